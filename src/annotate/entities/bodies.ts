import type { Group, Mention } from './group.js'
import type { Lists } from './lists.js'

type Body = Group & { readonly key: string; readonly owner: string | null; readonly words: readonly string[] }

const LINKS = new Set(['of', 'and', 'for', 'the', 'in', 'on', '&', 'de', 'la'])

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
    const key = bodyKey(mention, lists)
    const owner = isCommonBody(mention, lists) ? mention.owner : null
    const known = (byKey.get(key) ?? []).filter((body) => sameOwner(body.owner, owner))
    const body = known.length > 0 ? (known[known.length - 1] as Body) : longForm(forms, mention, key)
    if (body) {
      body.mentions.push(mention)
      byKey.set(key, [...(byKey.get(key) ?? []).filter((each) => each !== body), body])
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
    byKey.set(key, [...(byKey.get(key) ?? []), made])
  }
  for (const body of bodies) body.kind = majority(body)
  return bodies
}

const sameOwner = (a: string | null, b: string | null): boolean => a === b || a === null || b === null

/** Countries are keyed by state, peoples too, others by their folded name without "the" and the form of a firm. */
function bodyKey({ name, text, key }: Mention, lists: Lists): string {
  const state = lists.country(text)
  if (state !== null && lists.isCountry(text)) return `country:${state}`
  if (state !== null && name.kind === 'nationality') return `people:${state}`
  if (name.kind === 'nationality') return `people:${key.replace(/(?:men|man|s)$/, '')}`
  if (name.kind !== 'organization') return key
  const words = key.split(' ')
  while (words.length > 1 && lists.companySuffixes.has((words[words.length - 1] as string).replace(/,$/, '')))
    words.pop()
  return words
    .join(' ')
    .replace(/,$/, '')
    .replace(/defence/g, 'defense')
    .replace(/^ministry of (?:the )?(.+)$/, '$1 ministry')
    .replace(/^department of (?:the )?(.+)$/, '$1 department')
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

/** The first letters of a name of three words or more, with and without its small words; of two words where they make two letters. */
function acronymsOf(words: readonly string[]): ReadonlySet<string> {
  const heads = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('')
  return new Set(
    [heads(words), heads(words.filter((word) => !LINKS.has(word)))].filter(
      (short) =>
        (words.length > 2 || (words.length === 2 && short.length === 2)) &&
        short.length >= 2 &&
        short.length <= 7 &&
        !short.includes(' '),
    ),
  )
}

/** A body that many states have: its name is all common words ("Foreign Ministry", "Supreme Court", "parliament"). */
function isCommonBody({ name, parts }: Mention, lists: Lists): boolean {
  return name.kind === 'organization' && lists.organizationHeads.has(parts[parts.length - 1] ?? '')
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
