import type { CueClass } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { Cue } from './cues.js'
import type { Range } from './view.js'

/** A statement before its speaker is resolved. */
export type Draft = {
  readonly rule: string
  /** Passages in quotation marks, by index, that are its content. */
  readonly passages: number[]
  /** Further content: the reporter's words. */
  readonly content: Span[]
  readonly cue: Cue | null
  readonly cueRange: Range | null
  readonly source: Range | null
  /** What the source does, where the cue is no verb that says so. */
  readonly cueClass: CueClass | null
}

export function newDraft(
  rule: string,
  cue: Cue | null,
  cueRange: Range | null,
  source: Range | null,
  cueClass: CueClass | null = null,
): Draft {
  return { rule, passages: [], content: [], cue, cueRange, source, cueClass }
}
