import { acronymsOf } from '../../compare/names/acronyms.js'
import { bodyKeyOf, firmKeyOf, isEverywhere, type BodyKey } from './body-key.js'
import type { Group, Mention } from './group.js'
import type { Lists } from './lists.js'

type Body = Group & { readonly key: string; readonly owner: string | null; readonly words: readonly string[] }

/**
 * Groups the mentions of organisations, places, peoples and the rest: the same name, the same country under its several names,
 * an acronym and the long name that it abbreviates, a firm with and without "Inc.". Bodies that every state has ("Defense
 * Ministry") are one only when their owner is the same.
 */
export function groupBodies(mentions: readonly Mention[], lists: Lists): Group[] {
  const bodies: Body[] = []
  const forms: Forms = { whole: new Map(), initials: new Map() }
  const byKey = new Map<string, Body[]>()
  for (const mention of mentions) {
    const { core: key, state } = keyOf(mention, lists)
    const owner = isCommonBody(mention, key, lists) ? (state ?? mention.owner) : state
    const firm = firmOf(mention, key, lists)
    const known =
      [key, ...(firm === null ? [] : [firm])]
        .map((each) => (byKey.get(each) ?? []).filter((body) => sameOwner(body.owner, owner)))
        .find((list) => list.length > 0) ?? []
    const body = known.length > 0 ? (known[known.length - 1] as Body) : longForm(forms, mention, key)
    if (body) {
      body.mentions.push(mention)
      for (const each of firm === null ? [key] : [key, firm])
        byKey.set(each, [...(byKey.get(each) ?? []).filter((other) => other !== body), body])
      continue
    }
    const made: Body = {
      kind: mention.name.kind,
      mentions: [mention],
      country: countryOf(mention, owner, lists),
      key,
      owner,
      words: key.split(' '),
    }
    bodies.push(made)
    addForms(forms, made)
    for (const each of firm === null ? [key] : [key, firm])
      byKey.set(each, [...(byKey.get(each) ?? []), made])
  }
  for (const body of bodies) body.kind = majority(body)
  return bodies
}

const sameOwner = (a: string | null, b: string | null): boolean => a === b || a === null || b === null

/** Countries are keyed by state, peoples too, all others by what their names have in common. */
export function keyOf({ name, text, key }: Mention, lists: Lists): BodyKey {
  const state = lists.country(text)
  if (state !== null && lists.isCountry(text)) return { core: `country:${state}`, state: null }
  if (state !== null && name.kind === 'nationality') return { core: `people:${state}`, state: null }
  if (name.kind === 'nationality') return { core: `people:${key.replace(/(?:men|man|s)$/, '')}`, state: null }
  return name.kind === 'place' ? { core: key, state: null } : bodyKeyOf(text, lists)
}

const firmOf = ({ name, text }: Mention, core: string, lists: Lists): string | null =>
  name.kind === 'organization' ? firmKeyOf(text, core, lists) : null

/** All keys by which a mention's body is found in other articles. */
export function keysOf(mention: Mention, lists: Lists): string[] {
  const { core } = keyOf(mention, lists)
  const firm = firmOf(mention, core, lists)
  return firm === null ? [core] : [core, firm]
}

/** The bodies met so far by their folded name and by the acronyms that may stand for it. */
type Forms = { readonly whole: Map<string, Body[]>; readonly initials: Map<string, Body[]> }

function addForms({ whole, initials }: Forms, body: Body): void {
  put(whole, body.key, body)
  for (const acronym of acronymsOf(body.words)) put(initials, acronym, body)
}

function put(map: Map<string, Body[]>, key: string, body: Body): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [body])
  else list.push(body)
}

/** An acronym's long form, or the long form's acronym; null where several could be meant. */
function longForm({ whole, initials }: Forms, mention: Mention, key: string): Body | null {
  if (mention.name.kind === 'nationality' || mention.name.kind === 'person') return null
  const found = new Set(initials.get(key))
  for (const acronym of acronymsOf(key.split(' ')))
    for (const body of whole.get(acronym) ?? []) found.add(body)
  const [only] = found
  return found.size === 1 ? (only as Body) : null
}

/** A body that many states have: its name is all common words ("Foreign Ministry", "Supreme Court", "parliament"). */
function isCommonBody({ name, parts }: Mention, core: string, lists: Lists): boolean {
  return (
    name.kind === 'organization' &&
    (isEverywhere(core) || lists.organizationHeads.has(parts[parts.length - 1] ?? ''))
  )
}

function countryOf({ text, name }: Mention, owner: string | null, lists: Lists): string | null {
  const own = lists.country(text)
  if (own !== null) return own
  if (name.kind === 'place') return lists.cities.get(text.toLowerCase()) ?? null
  return name.kind === 'organization' || name.kind === 'facility' ? owner : null
}

function majority({ mentions }: Body): Group['kind'] {
  const count = new Map<Group['kind'], number>()
  for (const { name } of mentions) count.set(name.kind, (count.get(name.kind) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other'
}
