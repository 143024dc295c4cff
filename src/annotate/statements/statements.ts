import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function statements(_resources: Resources): Annotator {
  return {
    name: 'statements',
    gives: ['statements'],
    needs: ['sentences', 'tokens', 'quotations', 'names', 'entities', 'coreferences', 'times'],
    run: () => ({}),
  }
}
