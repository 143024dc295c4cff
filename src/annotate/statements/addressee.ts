import type { Span } from '../../model/span.js'
import type { Token } from '../../model/annotation.js'
import type { Cue } from './cues.js'
import { lower, type View } from './view.js'
import type { Verbs } from './verbs.js'
import { MEDIUM, TIMES } from './words.js'

/** The most words an addressee has: a longer one is a misread clause. */
const LONGEST = 12

/**
 * Whom it was said to: the object of a verb of telling ("told the council that …"), or who stands after "to" ("said to her guests").
 * Null where nobody is named, and where the words are part of what was said.
 */
export function addresseeOf(
  view: View,
  cue: Cue | null,
  verbs: Verbs,
  inContent: (at: number) => boolean,
): Span | null {
  if (cue === null || cue.passive) return null
  const telling = verbs.takes(cue.lemma, 'addressee')
  for (const at of view.children[cue.verb] ?? []) {
    const token = view.tokens[at] as Token
    if (at < cue.verb || view.quotationOf[at] !== -1 || !/^(?:NOUN|PROPN|PRON)$/.test(token.upos)) continue
    const object = telling && /^i?obj$/.test(token.deprel)
    if (object || isAfterTo(view, at)) return wordsOf(view, at, object, inContent)
  }
  return null
}

/** "to reporters", not "to a point", "to date": only a person, a body or a pronoun is spoken to, which a plural or a name shows. */
function isAfterTo(view: View, at: number): boolean {
  const { deprel, xpos, upos } = view.tokens[at] as Token
  if (!deprel.startsWith('obl') || !(upos === 'PRON' || upos === 'PROPN' || xpos === 'NNS')) return false
  return (view.children[at] ?? []).some((child) => {
    const word = view.tokens[child] as Token
    return word.deprel === 'case' && word.lemma === 'to'
  })
}

function wordsOf(view: View, at: number, object: boolean, inContent: (at: number) => boolean): Span | null {
  const low = view.low[at] as number
  const first = object ? low : low + 1
  let last = object ? listEnd(view, at, inContent) : (view.high[at] as number)
  for (let i = at + 1; i <= last; i++)
    if (inContent(i) || view.quotationOf[i] !== -1 || isOccasion(view, i)) last = i - 1
  while (last > at && (view.tokens[last] as Token).upos === 'PUNCT') last--
  if (inContent(at) || last < at || last - first >= LONGEST) return null
  return { start: (view.tokens[first] as Token).start, end: (view.tokens[last] as Token).end }
}

/** "told Ruiz, Pell and the press that …": the hearers go on up to what they were told, wherever the parse ends the first of them. */
function listEnd(view: View, at: number, inContent: (at: number) => boolean): number {
  const own = view.high[at] as number
  for (let i = own + 1; i < at + LONGEST; i++) {
    const token = view.tokens[i]
    if (token === undefined) return own
    if (inContent(i)) return i - 1
    if (token.text !== ',' && !/^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(token.upos)) return own
  }
  return own
}

/** "on Monday", "last week": when it was said, not to whom. */
function isOccasion(view: View, at: number): boolean {
  const next = lower(view, at + 1)
  return (
    /^(?:on|in|at|during|last|this|earlier)$/.test(lower(view, at)) && (TIMES.has(next) || MEDIUM.has(next))
  )
}
