import type { Statement } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'

/** Which statement each quoted stretch of an article belongs to, by where the stretch begins. */
export type Owners = ReadonlyMap<number, string>

/**
 * Where statements stand inside each other, the same marks stand in both. They are the outer speaker's ("she said he preferred to “wait”"), unless he only
 * passes on whole what another said ("CNN reports that Ruiz said …", "“We won,” the captain said, according to the Post") or judges it ("Pell rejected
 * Ruiz’s claim that …"): then they are the inner one's.
 */
export function ownersOf(text: string, statements: readonly Statement[]): Owners {
  const holding = new Map<number, Statement[]>()
  for (const statement of statements)
    for (const { start } of statement.quoted) {
      const known = holding.get(start)
      if (known) known.push(statement)
      else holding.set(start, [statement])
    }
  const owners = new Map<number, string>()
  for (const [start, holders] of holding) {
    const outerFirst = [...holders].sort((a, b) => hull(b) - hull(a))
    let owner = outerFirst[0] as Statement
    for (const inner of outerFirst.slice(1)) if (innerOwns(text, owner, inner)) owner = inner
    owners.set(start, owner.id)
  }
  return owners
}

/** The statement with those of its quoted stretches that are its own. */
export function withOwnQuoted(statement: Statement, owners: Owners): Statement {
  const quoted = statement.quoted.filter(({ start }) => owners.get(start) === statement.id)
  if (quoted.length === statement.quoted.length) return statement
  return { ...statement, quoted, kind: quoted.length === 0 ? 'indirect' : 'mixed' }
}

function hull({ content }: Statement): number {
  return (content[content.length - 1] as Span).end - (content[0] as Span).start
}

const TELLING = new Set(['say', 'write', 'claim', 'announce', 'report', 'accuse', 'warn', 'promise'])
const JUDGING = new Set([
  'accuse',
  'praise',
  'deny',
  'oppose',
  'doubt',
  'agree',
  'support',
  'refuse',
  'regret',
  'dislike',
  'like',
])

function innerOwns(text: string, outer: Statement, inner: Statement): boolean {
  if (inner.source.length === 0 || inner.cueClass === null) return false
  if (outer.kind === 'mixed' && inner.kind === 'direct' && inner.cueClass === 'say') return true
  return TELLING.has(inner.cueClass) && (passesOn(text, outer) || JUDGING.has(outer.cueClass ?? ''))
}

const DOCUMENT =
  /\b(?:report|indictment|lawsuit|complaint|transcript|filing|affidavit|book|memoir|newspaper|article)\b/i

/** An outlet that reports, a document that tells, or whoever it is "according to". */
function passesOn(text: string, { cueClass, source, rule }: Statement): boolean {
  return (
    cueClass === 'report' ||
    rule.startsWith('according to') ||
    source.some(({ start, end }) => DOCUMENT.test(text.slice(start, end)))
  )
}
