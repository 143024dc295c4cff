import type { Reading } from '../model/annotation.js'
import type { TimeRecord } from '../model/record.js'

/**
 * Every time of the story, in the order of the articles. Words that only point at the present, past or future ("now", "recently")
 * name no time and stay out.
 */
export function timeRecords(readings: readonly Reading[]): readonly TimeRecord[] {
  return readings.flatMap(({ document, annotations }) =>
    annotations.times
      .filter(({ value }) => !value.endsWith('_REF'))
      .map(({ start, end, type, value, from, to, grain, stated }) => ({
        article: document.id,
        start,
        end,
        type,
        value,
        from,
        to,
        grain,
        stated,
      })),
  )
}
