import type { Statement, Time } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import type { Counted, Predicate } from './view.js'

/** When a figure was true. `basis`: said in its own sentence, carried from an earlier one, or as of the day of publication. */
export type Window = {
  readonly when: When
  readonly span: Span | null
  readonly basis: 'sentence' | 'same' | 'carried' | 'published'
  readonly inSentence: boolean
}

export type WindowInput = {
  readonly counted: Counted
  readonly predicate: Predicate | null
  readonly statement: Statement | null
  readonly sentenceIndex: number
  readonly previous: {
    readonly window: Window
    readonly sentence: number
    readonly claimant: string | null
    readonly action: string
  } | null
  readonly claimant: string | null
  /** When the running event of the article began ("since Sunday", "broke out on Sunday"), or null. */
  readonly began: Time | null
}
