import type { Alteration, ConflictRecord, PrintedChange, UtteranceRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { contentId } from '../../lib/hash.js'

/** Quoted words that different articles put in different mouths. */
export function attributionConflicts(utterances: readonly UtteranceRecord[]): readonly ConflictRecord[] {
  return utterances.flatMap(({ id, speaker, versions }) => {
    const quoted = versions.filter(({ kind }) => kind !== 'indirect')
    const names = [...new Set(quoted.flatMap(({ speakerName }) => speakerName ?? []))]
    if (speaker !== null || names.length < 2) return []
    const why = `Reports differ on who said the same words: ${names.join('; ')}`
    return [{ id: contentId('c', ['attribution', id]), kind: 'attribution' as const, members: [id], why }]
  })
}

/** What an article prints at a span. */
export type WordsAt = (span: ArticleSpan) => string

/** Most changed words that a conflict spells out; the versions side by side show the rest. */
const SPELT_OUT = 3

/**
 * Utterances whose quoted words differ between articles. Says which words, not who is right: a translated utterance may be rendered
 * in two ways and both be faithful.
 */
export function wordingConflicts(
  utterances: readonly UtteranceRecord[],
  wordsAt: WordsAt,
): readonly ConflictRecord[] {
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
        why: why(utterance, altered, wordsAt),
      },
    ]
  })
}

/** A word in another's place, or a short one more or less; a long stretch that one side lacks is a cut. */
function isReworded({ kind, a, b }: PrintedChange): boolean {
  return kind !== 'dropped' && kind !== 'added' ? true : a.end - a.start + b.end - b.start < CUT
}

const CUT = 30

function why({ speakerName, versions }: UtteranceRecord, { changes }: Alteration, wordsAt: WordsAt): string {
  const how = versions.some(({ translated }) => translated) ? 'translated' : 'quoted'
  const whose = speakerName === null ? `The same words are ${how}` : `Words of ${speakerName} are ${how}`
  const reworded = changes.filter(isReworded)
  const told = reworded.slice(0, SPELT_OUT).map((change) => difference(wordsAt(change.a), wordsAt(change.b)))
  const more = reworded.length > SPELT_OUT ? ` (and ${reworded.length - SPELT_OUT} more)` : ''
  return `${whose} differently: ${told.join('; ')}${more}`
}

function difference(one: string, other: string): string {
  if (one.trim() === '') return `one report has “${other}”, another leaves it out`
  if (other.trim() === '') return `one report has “${one}”, another leaves it out`
  return `“${one}” in one report, “${other}” in another`
}
