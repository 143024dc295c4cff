import type { BriefSentence } from '../../model/record.js'
import { announced } from './announced.js'
import type { BriefInput } from './input.js'
import { stands } from './check.js'
import { citer } from './cite.js'
import { disputed } from './disputed.js'
import { happened, next, opening } from './happened.js'
import { figureSentences } from './figures.js'
import { said } from './said.js'

/**
 * What happened, who said what, which figures, what is disputed, what is next. A sentence whose names, numbers, quotations and
 * dates do not all stand in the words it cites is not printed.
 */
export function writeBrief(input: BriefInput): readonly BriefSentence[] {
  const cite = citer(input.readings)
  const told = happened(input, cite).filter((sentence) => stands(sentence, input))
  const before = [...opening(input, told), ...told]
  const ahead = next(input, cite)
  const sentences = [
    ...before,
    ...said(input, before),
    ...figureSentences(input),
    ...disputed(input),
    ...ahead,
    ...announced(input, [...before, ...ahead]),
  ]
  return sentences.filter((sentence) => sentence.cites.length > 0 && stands(sentence, input))
}
