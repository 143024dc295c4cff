import type { ConflictRecord, UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import { speakerOf } from './say/title.js'
import type { StoryView } from './view.js'

/** What one speaker said, in the order of first publication. */
export type Voice = {
  readonly speaker: string | null
  readonly name: string
  /** The fullest capacity the articles print, or null. */
  readonly role: string | null
  readonly utterances: readonly UtteranceRecord[]
}

/** Speakers with the most widely carried words first; those whose speaker no article states come last. */
export function voices(view: StoryView): readonly Voice[] {
  const groups = new Map<string, UtteranceRecord[]>()
  for (const utterance of view.story.utterances) {
    // one name is one voice for the reader, be it one entity or two
    const key = utterance.speakerName?.toLowerCase() ?? utterance.speaker ?? ''
    const group = groups.get(key)
    if (group) group.push(utterance)
    else groups.set(key, [utterance])
  }
  return [...groups]
    .map(([key, utterances]) => ({
      unknown: key === '',
      speaker: utterances.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      name: utterances[0] ? speakerOf(utterances[0]) : '',
      role: roleOf(view, utterances.find(({ speaker }) => speaker !== null)?.speaker ?? null),
      utterances: [...utterances].sort((a, b) => rankOf(a) - rankOf(b) || b.origins - a.origins),
      weight: utterances.reduce(
        (sum, utterance) => sum + 10 * utterance.origins + utterance.versions.length,
        0,
      ),
    }))
    .sort((a, b) => Number(a.unknown) - Number(b.unknown) || b.weight - a.weight)
}

/** The capacity that most reports print, of equals the longer. */
function roleOf(view: StoryView, speaker: string | null): string | null {
  const roles = view.story.entities.find((entity) => entity.id === speaker)?.roles ?? []
  const sorted = [...roles].sort((a, b) => b.spans.length - a.spans.length || b.text.length - a.text.length)
  return sorted[0]?.text ?? null
}

/** `quoted` where every version prints words inside marks only, `paraphrase` where none does, `mixed` else. */
export function manner(version: UtteranceVersion): 'quoted' | 'paraphrase' | 'mixed' {
  if (version.kind === 'direct') return 'quoted'
  return version.quoted.length === 0 ? 'paraphrase' : 'mixed'
}

/** Quotations before partly quoted words before paraphrases. */
function rankOf(utterance: UtteranceRecord): number {
  return Math.min(...utterance.versions.map((version) => RANK[manner(version)]))
}

const RANK = { quoted: 0, mixed: 1, paraphrase: 2 } as const

/** Versions that print the same words, together; the first of each group stands for it. */
export type Wording = {
  readonly text: string
  readonly version: UtteranceVersion
  readonly versions: readonly UtteranceVersion[]
}

/** The wordings of an utterance: direct ones before mixed ones before paraphrases, the most printed first. */
export function wordings(utterance: UtteranceRecord): readonly Wording[] {
  const groups = new Map<string, { version: UtteranceVersion; versions: UtteranceVersion[] }>()
  utterance.versions.forEach((version) => {
    const key = `${version.kind} ${folded(version.text)}`
    const group = groups.get(key)
    if (group) group.versions.push(version)
    else groups.set(key, { version, versions: [version] })
  })
  return [...groups.values()]
    .map((group) => ({ ...group, text: group.version.text }))
    .sort(
      (a, b) => RANK[manner(a.version)] - RANK[manner(b.version)] || b.versions.length - a.versions.length,
    )
}

/** The same words for the eye: marks, dashes, spaces and edge punctuation folded. */
function folded(text: string): string {
  return text
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^["'\s]+|["'.,;\s]+$/g, '')
}

/** In how many of its versions the leading wording stands inside marks, word for word; null where nothing is quoted. */
export function verbatimCount(utterance: UtteranceRecord): { verbatim: number; of: number } | null {
  const lead = wordings(utterance)[0]
  if (!lead || manner(lead.version) !== 'quoted') return null
  return { verbatim: lead.versions.length, of: utterance.versions.length }
}

/**
 * The wordings that a conflict of this kind is about: those given to somebody, for words in different mouths; those altered and
 * what they are held against, for words that differ.
 */
export function disputedWordings(
  utterance: UtteranceRecord,
  kind: ConflictRecord['kind'],
): readonly Wording[] {
  const altered = new Set(
    utterance.alterations.flatMap(({ relation, version, against }) =>
      relation === 'altered' ? [version, against] : [],
    ),
  )
  const sets =
    kind === 'attribution'
      ? byMouth(utterance.versions)
      : [utterance.versions.filter((_, index) => altered.has(index))]
  return sets.flatMap((versions) => wordings({ ...utterance, versions }))
}

/** Quoted versions by whom their article gives them to. */
function byMouth(versions: readonly UtteranceVersion[]): readonly (readonly UtteranceVersion[])[] {
  const mouths = new Map<string, UtteranceVersion[]>()
  for (const version of versions) {
    if (version.kind === 'indirect' || version.speakerName === undefined) continue
    mouths.set(version.speakerName, [...(mouths.get(version.speakerName) ?? []), version])
  }
  return [...mouths.values()]
}

/** Whom a wording is given to: by its own article, else by the others. */
export function givenTo(utterance: UtteranceRecord, { version }: Wording): string {
  return version.speakerName ?? speakerOf(utterance)
}
