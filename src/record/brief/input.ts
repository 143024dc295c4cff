import type { Reading } from '../../model/annotation.js'
import type { ConflictRecord, EventRecord, FigureRecord, UtteranceRecord } from '../../model/record.js'
import type { Origin } from '../../model/lineage.js'
import type { Cast } from '../cast.js'

/** What the brief is written from. */
export type BriefInput = {
  readonly readings: readonly Reading[]
  /** The lead article of the line of reporting that most articles follow. */
  readonly lead: string | null
  /** The lines of reporting: articles that rest on one text are one voice. */
  readonly lines: readonly Pick<Origin, 'articles'>[]
  readonly cast: Cast
  readonly utterances: readonly UtteranceRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  readonly conflicts: readonly ConflictRecord[]
}
