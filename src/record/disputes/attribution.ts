import type { ConflictRecord, UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { compareNames } from '../../compare/names/compare-names.js'
import { contentId } from '../../lib/hash.js'
import type { WordsAt } from './phrase.js'

/** Fewer quoted words ("lasting peace") may be anybody's. */
const ENOUGH = 5

/**
 * Quoted words that different articles put in different mouths. A pair that speaks together and one of the two are no contradiction,
 * nor are a spokesman and the house that he speaks for, nor a few words that two people may both have used.
 */
export function attributionConflicts(
  utterances: readonly UtteranceRecord[],
  wordsAt: WordsAt,
  originsOf: (articles: readonly string[]) => number,
  rolesOf: (name: string) => readonly string[],
): readonly ConflictRecord[] {
  return utterances.flatMap(({ id, speaker, versions }) => {
    if (speaker !== null) return []
    const quoted = versions.filter(
      ({ kind, quoted: spans }) => kind !== 'indirect' && wordsIn(spans, wordsAt) >= ENOUGH,
    )
    const mouths = byMouth(
      quoted.filter((version) => !passesOn(version, quoted, wordsAt)),
      rolesOf,
    )
    if (mouths.length < 2) return []
    // shown under the very name that its report gives: whom one article names with a second speaker, another names alone
    const sides = mouths.flatMap(asNamed).map(({ name, spoken }) => ({
      label: name,
      words: spoken.flatMap((version) => version.quoted.slice(0, 1)),
      origins: originsOf([...new Set(spoken.map(({ article }) => article))]),
    }))
    const why = `Reports differ on who said the same words: ${sides.map(({ label }) => label).join(' against ')}`
    return [
      { id: contentId('c', ['attribution', id]), kind: 'attribution' as const, members: [id], why, sides },
    ]
  })
}

/** `“His promise that ‘we stay’ is broken”`: who has another's words inside his own, in marks of their own, says whose they are or leaves it open. */
function passesOn(version: UtteranceVersion, all: readonly UtteranceVersion[], wordsAt: WordsAt): boolean {
  const words = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  const inner = version.quoted.flatMap((span) =>
    [...wordsAt(span).matchAll(/(?<![\p{L}\p{N}])[‘']([^‘]{12,400}?)[’'](?![\p{L}])/gu)].map((match) =>
      words(match[1] as string),
    ),
  )
  return inner.some((text) =>
    all.some(
      (other) => other !== version && other.quoted.some((span) => words(wordsAt(span)).includes(text)),
    ),
  )
}

function wordsIn(spans: readonly ArticleSpan[], wordsAt: WordsAt): number {
  return Math.max(0, ...spans.map((span) => wordsAt(span).split(/\s+/).length))
}

type Mouth = { readonly name: string; readonly spoken: readonly UtteranceVersion[] }

/** One mouth by each of the names that it goes by, in the order of their first versions. */
function asNamed({ spoken }: Mouth): readonly Mouth[] {
  const names = [...new Set(spoken.flatMap(({ speakerName }) => speakerName ?? []))]
  return names.map((name) => ({ name, spoken: spoken.filter(({ speakerName }) => speakerName === name) }))
}

/** Versions by whom their article names; "A and B" stands with A, and who speaks for a body with the body. */
function byMouth(
  versions: readonly UtteranceVersion[],
  rolesOf: (name: string) => readonly string[],
): readonly Mouth[] {
  const mouths: { name: string; spoken: UtteranceVersion[] }[] = []
  for (const version of versions) {
    const { speakerName: name } = version
    if (name === undefined) continue
    const speaksFor = (one: string, other: string): boolean =>
      rolesOf(one).some((role) => role.includes(other))
    const known = mouths.find(
      (mouth) =>
        within(mouth.name, name) ||
        within(name, mouth.name) ||
        speaksFor(mouth.name, name) ||
        speaksFor(name, mouth.name),
    )
    if (!known) mouths.push({ name, spoken: [version] })
    else {
      known.spoken.push(version)
      if (within(known.name, name)) known.name = name
    }
  }
  return mouths
}

/** True where everyone whom `one` names is named by `other`, by the whole name, the last word of it ("Team Ruiz", "Ana Ruiz") or another spelling ("Zelensky", "Zelenskyy"). */
function within(one: string, other: string): boolean {
  const names = (text: string): readonly string[] => text.split(/, | and /)
  const last = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
  return names(one).every((name) =>
    names(other).some((each) => last(each) === last(name) || compareNames(each, name, 'person').same),
  )
}
