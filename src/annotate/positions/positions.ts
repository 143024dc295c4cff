import type { Annotations, Annotator, Position, Stance, Statement, Token } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { contains } from '../../lib/interval.js'
import { actorOf } from '../events/arguments.js'
import { partyOf } from '../events/parties.js'
import { isNegated, standing } from '../events/status.js'
import { childBy, treeOf, type Tree } from '../events/tree.js'
import { compileStances, contentOf, stanceAt, type StanceRow } from './stances.js'

/**
 * Who wants, refuses, accepts or offers what: verbs and adjectives of stance with their subject as holder, and "must" inside a
 * statement with its speaker as holder. A stance without a named holder, or without words that say what it is about, is left out.
 */
export function positions(resources: Resources): Annotator {
  const rows = compileStances(resources.lexicon('en/stances'))
  return {
    name: 'positions',
    gives: ['positions'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'times', 'statements'],
    run: (document, seen) => {
      const tree = treeOf(seen.tokens)
      const found: Position[] = []
      seen.tokens.forEach((_token, index) => {
        const row = stanceAt(tree, rows, index)
        if (!row) return
        const position = read(document, tree, seen, index, row, found.length + 1)
        if (position) found.push(position)
      })
      return { positions: found }
    },
  }
}

function read(
  document: Document,
  tree: Tree,
  seen: Annotations,
  index: number,
  row: StanceRow,
  number: number,
): Position | null {
  const token = tree.tokens[index] as Token
  if (!takes(tree, index, row)) return null
  const statement = innermost(seen.statements, token)
  const held = row.kind === 'deontic' || row.kind === 'conditions' ? spoken(statement) : null
  const verb = row.kind === 'deontic' && token.head >= 0 ? token.head : index
  const content =
    row.kind === 'deontic'
      ? (statement?.content.find((span) => contains(span, token)) ?? null)
      : contentOf(tree, index, row)
  if (content === null) return null
  const subject = row.kind === 'deontic' ? null : actorOf(tree, verb)
  const party = subject === null ? null : partyOf(tree, seen, subject)
  const holder = party ? (party.entities[0] ?? null) : (held?.holder ?? null)
  const holderSpan = party?.span ?? held?.span ?? null
  if (holder === null) return null
  const stance = settle(row, isNegated(tree, verb))
  if (stance === null) return null
  return {
    id: `p${number}`,
    rule: `stance ${row.term}`,
    holder,
    holderSpan,
    stance,
    cue: { start: token.start, end: token.end },
    content,
    about: document.text.slice(content.start, content.end),
    when: statement?.when ?? null,
    statement: statement?.id ?? null,
  }
}

const FORCE = new Set([
  'fight',
  'attack',
  'strike',
  'kill',
  'defend',
  'retaliate',
  'respond',
  'die',
  'use',
  'continue',
])

/** False where the stance is only what others want of the holder ("to persuade Oslo to accept"), or a threat in the words of an offer. */
function takes(tree: Tree, index: number, row: StanceRow): boolean {
  if (row.kind === 'deontic') return true
  const { status, intent } = standing(tree, index)
  if (!intent && (status === 'called-for' || status === 'hypothetical'))
    return (tree.tokens[index] as Token).deprel === 'ccomp'
  const complement = childBy(tree, index, 'xcomp', 'advcl', 'ccomp')
  return !(
    row.kind === 'offers' &&
    complement !== null &&
    FORCE.has((tree.tokens[complement] as Token).lemma)
  )
}

/** A negated stance turns into its opposite where it has one ("cannot accept" rejects); "did not rule out" takes no position. */
function settle({ kind }: StanceRow, negated: boolean): Stance | null {
  const stance: Stance = kind === 'wish' || kind === 'deontic' ? 'demands' : kind
  if (!negated) return stance
  if (stance === 'accepts' || stance === 'supports' || stance === 'offers')
    return stance === 'supports' ? 'opposes' : 'rejects'
  return stance === 'demands' && kind === 'deontic' ? 'rejects' : null
}

function innermost(statements: readonly Statement[], token: Token): Statement | null {
  let found: Statement | null = null
  let size = Infinity
  for (const statement of statements) {
    for (const span of statement.content) {
      if (contains(span, token) && span.end - span.start < size) {
        found = statement
        size = span.end - span.start
      }
    }
  }
  return found
}

function spoken(statement: Statement | null): { holder: string; span: Span | null } | null {
  if (!statement || statement.speaker === null || statement.negated) return null
  return { holder: statement.speaker, span: statement.source[0] ?? null }
}
