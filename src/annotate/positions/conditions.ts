import type { Statement, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains } from '../../lib/interval.js'
import { childBy, type Tree } from '../events/tree.js'
import type { Draft } from './draft.js'
import { holdersOf, partiesOf, sameHolder, speaking, type Holder } from './holder.js'
import { endOfPhrase } from './phrases.js'
import type { StancePhrase } from './stances.js'
import { innermost, sentenceOf, stretch, type View } from './view.js'

const LONGEST = 400

/** What is granted, and the condition under which: "will sign only if the road opens", "no talks unless the road opens". */
export function joined(view: View, phrases: readonly StancePhrase[], index: number): readonly Draft[] {
  const phrase = phrases.find((one) => one.use === 'joins' && endOfPhrase(view, one, index) > 0)
  const sentence = sentenceOf(view, index)
  if (!phrase || !sentence || open(view, phrase, index)) return []
  const token = view.tree.tokens[index] as Token
  const statement = innermost(view.seen.statements, token)
  const limits = stretch(statement, token)
  const from = Math.max(sentence.start, limits?.start ?? 0)
  const to = Math.min(sentence.end, limits?.end ?? Infinity)
  const grant =
    granted(view.tree, index, { start: from, end: to }, sentence) ??
    granted(view.tree, index, sentence, sentence)
  if (grant === null) return []
  const holders = holdersIn(view, grant, statement)
  const content = trimmed(view, {
    start: statement ? from : Math.min((view.tree.tokens[grant.start] as Token).start, token.start),
    end: to,
  })
  if (content.end - content.start > LONGEST) return []
  return holders.map((holder) => ({
    rule: `condition ${phrase.term}`,
    index,
    holder,
    stance: 'conditions' as const,
    cue: { start: token.start, end: token.start + phrase.words.join(' ').length },
    content,
  }))
}

/** "as long as it takes", "as long as ten years": how long, not on what condition. */
function open({ tree, document }: View, { words }: StancePhrase, index: number): boolean {
  if (!words.includes('long')) return false
  const { start } = tree.tokens[index] as Token
  const rest = document.text.slice(start + words.join(' ').length, start + 60)
  return /^\s+(?:it takes|is? ?needed|needed|necessary|possible|that\b|\d|(?:a|an|one|two|three|four|five|six|ten|several|many)\b)/i.test(
    rest,
  )
}

type Grant = { readonly start: number; readonly verb: number; readonly promise: boolean }

const MODAL = /^(?:will|would|wo|ca|can|shall|'ll|’ll|'d|’d)$/i
const PROMISING = new Set('agree offer promise pledge accept propose consent commit refuse vow'.split(' '))
/** What befalls people under a condition is no offer: "more will die unless the rain stops". */
const BEFALLING = new Set(
  'lose die have see face run know need suffer collapse struggle get grow spread worsen rise fall become continue remain happen'.split(
    ' ',
  ),
)

/** The verb of what is granted: the one with "will" or "would" nearest before the condition, else after it; or a verb of promise. */
function granted(
  tree: Tree,
  index: number,
  limits: Span,
  sentence: { first: number; last: number },
): Grant | null {
  const inside = (at: number): boolean => {
    const token = tree.tokens[at] as Token
    return token.start >= limits.start && token.end <= limits.end
  }
  const before = range(sentence.first, index).reverse().filter(inside)
  for (const at of before) {
    const { text, upos, head, lemma } = tree.tokens[at] as Token
    if (upos === 'AUX' && MODAL.test(text) && head >= 0) return grant(tree, at, head, false)
    if (upos === 'VERB' && PROMISING.has(lemma)) return grant(tree, at, at, true)
  }
  for (const at of range(index, sentence.last).filter(inside)) {
    const { text, upos, head } = tree.tokens[at] as Token
    if (before.length <= 1 && upos === 'AUX' && MODAL.test(text) && head >= 0)
      return grant(tree, at, head, false)
  }
  return null
}

function grant(tree: Tree, start: number, verb: number, promise: boolean): Grant | null {
  const { lemma } = tree.tokens[verb] as Token
  const there = childBy(tree, verb, 'expl') !== null
  return BEFALLING.has(lemma) && !there ? null : { start, verb, promise }
}

/** Whose condition it is: inside a statement only the speaker's own, or one set on talks or a deal ("there will be no talks unless …"). */
function holdersIn(view: View, { verb, promise }: Grant, statement: Statement | null): readonly Holder[] {
  const subject = childBy(view.tree, verb, 'nsubj')
  const speaker = speaking(statement, view)
  const inside = statement?.content.some((span) => contains(span, view.tree.tokens[verb] as Token)) ?? false
  if (!statement || !inside) return subject === null ? [] : partiesOf(view, subject)
  if (childBy(view.tree, verb, 'expl') !== null) return speaker ? [speaker] : []
  const holders = holdersOf(view, subject, statement)
  return promise ? holders : holders.filter((holder) => sameHolder(holder, speaker))
}

function trimmed({ document }: View, { start, end }: Span): Span {
  const words = document.text.slice(start, end)
  const lead = /^[\s“"«‘']*/.exec(words)?.[0].length ?? 0
  const tail = /[\s.,;:”"»’']*$/.exec(words)?.[0].length ?? 0
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
