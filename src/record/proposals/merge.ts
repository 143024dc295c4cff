import type { ProposalMention, Reading } from '../../model/annotation.js'
import type { PositionRecord, ProposalRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { overlaps } from '../../lib/interval.js'
import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'

type Named = {
  readonly article: string
  readonly mention: ProposalMention
  readonly owner: string | null
  readonly text: string
}

const STAGES = ['earlier', 'current', 'revised'] as const

/**
 * Plans of a story under one entry an owner, their versions in order. Plans without an owner join an entry only where the article
 * names one plan; the others stand alone.
 */
export function mergeProposals(
  readings: readonly Reading[],
  cast: Cast,
  positions: readonly PositionRecord[],
): readonly ProposalRecord[] {
  const groups = new Map<string, Named[]>()
  for (const { document, annotations } of readings) {
    const named = annotations.proposals.map((mention): Named => ({
      article: document.id,
      mention,
      owner: mention.owner === null ? null : cast.stateOf(cast.of(document.id, mention.owner)),
      text: document.text.slice(mention.start, mention.end),
    }))
    const owners = new Set(named.flatMap(({ owner }) => owner ?? []))
    const only = owners.size === 1 ? ([...owners][0] as string) : null
    for (const item of named) {
      const key = item.owner ?? only ?? `${item.article}:${item.mention.start}`
      groups.set(key, [...(groups.get(key) ?? []), item])
    }
  }
  return [...groups.values()]
    .filter((group) => group.some(({ mention }) => mention.terms.length > 0) || group.length > 1)
    .map((group) => record(group, cast, positions))
    .sort(
      byKeys(
        (p) => p.name,
        (p) => p.id,
      ),
    )
}

function record(group: readonly Named[], cast: Cast, positions: readonly PositionRecord[]): ProposalRecord {
  const lead = group.find(({ owner }) => owner !== null) ?? (group[0] as Named)
  const span =
    (article: string) =>
    ({ start, end }: { start: number; end: number }): ArticleSpan => ({ article, start, end })
  const mentions = group.map(({ article, mention }) => span(article)(mention))
  return {
    id: contentId(
      'pr',
      group.map(({ article, mention }) => `${article}:${mention.start}-${mention.end}`),
    ),
    name: withoutArticle(lead.text),
    by: lead.owner,
    byName: lead.owner === null ? null : cast.nameOf(lead.owner),
    positions: positions
      .filter(({ reports }) =>
        reports.some((report) =>
          mentions.some((one) => one.article === report.article && overlaps(one, report)),
        ),
      )
      .map(({ id }) => id),
    versions: STAGES.flatMap((stage) => byPoints(group.filter(({ mention }) => mention.stage === stage))).map(
      (members) => ({
        label: withoutArticle(
          (members.find(({ mention }) => mention.points !== null) ?? (members[0] as Named)).text,
        ),
        when: members.find(({ mention }) => mention.when !== null)?.mention.when ?? null,
        terms: members.flatMap(({ article, mention }) => mention.terms.map(span(article))),
        reports: members.map(({ article, mention }) => span(article)(mention)),
      }),
    ),
  }
}

/** Versions of one stage with different numbers of points are two; those without a number go with the first. */
function byPoints(members: readonly Named[]): readonly (readonly Named[])[] {
  if (members.length === 0) return []
  const numbers = [...new Set(members.flatMap(({ mention }) => mention.points ?? []))]
  if (numbers.length <= 1) return [members]
  return numbers.map((points, at) =>
    members.filter(({ mention }) => mention.points === points || (at === 0 && mention.points === null)),
  )
}

function withoutArticle(name: string): string {
  const bare = name.replace(/^(?:the|a|an|this|that) /i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
