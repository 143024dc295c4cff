import type { Reading } from '../../model/annotation.js'
import type { ConflictRecord, EventRecord, FigureRecord, UtteranceRecord } from '../../model/record.js'
import type { Cast } from '../cast.js'

/** What the brief is written from. */
export type BriefInput = {
  readonly readings: readonly Reading[]
  readonly cast: Cast
  readonly utterances: readonly UtteranceRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  readonly conflicts: readonly ConflictRecord[]
}
