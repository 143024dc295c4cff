import type { CueClass } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'

/** What a reporting verb can take as its content; kinds of `lexicons/en/reporting-frames.tsv`. */
export type Verbs = {
  readonly classOf: (lemma: string) => CueClass | null
  /** What the owner of a noun of saying does by it ("claim", "promise"), null for any other noun. */
  readonly nounClassOf: (lemma: string) => CueClass | null
  readonly takes: (lemma: string, frame: string) => boolean
}

/** Compiles the word lists: what the source does by a verb, what the verb takes, and what it does by a noun. */
export function compileVerbs(
  classes: readonly LexiconEntry[],
  frames: readonly LexiconEntry[],
  nouns: readonly LexiconEntry[],
): Verbs {
  const nounKinds = new Map(nouns.map((row) => [row.term, row.kind]))
  const kinds = new Map(classes.map((row) => [row.term, row.kind]))
  const taken = new Map<string, Set<string>>()
  for (const { term, kind } of frames) {
    const known = taken.get(term)
    if (known) known.add(kind)
    else taken.set(term, new Set([kind]))
  }
  return {
    classOf: (lemma) => kinds.get(lemma) ?? null,
    nounClassOf: (lemma) => nounKinds.get(lemma) ?? null,
    takes: (lemma, frame) => taken.get(lemma)?.has(frame) ?? false,
  }
}
