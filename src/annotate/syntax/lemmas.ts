import { unpack } from '../../lib/packed.js'

/**
 * Lemmas by edit scripts: how many letters to cut from the end of the lower-cased word and what to write instead. A word in the list of
 * exceptions has its own; else the longest ending decides that the training found sure for its tag.
 */
export type Lemmas = {
  /** `tag lower-cased form` → lemma. */
  readonly exceptions: ReadonlyMap<string, string>
  /** Tag → ending → script. Endings are up to five letters; the empty ending is always there. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, Script>>
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

/** Reads `models/en/lemmas.bin`. `isBase` knows the base forms of verbs. */
export function loadLemmas(bytes: Uint8Array, isBase: Lemmas['isBase']): Lemmas {
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
  return { exceptions, endings, isBase, memo: new Map() }
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
  const known = lemmas.exceptions.get(`${tag} ${lower}`)
  if (known !== undefined) return proper ? recase(known, base) : known
  const lemma = byEnding(lemmas, proper ? base : lower, lower, tag)
  return tag.startsWith('VERB|') && lemma !== lower && !lemmas.isBase(lemma)
    ? (basesOf(lower).find(lemmas.isBase) ?? lemma)
    : lemma
}

/** What a form of a regular verb may come from: "ruled" rule, "shelled" shell, "banned" ban, "carried" carry. */
function basesOf(form: string): readonly string[] {
  const match = /^(.{2,40}?)(ied|ed|ing|ies|es|s)$/.exec(form)
  if (!match) return []
  const [, stem, ending] = match as unknown as [string, string, string]
  if (ending === 'ied' || ending === 'ies') return [`${stem}y`, `${stem}ie`]
  if (ending === 's') return [stem]
  const undoubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  return [`${stem}e`, stem, ...undoubled]
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
