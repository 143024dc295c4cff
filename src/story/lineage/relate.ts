import type { Reading } from '../../model/annotation.js'
import type { ArticleRelation } from '../../model/lineage.js'

/** PLACEHOLDER: how two articles relate. */
export function relate(_a: Reading, _b: Reading): ArticleRelation {
  return {
    relation: 'independent',
    from: 'undetermined',
    coverage: { a: 0, b: 0 },
    passages: [],
    reasons: [],
  }
}
