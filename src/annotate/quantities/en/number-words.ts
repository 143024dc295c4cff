import type { Resources } from '../../../model/resources.js'
import { isDash, type Atom } from '../atoms.js'

/** Number words by class, as `lexicons/en/numbers.tsv` gives them. */
export type NumberWords = ReadonlyMap<string, { readonly kind: string; readonly value: number }[]>

export function numberWords(resources: Resources): NumberWords {
  const words = new Map<string, { kind: string; value: number }[]>()
  for (const { term, kind, note } of resources.lexicon('en/numbers')) {
    const entry = { kind, value: Number(note) }
    const known = words.get(term)
    if (known) known.push(entry)
    else words.set(term, [entry])
  }
  return words
}

/**
 * A number read from atoms `first` … `last` (exclusive). A vague one ("dozens", "several hundred") has no value, only the
 * least and the most it can mean. `scale` is the magnitude word it ended with (1 for none), `mantissa` what stood before that.
 */
export type Numeral = {
  readonly first: number
  readonly last: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly scale: number
  readonly mantissa: number
  readonly form: 'digits' | 'words' | 'fraction' | 'vague'
}

export type Reader = { readonly list: readonly Atom[]; readonly words: NumberWords }

export const kindAt = (reader: Reader, at: number, kind: string): number | null => {
  const atom = reader.list[at]
  if (atom === undefined || atom.kind !== 'word') return null
  return reader.words.get(atom.text)?.find((entry) => entry.kind === kind)?.value ?? null
}

/** The next atom, past one hyphen that touches both sides ("twenty-one"). */
export function past(reader: Reader, at: number): number {
  return isDash(reader.list[at]) && reader.list[at]!.text !== '—' ? at + 1 : at
}

export const scaleAt = (reader: Reader, at: number): number | null =>
  kindAt(reader, at, 'scale') ?? kindAt(reader, at, 'scale-abbreviation')

export const exact = (first: number, last: number, value: number, form: Numeral['form'], scale = 1, mantissa = value): Numeral => ({
  first, last, value, low: null, high: null, scale, mantissa, form,
}) // prettier-ignore
