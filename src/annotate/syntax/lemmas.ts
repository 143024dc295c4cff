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
}
export type Script = { readonly cut: number; readonly add: string }

type Stored = {
  readonly exceptions: Readonly<Record<string, readonly string[]>>
  readonly endings: Readonly<Record<string, readonly string[]>>
}

/** Reads `models/en/lemmas.bin`. */
export function loadLemmas(bytes: Uint8Array): Lemmas {
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
  return { exceptions, endings }
}

const LONGEST_ENDING = 5

/** The lemma of a word with its tag (`UPOS|XPOS`). Names keep their capitals; the rest is lower-cased. */
export function lemmaOf(lemmas: Lemmas, form: string, tag: string): string {
  const proper = tag.startsWith('PROPN') || tag.startsWith('X|')
  const base = form.replace(/[’‘]/g, "'")
  const lower = base.toLowerCase()
  const known = lemmas.exceptions.get(`${tag} ${lower}`)
  if (known !== undefined) return proper ? recase(known, base) : known
  const scripts = lemmas.endings.get(tag)
  const word = proper ? base : lower
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
