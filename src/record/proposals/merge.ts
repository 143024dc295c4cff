import type { ProposalMention, Reading } from '../../model/annotation.js'
import type { ProposalRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
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
export function mergeProposals(readings: readonly Reading[], cast: Cast): readonly ProposalRecord[] {
  const groups = new Map<string, Named[]>()
  for (const { document, annotations } of readings) {
    const named = annotations.proposals.map((mention): Named => ({
      article: document.id,
      mention,
      owner: mention.owner === null ? null : cast.of(document.id, mention.owner),
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
    .map((group) => record(group, cast))
    .sort(
      byKeys(
        (p) => p.name,
        (p) => p.id,
      ),
    )
}

function record(group: readonly Named[], cast: Cast): ProposalRecord {
  const lead = group.find(({ owner }) => owner !== null) ?? (group[0] as Named)
  const span =
    (article: string) =>
    ({ start, end }: { start: number; end: number }): ArticleSpan => ({ article, start, end })
  return {
    id: contentId(
      'pr',
      group.map(({ article, mention }) => `${article}:${mention.start}-${mention.end}`),
    ),
    name: lead.text,
    by: lead.owner,
    byName: lead.owner === null ? null : cast.nameOf(lead.owner),
    versions: STAGES.flatMap((stage) => {
      const members = group.filter(({ mention }) => mention.stage === stage)
      if (members.length === 0) return []
      return [
        {
          when: members.find(({ mention }) => mention.when !== null)?.mention.when ?? null,
          terms: members.flatMap(({ article, mention }) => mention.terms.map(span(article))),
          reports: members.map(({ article, mention }) => span(article)(mention)),
        },
      ]
    }),
  }
}
