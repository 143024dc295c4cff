import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function positions(_resources: Resources): Annotator {
  return {
    name: 'positions',
    gives: ['positions'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'times', 'statements'],
    run: () => ({}),
  }
}
