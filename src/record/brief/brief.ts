import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { announced } from './announced.js'
import type { BriefInput } from './input.js'
import { stands } from './check.js'
import { citer, holds } from './cite.js'
import { disputed } from './disputed.js'
import { happened, isOneMeeting, next } from './happened/happened.js'
import { openings } from './opening.js'
import { figureSentences } from './figures.js'
import { said } from './said/said.js'

/**
 * What happened, who said what, which figures, what is disputed, what is next. A sentence whose names, numbers, quotations and
 * dates do not all stand in the words it cites is not printed.
 */
export function writeBrief(input: BriefInput): readonly BriefSentence[] {
  const cite = citer(input.readings)
  const sound = (sentences: readonly BriefSentence[]): readonly BriefSentence[] =>
    sentences.filter((sentence) => sentence.cites.length > 0 && stands(sentence, input))
  const before = opened(sound(openings(input)), sound(happened(input, cite)), input)
  const figures = sound(figureSentences(input))
  const disputes = sound(disputed(input))
  const scheduled = sound(next(input, cite)).filter(
    (one) => !before.some((told) => isOneMeeting(one, told, input)),
  )
  const ahead = [...scheduled, ...sound(announced(input, [...before, ...scheduled]))].slice(0, MOST_AHEAD)
  const room = LINES - before.length - figures.length - disputes.length - ahead.length
  return [...before, ...said(input, [...before, ...ahead], room), ...figures, ...disputes, ...ahead]
}

/** What a desk reads in a minute. */
const LINES = 15
const MOST_HAPPENED = 4
const MOST_AHEAD = 3
/** Enough events told by themselves to open with. */
const ENOUGH = 2

/**
 * The articles' own beginnings, then the events that these do not tell. Where the first event is what the first beginning tells and more
 * events follow, the record's sentence opens, which names the day and everybody who took part.
 */
function opened(
  openings: readonly BriefSentence[],
  told: readonly BriefSentence[],
  { events }: BriefInput,
): readonly BriefSentence[] {
  const reports = (sentence: BriefSentence): readonly ArticleSpan[] =>
    events.filter(({ id }) => sentence.refs.includes(id)).flatMap((event) => event.reports)
  const tells = (opening: BriefSentence, event: BriefSentence): boolean =>
    reports(event).some((report) => opening.cites.some((cite) => holds(cite, report)))
  const [top] = openings
  if (top && told[0] && told.length >= ENOUGH && tells(top, told[0])) return told.slice(0, MOST_HAPPENED)
  const rest = told.filter((event) => !openings.some((opening) => tells(opening, event)))
  return [...openings.slice(0, 1), ...rest, ...openings.slice(1)].slice(0, MOST_HAPPENED)
}
