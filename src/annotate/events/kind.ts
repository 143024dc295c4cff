import type { EventType } from '../../model/annotation.js'
import type { Match } from './match.js'
import type { EventPatterns } from './patterns.js'
import { isScored } from './score.js'
import type { Standing } from './status.js'
import { isForPress, type Tree } from './tree.js'
import { GIVING, HOSTILE } from './types.js'
import { isForPeace, isPhoned, isSpoken, plainNoun, wordFor } from './wording.js'

export type Kind = { readonly type: EventType | null; readonly mode: string | null; readonly noun: string }

/** Acts of one body alone: laws and pleas. */
export const SOLO: ReadonlySet<string> = new Set([
  'approval',
  'signing',
  'repeal',
  'bill',
  'law',
  'passage',
  'plea',
])

/** What a verb with its words makes: PLOVER's type and mode, and the plain word for it. */
export function kindOf(
  tree: Tree,
  patterns: EventPatterns,
  verb: number,
  match: Match,
  { how, doing }: { readonly how: Standing; readonly doing: readonly number[] },
): Kind {
  const { pattern, object } = match
  if (pattern.type === 'ASSAULT' && isSpoken(tree, verb))
    return { type: 'ACCUSE', mode: null, noun: 'criticism' }
  if (pattern.mode === 'beat' && isScored(tree, verb)) return { type: null, mode: null, noun: 'match' }
  const type = intended(isForPeace(tree, verb, pattern) ? 'AID' : pattern.type, how)
  const mode = type === pattern.type ? pattern.mode : null
  if (pattern.mode === 'talk' && isPhoned(tree, verb)) return { type, mode: mode && 'phone', noun: 'call' }
  const press = object !== null && isForPress(tree, object)
  return {
    type,
    mode,
    noun: press ? 'press conference' : plainNoun(tree, wordFor(tree, patterns, match), doing),
  }
}

/**
 * PLOVER codes what is only intended by the intention: to say that one will give is to agree, that one will harm is to threaten,
 * that one will not give is to reject. A meeting that is announced stays a meeting.
 */
function intended(type: EventType | null, { intent, negated }: Standing): EventType | null {
  if (intent && negated && (GIVING.has(type) || type === 'AGREE')) return 'REJECT'
  if (intent && GIVING.has(type)) return 'AGREE'
  if (intent && !negated && HOSTILE.has(type)) return 'THREATEN'
  return type
}
