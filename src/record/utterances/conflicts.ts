import type { Alteration, Change, ConflictRecord, UtteranceRecord } from '../../model/record.js'
import { contentId } from '../../lib/hash.js'

/** Most changed words that a conflict spells out; the versions side by side show the rest. */
const SPELT_OUT = 3

/**
 * Utterances whose quoted words differ between articles. Says which words, not who is right: a translated utterance may be rendered
 * in two ways and both be faithful.
 */
export function wordingConflicts(utterances: readonly UtteranceRecord[]): readonly ConflictRecord[] {
  return utterances.flatMap((utterance) => {
    const altered = utterance.alterations.find(
      ({ relation, changes }) => relation === 'altered' && changes.length > 0,
    )
    if (!altered) return []
    return [
      {
        id: contentId('c', ['wording', utterance.id]),
        kind: 'wording' as const,
        members: [utterance.id],
        why: why(utterance, altered),
      },
    ]
  })
}

function why({ speakerName }: UtteranceRecord, { a, b, changes }: Alteration): string {
  const whose = speakerName === null ? 'The same words are quoted' : `Words of ${speakerName} are quoted`
  const told = changes.slice(0, SPELT_OUT).map((change) => difference(change, a, b))
  const more = changes.length > SPELT_OUT ? ` (and ${changes.length - SPELT_OUT} more)` : ''
  return `${whose} differently: ${told.join('; ')}${more}`
}

function difference(change: Change, a: string, b: string): string {
  const [one, other] = [a.slice(change.a.start, change.a.end), b.slice(change.b.start, change.b.end)]
  if (one.trim() === '') return `one report has “${other}”, another leaves it out`
  if (other.trim() === '') return `one report has “${one}”, another leaves it out`
  return `“${one}” in one report, “${other}” in another`
}
