import type { Reading } from '../../model/annotation.js'
import type { BriefSentence, EntityRecord, UtteranceRecord } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import type { BriefInput } from './input.js'
import { tell, type Told } from './tell.js'

const MOST = 7
const MOST_OF_ONE = 2
/** What is only believed, shown, decided or wished is no statement worth the desk's first minute. */
const TELLING = new Set([
  'say', 'announce', 'admit', 'warn', 'demand', 'promise', 'refuse', 'accuse', 'deny', 'confirm', 'claim', 'suggest', 'write', 'oppose', 'support', 'offer', 'praise',
]) // prettier-ignore
const ALIKE = 0.6
/** Fewer words than these say little, quoted or not. */
const SHORT = 12
/** With so few speakers each may be told more often. */
const FEW = 2

type Candidate = {
  readonly utterance: UtteranceRecord
  readonly told: Told
  readonly name: string
  readonly weight: number
  readonly position: number
}

/**
 * Who said what, each in an article's own words: quotations, and what is told of the main actors with or without quoted parts. First
 * what most independent lines and most articles carry, of those who are spoken of most; no more than two of one speaker, four where
 * few speak; nothing
 * that `before` or an earlier sentence tells already.
 */
export function said(input: BriefInput, before: readonly BriefSentence[]): readonly BriefSentence[] {
  const counts = new Map<string, number>()
  const chosen: Candidate[] = []
  const ranked = candidates(input).sort(
    byKeys(
      (c) => -c.weight,
      (c) => c.position,
    ),
  )
  const most = new Set(ranked.map(({ name }) => name)).size > FEW ? MOST_OF_ONE : 2 * MOST_OF_ONE
  for (const candidate of ranked) {
    const count = counts.get(candidate.name) ?? 0
    const known = [...before.map(({ text }) => text), ...chosen.map(({ told }) => told.text)]
    if (chosen.length >= MOST) break
    if (count >= most || known.some((text) => alike(text, candidate.told.text))) continue
    counts.set(candidate.name, count + 1)
    chosen.push(candidate)
  }
  return chosen.sort(byKeys((c) => c.position)).map(({ utterance, told }) => ({
    section: 'said',
    text: told.text,
    cites: told.cites,
    refs: [utterance.id],
  }))
}

function candidates({ utterances, readings, cast }: BriefInput): Candidate[] {
  const byId = new Map(readings.map((reading, index) => [reading.document.id, { reading, index }]))
  const outlets = new Set(
    readings.flatMap(({ document }) =>
      [document.publisher, document.wire].flatMap((name) => name?.toLowerCase() ?? []),
    ),
  )
  return utterances.flatMap((utterance) => {
    const { speaker, cueClass, versions } = utterance
    const best = tellable(utterance, byId, cast)
    const speakerName = utterance.speakerName ?? best?.name ?? null
    if (speakerName === null || outlets.has(speakerName.toLowerCase())) return []
    if (best === null || (best.kind === 'indirect' && !TELLING.has(cueClass ?? ''))) return []
    const place = byId.get(versions[0]?.article ?? '')?.index ?? 0
    return [
      {
        utterance,
        told: best.told,
        name: speakerName,
        position: place * 1e7 + (versions[0]?.content[0]?.start ?? 0),
        weight: weightOf(utterance, best, speaker === null ? null : cast.entity(speaker)),
      },
    ]
  })
}

/** More for what many carry, for words as said, and for those whom the articles speak of most and give an office. */
function weightOf(
  { origins, versions }: UtteranceRecord,
  { kind, told }: { readonly kind: string; readonly told: Told },
  speaker: EntityRecord | null,
): number {
  const short = told.text.split(/\s+/).length < SHORT || told.text.includes('?')
  const carried = 4 * (origins - 1) + Math.min(3, versions.length - 1)
  const office = speaker && (speaker.roles.length > 0 || speaker.kind === 'organization') ? 2 : 0
  const unnamed = speaker && !speaker.named && !/official|spokes|minist/i.test(speaker.name) ? -2 : 0
  const known = Math.min(4, Math.log2((speaker?.mentions.length ?? 1) + 1))
  return carried + (kind === 'indirect' ? 0 : short ? 0.5 : 2) + office + unnamed + known
}

/** The fullest version that can be told by itself: whole quotations before quoted parts, those before paraphrases. */
function tellable(
  utterance: UtteranceRecord,
  byId: ReadonlyMap<string, { readonly reading: Reading }>,
  cast: BriefInput['cast'],
): { readonly told: Told; readonly kind: string; readonly name: string | null } | null {
  const order = ['direct', 'mixed', 'indirect']
  const told = utterance.versions.flatMap((version) => {
    const reading = byId.get(version.article)?.reading
    const words = reading ? tell({ utterance, version, reading, cast }) : null
    return words === null ? [] : [{ told: words, kind: version.kind, name: version.speakerName ?? null }]
  })
  return (
    told.sort(
      byKeys(
        (t) => order.indexOf(t.kind),
        (t) => -t.told.text.length,
      ),
    )[0] ?? null
  )
}

/** True where most words of the shorter sentence stand in the other. */
function alike(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  let shared = 0
  for (const word of x) if (y.has(word)) shared += 1
  return shared > ALIKE * Math.min(x.size, y.size)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => word !== 'the' && word !== 'and'),
  )
}
