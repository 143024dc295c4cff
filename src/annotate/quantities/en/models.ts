import type { Atom } from '../atoms.js'
import type { Labels } from './labels.js'

/** What an article calls machines by: the numbers of "Boeing 737", and the words that follow them as in "737 Max". */
export type Models = { readonly numbers: ReadonlySet<string>; readonly words: ReadonlySet<string> }

const FIRM = /^(?:co|inc|corp|company)$/

/** The model numbers that an article introduces by their maker, wherever in it. */
export function modelsOf(list: readonly Atom[], text: string, labels: Labels): Models {
  const numbers = new Set<string>()
  const words = new Set<string>()
  list.forEach((atom, at) => {
    if (atom.kind !== 'number' || !/^\d{3,4}$/.test(atom.text)) return
    const before = list[at - 1]
    const maker = before !== undefined && FIRM.test(before.text) ? list[at - 2] : before
    if (maker?.kind !== 'word' || labels.get(maker.text) !== 'maker') return
    numbers.add(atom.text)
    const next = list[at + 1]
    if (next?.kind === 'word' && next.start === atom.end + 1 && /\p{Lu}/u.test(text.charAt(next.start)))
      words.add(next.text)
  })
  return { numbers, words }
}

/** "the 737 jets", "the Max 8 jets": a number that names a machine of this article. `words` are its atoms or its tokens. */
export function isModel(
  models: Models,
  words: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  at: number,
): boolean {
  const number = words[at]
  if (models.numbers.size === 0 || number === undefined) return false
  if (models.numbers.has(number.text)) return true
  const before = words[at - 1]
  if (before === undefined || number.start !== before.end + 1 || !/^\d{1,2}$/.test(number.text)) return false
  return models.words.has(before.text.toLowerCase())
}
