import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function figures(_resources: Resources): Annotator {
  return {
    name: 'figures',
    gives: ['figures'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'times', 'quantities', 'statements'],
    run: () => ({}),
  }
}
