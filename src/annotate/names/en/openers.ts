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
    if (token === undefined || token.start !== start) return true
    if (
      !(marks & MARK.opens) &&
      tokens[at - 1]?.sentence === token.sentence &&
      !afterDateline(prepared, first)
    )
      return true
    if (/^NNPS?$|^$/.test(token.xpos)) return !workers(tokens, at) || isNamedElsewhere(prepared, first)
    return ((listed.begins[first] as number) & PERSONAL) !== 0 && !describes(tokens, at)
  })
}

/** A plain noun follows at once: the word before it is a part of its name. */
function describes(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.upos === 'NOUN' && /^\p{Ll}/u.test(next.text)
}

/** "Dock workers", "Rice farmers": several people who are called after what they work with; "Bush supporters" are called after a man. */
function workers(tokens: readonly Token[], at: number): boolean {
  return describes(tokens, at) && WORKERS.test(tokens[at + 1]?.text ?? '')
}

const WORKERS =
  /^(?:workers|farmers|growers|drivers|owners|sellers|makers|producers|traders|dealers|operators|managers|breeders|builders|pickers|cleaners|guards|crews|staff)$/

/** "LONDON — Dock workers": the sentence begins after the dash. */
function afterDateline({ words }: Prepared, first: number): boolean {
  if (first < 2 || !/^(?:-|–|—)$/.test(words.text[first - 1] as string)) return false
  const before = words.marks[first - 2] as number
  return (before & MARK.upper) !== 0 || words.text[first - 2] === ')'
}

/** The word stands with a capital inside another sentence of the text: it is a name. */
function isNamedElsewhere({ words }: Prepared, first: number): boolean {
  for (let at = 0; at < words.count; at++)
    if (at !== first && words.text[at] === words.text[first] && !((words.marks[at] as number) & MARK.opens))
      return true
  return false
}
