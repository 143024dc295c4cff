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
  const word = (at: number) => (tokens[at]?.text ?? '').toLowerCase()
  const range = (at: number) => sentences[tokens[at]?.sentence ?? 0] as Sentence
  const role = (first: number, last: number): Role => {
    const start = (tokens[first] as Token).start
    const { end } = tokens[last] as Token
    return { start, end, text: text.slice(start, end) }
  }
  /** True inside the name of a body: "National Security and Defense Council Secretary". */
  const inBody = (at: number) => {
    const { start, end } = tokens[at] as Token
    const name = names[firstEndingAfter(names, start)]
    return name !== undefined && name.kind !== 'person' && name.start < start && end < name.end
  }
  /** True where a name goes on at the token that began before it. */
  const cutsName = (at: number) => {
    const { start } = tokens[at] as Token
    const name = names[firstEndingAfter(names, start)]
    return name !== undefined && name.start < start
  }
  const personWithin = (from: number, to: number) => {
    const start = (tokens[from] as Token).start
    const name = names.slice(firstEndingAfter(names, start)).find(({ kind }) => kind === 'person')
    return name !== undefined && name.start < (tokens[to] as Token).start
  }
  /** "Ann, Governor Bo Lee and Cy" is a list of people; "Ann, an adviser to Governor Bo Lee," is not. */
  const isListItem = (from: number, to: number) =>
    word(from) === 'and' ||
    (!/^(?:the|an?|his|her|its|their)$/.test(word(from)) &&
      !/^['’]s?$/.test(word(from + 1)) &&
      personWithin(from, to))
  const isRole = (at: number) => isRoleWord(tokens, at, lists)
  return {
    before: (first) => {
      const floor = Math.max(range(first).first, first - LONGEST)
      let at = first - 1
      if (at < floor || !isRole(at)) return null
      // "United Nations rights chief": a name is in it whole
      while (at > floor && (cutsName(at) || joinsRole(tokens, at - 1, word, inBody))) at -= 1
      while (at < first && !opensRole(tokens[at] as Token)) at += 1
      return at < first && !isAddress(tokens, at, first) && !isKin(tokens, at, first)
        ? role(at, first - 1)
        : null
    },
    after: (last) => {
      const { last: end } = range(last)
      let at = last + 1
      if (!isComma(word(at))) return null
      at += 1
      if (/^\d{1,3}$/.test(word(at)) && isComma(word(at + 1))) at += 2
      let open = at
      let head = -1
      for (; at < end && at - open < 24; at++) {
        const here = word(at)
        if (isComma(here) || /^[.;:?!)(]$|^["“”]$/.test(here) || here.startsWith('--') || STOPS.has(here))
          break
        if (isFinite(tokens[at] as Token)) break
        if (head < 0 && isRole(at)) head = at
        if (head < 0 && at - open > 8) return null
      }
      while (/^(?:now|currently|then|serving|working|acting|as)$/.test(word(open)) && open + 1 < at) open += 1
      if (head < 0 || at <= open || isListItem(open, at) || (tokens[open] as Token).upos === 'VERB')
        return null
      return role(open, at - 1)
    },
    ahead: (first) => {
      if (!isComma(word(first - 1))) return null
      const floor = Math.max(range(first).first, first - 22)
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
      for (let at = open + 1; at < first - 1 && at < open + 6; at++) {
        if (word(at) === 'of' || word(at) === 'for') break
        if (isRole(at)) return personWithin(open, first - 1) ? null : role(open, first - 2)
      }
      return null
    },
  }
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
function joinsRole(
  tokens: readonly Token[],
  at: number,
  word: (at: number) => string,
  inBody: (at: number) => boolean,
): boolean {
  const token = tokens[at] as Token
  const here = word(at)
  if (here === '-' || here === "'s" || here === '’s' || here === "'" || here === '’') return true
  if (
    token.upos === 'VERB' &&
    /^(?:acting|outgoing|incoming|ruling|former|retired|elected|exiled|ousted|jailed)$/.test(here)
  )
    return true
  if (here === 'and' || here === '&' || here === 'of' || here === 'for') return inBody(at)
  if (here === 'in' && word(at - 1) === '-') return true
  return NOMINAL.has(token.upos)
}

const opensRole = ({ text, upos }: Token): boolean =>
  !/^(?:-|'s|’s|'|’|and|of|&)$/.test(text) && upos !== 'NUM'
