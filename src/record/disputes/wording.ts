import type {
  Alteration,
  ConflictRecord,
  ConflictSide,
  PrintedChange,
  UtteranceRecord,
} from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { contentId } from '../../lib/hash.js'
import { differingPhrases, type WordsAt } from './phrase.js'
import { printedWords } from './print.js'

/**
 * Utterances whose quoted words differ between articles. Shows the stretch that differs as each prints it, not who is right: a
 * translated utterance may be rendered in two ways and both be faithful.
 */
export function wordingConflicts(
  utterances: readonly UtteranceRecord[],
  wordsAt: WordsAt,
  originsOf: (articles: readonly string[]) => number,
): readonly ConflictRecord[] {
  return utterances.flatMap((utterance) => {
    const altered = utterance.alterations.filter(
      (one) =>
        one.relation === 'altered' &&
        // what one article prints twice is for it to square, and no dispute between sources
        utterance.versions[one.version]?.article !== utterance.versions[one.against]?.article &&
        one.changes.some((change) => isReworded(change, one, wordsAt)),
    )
    const [first] = altered.flatMap((one) => {
      const phrases = differingPhrases(
        { ...one, changes: one.changes.filter((change) => isReworded(change, one, wordsAt)) },
        wordsAt,
      )
      return phrases && shared(one, wordsAt) ? [{ one, phrases }] : []
    })
    if (!first) return []
    const { one, phrases } = first
    const sides = [
      side(utterance, one.version, phrases.a, wordsAt, originsOf),
      side(utterance, one.against, phrases.b, wordsAt, originsOf),
    ]
    return [
      {
        id: contentId('c', ['wording', utterance.id]),
        kind: 'wording' as const,
        members: [utterance.id],
        why: why(utterance, sides, phrases.left),
        sides,
      },
    ]
  })
}

/**
 * A word in another's place, or a short one more or less; a long stretch that one side lacks is a cut. A hyphen, an article or another small word that only
 * smooths the sentence is no dispute.
 */
function isReworded(
  { kind, a, b }: PrintedChange,
  { a: inA, b: inB }: Alteration,
  wordsAt: WordsAt,
): boolean {
  const [left, right] = [telling(wordsAt(a)), telling(wordsAt(b))]
  if (left === right && kind !== 'negation' && kind !== 'order') return false
  if (kind !== 'dropped' && kind !== 'added') return true
  const lacking = a.end - a.start < b.end - b.start ? inA : inB
  if (lacking.some((span) => ELLIPSIS.test(wordsAt(span)))) return false
  return (
    a.end - a.start + b.end - b.start < CUT &&
    !isAtEdge(kind === 'dropped' ? a : b, kind === 'dropped' ? inA : inB)
  )
}

/** Three points: the report says itself that it left words out. */
const ELLIPSIS = /…|\.\s?\.\s?\./

/** Words that one report has before or after the stretch that the other prints are a cut. */
function isAtEdge(change: ArticleSpan, stretch: readonly ArticleSpan[]): boolean {
  return stretch.some(
    ({ article, start, end }) =>
      article === change.article && (change.start <= start + 1 || change.end >= end - 1),
  )
}

const SMOOTHING = new Set('a an the of to that and so well'.split(' '))

/** The letters of a stretch without the words that smooth it, in one print ("rumours", "organised", "it's", "five"). */
function telling(words: string): string {
  return printedWords(words)
    .filter((word) => !SMOOTHING.has(word))
    .join('')
}

const CUT = 30
/** Two quotations with fewer words in common may be two utterances. */
const SHARED_WORDS = 3

/** True where the two stretches have enough words in common to be one utterance, and neither is a cut of the other. */
function shared({ a, b }: Alteration, wordsAt: WordsAt): boolean {
  const words = (spans: readonly ArticleSpan[]): ReadonlySet<string> =>
    new Set(
      spans.flatMap(
        (span) =>
          wordsAt(span)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    )
  const [x, y] = [words(a), words(b)]
  const flat = (set: ReadonlySet<string>): string => ` ${[...set].join(' ')} `
  if (flat(x).includes(flat(y)) || flat(y).includes(flat(x))) return false
  return [...x].filter((word) => y.has(word)).length >= SHARED_WORDS
}

function side(
  { versions }: UtteranceRecord,
  at: number,
  phrase: ArticleSpan,
  wordsAt: WordsAt,
  originsOf: (articles: readonly string[]) => number,
): ConflictSide {
  const words = wordsAt(phrase)
  const others = versions.flatMap(({ article, quoted }, index) => {
    if (index === at || article === phrase.article) return []
    const span = quoted.find((one) => wordsAt(one).includes(words))
    const start = span ? span.start + wordsAt(span).indexOf(words) : 0
    return span ? [{ article, start, end: start + words.length }] : []
  })
  const spans = [
    phrase,
    ...others.filter((span, index) => others.findIndex((o) => o.article === span.article) === index),
  ]
  const by = versions[at]?.speakerName
  return {
    label: `“${words.replace(/\s+/g, ' ').replace(/[“”"]/g, '')}”`,
    words: spans,
    origins: originsOf(spans.map(({ article }) => article)),
    ...(by !== undefined && { by }),
  }
}

function why(
  { speakerName, versions }: UtteranceRecord,
  sides: readonly ConflictSide[],
  left: number,
): string {
  const how = versions.some(({ translated }) => translated) ? 'translated' : 'quoted'
  const whose =
    speakerName === null ? `The same words are ${how}` : `Words of ${inSentence(speakerName)} are ${how}`
  const more = left > 0 ? ` (and ${left} more ${left === 1 ? 'change' : 'changes'})` : ''
  return `${whose} differently: ${sides.map(({ label }) => label).join(' against ')}${more}`
}

/** "a U.S. official" of `A U.S. official`. */
export function inSentence(name: string): string {
  return name.replace(/^(?:An?|The|One|Two|Three|Some|Several) (?=\p{L})/u, (word) => word.toLowerCase())
}
