import type { Reading } from '../../../model/annotation.js'
import type { UtteranceRecord, UtteranceVersion } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import type { Cast } from '../../cast.js'

/** A sentence of the brief as an article has it, and the words it rests on. */
export type Told = {
  readonly text: string
  /** The speaker's name as it stands in `text`. */
  readonly name: string
  readonly cites: readonly ArticleSpan[]
}

/** A version of an utterance in its article. */
export type Telling = {
  readonly utterance: UtteranceRecord
  readonly version: UtteranceVersion
  readonly reading: Reading
  readonly cast: Cast
}

/** The longest sentence of the brief that tells what somebody said. */
export const LONGEST = 320

/** The speaker as the story knows him where the article only has a part of the name. */
export function fullName({ utterance, version, cast }: Telling): string | null {
  const printed = version.speakerName ?? utterance.speakerName
  const known = utterance.speaker === null || utterance.speakers ? null : cast.nameOf(utterance.speaker)
  if (printed === null || known === null) return printed
  return known.split(' ').includes(printed) ? known : printed
}
