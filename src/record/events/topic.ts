import type { Annotations, Event, Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Fit } from './fit.js'

/** How many words after those of an event tell what it is about. */
const REACH = 16
/** Nouns that tell nothing of what an act is about. */
const EMPTY: ReadonlySet<string> = new Set([
  'day', 'week', 'month', 'year', 'time', 'part', 'number', 'way', 'side', 'people', 'official', 'spokesman', 'spokeswoman', 'statement', 'government', 'country',
  'deal', 'agreement', 'party', 'case', 'ruling', 'court', 'judge', 'decision', 'leader', 'president', 'minister', 'percent', 'dollar', 'report', 'source', 'meeting', 'talk',
]) // prettier-ignore

/** The nouns that say what an event is about: those of its own words and of the words after them, up to the end of the sentence. */
export function topicOf({ tokens, times }: Annotations, { trigger }: Event): ReadonlySet<string> {
  const first = firstEndingAfter(tokens, trigger.start)
  const { sentence } = tokens[first] ?? {}
  const found = new Set<string>()
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.sentence !== sentence || (token.start >= trigger.end && at > first + REACH)) break
    const dated = times.some(({ start, end }) => start <= token.start && token.start < end)
    if (token.upos === 'NOUN' && !dated && !EMPTY.has(token.lemma)) found.add(token.lemma)
  }
  return found
}

/** `same` with a noun in common, `other` where each has two or more and none is shared. */
export function topicFit(a: ReadonlySet<string>, b: ReadonlySet<string>): Fit {
  if ([...a].some((word) => b.has(word))) return 'same'
  return Math.min(a.size, b.size) >= 2 ? 'other' : 'open'
}
