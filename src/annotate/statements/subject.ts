import type { Token } from '../../model/annotation.js'
import type { Cue } from './cues.js'
import { isFinite, isSubject, trimSubject } from './noun-phrase.js'
import { lower, type Range, type View } from './view.js'
import { RELATIVE } from './words.js'

/** Who a reporting verb's subject is: the words, the head token (-1 where unknown) and how it was reached. */
export type Subject = { readonly range: Range; readonly head: number; readonly rule: string }

const SHARED = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis'])

/** The subject of a reporting verb: by the parse where there is one, else the noun phrase before it. */
export function subjectOf(view: View, cue: Cue): Subject | null {
  return view.parsed ? parsedSubject(view, cue) : (nearSubject(view, cue) ?? null)
}

/** The verb's own subject; of verbs joined to it or that govern it; or the noun it is a participle of. */
function parsedSubject(view: View, cue: Cue): Subject | null {
  const own = subjectChild(view, cue.verb)
  if (own >= 0) return ownSubject(view, own, cue)
  let at = cue.verb
  for (let steps = 0; steps < 6; steps++) {
    const token = view.tokens[at] as Token
    const base = token.deprel.split(':')[0] as string
    if (token.head < 0) return null
    if (base === 'acl') {
      const range = phraseOf(view, token.head, cue)
      return range ? { range, head: token.head, rule: 'the noun the verb describes' } : null
    }
    if (!SHARED.has(base) || (base === 'ccomp' && at === cue.verb)) return null
    if (base === 'advcl' && cue.form === 'finite' && at === cue.verb) return null
    at = token.head
    const shared = subjectChild(view, at)
    if (shared >= 0 && !isExpletive(view, shared)) {
      const found = ownSubject(view, shared, cue)
      return found && { ...found, rule: 'subject shared with another verb' }
    }
  }
  return null
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
  for (let at = head + 1; at < last; at++) {
    const opens = RELATIVE.has(lower(view, at)) && lower(view, at - 1) === ','
    if (opens || (view.tokens[at] as Token).sentence !== sentence) {
      last = at
      break
    }
  }
  for (let at = head - 1; at >= first; at--) {
    if (view.quotationOf[at] !== -1 && view.quotationOf[head] === -1) {
      first = at + 1
      break
    }
  }
  const range = trimSubject(view, { first, last })
  return range.first < range.last && range.first <= head && head < range.last ? range : null
}

/** Without a parse: the longest run of words before the verb that can be its subject. */
function nearSubject(view: View, cue: Cue): Subject | null {
  const sentence = (view.tokens[cue.verb] as Token).sentence
  let best: Range | null = null
  for (let first = cue.group.first - 1; first >= 0 && first > cue.group.first - 30; first--) {
    const token = view.tokens[first] as Token
    if (token.sentence !== sentence || view.quotationOf[first] !== -1) break
    if (best && (isFinite(token) || token.upos === 'SCONJ' || /^[:;—]$/.test(token.text))) break
    const range = trimSubject(view, { first, last: cue.group.first })
    if (range.first === first && isSubject(view, range)) best = range
  }
  return best ? { range: best, head: -1, rule: 'noun phrase before the verb' } : null
}
