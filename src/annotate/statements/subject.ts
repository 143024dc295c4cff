import type { Token } from '../../model/annotation.js'
import type { Cue } from './cues.js'
import { isFinite, isSubject, trimSubject, widenPhrase } from './noun-phrase.js'
import { betweenCommas, settleStart, type Subject } from './subject-start.js'
import { lower, type Range, type View } from './view.js'
import { TIMES } from './words.js'

const SHARED = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'obj', 'obl', 'nmod'])

/** The subject of a reporting verb: by the parse where there is one, else the noun phrase before it. */
export function subjectOf(view: View, cue: Cue): Subject | null {
  const between = betweenCommas(view, cue)
  if (between) return { range: between, head: -1, rule: 'speaker and verb between commas' }
  const found = findSubject(view, cue)
  if (found && partedByColon(view, found, cue)) return nearSubject(view, cue)
  const own = found?.rule === 'subject shared with another verb' ? afterConjunction(view, found, cue) : null
  return own ?? (found && settleStart(view, found, cue))
}

/** "said it was late, and a lawyer for Pell, Ana Ruiz, called it old": words between the conjunction and the verb are its subject, though the parse share one. */
function afterConjunction(view: View, { range }: Subject, cue: Cue): Subject | null {
  if (cue.form !== 'finite' || cue.passive || range.last > cue.group.first) return null
  for (let at = cue.group.first - 1; at > range.last && at > cue.group.first - 14; at--) {
    if (view.quotationOf[at] !== -1 || isFinite(view.tokens[at] as Token)) return null
    if (!/^(?:and|but)$/.test(lower(view, at)) || lower(view, at - 1) !== ',') continue
    const own = trimSubject(view, { first: at + 1, last: cue.group.first })
    const near = own.first === at + 1 && isSubject(view, own)
    return near ? { range: own, head: -1, rule: 'noun phrase after the conjunction' } : null
  }
  return null
}

/** "Holm: And you knew?": the colon ends what stands before it. */
function partedByColon(view: View, { range }: Subject, { group }: Cue): boolean {
  for (let at = range.last; at < group.first; at++) if (/^[:;]$/.test(lower(view, at))) return true
  return false
}

function findSubject(view: View, cue: Cue): Subject | null {
  const near =
    view.parsed && subjectChild(view, cue.verb) < 0 && followsNoun(view, cue) ? nearSubject(view, cue) : null
  if (near) return near
  const pronoun = clauseAbout(view, cue)
  const aside = pronoun >= 0 ? beforeRelative(view, pronoun, cue) : null
  if (aside) return aside
  const parsed = view.parsed ? parsedSubject(view, cue) : null
  if (parsed && endedClause(view, parsed, cue)) return beforeRelative(view, parsed.range.first, cue)
  if (parsed) return parsed
  const shared = view.parsed ? sharedSubject(view, cue) : null
  if (shared) return shared
  return cue.form === 'finite' && !cue.passive ? nearSubject(view, cue) : null
}

/** `Ruiz called it a “ruin,” and said, “…`: right after a conjunction, the subject of the verb before, where the parse has lost the tie. */
function sharedSubject(view: View, cue: Cue): Subject | null {
  if (cue.form !== 'finite' || cue.passive || !/^(?:and|but)$/.test(lower(view, cue.group.first - 1)))
    return null
  const { sentence } = view.tokens[cue.verb] as Token
  for (let at = cue.group.first - 2; at >= 0 && (view.tokens[at] as Token).sentence === sentence; at--) {
    const token = view.tokens[at] as Token
    if (
      token.upos !== 'VERB' ||
      view.quotationOf[at] !== -1 ||
      !isFinite(token) ||
      token.xpos !== (view.tokens[cue.verb] as Token).xpos
    )
      continue
    const own = subjectChild(view, at)
    const found =
      own < 0 || isExpletive(view, own)
        ? null
        : phraseOf(view, own, { ...cue, verb: at, group: { first: at, last: at + 1 } })
    return found && { range: found, head: own, rule: 'subject of the verb before' }
  }
  return null
}

/** "Ruiz, who runs the port, said": the "who" of a clause that a comma closes right before the verb, or -1. */
function clauseAbout(view: View, cue: Cue): number {
  // A mark may close over the comma: "Ruiz, who calls it “late,” wants".
  const closing =
    (view.quotationOf[cue.group.first - 1] ?? -1) === -1 ? cue.group.first - 1 : cue.group.first - 2
  if (cue.form !== 'finite' || lower(view, closing) !== ',') return -1
  const own = subjectChild(view, cue.verb)
  for (let at = closing - 1; at > 1 && at > cue.group.first - 30; at--) {
    const word = lower(view, at)
    if (word === ',' || (view.tokens[at] as Token).sentence !== (view.tokens[cue.verb] as Token).sentence)
      return -1
    if ((word === 'who' || word === 'which' || word === 'whose') && lower(view, at - 1) === ',')
      return own < 0 || own >= at ? at : -1
  }
  return -1
}

/** A noun or pronoun stands right before a finite verb to which the parse gives no subject. */
function followsNoun(view: View, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.passive || cue.group.first === 0) return false
  const before = view.tokens[cue.group.first - 1] as Token
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(before.upos) &&
    !RELATIVE.test(before.text) &&
    view.quotationOf[cue.group.first - 1] === -1
  )
}

const RELATIVE = /^(?:who|which|that|whom|what)$/i

/** "Ruiz, who came late, said": the clause about her is over, so "who" is not the subject of the verb after it. */
function endedClause(view: View, subject: Subject, cue: Cue): boolean {
  const { first, last } = subject.range
  if (last - first !== 1 || !/^(?:who|which)$/.test(lower(view, first)) || lower(view, first - 1) !== ',')
    return false
  for (let at = last; at < cue.group.first; at++) if (lower(view, at) === ',') return true
  return false
}

/** The noun phrase before ", who …", with the clause up to the comma that ends it. */
function beforeRelative(view: View, pronoun: number, cue: Cue): Subject | null {
  const head = pronoun - 2
  if (head < 0) return null
  const near = widenPhrase(view, { first: head, last: head + 1 }, 0, head + 1)
  const first = wholeSubject(view, near.first, pronoun - 1)
  let last = cue.group.first
  for (let at = pronoun; at < cue.group.first; at++) {
    if (lower(view, at) === ',' && isFinite(view.tokens[at + 1] as Token)) {
      last = at
      break
    }
  }
  const range = trimSubject(view, { first, last })
  return isSubject(view, range) ? { range, head, rule: 'noun phrase before the clause about it' } : null
}

/**
 * "Ana Ruiz, a nurse from Lima, which burned, told": a clause about the last noun of an apposition belongs to the whole. Where the sentence begins
 * with a name and nothing but its noun phrase stands between, the subject begins there.
 */
function wholeSubject(view: View, near: number, last: number): number {
  const { sentence } = view.tokens[near] as Token
  let first = near
  for (let at = near - 1; at >= 0 && at > near - 25; at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence || view.quotationOf[at] !== -1) break
    if (isFinite(token) || token.upos === 'SCONJ' || /^[:;—–]$/.test(token.text)) break
    if (token.upos === 'PROPN' && isSubject(view, { first: at, last })) first = at
  }
  return view.tokens[first - 1] === undefined || view.tokens[first - 1]?.sentence !== sentence ? first : near
}

/** The verb's own subject; of verbs joined to it or that govern it; or the noun it is a participle of. */
function parsedSubject(view: View, cue: Cue): Subject | null {
  const own = subjectChild(view, cue.verb)
  if (own >= 0) return ownSubject(view, own, cue)
  const relative = relativePronoun(view, cue)
  if (relative) return relative
  let at = cue.verb
  let aside = cue.form === 'participle' && opensAside(view, cue.verb)
  for (let steps = 0; steps < 6; steps++) {
    const token = view.tokens[at] as Token
    const base = token.deprel.split(':')[0] as string
    if (token.head < 0) return null
    if (base === 'acl' && /^(?:ADP|SCONJ)$/.test((view.tokens[at - 1] as Token | undefined)?.upos ?? '')) {
      at = token.head
      continue
    }
    if (base === 'acl') {
      // "Ruiz met Pell, saying …": after a comma the participle tells of who acts, though the noun before it be nearer.
      const actor = aside ? subjectChild(view, rootOf(view, at)) : -1
      const acting = actor >= 0 && !isExpletive(view, actor) ? ownSubject(view, actor, cue) : null
      if (acting) return { ...acting, rule: 'subject shared with another verb' }
      // "a series of messages Friday saying": not the day says it.
      const day = TIMES.has(lower(view, token.head)) ? (view.tokens[token.head] as Token).head : -1
      if (day >= 0 && day < cue.verb && /^(?:NOUN|PROPN)$/.test((view.tokens[day] as Token).upos)) {
        const range = phraseOf(view, day, cue)
        return range ? { range, head: day, rule: 'the noun the verb describes' } : null
      }
      const range = phraseOf(view, token.head, cue)
      return range ? { range, head: token.head, rule: 'the noun the verb describes' } : null
    }
    if (!SHARED.has(base) || (base === 'ccomp' && at === cue.verb)) return null
    if (base === 'advcl' && cue.form === 'finite' && at === cue.verb) return null
    const object =
      base === 'xcomp' && cue.form === 'infinitive' ? objectChild(view, token.head, cue.verb) : -1
    if (object >= 0) return null
    // "the advert shows Ruiz saying", "issued a letter saying": whoever stands right before the participle
    const next = cue.form === 'participle' && !aside ? objectChild(view, token.head, cue.verb) : -1
    if (at === cue.verb && next >= 0 && view.high[next] === cue.group.first - 1) {
      const range = phraseOf(view, next, cue)
      if (range) return { range, head: next, rule: 'the noun the verb describes' }
    }
    at = aside ? rootOf(view, at) : token.head
    aside = false
    // "she thinks the tape should be shown but said …": what shares a subject shares its tense
    if (base === 'conj' && cue.form === 'finite' && !cue.passive && otherTense(view, cue.verb, at)) continue
    const shared = subjectChild(view, at)
    if (shared >= 0 && !isExpletive(view, shared)) {
      const found = ownSubject(view, shared, cue)
      return found && { ...found, rule: 'subject shared with another verb' }
    }
  }
  return null
}

/** A past form joined to a verb that a modal or "to" governs has its subject elsewhere. */
function otherTense(view: View, verb: number, above: number): boolean {
  const token = view.tokens[verb] as Token
  if (token.xpos !== 'VBD') return false
  const governed = (view.children[above] ?? []).some((at) => {
    const { xpos, deprel } = view.tokens[at] as Token
    return at < above && ((deprel.startsWith('aux') && xpos === 'MD') || (deprel === 'mark' && xpos === 'TO'))
  })
  return governed
}

/** ", claiming …", ", last week claiming …": a comma before the participle, with at most a time or an adverb between. */
function opensAside(view: View, verb: number): boolean {
  let at = verb - 1
  // `…not “shut down,” adding`: the comma stands inside the marks.
  if (/^["”’»]$/.test(lower(view, at))) at--
  while (at > verb - 5 && (view.tokens[at]?.upos === 'ADV' || TIMES.has(lower(view, at)))) at--
  return lower(view, at) === ','
}

/** "who said": the pronoun stands for the noun before it. */
function relativePronoun(view: View, cue: Cue): Subject | null {
  const at = cue.group.first - 1
  if (
    !/^(?:who|which|that)$/.test(lower(view, at)) ||
    (view.tokens[at] as Token).sentence !== (view.tokens[cue.verb] as Token).sentence
  )
    return null
  if (!/^acl/.test((view.tokens[cue.verb] as Token).deprel)) return null
  return { range: { first: at, last: at + 1 }, head: at, rule: 'relative pronoun' }
}

/** The object of a verb that stands before the infinitive: the one who is to act in "urged Russia to show". */
function objectChild(view: View, verb: number, before: number): number {
  for (const child of view.children[verb] ?? [])
    if (child > verb && child < before && /^i?obj$/.test((view.tokens[child] as Token).deprel)) return child
  return -1
}

/** The main verb of the sentence: a participle after a comma at its end tells more of its subject. */
function rootOf(view: View, at: number): number {
  const from = (view.tokens[at] as Token).head
  for (let root = from, steps = 0; steps < 30; steps++) {
    const { head } = view.tokens[root] as Token
    if (head < 0) return root < at && subjectChild(view, root) >= 0 ? root : from
    root = head
  }
  return from
}

function isExpletive(view: View, at: number): boolean {
  return (view.tokens[at] as Token).deprel === 'expl'
}

function subjectChild(view: View, verb: number): number {
  for (const child of view.children[verb] ?? [])
    if (/^nsubj/.test((view.tokens[child] as Token).deprel)) return child
  return -1
}

function ownSubject(view: View, head: number, cue: Cue): Subject | null {
  const range = phraseOf(view, head, cue)
  return range ? { range, head, rule: 'subject of the verb' } : null
}

/** The words of a noun phrase: its subtree on its own side of the verb, without the clause "who …" at its end. */
export function phraseOf(view: View, head: number, cue: Cue | null): Range | null {
  let first = view.low[head] as number
  let last = (view.high[head] as number) + 1
  if (cue) {
    if (head < cue.verb) last = Math.min(last, cue.group.first)
    else first = Math.max(first, cue.group.last)
  }
  const sentence = (view.tokens[head] as Token).sentence
  while (last > head + 1 && (view.tokens[last - 1] as Token).sentence !== sentence) last--
  while (first < head && holdsClause(view, first, head)) first++
  for (let at = head - 1; at >= first; at--) {
    if (view.quotationOf[at] !== -1 && view.quotationOf[head] === -1) {
      first = at + 1
      break
    }
  }
  const widest = cue && head < cue.verb ? cue.group.first : last
  const whole = trimSubject(
    view,
    reachVerb(view, widenPhrase(view, trimSubject(view, { first, last }), 0, widest), cue, head),
  )
  const range = { first: whole.first < head ? pastCase(view, whole.first) : whole.first, last: whole.last }
  const opening = (view.tokens[range.first] as Token | undefined)?.upos
  if (opening === 'VERB' && head > range.first) return null
  return range.first < range.last && range.first <= head && head < range.last ? range : null
}

/** "with Ruiz calling it late": a preposition before a noun phrase is no part of it; in "at least ten" and "about half" it counts. */
function pastCase(view: View, first: number): number {
  const { upos } = view.tokens[first] as Token
  return upos === 'ADP' && !/^(?:at|about|over|around|under|up)$/.test(lower(view, first)) ? first + 1 : first
}

/** Where only words of the same noun phrase part it from its verb, they belong to it ("RT and its defenders say"). */
function reachVerb(view: View, range: Range, cue: Cue | null, head: number): Range {
  if (!cue || head > cue.verb || range.last >= cue.group.first) return range
  const opening = view.tokens[range.last] as Token
  if (!/^(?:ADP|CCONJ)$/.test(opening.upos)) return range
  const whole = { first: range.first, last: cue.group.first }
  return isSubject(view, whole) ? whole : range
}

/** A verb or a quotation mark between here and the head: the parse has put another clause into the phrase. */
function holdsClause(view: View, first: number, head: number): boolean {
  for (let at = first; at < head; at++) {
    const token = view.tokens[at] as Token
    if (isFinite(token) || token.upos === 'SCONJ' || token.text === ':' || token.text === ';') return true
  }
  return false
}

/** Without a parse: the longest run of words before the verb that can be its subject. */
function nearSubject(view: View, cue: Cue): Subject | null {
  const sentence = (view.tokens[cue.verb] as Token).sentence
  let best: Range | null = null
  // "Ruiz: Ask the crew": the colon ends what stands before it
  if (/^[:;]$/.test(lower(view, cue.group.first - 1))) return null
  for (let first = cue.group.first - 1; first >= 0 && first > cue.group.first - 30; first--) {
    const token = view.tokens[first] as Token
    if (token.sentence !== sentence || view.quotationOf[first] !== -1) break
    if (best && (isFinite(token) || token.upos === 'SCONJ' || /^[:;—]$/.test(token.text))) break
    const range = trimSubject(view, { first, last: cue.group.first })
    if (range.first === first && isSubject(view, range)) best = range
  }
  return best ? { range: best, head: -1, rule: 'noun phrase before the verb' } : null
}
