import type { Name, Role, Sentence, Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Lists } from './lists.js'

/** Reads the roles that stand beside a person's name: "regional governor Ann Lee", "Ann Lee, the secretary of the council,". */
export type RoleReader = {
  readonly before: (first: number) => Role | null
  readonly after: (last: number) => Role | null
  readonly ahead: (first: number) => Role | null
}

const LONGEST = 9
const STOPS = new Set(['who', 'which', 'that', 'whose', 'whom', 'when', 'where', 'while', 'but', 'because'])

export function roleReader(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  lists: Lists,
): RoleReader {
  const page: Page = {
    text,
    tokens,
    sentences,
    names,
    lists,
    word: (at) => (tokens[at]?.text ?? '').toLowerCase(),
  }
  return {
    before: (first) => roleBefore(page, first),
    after: (last) => roleAfter(page, last),
    ahead: (first) => roleAhead(page, first),
  }
}

/** What roles are read from. */
type Page = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly lists: Lists
  /** A token in lower case, empty outside the text. */
  readonly word: (at: number) => string
}

/** "regional governor" of "regional governor Ann Lee": `first` is the first token of the name. */
function roleBefore(page: Page, first: number): Role | null {
  const { tokens } = page
  const floor = Math.max(sentenceOf(page, first).first, first - LONGEST)
  let at = first - 1
  if (at < floor || !isRoleWord(tokens, at, page.lists)) return null
  // "United Nations rights chief": a name is in it whole
  while (at > floor && (cutsName(page, at) || joinsRole(page, at - 1))) at -= 1
  while (at < first && !opensRole(tokens[at] as Token)) at += 1
  at = servantOf(page, at, floor)
  return at < first && !isAddress(tokens, at, first) && !isKin(tokens, at, first)
    ? roleOf(page, at, first - 1)
    : null
}

/** "Assistant to the President Bo Lee" assists the president: where the whole office begins. */
function servantOf({ tokens, word, lists }: Page, at: number, floor: number): number {
  const head = at - 3
  const serves = head >= floor && word(at - 1) === 'the' && /^(?:to|of|for)$/.test(word(at - 2))
  return serves && (isRoleWord(tokens, head, lists) || /^\p{Lu}/u.test(tokens[head]?.text ?? '')) ? head : at
}

/** "the secretary of the council" of "Ann Lee, 46, the secretary of the council, …": `last` is the last token of the name. */
function roleAfter(page: Page, last: number): Role | null {
  const { tokens, word, lists } = page
  const { last: end } = sentenceOf(page, last)
  let open = last + 1
  if (!isComma(word(open))) return null
  open += 1
  if (/^\d{1,3}$/.test(word(open)) && isComma(word(open + 1))) open += 2
  let at = open
  let head = -1
  for (; at < end && at - open < 24; at++) {
    const here = word(at)
    if (isComma(here) || /^[.;:?!)(]$|^["“”]$/.test(here) || here.startsWith('--') || STOPS.has(here)) break
    if (isFinite(tokens[at] as Token)) break
    if (head < 0 && isRoleWord(tokens, at, lists)) head = at
    if (head < 0 && at - open > 8) return null
  }
  while (/^(?:now|currently|then|serving|working|acting|as)$/.test(word(open)) && open + 1 < at) open += 1
  if (head < 0 || at <= open || isListItem(page, open, at) || (tokens[open] as Token).upos === 'VERB')
    return null
  if (isOfSeveral(page, open, head)) return null
  return roleOf(page, open, at - 1)
}

/** "Bo Lee and Ann Holm, the two officers on duty,": no role of one; "one of the two officers" and "the officers' adviser" are. */
function isOfSeveral({ tokens, word }: Page, open: number, head: number): boolean {
  if (!/^NNP?S$/.test((tokens[head] as Token).xpos) || /^['’]/.test(word(head + 1))) return false
  for (let at = open; at < head; at++) if (word(at) === 'of' || word(at) === 'among') return false
  return true
}

/** "the council’s secretary" of "the council’s secretary, Ann Lee": `first` is the first token of the name. */
function roleAhead(page: Page, first: number): Role | null {
  const { tokens, word } = page
  if (!isComma(word(first - 1))) return null
  const floor = Math.max(sentenceOf(page, first).first, first - 22)
  let open = first - 2
  while (
    open >= floor &&
    !isComma(word(open)) &&
    !/^["“”;:)(]$/.test(word(open)) &&
    !isFinite(tokens[open] as Token)
  )
    open -= 1
  open += 1
  if (!/^(?:the|its|his|her|their|an?)$/.test(word(open))) return null
  // "the work allowed the mayor to go on, Ann Lee said"
  if (tokens.slice(open, first - 1).some(({ upos, xpos }) => upos === 'VERB' && xpos === 'VB')) return null
  for (let at = open + 1; at < first - 1 && at < open + 6; at++) {
    if (word(at) === 'of' || word(at) === 'for') break
    if (isRoleWord(tokens, at, page.lists))
      return personWithin(page, open, first - 1) ? null : roleOf(page, open, first - 2)
  }
  return null
}

const sentenceOf = ({ sentences, tokens }: Page, at: number): Sentence =>
  sentences[tokens[at]?.sentence ?? 0] as Sentence

function roleOf({ text, tokens }: Page, first: number, last: number): Role {
  const { start } = tokens[first] as Token
  const { end } = tokens[last] as Token
  return { start, end, text: text.slice(start, end) }
}

/** The first name that ends after the token begins. */
const nameFrom = ({ names }: Page, { start }: Token): Name | undefined =>
  names[firstEndingAfter(names, start)]

/** True inside the name of a body: "National Security and Defense Council Secretary". */
function inBody(page: Page, at: number): boolean {
  const token = page.tokens[at] as Token
  const name = nameFrom(page, token)
  return name !== undefined && name.kind !== 'person' && name.start < token.start && token.end < name.end
}

/** True where a name goes on at the token that began before it. */
function cutsName(page: Page, at: number): boolean {
  const token = page.tokens[at] as Token
  const name = nameFrom(page, token)
  return name !== undefined && name.start < token.start
}

function personWithin({ tokens, names }: Page, from: number, to: number): boolean {
  const { start } = tokens[from] as Token
  // a role may run to the end of the text
  const stop = tokens[to]?.start ?? Infinity
  for (let index = firstEndingAfter(names, start); (names[index]?.start ?? stop) < stop; index++)
    if (names[index]?.kind === 'person') return true
  return false
}

/** "Ann, Governor Bo Lee and Cy" is a list of people; "Ann, an adviser to Governor Bo Lee," is not. */
function isListItem(page: Page, from: number, to: number): boolean {
  const { word } = page
  return (
    word(from) === 'and' ||
    (!/^(?:the|an?|his|her|its|their)$/.test(word(from)) &&
      !/^['’]s?$/.test(word(from + 1)) &&
      personWithin(page, from, to))
  )
}

const ADDRESS = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|madam|madame|dr|prof|messrs|monsieur|mister)\.?$/

/** Forms of address are no role, nor is what stands before them: "Mr.", "the first time Mr.". */
const isAddress = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from && ADDRESS.test((tokens[to - 1] as Token).text.toLowerCase())

const KIN =
  /^(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower|cousin|nephew|niece|uncle|aunt|twin|friend|partner)$/

/** Whose daughter the word alone does not tell. */
const isKin = (tokens: readonly Token[], from: number, to: number): boolean =>
  to === from + 1 && KIN.test((tokens[from] as Token).text.toLowerCase())

const isComma = (word: string): boolean => word === ','
const isFinite = ({ upos, xpos }: Token): boolean =>
  upos === 'AUX' || (upos === 'VERB' && (xpos === '' || /^VB[DPZ]$/.test(xpos)))

/** A word of the lists of roles or titles, in the singular or plural, alone or as the end of one of several words. */
export function isRoleWord(tokens: readonly Token[], at: number, lists: Lists): boolean {
  const token = tokens[at]
  if (!token || token.upos === 'VERB' || token.upos === 'AUX') return false
  const here = token.text.toLowerCase()
  if (lists.roles.has(here) || lists.titles.has(here) || lists.honorifics.has(here)) return true
  if (lists.roles.has(token.lemma.toLowerCase())) return true
  // "son-in-law", "secretary-general" where the tokens are cut at hyphens.
  const before = tokens[at - 1]
  return (
    (before?.text === '-' && lists.roles.has(`${tokens[at - 2]?.text.toLowerCase()}-${here}`)) ||
    (before?.text === '-' &&
      lists.roles.has(`${tokens[at - 4]?.text.toLowerCase()}-${tokens[at - 2]?.text.toLowerCase()}-${here}`))
  )
}

const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'X'])

/** True where the word goes on the role to the left: nouns, adjectives, hyphens, possessives, "and" and "of" between capitals. */
function joinsRole(page: Page, at: number): boolean {
  const { tokens, word } = page
  const token = tokens[at] as Token
  const here = word(at)
  if (here === '-' || here === "'s" || here === '’s' || here === "'" || here === '’') return true
  if (
    token.upos === 'VERB' &&
    /^(?:acting|outgoing|incoming|ruling|former|retired|elected|exiled|ousted|jailed)$/.test(here)
  )
    return true
  if (here === 'and' || here === '&' || here === 'of' || here === 'for') return inBody(page, at)
  if (here === 'in' && word(at - 1) === '-') return true
  return NOMINAL.has(token.upos)
}

const opensRole = ({ text, upos }: Token): boolean =>
  !/^(?:-|'s|’s|'|’|and|of|&)$/.test(text) && upos !== 'NUM'
