import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function events(_resources: Resources): Annotator {
  return {
    name: 'events',
    gives: ['events'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'statements'],
    run: () => ({}),
  }
}
