import type { Reading } from '../../model/annotation.js'
import type { Lineage } from '../../model/lineage.js'

/** PLACEHOLDER: who took from whom within one story, and the independent lines of reporting. */
export function traceLineage(readings: readonly Reading[]): Lineage {
  return {
    derivations: [],
    origins: readings.map(({ document }, index) => ({
      id: `o${index + 1}`,
      lead: document.id,
      articles: [document.id],
      why: 'nothing of it stands in another article',
      external: null,
    })),
  }
}
