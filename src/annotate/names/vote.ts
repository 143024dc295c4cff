import type { NameKind } from '../../model/annotation.js'
import type { Prepared } from './context.js'
import { KINDS } from './model.js'
import type { Mention } from './spans.js'
import { MARK } from './words.js'

/** Kinds that mentions of one word may take over from each other; peoples are told by the list. */
const SHARED: ReadonlySet<NameKind> = new Set(KINDS.filter((kind) => kind !== 'nationality'))

/** What all mentions of a word say together: the sum of their leads by kind, and how many there are. */
type Ballot = { readonly sums: number[]; count: number }

/**
 * One word is one thing throughout an article: what the model says of the mentions of a word that stands alone is added up over
 * the article, and all go with the sum. A person's full name votes for the surname. Rows of tables and headlines in capitals
 * neither vote nor follow, and in sport a town may be its team in the next line.
 */
export function voted(
  { words, sport }: Prepared,
  leads: Int32Array,
  mentions: readonly Mention[],
): Mention[] {
  const ballots = new Map<string, Ballot>()
  const votes = ({ first, kind }: Mention) =>
    SHARED.has(kind) && !((words.marks[first] as number) & (MARK.table | MARK.shouting))
  for (const mention of mentions) {
    const { first, last, kind } = mention
    if (!votes(mention) || (first < last && kind !== 'person')) continue
    const word = words.text[last] as string
    const ballot = ballots.get(word) ?? { sums: KINDS.map(() => 0), count: 0 }
    ballots.set(word, ballot)
    KINDS.forEach((_, at) => {
      ballot.sums[at] = (ballot.sums[at] as number) + (leads[first * KINDS.length + at] as number)
    })
    ballot.count += 1
  }
  return mentions.map((mention) => {
    const { first, last } = mention
    const ballot = first === last && votes(mention) ? ballots.get(words.text[first] as string) : undefined
    if (ballot === undefined || ballot.count < 2) return mention
    const kind = winner(ballot)
    if (kind === mention.kind || !SHARED.has(kind)) return mention
    if (sport === 1 && isSide(kind) && isSide(mention.kind)) return mention
    return { ...mention, kind, rule: 'vote' }
  })
}

function winner({ sums }: Ballot): NameKind {
  let best = 0
  for (let at = 1; at < sums.length; at++) if ((sums[at] as number) > (sums[best] as number)) best = at
  return KINDS[best] as NameKind
}

const isSide = (kind: NameKind): boolean => kind === 'place' || kind === 'organization'
