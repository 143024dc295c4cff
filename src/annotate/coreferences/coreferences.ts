import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function coreferences(_resources: Resources): Annotator {
  return {
    name: 'coreferences',
    gives: ['coreferences'],
    needs: ['sentences', 'tokens', 'quotations', 'names', 'entities'],
    run: () => ({}),
  }
}
