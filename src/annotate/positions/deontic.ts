import type { Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import { entityOf } from '../around.js'
import { childBy, type Tree } from '../events/tree.js'
import { subtree } from './content.js'
import type { Draft } from './draft.js'
import { speaking, type Holder } from './holder.js'
import { innermost, negated, stretch, type View } from './view.js'

/** Those whom advice is given to: no party to anything. */
const PUBLIC = new Set(
  'you people resident everyone everybody anyone anybody one driver motorist parent traveller traveler passenger patient customer visitor student voter it that this there who which'.split(
    ' ',
  ),
)

/** "Any deal must include a timetable, the envoy said": a demand of the speaker on others; "must not", "should not" a refusal. */
export function obliged(view: View, index: number): readonly Draft[] {
  const { tree, seen } = view
  const { matters } = view.stances
  const token = tree.tokens[index] as Token
  const modal = token.lemma === 'must' || token.lemma === 'should'
  if (!modal && tree.tokens[index + 1]?.xpos !== 'TO') return []
  const verb = modal ? token.head : index
  const statement = innermost(seen.statements, token)
  const speaker = speaking(statement, view)
  const limits = stretch(statement, token)
  if (!speaker || isCourt(view, speaker) || !limits || verb < 0 || !leads(tree, verb, limits)) return []
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass', 'csubj')
  if (subject === null || !binds(view, matters, verb, subject, token)) return []
  const clause = clip(subtree(tree, verb), limits)
  return [
    {
      rule: `duty ${token.lemma}`,
      index,
      holder: speaker,
      stance: negated(view, verb) ? 'rejects' : 'demands',
      cue: { start: token.start, end: token.end },
      content: clause,
    },
  ]
}

/** "The court held that the firm must pay" is a ruling, told as an event. */
function isCourt({ document, seen }: View, { entity, span }: Holder): boolean {
  const name = entity === null ? undefined : entityOf(seen.entities, entity)?.name
  return /\b(?:court|tribunal|judge|jury)\b/i.test(name ?? document.text.slice(span.start, span.end))
}

/** True for the verb of a main clause of what is said. */
function leads(tree: Tree, verb: number, limits: Span): boolean {
  const { deprel, head } = tree.tokens[verb] as Token
  if (head < 0) return true
  const above = tree.tokens[head] as Token
  if (above.start < limits.start || above.start >= limits.end)
    return deprel !== 'acl:relcl' && deprel !== 'acl'
  if (deprel === 'conj' || deprel === 'parataxis') return leads(tree, head, limits)
  return deprel === 'ccomp' && ['think', 'believe', 'insist', 'say', 'feel'].includes(above.lemma)
}

/** With these "must" is a guess: "she must think …". */
const SUPPOSED = new Set(
  'think know feel believe understand realise realize love hate want like mean seem'.split(' '),
)

/** False for duties of one's own ("we must go on"), advice to the public, and what is only likely ("must be tired", "should arrive at noon"). */
function binds(
  view: View,
  matters: ReadonlySet<string>,
  verb: number,
  subject: number,
  modal: Token,
): boolean {
  const { tree, seen } = view
  const { lemma, xpos, text } = tree.tokens[subject] as Token
  if (xpos === 'PRP' || PUBLIC.has(lemma) || PUBLIC.has(text.toLowerCase())) return false
  const words = tree.children(verb).map((child) => tree.tokens[child] as Token)
  if (words.some(({ lemma: aux, xpos: form }) => aux === 'have' && form === 'VB')) return false
  if (SUPPOSED.has((tree.tokens[verb] as Token).lemma)) return false
  const passive = words.some(({ deprel }) => deprel === 'aux:pass')
  if (modal.lemma === 'must')
    return passive || (tree.tokens[verb] as Token).upos === 'VERB' || matters.has(lemma)
  const named = within(seen.names, tree.tokens[subject] as Token).length > 0
  if ((tree.tokens[verb] as Token).lemma === 'able') return false
  return (
    (named && (tree.tokens[verb] as Token).upos === 'VERB') ||
    matters.has(lemma) ||
    (passive && modal.lemma !== 'need')
  )
}

function clip(span: Span, limits: Span): Span {
  return { start: Math.max(span.start, limits.start), end: Math.min(span.end, limits.end) }
}
