import type { Stance, Statement, Token } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import { entityOf, statementOf } from '../around.js'
import { actorOf, isPassive, obliques } from '../events/arguments.js'
import { childBy, type Tree } from '../events/tree.js'
import { contentOf, subtree } from './content.js'
import type { Draft } from './draft.js'
import { holdersAt, holdersOf, sameHolder, speaking, type Holder } from './holder.js'
import { foughtBy, grantsNothing } from './promises.js'
import { phrasesOf, type StanceRow } from './stances.js'
import { innermost, negated, pending, type View } from './view.js'

/** The positions that a verb or adjective of stance takes, one for each holder. */
export function fromVerb(view: View, row: StanceRow, index: number): readonly Draft[] {
  const { tree, seen } = view
  const token = tree.tokens[index] as Token
  const statement = innermost(seen.statements, token)
  if (!taken(view, index, statement) || idle(tree, row, index)) return []
  const against = negated(view, index)
  const stance = settle(tree, row, index, against, pending(view, index))
  const content = stance === null ? null : contentOf(tree, index, row)
  if (stance === null || content === null || onlyTime(view, row, index)) return []
  const holders = row.subject
    ? conditionHolders(view, index, statement)
    : holdersOfRow(view, row, index, statement)
  const from = notIn(tree, row, index)
  const fought = stance === 'offers' ? foughtBy(tree, index) : null
  return holders
    .filter((holder) => own(view, row, holder, statement, against))
    .map((holder) => ({
      rule: `stance ${row.term}`,
      index,
      holder,
      stance: fought === null ? stance : 'opposes',
      cue: { start: token.start, end: token.end },
      content:
        fought !== null
          ? subtree(tree, fought)
          : from === null
            ? content
            : { start: Math.max(content.start, from), end: content.end },
    }))
}

/** "is opposed to the mine", "is prepared to talk": an adjective that the parser takes for a passive is said of its subject. */
function holdersOfRow(
  view: View,
  row: StanceRow,
  index: number,
  statement: Statement | null,
): readonly Holder[] {
  const said = row.pos === 'a' && isPassive(view.tree, index) && obliques(view.tree, index, 'by').length === 0
  const subject = said ? childBy(view.tree, index, 'nsubj:pass') : null
  return subject === null ? holdersAt(view, index, statement) : holdersOf(view, subject, statement)
}

/** "called Oslo on Tuesday": the phrase that the row asks for is a day. */
function onlyTime({ tree, seen }: View, { preposition }: StanceRow, index: number): boolean {
  const phrase = preposition === null ? undefined : phrasesOf(tree, index, preposition)[0]
  return phrase !== undefined && within(seen.times, tree.tokens[phrase] as Token).length > 0
}

/** A condition set on a thing ("any sale would require …") is the speaker's; "made its return conditional on …" the maker's. */
function conditionHolders(view: View, index: number, statement: Statement | null): readonly Holder[] {
  const { head } = view.tree.tokens[index] as Token
  const above = head >= 0 ? (view.tree.tokens[head] as Token) : null
  const maker =
    above?.lemma === 'make'
      ? head
      : above !== null && above.upos === 'NOUN' && above.head >= 0
        ? above.head
        : -1
  if (maker >= 0 && (view.tree.tokens[maker] as Token).lemma === 'make')
    return holdersOf(view, actorOf(view.tree, maker), statement)
  const speaker = speaking(statement, view)
  return speaker ? [speaker] : []
}

/** Hearsay at second hand, and what somebody says that others do not want, are no positions of theirs. */
function own(
  view: View,
  row: StanceRow,
  holder: Holder,
  statement: Statement | null,
  against: boolean,
): boolean {
  if (!statement || sameHolder(speaking(statement, view), holder)) return true
  if (row.kind === 'wish')
    return !against && entityOf(view.seen.entities, holder.entity ?? '')?.kind !== 'person'
  const outer = statement.within === null ? null : statementOf(view.seen.statements, statement.within)
  return !outer || outer.speaker === holder.entity || outer.speaker === statement.speaker
}

const DOUBTED = new Set(['may', 'might', 'could', 'must', 'should', 'ought'])
const DECIDING = new Set(['decide', 'choose', 'vote', 'continue', 'move', 'go', 'begin', 'opt', 'come'])
const CONTRARY = new Set(['without', 'before', 'instead', 'if', 'whether', 'unless', 'rather'])

/** False where the stance is only possible, asked for, or wanted of the holder ("to persuade Oslo to accept"). */
function taken(view: View, index: number, statement: Statement | null): boolean {
  const { tree } = view
  const { deprel, head, xpos, upos } = tree.tokens[index] as Token
  const words = tree.children(index).map((child) => tree.tokens[child] as Token)
  if (words.some(({ deprel: mark, lemma }) => (mark === 'mark' || mark === 'case') && CONTRARY.has(lemma)))
    return false
  const modals = words
    .filter(({ upos: part }) => part === 'AUX')
    .map(({ lemma, text }) => (lemma === "'d" ? 'would' : lemma || text))
  if (modals.some((modal) => DOUBTED.has(modal))) return false
  if (modals.includes('can') && !negated(view, index)) return false
  if (modals.includes('would') && deprel !== 'ccomp' && !statement) return false
  if (upos === 'ADJ') return deprel !== 'amod' || (head >= 0 && (tree.tokens[head] as Token).lemma === 'make')
  if (['csubj', 'obj', 'obl', 'nmod', 'amod', 'compound', 'nsubj'].includes(deprel)) return false
  if (deprel === 'acl' && xpos === 'VBN') return false
  // "Asked for an inquiry, Lund said …": she was asked
  if (deprel === 'advcl' && /^VB[ND]$/.test(xpos) && words.every(isNoPartOfClause)) return false
  if (xpos === 'VBG' && isOnlyMeant(tree, index)) return false
  const infinitive = words.some(({ xpos: mark }) => mark === 'TO')
  if (!infinitive) return !(deprel === 'xcomp' && xpos === 'VB')
  return deprel === 'xcomp' && head >= 0 && DECIDING.has((tree.tokens[head] as Token).lemma)
}

/** Neither an auxiliary nor a subject nor what joins the clause. */
const isNoPartOfClause = ({ upos, deprel }: Token): boolean =>
  upos !== 'AUX' && deprel !== 'mark' && !deprel.startsWith('nsubj')

/** Words whose gerund is alleged, weighed or shunned, not done: "charged with supporting", "considered vetoing". */
const MEANT = new Set(
  'accuse charge suspect convict acquit deny blame fault investigate indict consider mull weigh contemplate discuss threaten risk avoid regret stop'.split(
    ' ',
  ),
)

function isOnlyMeant(tree: Tree, index: number): boolean {
  const { head, deprel } = tree.tokens[index] as Token
  return head >= 0 && deprel !== 'conj' && MEANT.has((tree.tokens[head] as Token).lemma)
}

const COMMENT = new Set(
  'comment say discuss answer elaborate name identify disclose specify speak respond reveal describe give provide be quote interview confirm detail explain speculate predict'.split(
    ' ',
  ),
)
/** What reporters ask for and sources keep back. */
const ANSWERS = new Set('comment anonymity reaction response detail opinion view thought answer'.split(' '))
/** What somebody in need begs for is no stand on anything. */
const NEEDS = new Set('air breath life mercy forgiveness'.split(' '))
const SUFFERED = new Set(
  'responsibility blame award prize apology defeat reality fact medal post job role credit nomination resignation diploma trophy'.split(
    ' ',
  ),
)

/** Words of stance that take none: "declined to comment", "asked for comment", "vowed to retaliate", "ready to fight", "prepared to adapt", "accepted the prize". */
function idle(tree: Tree, row: StanceRow, index: number): boolean {
  const complement = childBy(tree, index, 'xcomp', 'ccomp')
  const clause = complement === null ? '' : (tree.tokens[complement] as Token).lemma
  const object = childBy(tree, index, 'obj', 'nsubj:pass', 'obl')
  const noun = object === null ? '' : (tree.tokens[object] as Token).lemma
  const { lemma } = tree.tokens[index] as Token
  if (['refuse', 'decline', 'ask', 'request'].includes(lemma) && (COMMENT.has(clause) || ANSWERS.has(noun)))
    return true
  if (row.kind === 'supports' && isPassive(tree, index) && FUNDED.has(noun)) return true
  if (row.kind === 'demands' && NEEDS.has(noun)) return true
  if (row.kind === 'accepts' && noun === 'pressure') return true
  // "appealed the ruling to the high court" asks nobody for anything.
  if (lemma === 'appeal' && row.preposition !== null && childBy(tree, index, 'obj') !== null) return true
  if (object !== null && childBy(tree, object, 'det') !== null && isNone(tree, object)) return true
  if (row.kind === 'offers' && isAsked(tree, index)) return true
  if (row.kind === 'offers')
    return (
      grantsNothing(tree, index) || (lemma === 'offer' && (CONDOLING.has(noun) || isPassive(tree, index)))
    )
  return lemma === 'accept' && SUFFERED.has(noun)
}

/** "showed how close to the line he was willing to walk", "asked whether they were ready to sign": nobody says that they are. */
function isAsked({ tokens, children }: Tree, index: number): boolean {
  const subject = children(index).find((child) => (tokens[child] as Token).deprel.startsWith('nsubj'))
  const { sentence } = tokens[index] as Token
  for (let at = (subject ?? index) - 1; at >= 0 && at > index - ASKED; at--) {
    const { sentence: own, upos, lemma, text } = tokens[at] as Token
    if (own !== sentence || upos === 'VERB' || /^[,;:]$/.test(text)) return false
    if (lemma === 'how' || lemma === 'whether') return true
  }
  return false
}

/** So far before the words a question may begin, in tokens. */
const ASKED = 14

/** "agreed to [no] deal". */
function isNone(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((child) => (tree.tokens[child] as Token).lemma === 'no')
}

/** What is supported with money or data: "the study was supported by the firm". */
const FUNDED = new Set('study research work trial project survey analysis finding claim theory'.split(' '))

const CONDOLING = new Set(
  'summary account story outline assessment advice praise reassurance assurance reason excuse hint sign look defence defense defense condolence prayer sympathy apology thanks congratulation comment detail explanation insight glimpse view evidence clue'.split(
    ' ',
  ),
)

/** A negated stance turns into its opposite where it has one ("cannot accept" rejects); "did not rule out" takes no position. */
function settle(tree: Tree, row: StanceRow, index: number, against: boolean, undone: boolean): Stance | null {
  const stance: Stance = row.kind === 'wish' ? 'demands' : (row.kind as Stance)
  if (!against)
    return stance === 'offers' && notIn(tree, row, index) !== null
      ? 'rejects'
      : undone && !done(tree, index)
        ? null
        : stance
  if (undone && row.pos === 'v') return null
  // "offered no details", "did not offer an apology": who gives nothing turns nobody down.
  if ((tree.tokens[index] as Token).lemma === 'offer' && childBy(tree, index, 'xcomp') === null) return null
  if (stance === 'supports') return 'opposes'
  if (stance === 'accepts' || stance === 'offers') return 'rejects'
  return row.kind === 'wish' ? 'opposes' : null
}

/** "has accepted" is done; "has yet to accept" is not. */
function done(tree: Tree, index: number): boolean {
  return !tree.children(index).some((child) => (tree.tokens[child] as Token).lemma === 'yet')
}

/** Where the complement of a promise begins after "not" ("vowed not | to return"), or null. */
function notIn(tree: Tree, row: StanceRow, index: number): number | null {
  if (row.kind !== 'offers') return null
  const complement = childBy(tree, index, 'xcomp')
  if (complement === null) return null
  const not = tree
    .children(complement)
    .find((child) => ['not', 'never'].includes((tree.tokens[child] as Token).lemma))
  return not === undefined ? null : ((tree.tokens[not + 1] as Token | undefined)?.start ?? null)
}

/**
 * What speakers say they will not grant ("we will never give up the port"), and what they will grant if ("we will sign if the
 * road opens"). Only of themselves: of others it is a forecast.
 */
export function withheld(view: View, index: number): readonly Draft[] {
  const { tree, seen } = view
  const token = tree.tokens[index] as Token
  const statement = innermost(seen.statements, token)
  const speaker = speaking(statement, view)
  if (!speaker || !intended(tree, index)) return []
  const against = negated(view, index)
  const onTerms = tree.children(index).some((child) => child > index && marked(tree, child))
  if (!against && !onTerms) return []
  const subject = actorOf(tree, index)
  if (!holdersOf(view, subject, statement).some((holder) => sameHolder(holder, speaker))) return []
  return [
    {
      rule: against ? 'will not grant' : 'will grant if',
      index,
      holder: speaker,
      stance: against ? 'rejects' : 'offers',
      cue: { start: token.start, end: token.end },
      content: { start: token.start, end: Math.max(token.end, subtree(tree, index).end) },
    },
  ]
}

function intended(tree: Tree, index: number): boolean {
  const { deprel, head, upos } = tree.tokens[index] as Token
  if (upos !== 'VERB' || deprel === 'advcl' || deprel.startsWith('acl')) return false
  const auxiliaries = tree
    .children(index)
    .map((child) => tree.tokens[child] as Token)
    .filter(({ upos: part }) => part === 'AUX')
  if (auxiliaries.some(({ text }) => /^(?:will|wo|shall|'ll|’ll|would|ca)$/i.test(text))) return true
  return deprel === 'xcomp' && head >= 0 && (tree.tokens[head] as Token).lemma === 'go'
}

/** "if the road opens", "once the road opens". */
function marked(tree: Tree, clause: number): boolean {
  const mark = childBy(tree, clause, 'mark')
  return mark !== null && ['if', 'once', 'provided'].includes((tree.tokens[mark] as Token).lemma)
}
