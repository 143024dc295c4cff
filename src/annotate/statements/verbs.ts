import { remember } from '../../lib/remember.js'
import type { CueClass } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'

/** What a reporting verb can take as its content; kinds of `lexicons/en/reporting-frames.tsv`. */
export type Verbs = {
  readonly classOf: (lemma: string) => CueClass | null
  /** What the owner of a noun of saying does by it ("claim", "promise"), null for any other noun. */
  readonly nounClassOf: (lemma: string) => CueClass | null
  /** What somebody who is it believes, wants or feels ("confident", "eager"), and whether an infinitive says about what; null for any other word. */
  readonly adjectiveOf: (form: string) => { readonly cueClass: CueClass; readonly infinitive: boolean } | null
  readonly takes: (lemma: string, frame: string) => boolean
  /** The base of a form that no ending tells ("shook" → "shake"), else the form without its ending. */
  readonly baseOf: (form: string) => string
}

/** Compiles the word lists: what the source does by a verb, what the verb takes, and what it does by a noun or an adjective. */
export function compileVerbs(
  classes: readonly LexiconEntry[],
  frames: readonly LexiconEntry[],
  nouns: readonly LexiconEntry[],
  adjectives: readonly LexiconEntry[],
  forms: readonly LexiconEntry[],
): Verbs {
  const bases = new Map(forms.map((row) => [row.term, row.note]))
  const nounKinds = new Map(nouns.map((row) => [row.term, row.kind]))
  const kinds = new Map(classes.map((row) => [row.term, row.kind]))
  const feelings = new Map(
    adjectives.map((row) => [row.term, { cueClass: row.kind, infinitive: row.note === 'infinitive' }]),
  )
  const taken = new Map<string, Set<string>>()
  for (const { term, kind } of frames) {
    const known = taken.get(term)
    if (known) known.add(kind)
    else taken.set(term, new Set([kind]))
  }
  return {
    classOf: (lemma) => kinds.get(lemma) ?? null,
    nounClassOf: (lemma) => nounKinds.get(lemma) ?? null,
    adjectiveOf: (form) => feelings.get(form) ?? null,
    takes: (lemma, frame) => taken.get(lemma)?.has(frame) ?? false,
    baseOf: remember((form) => bases.get(form) ?? baseOfRegular(form, kinds, taken)),
  }
}

/** "nodded" → "nod", "shrugged" → "shrug", "paused" → "pause": the listed verb that the ending leaves, else the form itself. */
function baseOfRegular(
  form: string,
  kinds: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const bare = form.replace(/(?:ed|ing|es|s)$/, '')
  const candidates = [bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1')]
  return candidates.find((each) => kinds.has(each) || taken.has(each)) ?? form
}
