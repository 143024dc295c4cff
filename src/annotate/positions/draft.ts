import type { Stance } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { Holder } from './holder.js'

/** A position as a rule finds it; `index` is the token that shows the stance. */
export type Draft = {
  readonly rule: string
  readonly index: number
  readonly holder: Holder
  readonly stance: Stance
  readonly cue: Span
  readonly content: Span
}
