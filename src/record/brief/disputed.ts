import type { BriefSentence, ConflictRecord, FigureRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { byKeys } from '../../lib/order.js'
import { plainAction, sentenceCase, withAction } from './words.js'
import type { BriefInput } from './input.js'

const MOST = 3

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
  const sentences = new Map<string, BriefSentence>()
  // Two who say otherwise come before a count that only grew.
  const ordered = [...conflicts].sort(byKeys(({ order }) => (order === 'grown' ? 1 : 0)))
  for (const conflict of ordered) {
    const { kind, why, members } = conflict
    const words = kind === 'figure' ? counted(conflict, figures) : why
    if (words === null) continue
    const text = sentenceCase(words.endsWith('.') ? words : `${words}.`)
    const before = sentences.get(text)
    sentences.set(text, {
      section: 'disputed',
      text,
      cites: [...(before?.cites ?? []), ...members.flatMap((member) => cites.get(member) ?? [])],
      refs: [...(before?.refs ?? []), ...members],
    })
  }
  return [...sentences.values()].slice(0, MOST)
}

/**
 * `A later count is higher: at least 13 people killed, later 17 people killed`: each side with what was done to what was counted. Null
 * where a side is a bare number of which that is not known.
 */
function counted({ why, members, order }: ConflictRecord, figures: readonly FigureRecord[]): string | null {
  const [head = '', rest = ''] = [why.slice(0, why.indexOf(':')), why.slice(why.indexOf(':') + 1)]
  const link = / against |, later /.exec(rest)?.[0]
  const sides = link === undefined ? [] : rest.trim().replace(/\.$/, '').split(link)
  if (sides.length !== 2 || head === '') return why
  const told = sides.map((side, at) => {
    const figure = figures.find(({ id }) => id === members[at]) ?? null
    const done = plainAction(figure)
    const words = withAction(small(side), figure)
    return /[\p{L}]{3,}$/u.test(side) || done !== '' ? words : null
  })
  if (told.some((side) => side === null)) return null
  const late = order === 'unordered'
  return `${late ? 'Counts of one day differ' : head}: ${told.join(late ? ' against ' : (link as string))}`
}

const OPENING =
  /^(?:At least|At most|More than|Fewer than|Less than|About|Around|Nearly|Almost|Some|Over|Up to|Only|Just|As many as|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands)\b/

/** "At least 13 people" as it stands inside a sentence. */
function small(words: string): string {
  const trimmed = words.trim()
  return OPENING.test(trimmed) ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed
}
