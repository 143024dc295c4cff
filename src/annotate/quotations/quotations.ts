import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function quotations(_resources: Resources): Annotator {
  return { name: 'quotations', gives: ['quotations'], needs: ['sentences', 'tokens'], run: () => ({}) }
}
