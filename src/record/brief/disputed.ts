import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import type { BriefInput } from './input.js'

const MOST = 6

/** What the sources disagree on, both sides cited; nothing is settled here. */
export function disputed({ conflicts, figures, utterances, events }: BriefInput): readonly BriefSentence[] {
  const cites = new Map<string, readonly ArticleSpan[]>([
    ...figures.map((f) => [f.id, f.reports.map(({ span }) => span)] as const),
    ...utterances.map(
      (u) =>
        [u.id, u.versions.flatMap(({ quoted, content }) => (quoted.length > 0 ? quoted : content))] as const,
    ),
    ...events.map((e) => [e.id, e.reports] as const),
  ])
  return conflicts.slice(0, MOST).map(({ why, members }) => ({
    section: 'disputed',
    text: why.endsWith('.') ? why : `${why}.`,
    cites: members.flatMap((member) => cites.get(member) ?? []),
    refs: members,
  }))
}
