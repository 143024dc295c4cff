import type { Annotations, Broker, Sentence, Token } from '../../model/annotation.js'
import { actorOf, obliques } from './arguments.js'
import { partyOf } from './parties.js'
import { coordinated } from './lists.js'
import { childBy, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Verbs of bringing the sides together and of having them as guests. */
const ROLES: Readonly<Record<string, Broker['role']>> = {
  mediate: 'mediator', broker: 'mediator', facilitate: 'mediator', moderate: 'mediator', arbitrate: 'mediator', host: 'host',
} // prettier-ignore
const MEDIATORS = new Set(['mediator', 'intermediary', 'broker', 'go-between', 'facilitator', 'mediation'])

/**
 * Who brings the sides of talks together or has them as guests: "mediated by Qatar", "Oslo-brokered talks", "with Egypt mediating", "through
 * Swiss mediators", "Peru hosted talks between …". Words of the sentence decide, so that it does not hang on what the clause is tied to.
 */
export function brokersOf(
  tree: Tree,
  seen: Annotations,
  draft: EventDraft,
  sentence: Sentence,
  others: ReadonlySet<number>,
): readonly Broker[] {
  if (draft.type !== 'CONSULT' || draft.noun === 'visit') return []
  const found: Broker[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const { lemma } = tree.tokens[at] as Token
    if ((ROLES[lemma] !== undefined || MEDIATORS.has(lemma)) && nearest(draft, at, others))
      found.push(...brokersAt(tree, seen, draft, at))
  }
  const starts = new Set<number>()
  return found.filter(({ span }) => !starts.has(span.start) && starts.add(span.start))
}

/** True where no other event stands between the word and this one. */
function nearest({ covers }: EventDraft, at: number, others: ReadonlySet<number>): boolean {
  const own = Math.min(...covers.map((cover) => Math.abs(cover - at)))
  const stands = (place: number): boolean => others.has(place) && !covers.includes(place)
  for (let step = 1; step < own; step++) if (stands(at - step) || stands(at + step)) return false
  return true
}

function brokersAt(tree: Tree, seen: Annotations, draft: EventDraft, at: number): readonly Broker[] {
  const { lemma, xpos } = tree.tokens[at] as Token
  const role = ROLES[lemma]
  const heads = role === undefined ? mediators(tree, at) : doers(tree, draft, at, xpos)
  return heads.map((head) => {
    const { span, entities } = partyOf(tree, seen, head)
    return { role: role ?? 'mediator', entity: entities[0] ?? null, span }
  })
}

/** Those who do it: the agent of "by", the name of a hyphen, the name before "mediating", the subject of the verb over the event. */
function doers(tree: Tree, draft: EventDraft, at: number, xpos: string): readonly number[] {
  const { tokens } = tree
  if (tokens[at + 1]?.lemma === 'by') {
    const agent = childBy(tree, at, 'obl:agent') ?? obliques(tree, at, 'by')[0] ?? nameAfter(tree, at + 2)
    return agent === null ? [] : coordinated(tree, agent)
  }
  if (tokens[at - 1]?.text === '-') return tree.nameKind(at - 2) === null ? [] : [at - 2]
  if (xpos === 'VBG') {
    const before = at - 1
    return tree.nameKind(before) === null || tokens[before]?.deprel === 'nmod'
      ? []
      : coordinated(tree, headOfName(tree, before))
  }
  const over = draft.covers.some((cover) => cover === at || (tokens[cover] as Token).head === at)
  const actor = over ? actorOf(tree, at) : null
  return actor === null ? [] : coordinated(tree, actor)
}

/** "through [Swiss] mediators", "with [Egypt] as mediator", "under [Omani] mediation", "mediators [Qatar] and [Egypt]". */
function mediators(tree: Tree, at: number): readonly number[] {
  const { tokens } = tree
  const { lemma, deprel } = tokens[at] as Token
  const named = tree.nameKind(at + 1) === 'person'
  if (!MEDIATORS.has(lemma) || (deprel.startsWith('nsubj') && !named)) return []
  if (tokens[at - 1]?.lemma === 'as' && tree.nameKind(at - 2) !== null) return [headOfName(tree, at - 2)]
  const first = phraseStart(tree, at)
  const led = ['through', 'under', 'via', 'with'].includes(tokens[first - 1]?.lemma ?? '')
  // "under the mediator [Ana Ruiz]"
  if (led && named) return [headOfName(tree, at + 1)]
  return led && tree.nameKind(at - 1) !== null ? [at] : []
}

function phraseStart(tree: Tree, at: number): number {
  let first = at
  while (tree.nameKind(first - 1) !== null || ['DET', 'ADJ'].includes(tree.tokens[first - 1]?.upos ?? ''))
    first -= 1
  return first
}

/** The first word of a name within reach of "by": an article and words before a noun may stand between. */
function nameAfter(tree: Tree, from: number): number | null {
  for (let at = from; at < Math.min(tree.tokens.length, from + 4); at++) {
    if (tree.nameKind(at) !== null) return headOfName(tree, at)
  }
  return null
}

/** The word that heads the name of which this is a part. */
function headOfName(tree: Tree, index: number): number {
  let at = index
  for (let depth = 0; depth < 4; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    const inside = deprel === 'flat' || deprel === 'compound' || deprel === 'conj'
    if (!inside || head < 0 || tree.nameKind(head) === null) return at
    at = head
  }
  return at
}
