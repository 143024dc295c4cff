import { participle } from '../../lib/participle.js'
import { isVerb, verbLemma, word, type Predicate, type View } from './view.js'

/** Verbs that tell nothing without their object: "took 40 people to hospital", "lost power". */
const LIGHT =
  /^(?:take|bring|lose|leave|get|make|put|give|set|have|do|see|keep|go|come|report|suffer|receive)$/
/** Rules by which a word of its own, no verb, tells the action. */
const NO_VERB =
  /^(?:phrase|service cut|struck across the places counted|how often|toll|list: (?:phrase|toll))$/

/**
 * How the article words an action that has a common name here, as it reads behind the things counted: "treated" (`hospitalize`), "fled"
 * (`evacuate`), "drowned" (`kill`). Null where the common name says the same, or where the verb alone would not say it.
 */
export function wordingOf(view: View, predicate: Predicate): string | null {
  const { action, framed, rule, voice, token } = predicate
  const verb = view.tokens[token]!
  if (!isVerb(verb) || NO_VERB.test(rule) || voice === 'state') return null
  const lemma = verbLemma(verb)
  const next = word(view.tokens[token + 1])
  const particle =
    PARTICLE.test(next) && (voice === 'active' || !opensPhrase(view, token + 2)) ? ` ${next}` : ''
  // "shot and killed": the end of it is what counts
  if (lemma === 'shoot' && action === 'kill') return null
  // the printed form is surer than a base form cut from it
  if (particle === '' && !framed && voice !== 'intransitive' && /[^e]ed$/.test(word(verb))) return word(verb)
  if (particle === '' && (!framed || lemma === action || LIGHT.test(lemma) || action === 'intercept'))
    return null
  if (voice !== 'intransitive')
    return (/[^e]ed$/.test(word(verb)) ? word(verb) : participle(lemma)) + particle
  return framed && /^VB[DN]$/.test(verb.xpos) ? word(verb) + particle : null
}

/** "Anchored off the coast": a preposition, no particle. */
const opensPhrase = ({ tokens }: View, at: number): boolean =>
  /^(?:DET|NOUN|PROPN|NUM|PRON|ADJ)$/.test(tokens[at]?.upos ?? '')

const PARTICLE = /^(?:down|out|off|away|up|aside|back)$/
