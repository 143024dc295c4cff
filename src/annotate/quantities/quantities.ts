import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER: finds nothing yet. */
export function quantities(_resources: Resources): Annotator {
  return {
    name: 'quantities',
    gives: ['quantities'],
    needs: ['sentences', 'tokens', 'times'],
    run: () => ({}),
  }
}
