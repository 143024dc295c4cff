import type { Annotator, Coreference, Entity, Name, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { fold } from '../entities/fold.js'
import { entityLists } from '../entities/lists.js'
import { resolveDescription } from './descriptions.js'
import { phraseAt, type Phrase } from './phrases.js'
import { resolvePronoun } from './pronouns.js'
import { sourcePlace, unnamed } from './sources.js'
import { isMainSubject, isSubject, viewOf, type Memory, type View } from './view.js'

/**
 * Resolves pronouns and descriptions from left to right where one candidate remains, and keeps sources without a name ("a person
 * familiar with the talks") as entities of their own. What stands inside quotation marks is left open.
 */
export function coreferences(resources: Resources): Annotator {
  const lists = entityLists(resources)
  return {
    name: 'coreferences',
    gives: ['coreferences', 'entities'],
    needs: ['sentences', 'tokens', 'quotations', 'names', 'entities'],
    run: ({ text }, seen) => {
      const view = viewOf(text, seen, lists)
      const memory: Memory = {
        mentions: [],
        entities: new Map(seen.entities.map((entity) => [entity.id, entity])),
        genders: new Map(),
        offices: new Map(),
      }
      const found: Coreference[] = []
      for (let at = 0; at < view.tokens.length; at++) readToken(view, memory, at, found)
      found.sort((a, b) => a.start - b.start || a.end - b.end)
      return { coreferences: found, entities: [...memory.entities.values()] }
    },
  }
}

function readToken(view: View, memory: Memory, at: number, found: Coreference[]): void {
  const index = view.nameOf[at] as number
  if (index > 0) {
    const name = view.names[index - 1] as Name
    // A dateline's town is where the reporter sits: nothing refers to it.
    if (view.nameOf[at + 1] !== index && name.rule !== 'names/dateline')
      remember(view, memory, at, name.entity, false)
    return
  }
  const token = view.tokens[at] as Token
  if (token.upos === 'PRON') {
    const pronoun = resolvePronoun(view, memory, at)
    if (!pronoun) return
    found.push({
      start: token.start,
      end: token.end,
      kind: 'pronoun',
      entity: pronoun.entity,
      rule: `coreferences/${pronoun.rule}`,
    })
    remember(view, memory, at, pronoun.entity, true)
    return
  }
  const noun = token.upos === 'NOUN' || isCapitalOffice(view, at) || isOfficial(view, at)
  if (noun && !view.quoted[at] && !isInner(view, at)) readNoun(view, memory, at, found)
}

/** "the President", "the Prime Minister", "the Court": printed like a name, read like a noun. */
function isCapitalOffice({ tokens, low, lists, nameOf }: View, at: number): boolean {
  if ((tokens[at] as Token).upos !== 'PROPN') return false
  const word = low(at)
  if (!lists.roles.has(word) && !lists.groups.has(word) && !lists.organizationHeads.has(word)) return false
  for (let back = at - 1; back >= at - 3; back--) {
    if (low(back) === 'the') return true
    if (nameOf[back] || tokens[back]?.upos !== 'PROPN') return false
  }
  return false
}

/** "the official said": before a verb the word for a source is a noun, though the tagger take it for an adjective. */
function isOfficial({ tokens, lists, low }: View, at: number): boolean {
  return (
    tokens[at]?.upos === 'ADJ' &&
    lists.sources.has(low(at)) &&
    /^(?:VERB|AUX)$/.test(tokens[at + 1]?.upos ?? '') &&
    low(at - 1) === 'the'
  )
}

/** A noun that another noun follows in the same phrase, a role beside a name, or a name's own title. */
function isInner({ tokens, nameOf, inRole, low }: View, at: number): boolean {
  const next = tokens[at + 1]
  if (inRole[at] || nameOf[at + 1]) return true
  return (
    next !== undefined &&
    next.sentence === (tokens[at] as Token).sentence &&
    (next.upos === 'NOUN' || next.upos === 'PROPN' || low(at + 1) === '-' || /^['’]s?$/.test(low(at + 1)))
  )
}

function readNoun(view: View, memory: Memory, at: number, found: Coreference[]): void {
  const { lists } = view
  const token = view.tokens[at] as Token
  const word = token.text.toLowerCase()
  const isSource = lists.sources.has(word)
  if (!isSource && !lists.roles.has(word) && !lists.groups.has(word) && !lists.organizationHeads.has(word))
    return
  const phrase = phraseAt(view, at)
  const add = (entity: string, last: number, rule: string, speaks = false) => {
    const [start, end] = [(view.tokens[phrase.first] as Token).start, (view.tokens[last] as Token).end]
    found.push({ start, end, kind: 'description', entity, rule: `coreferences/${rule}` })
    // Who says something is a subject, though the parse have lost the verb.
    remember(view, memory, at, entity, false, speaks)
  }
  const complement = /^(?:of|for|to)$/.test(view.low(at + 1))
  const known = complement ? null : resolveDescription(view, memory, phrase)
  if (known) return add(known.entity, at, known.rule)
  // "a spokeswoman for the company said": she is the source, not the company
  if (introduces(view, at) || isInside(found, token)) return
  const owned =
    phrase.country !== null &&
    /^(?:force|army|navy|military|police|ministry|government|parliament|council|agency|service|bank|guard|court)$/.test(
      word,
    )
  const place = isSource || owned ? sourcePlace(view, phrase) : null
  if (!place && !(owned && isSubject(view, at))) return
  const full = place?.phrase ?? phrase
  const same = earlier(view, memory, full, word)
  if (same !== null) return add(same, full.last, 'same source', place !== null)
  const id = `e${memory.entities.size + 1}`
  memory.entities.set(id, unnamed(view, full, id))
  add(id, full.last, place ? `source ${place.rule}` : 'body of a state', place !== null)
}

/** Whether one of the last descriptions covers the token; they are found from left to right. */
function isInside(found: readonly Coreference[], token: Token): boolean {
  for (let at = found.length - 1; at >= 0 && at > found.length - 4; at--)
    if ((found[at] as Coreference).start <= token.start && token.end <= (found[at] as Coreference).end)
      return true
  return false
}

/** A person's name follows as apposition: "the spokesman, Ann Lee,". */
function introduces({ low, nameOf, names }: View, at: number): boolean {
  if (low(at + 1) !== ',') return false
  for (let next = at + 2; next < at + 5; next++) {
    const name = nameOf[next] ? names[(nameOf[next] as number) - 1] : undefined
    if (name) return name.kind === 'person'
  }
  return false
}

/** The same plural or definite description is the same source; "a source" is a new one each time. */
function earlier(view: View, memory: Memory, phrase: Phrase, word: string): string | null {
  if (phrase.indefinite && !phrase.plural) return null
  const printed = (from: number) =>
    fold(
      view.text.slice((view.tokens[from] as Token).start, (view.tokens[phrase.last] as Token).end),
    ).replace(/^(?:the|an?) /, '')
  const wanted = printed(phrase.first)
  const list = [...memory.entities.values()].filter(({ named }) => !named).reverse()
  const exact = list.find(
    (entity) =>
      !/^(?:an?|one|two|another) /i.test(entity.name) &&
      fold(entity.name).replace(/^(?:the|an?) /, '') === wanted,
  )
  if (exact) return exact.id
  if (!phrase.definite || phrase.last > phrase.head) return null
  const alike: Entity[] = list.filter((entity) => ownWords(entity.name).includes(word))
  return alike.length === 1 ? (alike[0] as Entity).id : null
}

/** The words of a description that say who it is: of "President Olsen's ambassador to the port" only "ambassador". */
function ownWords(name: string): readonly string[] {
  return fold(
    name
      .replace(/^.*['’]s?\s/, '')
      .replace(/\s(?:of|to|for|from|at|in|on|with|who|familiar|close|briefed)\s.*$/, ''),
  ).split(' ')
}

function remember(
  view: View,
  memory: Memory,
  at: number,
  entity: string,
  pronoun: boolean,
  speaks = false,
): void {
  if (entity === '') return
  const { sentence } = view.tokens[at] as Token
  memory.mentions.push({
    entity,
    at,
    sentence,
    subject: speaks || isSubject(view, at),
    main: speaks || isMainSubject(view, at),
    quoted: view.quoted[at] === 1,
    pronoun,
  })
}
