import type { Token } from '../../../model/annotation.js'
import { LIST } from '../gazetteer.js'
import type { Prepared } from '../context.js'
import type { Mention } from '../spans.js'
import { MARK } from '../words.js'

const NAMED =
  LIST.country | LIST.adjective | LIST.people | LIST.bigCity | LIST.city | LIST.region | LIST.organization | LIST.team | LIST.event | LIST.work | LIST.product | LIST.facility | LIST.capital | LIST.seat // prettier-ignore

/** Names of people are words as well: "Dock", "Rice". */
const PERSONAL = LIST.given | LIST.surname

/** "Firefighters reached the village": one capital at the head of a sentence, which no list knows and the grammar takes for a plain word;
 * or the name of a person that a plain noun follows as its own: "Dock workers". */
export function openers(
  prepared: Prepared,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const { words, listed } = prepared
  let at = 0
  return mentions.filter(({ first, last, rule }) => {
    const marks = words.marks[first] as number
    if (first !== last || rule !== 'tagger' || marks & (MARK.upper | MARK.inner)) return true
    if ((listed.begins[first] as number) & NAMED) return true
    const start = words.start[first] as number
    while (at < tokens.length && (tokens[at] as Token).start < start) at += 1
    const token = tokens[at]
    if (token === undefined || token.start !== start || /^NNPS?$|^$/.test(token.xpos)) return true
    if (!(marks & MARK.opens) && tokens[at - 1]?.sentence === token.sentence) return true
    return ((listed.begins[first] as number) & PERSONAL) !== 0 && !describes(tokens, at)
  })
}

/** A plain noun follows at once: the word before it is a part of its name. */
function describes(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.upos === 'NOUN' && /^\p{Ll}/u.test(next.text)
}
