import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function names(_resources: Resources): Annotator {
  return { name: 'names', gives: ['names'], needs: ['sentences', 'tokens'], run: () => ({}) }
}
