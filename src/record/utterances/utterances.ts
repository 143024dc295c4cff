import { byKeys } from '../../lib/order.js'
import { unionFind } from '../../lib/union-find.js'
import type { Reading } from '../../model/annotation.js'
import type { UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import { alterationsOf } from './alterations.js'
import { likeness } from './match.js'
import { gatherSaid, type Said } from './wording.js'

/** What the alignment is told about a story: entities across articles, their names, and how many independent lines carry a version. */
export type UtteranceContext = {
  readonly speakerOf: (article: string, entity: string) => string
  readonly nameOf: (entity: string) => string | null
  readonly originsOf: (articles: readonly string[]) => number
}

/** Below this two statements are two acts of saying. */
const SAME = 0.4

/** A word in more statements than this finds no candidates. */
const COMMON = 60

/**
 * Groups the statements of a story into acts of saying, each with its printed versions and what differs between them. Candidates share
 * telling words (an index, not all pairs); a statement goes with the likest one of each other article when both prefer each other.
 */
export function alignUtterances(
  readings: readonly Reading[],
  context: UtteranceContext,
): readonly UtteranceRecord[] {
  const said = gatherSaid(readings, context.speakerOf)
  const groups = groupSaid(said)
  return groups
    .map((members) => members.map((index) => said[index] as Said))
    .sort(byKeys((members) => (members[0] as Said).index))
    .map((members, index) => utteranceOf(`u${index + 1}`, members, context))
}

function groupSaid(said: readonly Said[]): readonly (readonly number[])[] {
  const { scores, beside } = candidatePairs(said)
  const sets = unionFind(said.length)
  const best = (from: number, article: string): number => {
    let found = -1
    let most = 0
    for (const [to, score] of scores[from] ?? []) {
      if ((said[to] as Said).article === article && score > most) [found, most] = [to, score]
    }
    return found
  }
  const pairs: { readonly from: number; readonly to: number; readonly score: number }[] = []
  scores.forEach((row, from) => {
    for (const [to, score] of row) {
      if (to <= from) continue
      const mutual =
        best(from, (said[to] as Said).article) === to && best(to, (said[from] as Said).article) === from
      if (mutual || score >= 0.95) pairs.push({ from, to, score })
    }
  })
  const people = new Map<number, readonly number[]>()
  said.forEach(({ named, voice }, index) => {
    if (named && voice === 'person') people.set(index, [index])
  })
  for (const { from, to } of pairs.sort(
    byKeys(
      ({ score }) => -score,
      (pair) => pair.from,
      (pair) => pair.to,
    ),
  )) {
    const [left, right] = [people.get(sets.find(from)) ?? [], people.get(sets.find(to)) ?? []]
    if (sets.find(from) === sets.find(to) || areRivals(said, scores, left, right)) continue
    sets.union(from, to)
    people.set(sets.find(from), [...left, ...right])
  }
  for (const [one, other] of beside)
    if (tied(said, scores, one, other) || tied(said, scores, other, one)) sets.union(one, other)
  return sets.groups()
}

/** Two people in two sets whose own words nothing ties: a union by way of somebody who is not named would make one utterance of two. */
function areRivals(
  said: readonly Said[],
  scores: Scores,
  left: readonly number[],
  right: readonly number[],
): boolean {
  return left.some((one) =>
    right.some(
      (other) =>
        !(said[one] as Said).speakers.some((each) => (said[other] as Said).speakers.includes(each)) &&
        !scores[one]?.has(other),
    ),
  )
}

/** A fragment joins a quotation that another statement of its article, close by, quotes as well. */
function tied(said: readonly Said[], scores: Scores, fragment: number, whole: number): boolean {
  const { article, statement } = said[fragment] as Said
  for (const near of scores[whole]?.keys() ?? []) {
    const other = said[near] as Said
    if (near === fragment || other.article !== article || Math.abs(near - fragment) > NEAR) continue
    if (other.pieces.length > 0 && other.statement.within !== statement.id) return true
  }
  return false
}

/** How many statements may stand between two fragments of one quotation. */
const NEAR = 6

type Scores = readonly ReadonlyMap<number, number>[]

/** What looks like one act of saying, and pairs that need another statement beside them to say so. */
type Candidates = { readonly scores: Scores; readonly beside: readonly (readonly [number, number])[] }

/** For each statement those that look like the same act of saying, with their likeness. */
function candidatePairs(said: readonly Said[]): Candidates {
  const beside: [number, number][] = []
  const index = new Map<string, number[]>()
  const rows = said.map(() => new Map<number, number>())
  said.forEach((item, at) => {
    const counts = new Map<number, number>()
    for (const stem of item.stems) {
      const posting = index.get(stem)
      if (posting && posting.length <= COMMON)
        for (const other of posting) counts.set(other, (counts.get(other) ?? 0) + 1)
      if (posting) posting.push(at)
      else index.set(stem, [at])
    }
    for (const [other, shared] of counts) {
      if (shared < 2 && item.stems.size > 2) continue
      const like = likeness(item, said[other] as Said)
      if (like.beside) beside.push([other, at])
      const { score } = like
      if (score < SAME || like.beside) continue
      rows[at]?.set(other, score)
      rows[other]?.set(at, score)
    }
  })
  return { scores: rows, beside }
}

/** Whom this article names for the words, where it names one. */
function attributed(said: Said, context: UtteranceContext): { speakerName?: string } {
  const name = said.named ? nameAll(said, context) : null
  return name === null ? {} : { speakerName: name }
}

/** The speaker's name, or the names of all who speak together: "Ana Ruiz and Ben Pell". */
function nameAll({ speaker, speakers }: Said, { nameOf }: UtteranceContext): string | null {
  const names = speakers.flatMap((id) => nameOf(id) ?? [])
  if (names.length < 2) return speaker === null ? null : nameOf(speaker)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) as string}`
}

function utteranceOf(id: string, members: readonly Said[], context: UtteranceContext): UtteranceRecord {
  const named = members.filter((member) => member.named)
  const quoting = named.filter(({ statement }) => statement.kind !== 'indirect')
  const rivals = quoting.some((one) =>
    quoting.some((other) => !one.speakers.some((speaker) => other.speakers.includes(speaker))),
  )
  // The same quoted words under two names: whose they are is in dispute, and is left open here.
  const speaker = rivals
    ? null
    : commonest((named.length > 0 ? named : members).map((member) => member.speaker))
  const first = members.find((member) => member.speaker === speaker) ?? (members[0] as Said)
  return {
    id,
    speaker,
    ...(speaker !== null && first.speakers.length > 1 ? { speakers: first.speakers } : {}),
    speakerName: speaker === null ? null : nameAll(first, context),
    cueClass: first.statement.cueClass,
    via: members.map((member) => member.statement.via).find((via) => via !== null) ?? null,
    when: members.map((member) => member.statement.when).find((when) => when !== null) ?? null,
    versions: members.map((member) => ({ ...versionOf(member), ...attributed(member, context) })),
    alterations: alterationsOf(members),
    origins: context.originsOf([...new Set(members.map((member) => member.article))]),
  }
}

/** The value most versions give; of equals the first. Null only where all are null. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  let found: string | null = null
  for (const [value, count] of counts) if (found === null || count > (counts.get(found) ?? 0)) found = value
  return found
}

function versionOf({ article, statement, text, translated }: Said): UtteranceVersion {
  const place = (spans: readonly Span[]): ArticleSpan[] =>
    spans.map(({ start, end }) => ({ article, start, end }))
  return {
    article,
    kind: statement.kind,
    content: place(statement.content),
    quoted: place(statement.quoted),
    cue: place(statement.cue),
    source: place(statement.source),
    ...(translated ? { translated: { article, ...translated } } : {}),
    text,
    rule: `${statement.rule}; speaker: ${statement.speakerRule}`,
  }
}
