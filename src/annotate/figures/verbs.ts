import type { Token } from '../../model/annotation.js'
import { isItem, type Place } from './frames.js'
import { isVerb, verbLemma, word, type Counted, type Predicate, type View } from './view.js'

/** The action of a verb for a thing counted in a given place, or null where the verb has no frame for it. */
export function actionOf(
  { frames }: View,
  lemma: string,
  place: 'object' | 'subject',
  weapon: boolean,
): string | null {
  const entries = frames.verbs.get(lemma) ?? []
  const fits = (p: Place): boolean => p === place || p === 'either'
  if (weapon && place === 'object') {
    const ordnance = entries.find((entry) => entry.place === 'ordnance')
    if (ordnance) return ordnance.action
  }
  return entries.find((entry) => fits(entry.place))?.action ?? null
}

/** "Shot and killed", "shot dead", "shot to death": the end of it is what counts. */
function shotDead({ tokens }: View, at: number, lemma: string): string | null {
  if (lemma !== 'shoot') return null
  const [next, second] = [word(tokens[at + 1]), word(tokens[at + 2])]
  const dead =
    next === 'dead' || (next === 'to' && second === 'death') || (next === 'and' && second === 'killed')
  return dead ? 'kill' : null
}

function predicateOf(
  view: View,
  at: number,
  counted: Counted,
  voice: Predicate['voice'],
  weapon: boolean,
  rule: string,
): Predicate | null {
  const token = view.tokens[at]!
  const lemma = verbLemma(token)
  const place = voice === 'intransitive' ? 'subject' : 'object'
  const framed = shotDead(view, at, lemma) ?? actionOf(view, lemma, place, weapon)
  if (framed === null && voice === 'intransitive' && actionOf(view, lemma, 'object', weapon) !== null) {
    // "653 drones hit the city": what is counted acts
    return { action: lemma, token: at, voice, framed: false, rule }
  }
  return { action: framed ?? lemma, token: at, voice, framed: framed !== null, rule }
}

/** Participles that name some of what is counted and tell nothing of it: "a dozen bidders ranging from banks to farmers". */
const NAMES_MEMBERS = new Set([
  'range',
  'include',
  'vary',
  'represent',
  'belong',
  'total',
  'number',
  'comprise',
])

const isAmount = ({ quantity }: Counted): boolean => /^(?:[A-Z]{3}\b|percent)/.test(quantity.unit ?? '')

/** The verb that follows the thing counted: "were shot down", "died", "people killed", "who were injured". */
export function verbAfter(view: View, from: number, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  let be = false
  let depth = 0
  for (let at = from; at < counted.sentence.last && at < from + 14; at++) {
    const token = tokens[at]!
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'AUX' || (lemma === 'be' && isVerb(token))) {
      be ||= lemma === 'be' || lemma === 'get'
      continue
    }
    if (isVerb(token)) return verbFound(view, at, { from, be, depth }, counted, weapon)
    if (CLAUSE.test(word(token)) && token.upos !== 'ADP') return null
    if (PASSED.test(word(token)) || token.upos === 'ADV') continue
    if (token.upos !== 'ADP' && depth === 0) return null
    if (/^(?:SCONJ|CCONJ|PART)$/.test(token.upos) || /^[,;:()[\]!?—–]$/.test(token.text)) return null
    depth++
  }
  return null
}

const CLAUSE = /^(?:when|where|while|as|because|after|before|since|if)$/
const PASSED = /^(?:who|that|which|have|has|had|also|still|so|since|then|later|apparently|reportedly)$/

/** What lies between the thing counted, which ends before `from`, and the verb: a form of "be", and how many words of phrases. */
type Between = { readonly from: number; readonly be: boolean; readonly depth: number }

/** What the first verb after the thing counted says of it. */
function verbFound(
  view: View,
  at: number,
  { from, be, depth }: Between,
  counted: Counted,
  weapon: boolean,
): Predicate | null {
  const { tokens } = view
  const token = tokens[at]!
  if (!be && token.xpos === 'VBG' && NAMES_MEMBERS.has(token.lemma.toLowerCase())) return null
  if (be && token.xpos === 'VBG')
    return predicateOf(view, at, counted, 'intransitive', weapon, 'progressive after')
  if (depth === 0 && be) return predicateOf(view, at, counted, 'passive', weapon, 'verb after')
  if (depth > 0 && hasOwnSubject(view, at, from)) return null
  if (depth > 0) {
    const voice = be ? 'passive' : 'intransitive'
    const behind = predicateOf(view, at, counted, voice, weapon, 'verb after a phrase')
    // "wired her $130,000 in exchange for an alleged silence": past a phrase only what is known to befall things counts
    if (!behind?.framed || isAmount(counted)) return null
    // "aid for states hit by storms": a participle tells of the noun that it stands beside
    if (!be && (token.xpos === 'VBN' || word(tokens[at + 1]) === 'by')) return null
    if (be) return behind
  }
  if (at <= from + 1) {
    const entries = view.frames.verbs.get(token.lemma.toLowerCase()) ?? []
    const objective = entries.some(({ place }) => place === 'object' || place === 'ordnance')
    const subjective = entries.some(({ place }) => place === 'subject' || place === 'either')
    if (objective && !subjective && isParticiple(token))
      return predicateOf(view, at, counted, 'passive', weapon, 'participle after')
    if (token.xpos === 'VBG' && objective) return null
  }
  if (token.xpos === 'VBG' && depth > 0) return null
  return predicateOf(view, at, counted, 'intransitive', weapon, 'verb after')
}

/** "nurses who were at work the night a patient drowned", "… the night Ann Lund drowned": another is said to do it. */
function hasOwnSubject({ tokens }: View, at: number, from: number): boolean {
  const linked = tokens
    .slice(from, at)
    .some((token) => token.head === at && token.deprel.startsWith('nsubj') && !PASSED.test(word(token)))
  if (linked) return true
  let first = at
  while (first > from && tokens[first - 1]!.upos === 'PROPN') first--
  // a name right behind a noun, which no preposition ties to it
  return first < at && first > from && tokens[first - 1]!.upos === 'NOUN'
}

const isParticiple = ({ xpos, text }: Token): boolean =>
  xpos === 'VBN' || (xpos === '' && /(?:ed|en|wn|ung|ound|elt|own)$/.test(text))

/** "… killed 20 people and wounded dozens": a participle after "and" that has no noun but the number. */
function isStateVerb({ tokens, frames }: View, at: number): boolean {
  return (
    tokens[at]!.upos === 'ADJ' &&
    frames.states.has(word(tokens[at])) &&
    frames.verbs.has(verbLemma(tokens[at]!)) &&
    tokens[at - 1]?.upos === 'CCONJ'
  )
}

/** The verb right before the thing counted: "launched 653 drones", "shot down at least 121", "killing three". */
export function verbBefore(view: View, from: number, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  for (let at = from - 1; at >= counted.sentence.first && at > from - 5; at--) {
    const token = tokens[at]!
    // taggers take "wounded dozens more" for an adjective and what it describes
    if (at === from - 1 && isStateVerb(view, at))
      return predicateOf(view, at, counted, 'active', weapon, 'verb before')
    // taggers take "shot" of "shot down" for a noun
    if (word(token) === 'shot' && word(tokens[at + 1]) === 'down')
      return predicateOf(view, at, counted, 'active', weapon, 'verb before')
    // "produced a bloated $3 million bill"
    if (/^VB[NG]$/.test(token.xpos) && tokens[at - 1]?.upos === 'DET') continue
    if (isVerb(token)) {
      if (token.lemma === 'say' || token.lemma === 'tell') return null
      return predicateOf(view, at, counted, 'active', weapon, 'verb before')
    }
    if (
      /^(?:down|up|out|off|over|away)$/.test(word(token)) &&
      (isVerb(tokens[at - 1]) || word(tokens[at - 1]) === 'shot')
    )
      continue
    if (
      token.upos === 'ADV' ||
      token.upos === 'DET' ||
      /^["“‘«]$/.test(token.text) ||
      (token.upos === 'PRON' && /^(?:its|their|his|her)$/.test(word(token)))
    )
      continue
    if (token.upos === 'AUX' && /^(?:was|were|is|are)$/.test(word(token)) && at === from - 1) return null
    return null
  }
  return null
}

/**
 * Whether a verb does to the thing after a preposition what it does to its object: "attacked with 200 drones", "burned through 900 acres", but not
 * "voted at 9,400 stations", "downed over six regions".
 */
function reaches({ tokens, frames }: View, { first, lemma }: Counted, action: string): boolean {
  const preposition = word(tokens[first - 1])
  if (/^(?:with|using)$/.test(preposition)) return action === 'launch' && isItem(frames, 'weapon', lemma)
  if (/^(?:through|across|over)$/.test(preposition)) return /^(?:burn|flood|hit|damage)$/.test(action)
  return preposition === 'of' || preposition === 'at' ? /^(?:hit|value)$/.test(action) : false
}

/** "Creates a company with 900 employees", "a fleet with nine ships": what goes with a thing is not what is done to it. */
const ACCOMPANIES = /^(?:with|without|in|among|between|on|over|against)$/

/** Climbs the parser's heads from the noun to its verb. */
export function verbAbove(view: View, start: number, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  let at = counted.head
  // "the owner of the mill bought for $9 million was named": what befell the owner did not befall the sum
  let strayed = false
  // of a list the preposition stands before its first member
  const before = word(tokens[start - 1])
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at]
    if (token === undefined || token.head < 0) return null
    const relation = token.deprel
    const above = tokens[token.head]!
    if (above.upos === 'VERB') {
      if (strayed && (relation.startsWith('nsubj') || (relation === 'obj' && ACCOMPANIES.test(before))))
        return null
      if (
        /^(?:say|tell|report|add|announce|claim|state)$/.test(above.lemma) &&
        !/^obj|^nsubj:pass/.test(relation)
      )
        return null
      if (relation === 'nsubj:pass')
        return predicateOf(view, token.head, counted, 'passive', weapon, 'subject of passive')
      // "joined a strike at 22 ports": the parser takes the place for the object
      if (relation === 'obj' && /^(?:at|in|across)$/.test(word(tokens[counted.first - 1]))) return null
      if (relation === 'obj') return predicateOf(view, token.head, counted, 'active', weapon, 'object')
      if (relation === 'nsubj')
        return predicateOf(view, token.head, counted, 'intransitive', weapon, 'subject')
      if (relation.startsWith('obl') || relation === 'nmod') {
        const found = predicateOf(view, token.head, counted, 'active', weapon, 'oblique')
        return found && { ...found, framed: found.framed && reaches(view, counted, found.action) }
      }
      return null
    }
    strayed ||= relation === 'nmod' && before !== 'of'
    at = token.head
  }
  return null
}

/**
 * The verb that "three times" tells of: one right beside it, else the finite verb before it in its clause, past whatever objects stand between
 * ("has extended the lease for firms to build on it three times"). The parser's own choice is often the nearest verb.
 */
export function howOften(view: View, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  const { sentence, first, last } = counted
  const take = (at: number): Predicate | null => predicateOf(view, at, counted, 'active', weapon, 'how often')
  for (let at = first - 1; at >= sentence.first && at > first - 24; at--) {
    const token = tokens[at]!
    if (/^[;:]$/.test(token.text) || (token.upos === 'SCONJ' && token.text !== 'for')) break
    if (!isVerb(token) || (token.lemma === 'have' && isVerb(tokens[last]))) continue
    const near = first - at === 1
    const finite = /^VB[DZP]$/.test(token.xpos) || hasAuxiliary(view, at, sentence.first)
    if (near || finite) return take(at)
  }
  return isVerb(tokens[last]) ? take(last) : null
}

function hasAuxiliary({ tokens }: View, verb: number, first: number): boolean {
  for (let at = verb - 1; at >= first && at > verb - 4; at--) {
    if (tokens[at]!.upos === 'AUX' || /^(?:have|be)$/.test(tokens[at]!.lemma)) return true
    if (tokens[at]!.upos !== 'ADV' && tokens[at]!.upos !== 'PART') return false
    if (tokens[at]!.text === 'to') return false
  }
  return false
}
