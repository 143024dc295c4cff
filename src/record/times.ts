import type { Reading } from '../model/annotation.js'
import type { TimeRecord } from '../model/record.js'

/** Every time expression of the story, in the order of the articles. */
export function timeRecords(readings: readonly Reading[]): readonly TimeRecord[] {
  return readings.flatMap(({ document, annotations }) =>
    annotations.times.map(({ start, end, type, value, from, to, grain, stated }) => ({
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
