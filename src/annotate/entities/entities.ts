import type { Annotator, Entity, Gender, Name, Role, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { officeOf } from '../../compare/names/offices.js'
import { contains, firstEndingAfter } from '../../lib/interval.js'
import { groupBodies, keysOf } from './bodies.js'
import { fold } from './fold.js'
import { personParts, type Group, type Mention } from './group.js'
import { entityLists, type Lists } from './lists.js'
import { genderOf, groupPeople } from './people.js'
import { roleReader, type RoleReader } from './roles.js'

/** Joins the names of an article that stand for one person, organisation or place, with aliases, roles, gender and state. */
export function entities(resources: Resources): Annotator {
  const lists = entityLists(resources)
  return {
    name: 'entities',
    gives: ['names', 'entities'],
    needs: ['sentences', 'tokens', 'names'],
    run: ({ text, boilerplate }, { names, tokens, sentences }) => {
      const reader = roleReader(text, tokens, sentences, names, lists)
      // "Image copyright Agency Image caption Governor Ann Lee": what stands before a name in a caption's furniture is no office
      const captions = boilerplate.filter(({ kind }) => kind === 'caption' || kind === 'credit')
      const hasOffice = (name: Name): boolean =>
        name.kind === 'person' && !captions.some((part) => contains(part, name))
      const mentions = names.map((name, index) =>
        readMention(
          text,
          names,
          name,
          index,
          tokens,
          lists,
          hasOffice(name) ? rolesBeside(name, tokens, reader) : [],
        ),
      )
      const groups = [
        ...groupPeople(
          mentions.filter(({ name }) => name.kind === 'person'),
          lists,
        ),
        ...groupBodies(
          mentions.filter(({ name }) => name.kind !== 'person'),
          lists,
        ),
      ]
      for (const group of groups) group.mentions.sort((a, b) => a.index - b.index)
      groups.sort((a, b) => (a.mentions[0] as Mention).index - (b.mentions[0] as Mention).index)
      const ids = new Map<number, string>()
      groups.forEach((group, order) => group.mentions.forEach(({ index }) => ids.set(index, `e${order + 1}`)))
      return {
        names: names.map((name, index) => ({ ...name, entity: ids.get(index) ?? '' })),
        entities: groups.map((group, order) => entityOf(group, `e${order + 1}`, lists)),
      }
    },
  }
}

function readMention(
  text: string,
  names: readonly Name[],
  name: Name,
  index: number,
  tokens: readonly Token[],
  lists: Lists,
  roles: readonly Role[],
): Mention {
  const printed = text.slice(name.start, name.end).replace(/\s+/g, ' ')
  const before = tokens[firstEndingAfter(tokens, name.start) - 1]
  const near = before && name.start - before.end <= 1 ? before.text.toLowerCase() : ''
  const gender: Gender =
    name.kind === 'person' ? (lists.honorifics.get(near) ?? lists.roles.get(near) ?? 'unknown') : 'unknown'
  const own = name.kind === 'person' ? personParts(printed, lists) : fold(printed).split(' ')
  const parts =
    name.kind === 'person' && own.length === 1 ? [...own, ...familyOf(text, names, index, lists)] : own
  return {
    index,
    name,
    text: printed,
    key: fold(printed),
    parts,
    gender,
    kin: name.kind === 'person' && RELATIVE.test(text.slice(Math.max(0, name.start - 32), name.start)),
    owner: ownerOf(text, names, index, lists),
    roles,
    offices: roles.flatMap(({ text: role }) => officeOf(role) ?? []),
  }
}

const RELATIVE =
  /\b(?:first (?:lady|gentleman)|wife|husband|son|daughter|brother|sister|father|mother|widow|widower|son-in-law|daughter-in-law),? (?:(?:Lady|Lord|Sir|Dame|Mrs?\.?|Ms\.?|Miss|Dr\.?) )?$/i

const KIN =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:son|daughter|wife|husband|brother|sister|father|mother|widow|widower|nephew|niece|cousin|grandson|granddaughter|twin),? $/u

/** "Ben Pell’s son Karl": he bears the surname too, so that a later "Pell" may be either; empty where no relative is named. */
function familyOf(text: string, names: readonly Name[], index: number, lists: Lists): readonly string[] {
  const [before, name] = [names[index - 1], names[index] as Name]
  if (before?.kind !== 'person' || name.start - before.end > 60) return []
  if (!KIN.test(text.slice(before.end, name.start))) return []
  const parts = personParts(text.slice(before.start, before.end).replace(/\s+/g, ' '), lists)
  return parts.length > 1 ? parts.slice(-1) : []
}

/** The state named right before: "Russia's Defense Ministry", "the Russian Defense Ministry". */
function ownerOf(text: string, names: readonly Name[], index: number, lists: Lists): string | null {
  const [owner, name] = [names[index - 1], names[index] as Name]
  if (!owner) return inner(text.slice(name.start, name.end), lists)
  const gap = text.slice(owner.end, name.start)
  if (/^(?:['’]s?)? $/.test(gap)) return lists.country(text.slice(owner.start, owner.end))
  return inner(text.slice(name.start, name.end), lists)
}

/** The state whose adjective begins the name: "Russian Defense Ministry". */
function inner(printed: string, lists: Lists): string | null {
  const space = printed.indexOf(' ')
  return space < 0 ? null : lists.country(printed.slice(0, space))
}

/** The roles that stand right before and after a person's name. */
function rolesBeside(name: Name, tokens: readonly Token[], reader: RoleReader): Role[] {
  const first = firstEndingAfter(tokens, name.start)
  const last = firstEndingAfter(tokens, name.end - 1)
  if (first >= tokens.length || last >= tokens.length) return []
  const roles = [reader.before(first) ?? reader.ahead(first), reader.after(last)]
  return roles.filter((role) => role !== null)
}

const rolesOf = ({ kind, mentions }: Group): Role[] =>
  kind === 'person' ? mentions.flatMap(({ roles }) => roles).sort((a, b) => a.start - b.start) : []

/** The fullest name that the article prints: the longest of a person, the most telling of a body, never an acronym beside its long form. */
function fullest(group: Group): string {
  let best = (group.mentions[0] as Mention).text
  if (group.kind === 'nationality') return best
  for (const { text, parts } of group.mentions) {
    if (group.kind !== 'person' && /^\p{Lu}[\p{Lu}.]+$/u.test(best) && parts.length > 1) best = text
    else if (group.kind === 'person' && text.length > best.length) best = text
  }
  return best
}

function entityOf(group: Group, id: string, lists: Lists): Entity {
  const roles = rolesOf(group)
  const name = fullest(group)
  const aliases = [...new Set(group.mentions.map(({ text }) => text))].filter((text) => text !== name)
  const plural =
    group.kind === 'nationality' &&
    group.mentions.every(({ text }) => lists.isPeople(text) && /s$|ese$|men$/.test(text))
  return {
    id,
    kind: group.kind,
    name,
    aliases,
    roles,
    gender: group.kind === 'person' ? personGender(group, roles, lists) : 'unknown',
    number: plural ? 'plural' : 'singular',
    country: group.country,
    named: true,
    keys:
      group.kind === 'person'
        ? []
        : [...new Set(group.mentions.flatMap((mention) => keysOf(mention, lists)))],
  }
}

/** Honorific or given name first, then a role that only one gender bears ("spokeswoman"). */
function personGender(group: Group, roles: readonly Role[], lists: Lists): Gender {
  const known = genderOf(group, lists)
  if (known !== 'unknown') return known
  for (const { text } of roles)
    for (const word of text.toLowerCase().split(/[\s,]+/)) {
      const gender = lists.roles.get(word)
      if (gender && gender !== 'unknown') return gender
    }
  return 'unknown'
}
