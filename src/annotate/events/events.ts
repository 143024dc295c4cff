import type { Annotations, Annotator, Event, Statement } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { contains } from '../../lib/interval.js'
import { toldAt } from '../around.js'
import { asOneBlow } from './blows.js'
import { bodiesOf, compileBodies, type Bodies } from './bodies.js'
import { demandEvents } from './demands.js'
import { detailReader, type DetailReader } from './details.js'
import { disasterEvents } from './disasters.js'
import { isNatural } from './nature.js'
import { nounEvents } from './nouns.js'
import { standsAt } from './now.js'
import type { Party } from './parties.js'
import { compilePatterns } from './patterns.js'
import { isRepeated, isSeveral } from './repeated.js'
import { rounds } from './rounds.js'
import { beforeIt, isNext, placeBefore } from './series.js'
import { settingOf } from './setting.js'
import { phrase, treeOf, type Tree } from './tree.js'
import { verbEvents, type EventDraft } from './verbs.js'
import { isNews, tells } from './worth.js'
import { describesSource, isFurniture, isProvision, isTopic, tellsHow } from './beside.js'
import { befallen, claimant, doing } from './involved.js'
import { visited } from './visited.js'
/**
 * Finds who did what to whom: clauses and nouns that make an event by PLOVER, with parties, status, day and place. An event that
 * nobody does and nothing befalls, and that has neither day nor place, is left out.
 */
export function events(resources: Resources): Annotator {
  const patterns = compilePatterns(resources.lexicon('en/event-verbs'), resources.lexicon('en/event-nouns'))
  const details = detailReader(resources)
  const bodies = compileBodies(resources.lexicon('en/event-bodies'))
  const states = new Set(
    resources
      .lexicon('en/countries')
      .filter(({ kind }) => kind !== 'capital')
      .map(({ term }) => term.toLowerCase()),
  )
  return {
    name: 'events',
    gives: ['events'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'statements'],
    run: ({ published }, given) => {
      const today = published === null ? null : published.slice(0, 10)
      const seen = { ...given, names: outsideDatelines(given) }
      const tree = treeOf(seen.tokens, seen.names, seen.times, states)
      const demands = demandEvents(tree)
      const needed = new Set(demands.flatMap(({ covers }) => covers))
      const told = verbEvents(tree, patterns).filter(
        ({ trigger, type }) => type === 'CONSULT' || !needed.has(trigger),
      )
      const verbs = [...told, ...demands]
      const covered = new Set(verbs.flatMap(({ covers }) => covers))
      const acts = new Set(verbs.map(({ trigger }) => trigger))
      const nouns = nounEvents(tree, patterns, covered).filter((noun) => !isTopic(tree, noun, acts))
      const disasters = disasterEvents(tree)
      const struck = new Set(disasters.flatMap(({ covers }) => covers))
      const own = verbs.filter((verb) => !tellsHow(tree, verb, nouns) && !struck.has(verb.trigger))
      const drafts = [...asOneBlow(own, nouns), ...disasters].sort((a, b) => a.trigger - b.trigger)
      const triggers = new Set(drafts.flatMap(({ covers }) => covers))
      const found: Event[] = []
      for (const draft of drafts) {
        if (isNatural(tree, draft) || describesSource(tree, seen, draft)) continue
        if (isProvision(tree, draft) || isFurniture(tree, given, draft)) continue
        const event = finish(tree, seen, draft, triggers, { found, today, details, bodies })
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
  readonly bodies: Bodies
}

type Sides = { readonly actors: readonly Party[]; readonly recipients: readonly Party[] }

function finish(
  tree: Tree,
  seen: Annotations,
  draft: EventDraft,
  triggers: ReadonlySet<number>,
  { found, today, details, bodies }: Known,
): Event | null {
  const { actors, recipients } = sidesOf(tree, seen, bodies, draft)
  const setting = visited(draft, recipients, seen, settingOf(tree, seen, draft, triggers))
  if (draft.type === null && !isNews(draft, actors, recipients, setting)) return null
  const next = isNext(tree, draft)
  const named = [...actors, ...recipients].flatMap(({ entities }) => entities)
  const before = next ? beforeIt(found, named) : null
  const set = setting.when !== null || setting.place !== null
  // "A next round is set for June": the sides are those of the round before.
  const lent = named.length === 0 && set && draft.standing.status !== 'happened' ? before : null
  if (lent === null && draft.type !== null && !tells(draft, actors, recipients, setting)) return null
  const first = tree.tokens[draft.trigger]
  const last = tree.tokens[draft.triggerEnd]
  if (!first || !last) return null
  const trigger = { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
  const stands = standsAt(tree, draft, setting, today)
  const statement = statementAt(seen, trigger)
  const claimed = claimant(draft, named, statement)
  const unnamed = bodiesOf(tree, bodies, draft, { actors, recipients })
  const event: Event = {
    id: `ev${found.length + 1}`,
    rule: draft.rule,
    type: draft.type,
    mode: draft.mode,
    contexts: [],
    noun: draft.noun,
    trigger,
    actor: lent?.actor ?? [...new Set([...actors.flatMap(({ entities }) => entities), ...claimed])],
    recipient: lent?.recipient ?? [...new Set(recipients.flatMap(({ entities }) => entities))],
    actorSpans: lent?.actorSpans ?? actors.map(({ span }) => span),
    recipientSpans: lent?.recipientSpans ?? recipients.map(({ span }) => span),
    ...setting,
    ...stands,
    statement: statement?.id ?? null,
    ...(unnamed.length > 0 && { bodies: unnamed }),
    ...(isRepeated(tree, draft, setting.when !== null) && { repeated: true as const }),
    ...details(tree, seen, draft, [...actors, ...recipients], triggers),
    ...(before !== null && stands.status !== 'happened' && { follows: before.id }),
  }
  if (isSeveral(tree, seen, draft, event)) return { ...event, place: null, placeSpan: null, several: true }
  return withPlace(event, placeBefore(found, event), lent !== null || claimed.length > 0)
}

function sidesOf(tree: Tree, seen: Annotations, bodies: Bodies, draft: EventDraft): Sides {
  // "An attack on the port killed two": the attack stands where its doer would, and who suffers it is no doer.
  const actors = draft.actors.map((index) =>
    draft.covers.includes(index)
      ? { span: phrase(tree, index), entities: [] }
      : doing(tree, seen, bodies, index),
  )
  return { actors, recipients: draft.recipients.map((index) => befallen(tree, seen, draft, index)) }
}

/** The statement in whose content an event is told. */
function statementAt({ statements }: Annotations, trigger: Span): Statement | null {
  return (
    toldAt(statements, trigger.start).find(({ content }) =>
      content.some((span) => contains(span, trigger)),
    ) ?? null
  )
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

/** The town of a dateline is where the report was written: it takes no part in what is reported. */
function outsideDatelines({ names, boilerplate }: Annotations): Annotations['names'] {
  const datelines = boilerplate.filter(({ kind }) => kind === 'dateline')
  return datelines.length === 0
    ? names
    : names.filter((name) => !datelines.some((line) => contains(line, name)))
}
