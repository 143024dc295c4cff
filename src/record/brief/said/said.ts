import type { Reading } from '../../../model/annotation.js'
import type { BriefSentence, EntityRecord, UtteranceRecord } from '../../../model/record.js'
import { byKeys } from '../../../lib/order.js'
import { stands } from '../check.js'
import type { BriefInput } from '../input.js'
import { isOvertaken } from '../overtaken.js'
import { likeness } from '../likeness.js'
import { officeOf, withOffice } from './office.js'
import { tell } from './tell.js'
import type { Told } from './telling.js'
import { sentenceCase } from '../words.js'

/** How many lines of the brief tell what was said: what the other sections leave, within these bounds. */
const MOST = 7
const LEAST = 5
const MOST_OF_ONE = 2
/** What is only believed, shown, decided or wished is no statement worth the desk's first minute. */
const TELLING = new Set([
  'say', 'announce', 'admit', 'warn', 'demand', 'promise', 'refuse', 'accuse', 'deny', 'confirm', 'claim', 'suggest', 'write', 'oppose', 'support', 'offer', 'praise',
]) // prettier-ignore
const ALIKE = 0.5
/** Fewer words than these say little, quoted or not. */
const SHORT = 12
/** With so few speakers each may be told more often. */
const FEW = 2

/** What a speaker's next line weighs less than the one before it: others are to be heard. */
const FOR_EACH_MORE = 2.5
/** "She also said …" goes on from what is not told. */
const GOES_ON = /^(?:\S+ ){0,8}(?:also|further|likewise)\b/i

type Candidate = {
  readonly utterance: UtteranceRecord
  readonly told: Told
  /** Whose words they are: an entity, or a name that is none. */
  readonly who: string
  readonly weight: number
  readonly position: number
}

/**
 * Who said what, each in an article's own words: quotations, and what is told of the main actors with or without quoted parts. First
 * what most independent lines and most articles carry, of those who are spoken of most; speaker by speaker, each with the office the
 * articles give at the first mention; no more than two of one speaker, four where few speak; nothing that `before` or an earlier
 * sentence tells already. `room` is how many lines the other sections leave.
 */
export function said(
  input: BriefInput,
  before: readonly BriefSentence[],
  room: number = MOST,
): readonly BriefSentence[] {
  const chosen: Candidate[] = []
  const open = [...candidates(input)]
  const most = new Set(open.map(({ who }) => who)).size > FEW ? MOST_OF_ONE : 2 * MOST_OF_ONE
  const told = (who: string): number => chosen.filter((one) => one.who === who).length
  while (chosen.length < Math.max(LEAST, Math.min(MOST, room)) && open.length > 0) {
    open.sort(
      byKeys(
        (c) => FOR_EACH_MORE * told(c.who) - c.weight,
        (c) => c.position,
      ),
    )
    const candidate = open.shift() as Candidate
    const known = [...before.map(({ text }) => text), ...chosen.map((one) => one.told.text)]
    const repeats = known.some((text) => likeness(text, candidate.told.text) > ALIKE)
    if (told(candidate.who) < most && !repeats && stands(plain(candidate), input)) chosen.push(candidate)
  }
  const speakers = [...new Set(chosen.map(({ who }) => who))]
  return speakers.flatMap((speaker) =>
    chosen
      .filter(({ who }) => who === speaker)
      .map((one, at) => {
        const introduced = sentenceOf(one, at === 0, input)
        return stands(introduced, input) ? introduced : plain(one)
      }),
  )
}

const plain = ({ utterance, told }: Candidate): BriefSentence => ({
  section: 'said',
  text: told.text,
  cites: told.cites,
  refs: [utterance.id],
})

/** A line of the brief: a speaker's first one says in what capacity he speaks, the others do not say it again. */
function sentenceOf(candidate: Candidate, first: boolean, { readings, cast }: BriefInput): BriefSentence {
  const { utterance, told } = candidate
  const sentence = plain(candidate)
  const speaker = utterance.speaker === null || utterance.speakers ? null : cast.entity(utterance.speaker)
  if (!speaker) return sentence
  if (!first) return { ...sentence, text: withoutOffice(told.text, speaker) }
  const office = officeOf(speaker, readings)
  if (office === null || speaker.roles.some(({ text }) => told.text.includes(text))) return sentence
  if (told.name !== speaker.name) return sentence
  const goesOn = !told.text.startsWith(`${told.name}:`) && office.place === 'after' ? ',' : ''
  const introduced = `${withOffice(speaker.name, office)}${goesOn}`
  return {
    ...sentence,
    text: sentenceCase(told.text.replace(told.name, () => introduced)),
    cites: [...told.cites, office.cite],
  }
}

/** A sentence that introduces its speaker, for one who is introduced already. */
function withoutOffice(told: string, { name, roles }: EntityRecord): string {
  const before = told
    .slice(0, Math.max(0, told.indexOf(name)))
    .trim()
    .toLowerCase()
  const isOffice = before !== '' && roles.some(({ text }) => text.toLowerCase().endsWith(before))
  const bare = isOffice ? told.slice(told.indexOf(name)) : told
  return roles.reduce((text, role) => text.replace(`${name}, ${role.text},`, () => name), bare)
}

function candidates(input: BriefInput): Candidate[] {
  const { utterances, readings, cast } = input
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
    // "killed at least 14 people, officials said" is no news beside a later 17
    if (best.kind === 'indirect' && best.told.cites.some((words) => isOvertaken(words, input))) return []
    const place = byId.get(versions[0]?.article ?? '')?.index ?? 0
    return [
      {
        utterance,
        told: best.told,
        who: whoOf(speaker === null ? null : cast.entity(speaker), speakerName),
        position: place * 1e7 + (versions[0]?.content[0]?.start ?? 0),
        weight: weightOf(utterance, best, speaker === null ? null : cast.entity(speaker)),
      },
    ]
  })
}

/** One key for one speaker: people by their surname, which a second entity of theirs shares. */
function whoOf(speaker: EntityRecord | null, name: string): string {
  if (speaker && speaker.kind !== 'person') return speaker.id
  return (speaker?.name ?? name).split(' ').at(-1) ?? name
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
  const goesOn = kind !== 'direct' && GOES_ON.test(told.text) ? -2 : 0
  return carried + goesOn + (kind === 'indirect' ? 0 : short ? 0.5 : 2) + office + unnamed + known
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
