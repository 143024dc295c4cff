import type { Annotations, Annotator, Event, EventStatus, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import type { When } from '../../model/when.js'
import { contains, within } from '../../lib/interval.js'
import { toldAt } from '../around.js'
import { asOneBlow } from './blows.js'
import { demandEvents } from './demands.js'
import { detailReader, type DetailReader } from './details.js'
import { isNatural } from './nature.js'
import { nounEvents } from './nouns.js'
import { happensNow } from './now.js'
import { partyOf, type Party } from './parties.js'
import { compilePatterns } from './patterns.js'
import { rounds } from './rounds.js'
import { beforeIt, isNext, placeBefore } from './series.js'
import { settingOf, type Setting } from './setting.js'
import { phrase, treeOf, type Tree } from './tree.js'
import { verbEvents, type EventDraft } from './verbs.js'

/**
 * Finds who did what to whom: clauses and nouns that make an event by PLOVER, with parties, status, day and place. An event that
 * nobody does and nothing befalls, and that has neither day nor place, is left out.
 */
export function events(resources: Resources): Annotator {
  const patterns = compilePatterns(resources.lexicon('en/event-verbs'), resources.lexicon('en/event-nouns'))
  const details = detailReader(resources)
  return {
    name: 'events',
    gives: ['events'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'statements'],
    run: ({ published }, given) => {
      const today = published === null ? null : published.slice(0, 10)
      const seen = { ...given, names: outsideDatelines(given) }
      const tree = treeOf(seen.tokens, seen.names, seen.times)
      const demands = demandEvents(tree)
      const needed = new Set(demands.flatMap(({ covers }) => covers))
      const told = verbEvents(tree, patterns).filter(
        ({ trigger, type }) => type === 'CONSULT' || !needed.has(trigger),
      )
      const verbs = [...told, ...demands]
      const covered = new Set(verbs.flatMap(({ covers }) => covers))
      const acts = new Set(verbs.map(({ trigger }) => trigger))
      const nouns = nounEvents(tree, patterns, covered).filter((noun) => !isTopic(tree, noun, acts))
      const own = verbs.filter((verb) => !tellsHow(tree, verb, nouns))
      const drafts = [...asOneBlow(own, nouns)].sort((a, b) => a.trigger - b.trigger)
      const triggers = new Set(drafts.flatMap(({ covers }) => covers))
      const found: Event[] = []
      for (const draft of drafts) {
        if (isNatural(tree, draft)) continue
        const event = finish(tree, seen, draft, triggers, { found, today, details })
        if (event) found.push(...rounds(tree, seen, draft, event))
      }
      return { events: found }
    },
  }
}

/** What was told before in the article, the day of publication, and how details are read. */
type Known = {
  readonly found: readonly Event[]
  readonly today: string | null
  readonly details: DetailReader
}

function finish(
  tree: Tree,
  seen: Annotations,
  draft: EventDraft,
  triggers: ReadonlySet<number>,
  { found, today, details }: Known,
): Event | null {
  // "An attack on the port killed two": the attack stands where its doer would, and who suffers it is no doer.
  const actors = draft.actors.map((index) =>
    draft.covers.includes(index) ? { span: phrase(tree, index), entities: [] } : partyOf(tree, seen, index),
  )
  const recipients = draft.recipients.map((index) => partyOf(tree, seen, index))
  const setting = visited(draft, recipients, seen, settingOf(tree, seen, draft, triggers))
  const next = isNext(tree, draft)
  const named = [...actors, ...recipients].flatMap(({ entities }) => entities)
  const before = next ? beforeIt(found, named) : null
  const set = setting.when !== null || setting.place !== null
  // "A next round is set for June": the sides are those of the round before.
  const lent = named.length === 0 && set && draft.standing.status !== 'happened' ? before : null
  if (lent === null && !tells(draft, actors, recipients, setting)) return null
  const first = tree.tokens[draft.trigger]
  const last = tree.tokens[draft.triggerEnd]
  if (!first || !last) return null
  const trigger = { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
  const status = dueStatus(tree, draft, setting.when, today)
  const event: Event = {
    id: `ev${found.length + 1}`,
    rule: draft.rule,
    type: draft.type,
    mode: draft.mode,
    contexts: [],
    noun: draft.noun,
    trigger,
    actor: lent?.actor ?? [...new Set(actors.flatMap(({ entities }) => entities))],
    recipient: lent?.recipient ?? [...new Set(recipients.flatMap(({ entities }) => entities))],
    actorSpans: lent?.actorSpans ?? actors.map(({ span }) => span),
    recipientSpans: lent?.recipientSpans ?? recipients.map(({ span }) => span),
    status,
    ...setting,
    when: setting.when ?? happensNow(tree, draft, status, today),
    statement:
      toldAt(seen.statements, trigger.start).find(({ content }) =>
        content.some((span) => contains(span, trigger)),
      )?.id ?? null,
    ...details(tree, seen, draft, [...actors, ...recipients], triggers),
    ...(before !== null && status !== 'happened' && { follows: before.id }),
  }
  return withPlace(event, placeBefore(found, event), lent !== null)
}

/** The event with a place taken from an earlier mention, and what of it is inferred. */
function withPlace(event: Event, earlier: Event | null, lent: boolean): Event {
  const inferred = [...(earlier === null ? [] : ['place' as const]), ...(lent ? ['parties' as const] : [])]
  return {
    ...event,
    ...(earlier !== null && { place: earlier.place, placeSpan: earlier.placeSpan }),
    ...(inferred.length > 0 && { inferred }),
  }
}

/** What one does or has done alone: "the minister resigned", "an emergency was declared". */
const ALONE: ReadonlySet<string> = new Set([
  'resignation',
  'emergency',
  'declaration',
  'extension',
  'verdict',
])

/**
 * An event is told by its two sides, or by one with a day or a place; some by one alone, where that one is known. One told beside
 * another, or by a noun, counts only where it is dated or placed.
 */
function tells(
  draft: EventDraft,
  actors: readonly Party[],
  recipients: readonly Party[],
  setting: Setting,
): boolean {
  const { when, place } = setting
  const set = when !== null || place !== null
  const sides = Math.min(1, actors.length) + Math.min(1, recipients.length)
  const ongoing = draft.type === 'CONSULT' && draft.standing.status === 'ongoing'
  const known = new Set([...actors, ...recipients].flatMap(({ entities }) => entities)).size
  if (draft.background)
    return (
      (sides === 2 && (when !== null || ongoing)) ||
      (sides === 1 && when !== null && place !== null) ||
      (draft.type === 'CONSULT' && known >= 2 && (set || ongoing))
    )
  if (sides === 2) return true
  if (ALONE.has(draft.noun)) return set || known > 0
  return set && sides === 1
}

/** "talks between the two [mediated by Peru]": the participle tells how the talks were held that the noun tells. */
function tellsHow(tree: Tree, { type, trigger }: EventDraft, nouns: readonly EventDraft[]): boolean {
  const { head, deprel } = tree.tokens[trigger] as Token
  if (type !== 'CONSULT' || !deprel.startsWith('acl')) return false
  return nouns.some((noun) => noun.type === 'CONSULT' && noun.covers.includes(head))
}

/** "condemned the attacks on the port": what another event is about is told elsewhere; a meeting is kept, for it may be told only here. */
function isTopic(tree: Tree, { type, trigger, triggerEnd }: EventDraft, acts: ReadonlySet<number>): boolean {
  if (type === 'CONSULT') return false
  const last = Math.max(trigger, triggerEnd)
  if (tree.children(last).some((child) => tree.timed(child))) return false
  const { head: above, deprel } = tree.tokens[last] as Token
  if (deprel.startsWith('nsubj')) return false
  let at = above
  for (let depth = 0; depth < 4 && at >= 0; depth++) {
    if (acts.has(at)) return true
    const { upos, head } = tree.tokens[at] as Token
    if (upos === 'VERB') return false
    at = head
  }
  return false
}

/** What is told as present or by a noun and lies ahead of the day of publication is scheduled ("are meeting on Friday"). */
function dueStatus(tree: Tree, draft: EventDraft, when: When | null, today: string | null): EventStatus {
  const { status } = draft.standing
  if (today === null || !when?.from || when.from.slice(0, 10) <= today) return status
  const { xpos } = tree.tokens[draft.trigger] as Token
  if (status === 'ongoing') return 'scheduled'
  return status === 'happened' && xpos !== 'VBD' && xpos !== 'VBN' ? 'scheduled' : status
}

/** The town of a dateline is where the report was written: it takes no part in what is reported. */
function outsideDatelines({ names, boilerplate }: Annotations): Annotations['names'] {
  const datelines = boilerplate.filter(({ kind }) => kind === 'dateline')
  return datelines.length === 0
    ? names
    : names.filter((name) => !datelines.some((line) => contains(line, name)))
}

/** A capital is often named as the government that sits there. */
const VISITED: ReadonlySet<string> = new Set(['place', 'facility', 'organization'])

/** The place of a visit is what is visited. */
function visited(
  draft: EventDraft,
  recipients: readonly Party[],
  seen: Annotations,
  setting: Setting,
): Setting {
  if (draft.noun !== 'visit' || setting.place !== null) return setting
  for (const { span, entities } of recipients) {
    const name = within(seen.names, span).find(
      ({ kind, entity }) => VISITED.has(kind) && entities.includes(entity),
    )
    if (name) return { ...setting, place: name.entity, placeSpan: { start: name.start, end: name.end } }
  }
  return setting
}
