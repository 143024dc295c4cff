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
  const each = <T>(
    items: readonly T[],
    article: (item: T) => string,
    as: (item: T, twin: string) => T,
  ): readonly T[] =>
    twins.size === 0
      ? items
      : items.flatMap((item) => [item, ...(twins.get(article(item)) ?? []).map((twin) => as(item, twin))])
  const spans = (items: readonly ArticleSpan[]) =>
    each(
      items,
      ({ article }) => article,
      (span, article) => ({ ...span, article }),
    )
  return {
    utterances: (records: readonly UtteranceRecord[]) =>
      records.map((record) => ({ ...record, versions: atEnd(record.versions, twins) })),
    figures: (records: readonly FigureRecord[]) =>
      records.map((record) => ({
        ...record,
        reports: each(
          record.reports,
          ({ article }) => article,
          (report, article) => ({ ...report, article, span: { ...report.span, article } }),
        ),
      })),
    events: (records: readonly EventRecord[]) =>
      records.map((record) => ({ ...record, reports: spans(record.reports) })),
    positions: (records: readonly PositionRecord[]) =>
      records.map((record) => ({ ...record, reports: spans(record.reports) })),
    conflicts: (records: readonly ConflictRecord[]) =>
      records.map((record) =>
        record.sides === undefined
          ? record
          : { ...record, sides: record.sides.map((side) => ({ ...side, words: spans(side.words) })) },
      ),
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
    times: (records: readonly TimeRecord[]) =>
      each(
        records,
        ({ article }) => article,
        (time, article) => ({ ...time, article }),
      ),
  }
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
