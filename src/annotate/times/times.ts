import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function times(_resources: Resources): Annotator {
  return { name: 'times', gives: ['times'], needs: ['sentences', 'tokens'], run: () => ({}) }
}
