import { stem } from '../../lib/stem.js'
import { hash32, wordsOf } from '../../lib/words.js'
import type { Document } from '../../model/document.js'
import { furniture } from './furniture.js'
import { speech } from './speech.js'

/** One word of an article as alignment sees it. */
export type ProseWord = {
  readonly start: number
  readonly end: number
  /** Hash of the folded form: case, apostrophes and points do not count ("U.S." = "US"). */
  readonly form: number
  /** Hash of the stem, or 0 for words of grammar. */
  readonly stem: number
  /** How much the word tells: about the logarithm of its rarity; 0 for words of grammar. */
  readonly weight: number
  /** Printed with a capital or with a digit: a name or a figure. */
  readonly telling: boolean
  /** Someone's speech, statement or post rather than the outlet's own words. */
  readonly spoken: boolean
  /** Index of its sentence. */
  readonly sentence: number
}

/** A sentence: half-open range of characters, half-open range of words. */
export type ProseSentence = {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly paragraph: number
  /** The forms of its words in order; its stems, each once, words of grammar left out. */
  readonly forms: readonly number[]
  readonly stems: readonly number[]
}

/** An article's own text, ready to be compared: headings, captions, share lines and datelines left out. */
export type Prose = {
  readonly document: Document
  readonly words: readonly ProseWord[]
  readonly sentences: readonly ProseSentence[]
  /** How much each of its stems tells. */
  readonly weights: ReadonlyMap<number, number>
  /** 1 where a character is the page's and not the story's. */
  readonly furniture: Uint8Array
}

export type ProseReader = (document: Document) => Prose

/** Titles that house styles print or leave out; they decide nothing. */
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr'])
/** Text further down is not compared; it bounds the work for one article (about 20,000 words). */
const LONGEST = 120_000

/** How much an unseen word tells, at most. */
export type Weigh = (stem: number) => number

export function proseReader(
  stops: ReadonlySet<string>,
  bases: ReadonlyMap<string, string>,
  weigh: Weigh,
): ProseReader {
  const forms = new Map<string, Form | null>()
  const formOf = (word: string) => {
    const known = forms.get(word)
    if (known !== undefined) return known
    const made = readForm(word, stops, bases, weigh)
    if (forms.size < 200_000) forms.set(word, made)
    return made
  }
  return (document) => {
    const text = document.text.slice(0, LONGEST)
    const left = furniture(document, text)
    const spoken = speech(text)
    const words: ProseWord[] = []
    const sentences: ProseSentence[] = []
    const weights = new Map<number, number>()
    for (const { start, end, paragraph } of split(text, left)) {
      const first = words.length
      const forms: number[] = []
      const stems = new Set<number>()
      for (const word of wordsOf(text.slice(start, end))) {
        const form = formOf(word.text)
        if (form === null || left[start + word.start]) continue
        forms.push(form.form)
        if (form.stem !== 0) {
          stems.add(form.stem)
          weights.set(form.stem, form.weight)
        }
        words.push({
          start: start + word.start,
          end: start + word.end,
          form: form.form,
          stem: form.stem,
          weight: form.weight,
          telling: form.telling,
          spoken: spoken[start + word.start] === 1,
          sentence: sentences.length,
        })
      }
      if (words.length > first)
        sentences.push({ start, end, first, last: words.length, paragraph, forms, stems: [...stems] })
    }
    return { document, words, sentences, weights, furniture: left }
  }
}

/** What a printed word is whatever text it stands in. */
type Form = Pick<ProseWord, 'form' | 'stem' | 'weight' | 'telling'>

/** `bases` brings irregular forms to their base and number words to their digits. */
function readForm(
  word: string,
  stops: ReadonlySet<string>,
  bases: ReadonlyMap<string, string>,
  weigh: Weigh,
): Form | null {
  const telling = /[\p{Lu}\d]/u.test(word)
  const low = word.toLowerCase().replace(/’/g, "'").replace(/\./g, '').replace(/'s$/, '')
  if (HONORIFICS.has(low)) return null
  const plain = low.replace(/'/g, '')
  const base = bases.get(plain) ?? plain
  const form = hash32(low.replace(/[',]/g, ''))
  if (/^\d/.test(base)) {
    const key = hash32(base.replace(/,/g, ''))
    return { form, telling, stem: key, weight: base.length < 2 ? DIGIT : Math.max(DIGIT, weigh(key)) }
  }
  if (stops.has(plain) || stops.has(base)) return { form, telling, stem: 0, weight: 0 }
  const key = hash32(/^[a-z]+$/.test(base) ? stem(base) : base)
  return { form, telling, stem: key, weight: weigh(key) }
}

/** A figure of one digit tells a little, whatever texts it stands in. */
const DIGIT = 2

/** Words after which a point ends no sentence. */
const ABBREVIATED =
  /(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Prof|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Calif|Fla|Mass|Pa|Va|Wash|Conn|Ill|Tex|Ariz|Mich|Minn|Wis|Mo|Ga|Tenn|Ala|Colo|Okla|Ore)|\b[a-z]\.[a-z]|\b[A-Z]\.[A-Z])\.$/

/** Sentences, each inside one line. A light splitter of its own: alignment compares thousands of articles unread. */
function* split(
  text: string,
  left: Uint8Array,
): Generator<{ start: number; end: number; paragraph: number }> {
  let paragraph = 0
  let base = 0
  for (const line of text.split('\n')) {
    let from = 0
    const ends = /[.!?…]+["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\d])/gu
    for (const match of line.matchAll(ends)) {
      const end = match.index + match[0].length
      if (match[0].startsWith('.') && ABBREVIATED.test(line.slice(Math.max(0, end - 8), end))) continue
      yield* piece(text, base + from, base + end, paragraph, left)
      from = end
    }
    yield* piece(text, base + from, base + line.length, paragraph, left)
    base += line.length + 1
    paragraph += 1
  }
}

function* piece(text: string, from: number, to: number, paragraph: number, left: Uint8Array) {
  let [start, end] = [from, to]
  while (start < end && (left[start] === 1 || /\s/.test(text[start] as string))) start += 1
  while (end > start && (left[end - 1] === 1 || /\s/.test(text[end - 1] as string))) end -= 1
  if (start < end) yield { start, end, paragraph }
}
