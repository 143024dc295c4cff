import type { Modifier } from '../../../model/annotation.js'
import type { Resources } from '../../../model/resources.js'
import type { Atom } from '../atoms.js'

type Hedge = { readonly words: readonly string[]; readonly modifier: Modifier }

/** Hedging phrases by their last word (before the number) or their first (after it), longest first; note `both` stands on either side. */
export type Hedges = {
  readonly before: ReadonlyMap<string, readonly Hedge[]>
  readonly after: ReadonlyMap<string, readonly Hedge[]>
}

const MODIFIERS: Readonly<Record<string, Modifier>> = {
  'at-least': '>',
  'at-most': '<',
  about: '~',
  exact: '=',
}

export function hedges(resources: Resources): Hedges {
  const before = new Map<string, Hedge[]>()
  const after = new Map<string, Hedge[]>()
  for (const { term, kind, note } of resources.lexicon('en/hedges')) {
    const words = term.split(' ')
    const hedge = { words, modifier: MODIFIERS[kind] ?? '=' }
    if (note !== 'after') put(before, words[words.length - 1]!, hedge)
    if (note !== 'before') put(after, words[0]!, hedge)
  }
  for (const table of [before, after])
    for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { before, after }
}

function put(table: Map<string, Hedge[]>, key: string, hedge: Hedge): void {
  const list = table.get(key)
  if (list) list.push(hedge)
  else table.set(key, [hedge])
}

function matches(list: readonly Atom[], start: number, words: readonly string[]): boolean {
  if (start < 0) return false
  for (let i = 0; i < words.length; i++) if (list[start + i]?.text !== words[i]) return false
  return true
}

/** Words that are prepositions of place or time as well: "over" a decade, "under" two governments, "around" two corners. */
const NOT_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['over', /^(?:took|take|takes|handed|hand|went|fight|dispute|row|concerns?|talks?)$/],
  ['some', /^(?:in|and)$/],
  // "edged up to 4 percent": how it moved, no bound
  [
    'to',
    /^(?:edged?|edging|rose|rises?|risen|rising|went|goes|gone|climb(?:ed|s|ing)?|crept|ticked|moved|inched|jumped|jumps|shot|came|comes|nudged|picked|pushed|drove|driven|added)$/,
  ],
])

/** "Shot down 88 drones over six regions": above so many places, not more than so many. */
function isOverPlaces(list: readonly Atom[], over: number, number: number): boolean {
  return (
    (/(?:[^s]s|down|aircraft)$/.test(list[over - 1]?.text ?? '') ||
      /^(?:was|were|been|being)$/.test(list[over - 2]?.text ?? '')) &&
    /^(?:(?:regions|provinces|cities|towns|villages|districts|counties|areas|states|countries|sites|locations|neighbou?rhoods|settlements)$)/.test(
      list[number + 1]?.text ?? '',
    )
  )
}

/** The hedge in front of atom `first`: its modifier and the atom where it begins. Several in a row: the outermost bound wins. */
export function hedgeBefore(
  table: Hedges,
  list: readonly Atom[],
  first: number,
): { modifier: Modifier; first: number } {
  let start = first
  let modifier: Modifier = '='
  for (let round = 0; round < 3; round++) {
    let at = start - 1
    const article = list[at]?.text
    if (article === 'a' || article === 'an' || article === 'the') at--
    const key = list[at]
    if (key === undefined || list[start]!.start - key.end > 12) break
    if (key.text === '~' || key.text === '>' || key.text === '<') return { modifier: key.text, first: at }
    const found = table.before
      .get(key.text)
      ?.find((hedge) => matches(list, at - hedge.words.length + 1, hedge.words))
    if (found === undefined) break
    const begin = at - found.words.length + 1
    if (NOT_AFTER.get(key.text)?.test(list[begin - 1]?.text ?? '')) break
    if (key.text === 'over' && isOverPlaces(list, begin, first)) break
    // "no more than about five": the first bound seen from the left rules; "only" adds none
    if (found.modifier !== '=')
      modifier = modifier === '=' || found.modifier !== '~' ? found.modifier : modifier
    start = begin
  }
  return { modifier, first: start }
}

/** The hedge after atom `last` ("or more", "or so", "+", "-odd"), or null. */
export function hedgeAfter(
  table: Hedges,
  list: readonly Atom[],
  last: number,
): { modifier: Modifier; last: number } | null {
  const next = list[last]
  if (next === undefined) return null
  if (next.text === '+' && next.start === list[last - 1]?.end) return { modifier: '>', last: last + 1 }
  const at = next.text === '-' && next.start === list[last - 1]?.end ? last + 1 : last
  const found = table.after.get(list[at]?.text ?? '')?.find((hedge) => matches(list, at, hedge.words))
  if (found === undefined) return null
  const word = found.words[0]
  if ((word === 'odd' || word === 'ish' || word === 'plus') && at === last && word !== 'odd') return null
  return { modifier: found.modifier, last: at + found.words.length }
}
