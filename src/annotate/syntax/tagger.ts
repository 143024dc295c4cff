import { addCode, BASIS } from '../../lib/hash-features.js'
import type { Chooser } from '../../lib/scores/model.js'
import { compileTemplates } from '../../lib/scores/templates.js'
import { ADVERB } from './classes.js'
import type { Dictionary } from './dictionary.js'
import { HAS_MARK, NO_LETTER, type Words } from './words.js'

/** A tagger: its tags, what it knows of words, and its weights, one for each tag and feature. */
export type Tagger = {
  /** Tags as `UPOS|XPOS`. */
  readonly tags: readonly string[]
  readonly dictionary: Dictionary
  readonly unknown: Unknown
  readonly chooser: Chooser
}

/** What a word of letters that the dictionary lacks may be. */
export type Unknown = {
  /** No mark and no symbol. */
  readonly plain: Uint8Array
  /** Nor a pronoun, a conjunction or another word of a closed class: these are few, and WordNet lists none of them. */
  readonly open: Uint8Array
  /** Nor an adverb. */
  readonly content: Uint8Array
}

/** What stands before the first and after the last word. */
const EDGE = 0x7ffffff1
const NO_TAG = 200

// w: word; t: tag already given; a: family of words that may bear the same tags (of an unknown word: its kind); k, f: kind and field;
// s1 … s4: endings; p1 … p3: beginnings; h: shape. A number after it counts from the word: w_1 the word before, w1 the word after.
const ATOMS =
  'w0 w_1 w_2 w1 w2 t_1 t_2 a0 a1 a2 s1 s2 s3 s4 p1 p2 p3 s3_1 s3_n h0 h_1 h1 h2 k0 k1 k_1 f0 f1 f_1'.split(
    ' ',
  )
export const TAG_TEMPLATES = compileTemplates(
  [
    [
      ...['w0', 't_1 w0', 'w0 w_1', 'w0 w1', 's3 h0', 'h0 a0', 'k0 t_1', 't_1 a0 a1', 'a0 a1 a2'],
      ...['t_1 t_2 a0'],
    ],
    [
      ...[
        't_1',
        's2 h0',
        's4 h0',
        'k0 a1',
        'w_1 a0 a1',
        'w1 a0 t_1',
        'w_1',
        'w1',
        'w_2',
        'w2',
        'a1',
        'p2',
        'p3',
        'w_1 w1',
        't_1 t_2',
        't_2 w0',
        't_1 a1',
        't_1 w1',
        's1 h0',
      ],
      ...['s3 t_1', 'p1 h0', 's3_1 s3_n', 's3_n a0', 's3_1 a0', 'a1 a2 t_1', 't_1 t_2 w0', 's2 t_1 a1'],
      ...[
        'h0 h_1 h1',
        'h0 t_1 h1',
        'h1 h2 h0',
        'k0',
        'k0 h0',
        'k0 s2',
        'f0',
        'f0 f_1 a0',
        'f0 f1 a0',
        'k0 k1',
      ],
      ...['k0 k_1', 'w_1 k0'],
    ],
  ],
  ATOMS,
)

/** What stands for a word's family: that of a known word, or the kind of an unknown one. */
function familyAt({ family, kind }: Words, i: number): number {
  const known = family[i] as number
  return known > 0 ? known : -2 - (kind[i] as number)
}

/** Writes the values of the atoms of word `i`. Tags before `i` must be set. */
export function tagAtoms(words: Words, i: number, values: Int32Array): void {
  const { known, suffix, prefix, shape, tag, count, kind, field } = words
  const next = i + 1 < count
  const second = i + 2 < count
  values[1] = known[i] as number
  values[2] = i > 0 ? (known[i - 1] as number) : EDGE
  values[3] = i > 1 ? (known[i - 2] as number) : EDGE
  values[4] = next ? (known[i + 1] as number) : EDGE
  values[5] = second ? (known[i + 2] as number) : EDGE
  values[6] = i > 0 ? (tag[i - 1] as number) : NO_TAG
  values[7] = i > 1 ? (tag[i - 2] as number) : NO_TAG
  values[8] = familyAt(words, i)
  values[9] = next ? familyAt(words, i + 1) : -1
  values[10] = second ? familyAt(words, i + 2) : -1
  values[11] = suffix[4 * i] as number
  values[12] = suffix[4 * i + 1] as number
  values[13] = suffix[4 * i + 2] as number
  values[14] = suffix[4 * i + 3] as number
  values[15] = prefix[3 * i] as number
  values[16] = prefix[3 * i + 1] as number
  values[17] = prefix[3 * i + 2] as number
  values[18] = i > 0 ? (suffix[4 * i - 2] as number) : EDGE
  values[19] = next ? (suffix[4 * i + 6] as number) : EDGE
  values[20] = ((shape[i] as number) << 1) | (i === 0 ? 1 : 0)
  values[21] = i > 0 ? (shape[i - 1] as number) : 99
  values[22] = next ? (shape[i + 1] as number) : 99
  values[23] = second ? (shape[i + 2] as number) : 99
  values[24] = kind[i] as number
  values[25] = next ? (kind[i + 1] as number) : 999
  values[26] = i > 0 ? (kind[i - 1] as number) : 999
  values[27] = field[i] as number
  values[28] = next ? (field[i + 1] as number) : 999
  values[29] = i > 0 ? (field[i - 1] as number) : 999
}

/** Tags the words from left to right. */
export function tagWords(tagger: Tagger, words: Words): void {
  const { chooser } = tagger
  for (let i = 0; i < words.count; i++) {
    const candidates = candidatesOf(tagger, words, i)
    if (candidates.length === 1) words.tag[i] = candidates[0] as number
    else {
      tagAtoms(words, i, chooser.atoms)
      words.tag[i] = chooser.choose(candidates)
    }
  }
}

function candidatesOf({ dictionary, unknown }: Tagger, words: Words, i: number): Uint8Array {
  const family = words.family[i] as number
  if (family !== 0 || ((words.shape[i] as number) & (NO_LETTER | HAS_MARK)) !== 0)
    return dictionary.families[family] as Uint8Array
  const mayBe = words.mayBe[i] as number
  if (mayBe === 0) return endsInEd(words, i) ? unknown.content : unknown.plain
  return (mayBe & ADVERB) !== 0 ? unknown.open : unknown.content
}

const ED = addCode(addCode(BASIS, 100), 101)

/** "totalled", "rezoned": no adverb ends so. */
function endsInEd({ suffix }: Words, i: number): boolean {
  return suffix[4 * i + 1] === ED
}

/** Out of the tags that unknown words may bear in training. */
export function unknownTags(tags: readonly string[], borne: Uint8Array): Unknown {
  const without = (classes: RegExp) => borne.filter((tag) => !classes.test(tags[tag] as string))
  return {
    plain: without(/^(?:SYM|PUNCT)\|/),
    open: without(/^(?:SYM|PUNCT|ADP|AUX|CCONJ|DET|PART|PRON|SCONJ)\|/),
    content: without(/^(?:SYM|PUNCT|ADP|AUX|CCONJ|DET|PART|PRON|SCONJ|ADV)\|/),
  }
}
