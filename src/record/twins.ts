import type { Reading } from '../model/annotation.js'
import type {
  ConflictRecord,
  EntityRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  ProposalRecord,
  TimeRecord,
  UtteranceRecord,
  UtteranceVersion,
} from '../model/record.js'
import type { ArticleSpan } from '../model/span.js'

/** Articles of one text, by the first of them: the others say nothing of their own. */
export type Twins = ReadonlyMap<string, readonly string[]>

/**
 * The readings without those whose text another has, character for character, and which article each of those repeats. Facts are
 * drawn from the first; a hundred printings of one text then weigh no more than one in whatever is counted, voted on or matched.
 */
export function withoutTwins(readings: readonly Reading[]): {
  readonly own: readonly Reading[]
  readonly twins: Twins
} {
  const first = new Map<string, string>()
  const twins = new Map<string, string[]>()
  const own = readings.filter(({ document: { id, text } }) => {
    const known = text === '' ? undefined : first.get(text)
    if (known === undefined) {
      first.set(text, id)
      return true
    }
    const held = twins.get(known)
    if (held) held.push(id)
    else twins.set(known, [id])
    return false
  })
  return { own, twins }
}

/** Facts as they stand in all articles: what one article reports, its twins report at the same place. */
export function inTwins(twins: Twins) {
  const spans = (items: readonly ArticleSpan[]) => withTwins(items, twins)
  return {
    utterances: (records: readonly UtteranceRecord[]) =>
      records.map((record) => ({ ...record, versions: atEnd(record.versions, twins) })),
    figures: (records: readonly FigureRecord[]) =>
      records.map((record) => ({
        ...record,
        reports: withTwins(record.reports, twins).map((report) => ({
          ...report,
          span: { ...report.span, article: report.article },
        })),
      })),
    events: (records: readonly EventRecord[]) =>
      records.map((record) => ({ ...record, reports: spans(record.reports) })),
    positions: (records: readonly PositionRecord[]) =>
      records.map((record) => ({ ...record, reports: spans(record.reports) })),
    conflicts: (records: readonly ConflictRecord[]) => records.map((record) => sidesInTwins(record, twins)),
    entities: (records: readonly EntityRecord[]) =>
      records.map((record) => ({
        ...record,
        roles: record.roles.map((role) => ({ ...role, spans: spans(role.spans) })),
        mentions: spans(record.mentions),
      })),
    proposals: (records: readonly ProposalRecord[]) =>
      records.map((record) => ({
        ...record,
        versions: record.versions.map((version) => ({
          ...version,
          terms: spans(version.terms),
          reports: spans(version.reports),
        })),
      })),
    times: (records: readonly TimeRecord[]) => withTwins(records, twins),
  }
}

/** What stands in an article stands in its twins, at the same place. */
function withTwins<T extends { readonly article: string }>(items: readonly T[], twins: Twins): readonly T[] {
  if (twins.size === 0) return items
  return items.flatMap((item) => [
    item,
    ...(twins.get(item.article) ?? []).map((article) => ({ ...item, article })),
  ])
}

function sidesInTwins(record: ConflictRecord, twins: Twins): ConflictRecord {
  if (record.sides === undefined) return record
  return { ...record, sides: record.sides.map((side) => ({ ...side, words: withTwins(side.words, twins) })) }
}

/** Versions of twins stand behind all others: alterations name versions by their place. */
function atEnd(versions: readonly UtteranceVersion[], twins: Twins): readonly UtteranceVersion[] {
  const moved = (spans: readonly ArticleSpan[], article: string) =>
    spans.map((span) => ({ ...span, article }))
  const more = versions.flatMap((version) =>
    (twins.get(version.article) ?? []).map((article) => ({
      ...version,
      article,
      content: moved(version.content, article),
      quoted: moved(version.quoted, article),
      cue: moved(version.cue, article),
      source: moved(version.source, article),
    })),
  )
  return more.length === 0 ? versions : [...versions, ...more]
}
