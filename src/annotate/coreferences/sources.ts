import type { Entity, Token } from '../../model/annotation.js'
import { extendRight, type Phrase } from './phrases.js'
import type { View } from './view.js'

const SAYS =
  /^(?:said|says|say|told|tells|added|adds|wrote|announced|reported|warned|claimed|stated|confirmed|denied|noted|insisted|acknowledged|argued|explained|declared|described|suggested|stressed|predicted|estimated|recalled|testified|alleged|indicated|showed|found|asked|urged|called|declined|believe|believed|expect|hope|hoped|think|accused|blamed|vowed|pledged|disclosed|revealed|quoted)$/

const BODIES =
  /^(?:ministry|department|agency|army|military|government|navy|force|police|council|court|company|party|group|office|embassy|media|newspaper|union|administration|commission|committee|parliament|bank|team|campaign|regulator|watchdog)$/

/** Where a phrase says something: before its verb, after it, after "according to" or "told by". `rule` names the place, null for none. */
export function sourcePlace(
  view: View,
  phrase: Phrase,
): { readonly phrase: Phrase; readonly rule: string } | null {
  const { low, tokens } = view
  const before = low(phrase.first - 1)
  if (before === 'to' && low(phrase.first - 2) === 'according')
    return { phrase: extendRight(view, phrase, tokens.length), rule: 'according to' }
  if (before === 'by' && SAYS.test(low(phrase.first - 2)))
    return { phrase: extendRight(view, phrase, tokens.length), rule: 'by' }
  if (SAYS.test(before) && before !== 'told' && !SAYS.test(low(phrase.head + 1)) && inverted(view, phrase))
    return { phrase: extendRight(view, phrase, tokens.length), rule: 'after the verb' }
  if (verbPastClause(view, phrase) >= 0) return { phrase, rule: 'before the verb' }
  const verb = verbAfter(view, phrase)
  return verb < 0 ? null : { phrase: extendRight(view, phrase, verb), rule: 'before the verb' }
}

/** `…,” said a U.S. official`: the verb opens the clause, after a comma, a quotation mark or nothing. */
function inverted(view: View, phrase: Phrase): boolean {
  const { low, tokens, sentences } = view
  const { first } = phrase
  const verb = first - 1
  const opens = verb === (sentences[(tokens[verb] as Token).sentence]?.first ?? -1)
  return (opens || /^[,"”’']$|^''$/.test(low(verb - 1))) && !actsNext(view, phrase)
}

/** `…, said 240 people were hurt`: a verb right after the phrase makes it the subject of what is said. */
function actsNext({ tokens }: View, { last }: Phrase): boolean {
  const next = tokens[last + 1]
  return next !== undefined && (next.upos === 'AUX' || /^(?:VB[DPZ]|MD)$/.test(next.xpos))
}

/** "one juror, who asked not to be named, said": the verb of saying right after a clause about the source, or -1. */
function verbPastClause({ tokens, low, quoted }: View, { last }: Phrase): number {
  if (low(last + 1) !== ',' || low(last + 2) !== 'who') return -1
  for (let at = last + 3; at < tokens.length && at < last + 20; at++) {
    if (quoted[at] || tokens[at]?.sentence !== tokens[last]?.sentence) return -1
    if (low(at) === ',') return SAYS.test(low(at + 1)) ? at + 1 : -1
  }
  return -1
}

/** The verb of saying whose subject the phrase is: by the tree, or as the first finite verb to the right. */
function verbAfter({ tokens, low, quoted }: View, { head }: Phrase): number {
  const token = tokens[head] as Token
  const up = tokens[token.head]
  if (token.deprel.startsWith('nsubj') && up && token.head > head && SAYS.test(up.text.toLowerCase()))
    return token.head
  for (let at = head + 1; at < tokens.length && at - head <= 10; at++) {
    const here = tokens[at] as Token
    if (here.sentence !== token.sentence || quoted[at]) return -1
    if (SAYS.test(low(at)) && /^VB[DZP]?$|^$/.test(here.xpos) && here.upos !== 'NOUN') return at
    if (here.upos === 'PUNCT' && here.text !== '-' && here.text !== ',') return -1
    if (here.upos === 'AUX' && !/^(?:has|have|had|also)$/.test(low(at))) return -1
    if (here.upos === 'VERB' && /^VB[DZP]$/.test(here.xpos)) return -1
    if (here.upos === 'CCONJ' || here.upos === 'SCONJ') return -1
    if (here.text === ',') return -1
  }
  return -1
}

/** A source without a name, kept by its printed description. */
export function unnamed(view: View, phrase: Phrase, id: string): Entity {
  const { text, tokens, low, lists } = view
  const name = text.slice((tokens[phrase.first] as Token).start, (tokens[phrase.last] as Token).end)
  const head = low(phrase.head)
  const role = lists.roles.get(head)
  return {
    id,
    kind: BODIES.test(head)
      ? 'organization'
      : /^(?:statement|report|reports|document|documents|readout|post|letter|indictment|lawsuit|complaint|study|survey|poll)$/.test(
            head,
          )
        ? 'other'
        : 'person',
    name,
    aliases: [],
    roles: [],
    gender: role ?? 'unknown',
    number:
      phrase.plural || head === 'police' || head === 'people' || head === 'media' ? 'plural' : 'singular',
    country: phrase.country,
    named: false,
    keys: [],
  }
}
