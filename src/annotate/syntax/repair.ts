import type { Upos } from '../../model/annotation.js'

/**
 * UPOS where the tree decides it (UD v2 for English): "be", "have" and "do" are AUX as auxiliaries and copulas, else verbs; a word tagged
 * IN is ADP before a noun (`case`) and SCONJ before a clause (`mark`); "to" is ADP before a noun and PART before a verb.
 */
export function uposOf(upos: Upos, xpos: string, lemma: string, deprel: string): Upos {
  if (upos === 'AUX' || upos === 'VERB') {
    if (lemma !== 'be' && lemma !== 'have' && lemma !== 'do') return upos
    if (deprel.startsWith('aux') || deprel === 'cop') return 'AUX'
    return lemma === 'be' ? upos : 'VERB'
  }
  if (lemma === 'to') return deprel === 'case' ? 'ADP' : deprel === 'mark' ? 'PART' : upos
  if (xpos !== 'IN') return upos
  if (deprel === 'case' && upos === 'SCONJ') return 'ADP'
  return deprel === 'mark' && upos === 'ADP' ? 'SCONJ' : upos
}

/** Verbs whose noun after them may say what somebody or something is, becomes or is called. */
const PREDICATIVE = new Set(
  (
    'be become remain stay seem appear look sound feel prove turn call name elect make consider declare appoint crown label deem ' +
    'dub rename render vote judge find think believe keep leave act serve start begin end'
  ).split(' '),
)

/** The relation of a word to its head: a noun after any other verb is its object, not what it becomes ("met farmers"). */
export function relationOf(deprel: string, xpos: string, headLemma: string | null): string {
  if (deprel !== 'xcomp' || headLemma === null || !xpos.startsWith('NN')) return deprel
  return PREDICATIVE.has(headLemma) ? deprel : 'obj'
}
