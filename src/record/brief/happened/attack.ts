import type { EventRecord } from '../../../model/record.js'
import { time } from '../../spoken-time.js'
import type { BriefInput } from '../input.js'
import { nameInText } from './names.js'
import { isParty } from './parties.js'
import { list } from '../words.js'

/** Attacks that can be told by who attacked whom; a killing or an abduction needs its own words. */
const ATTACKS: ReadonlySet<string> = new Set(['attack', 'strike', 'bombing', 'shelling', 'raid', 'airstrike'])

/** `Norway attacked Chile with drones and missiles`: only of a day, with an attacker and a target. */
export function attack(event: EventRecord, input: BriefInput): string | null {
  const named = (acts: boolean): string =>
    list(
      event.participants
        .filter(({ part }) => (part === 'actor') === acts)
        .map(({ entity, name }) => nameInText(entity, name, input)),
    )
  const [by, target] = [named(true), named(false)]
  if (!ATTACKS.has(event.noun) || by === '' || target === '' || event.status !== 'happened') return null
  if (!event.participants.every((one) => isParty(one, input, one.part !== 'actor'))) return null
  const weapons = (event.weapons ?? []).map(({ kind }) => kind).filter((kind) => PLURALS[kind] !== undefined)
  const means = weapons.length === 0 ? '' : ` with ${list(weapons.map((kind) => PLURALS[kind] as string))}`
  return `${by} attacked ${target}${means} ${time(event.when)}`
}

const PLURALS: { readonly [kind: string]: string | undefined } = {
  drone: 'drones', missile: 'missiles', rocket: 'rockets', bomb: 'bombs', artillery: 'artillery', shell: 'shells', mine: 'mines',
} // prettier-ignore
