import type { Quotation, Token } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'
import type { Pair } from './pair.js'

export type Use = Quotation['use']
type Typed = { readonly use: Use; readonly rule: string }

/** Words beside the marks that say what stands between them; kinds as in `lexicons/en/quotation-contexts.tsv`. */
export type Contexts = ReadonlyMap<string, string>

export function contextsOf(rows: readonly LexiconEntry[]): Contexts {
  return new Map(rows.map((row) => [row.term, row.kind]))
}

/** The tokens around and inside a passage: index of the first inside, and of the first after the closing mark. */
export type Place = { readonly first: number; readonly last: number }

const SMALL = new Set(
  'a an the of in on at to for and or but nor from with by as is vs v. de la el le du von into over & not no'.split(
    ' ',
  ),
)

/**
 * What a quotation-marked passage is, as far as its own words and the words beside it tell. `speech` says that it may be somebody's
 * words; whether a speaker is named is for the statements to find.
 */
export function typeUse(
  text: string,
  pair: Pair,
  before: Pair | undefined,
  tokens: readonly Token[],
  place: Place,
  contexts: Contexts,
): Typed {
  if (pair.depth > 0) return { use: 'nested', rule: 'inside another quotation' }
  const inside = tokens.slice(place.first, place.last).filter((token) => /[\p{L}\p{N}]/u.test(token.text))
  if (inside.length === 0) return { use: 'unknown', rule: 'no words between the marks' }
  const inner = text.slice(pair.innerStart, pair.innerEnd)
  if (isNickname(tokens, place, inside)) return { use: 'nickname', rule: 'inside a name' }
  if (pair.closed === 'unclosed' && before?.closed === 'continued' && inside.length > 3)
    return { use: 'speech', rule: 'the last paragraph of a quotation that is never closed' }
  if (pair.closed === 'unclosed') return { use: 'unknown', rule: 'never closed' }
  const near = nearbyContext(text, tokens, place, contexts)
  if (near === 'sign' || near === 'motto')
    return { use: 'placard', rule: near === 'sign' ? 'written on a sign' : 'a motto' }
  if (/[.!?…][)\]]?$/.test(inner) && inside.length >= 4) return { use: 'speech', rule: 'a whole sentence' }
  const titled = looksLikeTitle(text, inside)
  if (near === 'work' && (titled || inside.length <= 2))
    return { use: 'title', rule: 'title after a kind of work' }
  if (near === 'naming' && inside.length <= 6) return { use: 'term', rule: 'a word named as a word' }
  if (titled && inside.length >= 2 && !/[,.!?]$/.test(inner))
    return { use: 'title', rule: 'capitals of a title' }
  return { use: 'speech', rule: inside.length <= 3 ? 'a few quoted words' : 'quoted words' }
}

/** `Dwayne “The Rock” Johnson`: a capital before, a capital after, nothing in between. */
function isNickname(tokens: readonly Token[], place: Place, inside: readonly Token[]): boolean {
  const before = tokens[place.first - 2]
  const after = tokens[place.last + 1]
  const mark = tokens[place.first - 1]
  if (!before || !after || !mark || inside.length > 4) return false
  if (!isCapital(before) || !isCapital(after) || before.sentence !== after.sentence) return false
  if (mark.start - before.end > 1 || !/^[\p{Lu}\p{N}]/u.test(inside[0]?.text ?? '')) return false
  const ends = inside[inside.length - 1]
  return ends !== undefined && /[\p{L}\p{N}.]$/u.test(ends.text) && !isVerb(before) && !isVerb(after)
}

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

/** Every word but the small ones has a capital, and there are at least two such words or a work noun beside it. */
function looksLikeTitle(text: string, inside: readonly Token[]): boolean {
  let capitals = 0
  for (const token of inside) {
    if (/^[\p{Lu}\p{N}]/u.test(token.text)) capitals++
    else if (!SMALL.has(token.text.toLowerCase()) && !/^['’]/.test(token.text)) return false
  }
  return capitals >= (inside.length > 1 ? 2 : 1) && /^[\p{Lu}\p{N}]/u.test(inside[0]?.text ?? '')
}

/** The nearest telling word within a few words before the opening mark, in the same sentence, no comma between. */
function nearbyContext(
  text: string,
  tokens: readonly Token[],
  place: Place,
  contexts: Contexts,
): string | null {
  const mark = tokens[place.first - 1]
  if (!mark) return null
  let seen = 0
  for (let at = place.first - 2; at >= 0 && seen < 4; at--, seen++) {
    const token = tokens[at] as Token
    if (token.sentence !== mark.sentence || /^[;.:]$/.test(token.text)) return null
    const word = token.text.toLowerCase()
    const two = at > 0 ? `${(tokens[at - 1] as Token).text.toLowerCase()} ${word}` : word
    const three = at > 1 ? `${(tokens[at - 2] as Token).text.toLowerCase()} ${two}` : two
    // a hyphen is a token of its own: "so-called"
    const kind =
      contexts.get(three.replace(' - ', '-')) ??
      contexts.get(two) ??
      contexts.get(word) ??
      contexts.get(token.lemma)
    if (kind === undefined) continue
    if (kind === 'sign')
      return at >= place.first - 4 || /\b(?:read|say)/.test(wordsBetween(text, token, mark)) ? kind : null
    if (seen === 0 || kind === 'motto') return kind
    if (kind === 'work' && /^[,\s]*$/.test(wordsBetween(text, token, mark))) return kind
    if (kind === 'naming' && two === 'known as') return kind
    return null
  }
  return null
}

function wordsBetween(text: string, token: Token, mark: Token): string {
  return text.slice(token.end, mark.start)
}
