import type { Participant } from '../../model/record.js'
import type { Cast } from '../cast.js'
import type { Mention } from './mention.js'

/** Types that one side does to the other; the rest two do together. */
const ONE_SIDED: ReadonlySet<string | null> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'ACCUSE',
  'AID',
  'REQUEST',
  'THREATEN',
  'REJECT',
  'MOBILIZE',
  'PROTEST',
])

/** Who takes part, each once: those with a name, and bodies without one where nobody with a name does what they do. */
export function participantsOf(
  group: readonly Mention[],
  cast: Cast,
  sideOf: (id: string) => string | null,
  place: string | null,
): readonly Participant[] {
  const oneSided = ONE_SIDED.has((group[0] as Mention).event.type)
  const all = distinct(group.flatMap((member) => member.parties)).filter((id) => oneSided || id !== place)
  // A people stands for its state where the story does not name the state; beside two named parties it adds nothing.
  const named = all.filter((id) => cast.entity(id)?.kind !== 'nationality')
  const members = withoutParts(named.length >= 2 ? named : all, cast)
  const known = members.map((id): Participant => {
    const acts = group.filter(({ actors }) => actors.includes(id)).length
    const told = group.filter(({ parties }) => parties.includes(id)).length
    const base = {
      entity: id,
      name: cast.nameOf(id) ?? id,
      side: sideOf(id),
      role: cast.entity(id)?.roles[0]?.text ?? null,
    }
    return oneSided ? { ...base, part: acts * 2 > told ? 'actor' : 'recipient' } : base
  })
  return [...known, ...unnamed(group, known, oneSided)]
}

/** Bodies without a name stand beside those named where nobody named does what they do. */
function unnamed(
  group: readonly Mention[],
  known: readonly Participant[],
  oneSided: boolean,
): readonly Participant[] {
  const done = oneSided ? known.some(({ part }) => part === 'actor') : known.length >= 2
  if (done) return []
  const words = group.flatMap(({ bodies }) => bodies)
  return distinct(words)
    .filter((one, at, all) => !all.some((other, place) => place !== at && other.endsWith(` ${one}`)))
    .map((name) => ({
      entity: null,
      name,
      side: null,
      role: null,
      ...(oneSided && { part: 'actor' as const }),
    }))
}

/** "the Treasury" beside "the Treasury Department": one body under a shorter and a longer name. */
function withoutParts(ids: readonly string[], cast: Cast): readonly string[] {
  const words = (id: string): readonly string[] => {
    const entity = cast.entity(id)
    return entity?.kind === 'organization' ? entity.name.toLowerCase().split(' ') : []
  }
  return ids.filter((id) => {
    const own = words(id)
    if (own.length === 0) return true
    return !ids.some((other) => {
      const long = words(other)
      return other !== id && long.length > own.length && own.every((word) => long.includes(word))
    })
  })
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]
