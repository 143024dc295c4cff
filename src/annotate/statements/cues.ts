import type { Token } from '../../model/annotation.js'
import type { Verbs } from './verbs.js'
import { lower, type Cue, type View } from './view.js'
import { NEGATIVE } from './words.js'

/** Forms that are verbs of saying whatever the tagger thinks of them. */
const SURE = new Set(
  'said says told tells added adds asked wrote tweeted replied insisted warned noted explained declared'.split(
    ' ',
  ),
)

const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say', says: 'say', told: 'tell', tells: 'tell', added: 'add', adds: 'add', asked: 'ask', wrote: 'write', tweeted: 'tweet',
  replied: 'reply', reports: 'report', writes: 'write', notes: 'note', states: 'state', claims: 'claim', warns: 'warn', argues: 'argue', insisted: 'insist', warned: 'warn', noted: 'note', explained: 'explain', declared: 'declare',
} // prettier-ignore

/** Reads the token as a reporting verb, or returns null. Words in quotation marks report nothing on the outlet's part. */
export function readCue(view: View, verbs: Verbs, at: number): Cue | null {
  const known = view.cues[at]
  if (known !== undefined) return known
  const cue = findCue(view, verbs, at)
  if (at >= 0 && at < view.tokens.length) view.cues[at] = cue
  return cue
}

function findCue(view: View, verbs: Verbs, at: number): Cue | null {
  const token = view.tokens[at]
  if (!token || view.quotationOf[at] !== -1) return null
  const phrasal = readPhrasal(view, verbs, at)
  if (phrasal) return phrasal
  const sure = SURE.has(lower(view, at)) || closesClause(view, at) || leadsQuotation(view, verbs, at)
  if (token.upos !== 'VERB' && !sure) return null
  const lemma = lemmaOf(token, verbs) ?? (sure ? (LEMMAS[token.text.toLowerCase()] ?? null) : null)
  if (lemma === null || verbs.classOf(lemma) === null) return null
  if (/^(?:amod|compound)$/.test(token.deprel) && !(sure && view.tokens[at - 1]?.upos !== 'DET')) return null
  if (isAttribute(view, at) || (NAMING.has(lemma) && namesNoun(view, at))) return null
  return { verb: at, lemma, ...verbGroup(view, at) }
}

const NAMING = new Set('call name dub title label nickname term'.split(' '))

/** "a program called “Dry Feet”": the name of the noun before, and nobody's words. */
function namesNoun(view: View, at: number): boolean {
  const { deprel, xpos } = view.tokens[at] as Token
  const set = deprel.startsWith('acl') || (xpos === 'VBN' && lower(view, at - 1) === ',')
  return (
    set &&
    !(view.children[at] ?? []).some((child) => (view.tokens[child] as Token).deprel.startsWith('nsubj')) &&
    /ed$/.test((view.tokens[at] as Token).text) &&
    view.quotationOf[at + 1] !== undefined &&
    view.quotationOf[at + 1] !== -1
  )
}

/** "271 pledged delegates", "the promised land": a participle between a numeral or a determiner and its noun. */
function isAttribute(view: View, at: number): boolean {
  const [before, next] = [view.tokens[at - 1], view.tokens[at + 1]]
  return (
    (view.tokens[at] as Token).text.endsWith('ed') &&
    (before?.upos === 'NUM' ||
      (before?.upos === 'DET' && !/^(?:all|both|some|many|this|that)$/i.test(before.text))) &&
    (next?.upos === 'NOUN' || next?.upos === 'PROPN')
  )
}

/** What the endings of words leave that lemmatisers did not know, as far as asked; emptied when it holds as many as this. */
const bareForms = new WeakMap<Verbs, Map<string, string | null>>()
const KNOWN = 20_000

/** The token's lemma, or what its ending leaves of it where the lemmatiser did not know the form. */
function lemmaOf(token: Token, verbs: Verbs): string | null {
  if (verbs.classOf(token.lemma) !== null) return token.lemma
  let forms = bareForms.get(verbs)
  if (forms === undefined || forms.size >= KNOWN) bareForms.set(verbs, (forms = new Map()))
  const { text } = token
  const known = forms.get(text)
  if (known !== undefined) return known
  const found = bareForm(text.toLowerCase(), verbs)
  forms.set(text, found)
  return found
}

function bareForm(text: string, verbs: Verbs): string | null {
  const bare = text.replace(/(?:ed|ing|es)$/, '')
  for (const form of [
    bare,
    `${bare}e`,
    text.replace(/s$/, ''),
    bare.replace(/i$/, 'y'),
    bare.replace(/(.)\1$/, '$1'),
  ])
    if (form !== text && verbs.classOf(form) !== null) return form
  return null
}

const PARTICLES = new Set(['on', 'back', 'out', 'in', 'up'])

/** "went on", "shot back", "points out": a verb and the particle with which it is one of saying; "went on to say" and "went on air" are none. */
function readPhrasal(view: View, verbs: Verbs, at: number): Cue | null {
  const particle = lower(view, at + 1)
  if (!PARTICLES.has(particle)) return null
  const lemma = [(view.tokens[at] as Token).lemma, verbs.baseOf(lower(view, at))]
    .map((base) => `${base} ${particle}`)
    .find((each) => verbs.classOf(each) !== null)
  if (lemma === undefined) return null
  const after = lower(view, at + 2)
  if (particle === 'on' && !/^[.,:]$/.test(after)) return null
  if (
    !/^(?:[.,:;?!—–]|--|that|in|at|on|to|with|when|as|after)$/.test(after) &&
    view.quotationOf[at + 2] === -1
  )
    return null
  const found = verbGroup(view, at)
  return { verb: at, lemma, ...found, group: { first: found.group.first, last: at + 2 } }
}

/** `He jokes, “…`, `One sign read “…`: a form of a reporting verb between a subject and a quotation, which the tagger has taken for a noun. */
function leadsQuotation(view: View, verbs: Verbs, at: number): boolean {
  const token = view.tokens[at] as Token
  const before = view.tokens[at - 1]
  if (token.upos !== 'NOUN' || !before || before.sentence !== token.sentence || /^\p{Lu}/u.test(token.text))
    return false
  const mark = /^[,:]$/.test(lower(view, at + 1)) ? at + 2 : at + 1
  const opens = view.quotationOf[mark] !== undefined && view.quotationOf[mark] !== -1
  const person = /^(?:he|she|who)$/.test(lower(view, at - 1))
  if (!(person ? /s$/.test(token.text) : opens && /^(?:NOUN|PROPN)$/.test(before.upos))) return false
  const lemma = lemmaOf(token, verbs)
  return (
    lemma !== null &&
    verbs.takes(lemma, person ? 'clause' : 'quotation') &&
    (person || lemma !== token.text.toLowerCase() || lemma === 'read')
  )
}

const CLOSING = new Set('reports writes notes states claims warns argues'.split(' '))

/** "the paper reports." is a verb at the end of its clause, though the tagger may see a noun. */
function closesClause(view: View, at: number): boolean {
  return (
    CLOSING.has(view.tokens[at]?.text ?? '') &&
    /^[.,]$/.test(lower(view, at + 1)) &&
    /^(?:NOUN|PROPN|PRON)$/.test(view.tokens[at - 1]?.upos ?? '')
  )
}

/** A verb with its auxiliaries, and what they make of it. */
export function verbGroup(view: View, verb: number): Pick<Cue, 'group' | 'passive' | 'negated' | 'form'> {
  let first = verb
  let passive = false
  let negated = false
  let infinitive = false
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at--) {
    const token = view.tokens[at] as Token
    const word = lower(view, at)
    if (token.sentence !== (view.tokens[verb] as Token).sentence || view.quotationOf[at] !== -1) break
    if (token.upos === 'AUX' || /^['’](?:s|d|ll|ve|re|m)$/.test(word)) {
      if (/^['’]s$/.test(word) && token.upos !== 'AUX') break
      first = at
      if (
        token.lemma === 'be' &&
        /(?:ed|n|told|said|quoted|put|cut|hit|asked|reported)$/i.test((view.tokens[verb] as Token).text)
      )
        passive = true
    } else if (NEGATIVE.has(word)) negated = true
    else if (word === 'to') {
      infinitive = true
      break
    } else if (token.upos !== 'ADV') break
  }
  const text = (view.tokens[verb] as Token).text
  const form = infinitive ? 'infinitive' : /ing$/.test(text) && first === verb ? 'participle' : 'finite'
  return { group: { first, last: verb + 1 }, passive, negated, form }
}

export type { Cue } from './view.js'
