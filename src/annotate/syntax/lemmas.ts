import { unpack } from '../../lib/packed.js'
import type { LexiconEntry } from '../../model/resources.js'

/**
 * Lemmas by edit scripts: how many letters to cut from the end of the lower-cased word and what to write instead. A word in the list of
 * exceptions has its own; else the longest ending decides that the training found sure for its tag.
 */
export type Lemmas = {
  /** `tag lower-cased form` → lemma. */
  readonly exceptions: ReadonlyMap<string, string>
  /** Tag → ending → script. Endings are up to five letters; the empty ending is always there. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, Script>>
  /** `past` or `participle`, and a lower-cased form of an irregular verb → its base form. */
  readonly irregular: ReadonlyMap<string, string>
  /** The verbs that have such forms. */
  readonly irregularBases: ReadonlySet<string>
  /** Whether a lower-cased word is listed as a verb's base form. */
  readonly isBase: (word: string) => boolean
  /** Lemmas found before, by tag and form: most words of an article have been seen in the one before it. Emptied when it is full. */
  readonly memo: Map<string, Map<string, string>>
}
export type Script = { readonly cut: number; readonly add: string }

type Stored = {
  readonly exceptions: Readonly<Record<string, readonly string[]>>
  readonly endings: Readonly<Record<string, readonly string[]>>
}

/** Reads `models/en/lemmas.bin`. `isBase` knows the base forms of verbs, `verbs` is `en/irregular-verbs`. */
export function loadLemmas(
  bytes: Uint8Array,
  isBase: Lemmas['isBase'],
  verbs: readonly LexiconEntry[],
): Lemmas {
  const stored = unpack(bytes).meta as Stored
  const exceptions = new Map<string, string>()
  for (const [tag, list] of Object.entries(stored.exceptions))
    for (let at = 0; at + 1 < list.length; at += 2)
      exceptions.set(`${tag} ${list[at] as string}`, list[at + 1] as string)
  const endings = new Map<string, Map<string, Script>>()
  for (const [tag, list] of Object.entries(stored.endings)) {
    const scripts = new Map<string, Script>()
    for (let at = 0; at + 2 < list.length; at += 3)
      scripts.set(list[at] as string, { cut: Number(list[at + 1]), add: list[at + 2] as string })
    endings.set(tag, scripts)
  }
  const irregular = new Map(
    verbs.map(({ term, kind, note }) => [`${kind === 'variant' ? 'participle' : kind} ${term}`, note]),
  )
  const irregularBases = new Set(verbs.map(({ note }) => note))
  return { exceptions, endings, irregular, irregularBases, isBase, memo: new Map() }
}

const LONGEST_ENDING = 5

/** How many forms of one tag are remembered. */
const MEMO = 5000

/** The lemma of a word with its tag (`UPOS|XPOS`). Names keep their capitals; the rest is lower-cased. */
export function lemmaOf(lemmas: Lemmas, form: string, tag: string): string {
  let seen = lemmas.memo.get(tag)
  if (seen === undefined) lemmas.memo.set(tag, (seen = new Map()))
  let lemma = seen.get(form)
  if (lemma === undefined) {
    if (seen.size >= MEMO) seen.clear()
    seen.set(form, (lemma = findLemma(lemmas, form, tag)))
  }
  return lemma
}

function findLemma(lemmas: Lemmas, form: string, tag: string): string {
  const proper = tag.startsWith('PROPN') || tag.startsWith('X|')
  const base = form.replace(/[’‘]/g, "'")
  const lower = base.toLowerCase()
  const irregular = irregularBase(lemmas, lower, tag)
  if (irregular !== undefined) return irregular
  const known = lemmas.exceptions.get(`${tag} ${lower}`)
  if (known === undefined && isUninflected(tag) && lemmas.isBase(lower)) return lower
  if (known !== undefined) return proper ? recase(known, base) : known
  const lemma = byEnding(lemmas, proper ? base : lower, lower, tag)
  return tag.startsWith('VERB|') && lemma !== lower ? regularBase(lemmas, lower, lemma) : lemma
}

/** The base form of an irregular past tense or participle; one is often tagged as the other, and "shook" is of *shake* either way. */
function irregularBase({ irregular }: Lemmas, form: string, tag: string): string | undefined {
  if (tag === 'VERB|VBD') return irregular.get(`past ${form}`) ?? irregular.get(`participle ${form}`)
  if (tag === 'VERB|VBN') return irregular.get(`participle ${form}`) ?? irregular.get(`past ${form}`)
  return undefined
}

/** An infinitive or a present tense without ending: "shut" is no form of a verb *shu*. */
const isUninflected = (tag: string): boolean => tag === 'VERB|VB' || tag === 'VERB|VBP'

/** What a regular form may come from, likeliest first; `sure` where its spelling leaves no choice. */
type Bases = { readonly bases: readonly string[]; readonly sure: boolean }

const ONE_SYLLABLE = /^[^aeiou]{0,4}[aeiou][^aeiouwxy]$/

/**
 * "ruled" rule, "shelled" shell, "carried" carry, "taxied" taxi, "vying" vie, "panicked" panic. A short stem doubles its consonant
 * before an ending, so "planned" is of *plan* and "planed" of *plane*.
 */
function basesOf(form: string): Bases {
  const match = /^(.{2,40}?)(ied|ed|ing|ies|es|s)$/.exec(form)
  if (!match) return { bases: [], sure: false }
  const [, stem, ending] = match as unknown as [string, string, string]
  if (ending === 'ied' || ending === 'ies')
    return { bases: [`${stem}y`, `${stem}ie`, `${stem}i`], sure: true }
  if (ending === 's') return { bases: [stem], sure: true }
  const last = stem.at(-1) as string
  const shorter = stem.slice(0, -1)
  if (ending === 'es')
    return { bases: /(?:[sxzo]|[cs]h)$/.test(stem) ? [stem, `${stem}e`, shorter] : [`${stem}e`], sure: false }
  if (last === stem.at(-2) && !'aeiou'.includes(last))
    return {
      bases: 'flsz'.includes(last) ? [stem, shorter, `${stem}e`] : [shorter, stem, `${stem}e`],
      sure: true,
    }
  if (ONE_SYLLABLE.test(stem)) return { bases: [`${stem}e`, stem], sure: true }
  if (stem.endsWith('ck')) return { bases: [stem, shorter], sure: true }
  if (ending === 'ing' && last === 'y') return { bases: [stem, `${shorter}ie`], sure: true }
  return { bases: [`${stem}e`, stem], sure: false }
}

/**
 * The listed base of a regular form: `guess` where the spelling allows it and others. A verb with a past tense of its own takes no -ed
 * ("singed" is of *singe*), and of two that -ing may come from it is the commoner ("singing" is of *sing*).
 */
function regularBase({ isBase, irregularBases }: Lemmas, form: string, guess: string): string {
  const { bases, sure } = basesOf(form)
  const listed = bases.filter(isBase)
  const own = listed.find((base) => irregularBases.has(base) !== form.endsWith('ed'))
  if (listed.length > 1 && !sure && own !== undefined && listed.some((base) => irregularBases.has(base)))
    return own
  return listed.length === 0 || (!sure && listed.includes(guess)) ? guess : (listed[0] as string)
}

function byEnding(lemmas: Lemmas, word: string, lower: string, tag: string): string {
  const scripts = lemmas.endings.get(tag)
  if (scripts === undefined) return word
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    const script = scripts.get(lower.slice(lower.length - length))
    if (script !== undefined && lower.length - script.cut >= (script.cut > 0 ? 2 : 0))
      return word.slice(0, word.length - script.cut) + script.add
  }
  return word
}

function recase(lemma: string, form: string): string {
  const first = form[0] as string
  return first !== first.toLowerCase() ? (lemma[0] as string).toUpperCase() + lemma.slice(1) : lemma
}
