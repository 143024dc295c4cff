import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function entities(_resources: Resources): Annotator {
  return {
    name: 'entities',
    gives: ['names', 'entities'],
    needs: ['sentences', 'tokens', 'names'],
    run: () => ({}),
  }
}
