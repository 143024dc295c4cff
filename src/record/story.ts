import type { Reading } from '../model/annotation.js'
import type { Cluster, Lineage } from '../model/lineage.js'
import type { StoryRecord, UtteranceRecord } from '../model/record.js'
import type { ArticleSpan } from '../model/span.js'
import { additions } from './additions/additions.js'
import { castOf, type Cast } from './cast.js'
import { mergeEntities } from './entities/merge-entities.js'
import { writeBrief } from './brief/brief.js'
import { carriedBy } from './events/carried.js'
import { detailsOf } from './events/details.js'
import { eventConflicts } from './events/conflicts/conflicts.js'
import { mergeEvents } from './events/merge.js'
import { inSeries } from './events/series.js'
import { sidesOf } from './events/sides.js'
import { reconcileFigures } from './figures/reconcile.js'
import { leadOf, originCounter, type OriginCounter } from './origins.js'
import { mergePositions } from './positions/merge.js'
import { mergeProposals } from './proposals/merge.js'
import { buildTimeline } from './timeline/timeline.js'
import { timeRecords } from './times.js'
import { storyTitle } from './title.js'
import { alignUtterances } from './utterances/utterances.js'
import { checkVerbatim } from './utterances/verbatim.js'
import { inTwins, withoutTwins } from './twins.js'
import { attributionConflicts } from './disputes/attribution.js'
import { wordingConflicts } from './disputes/wording.js'

/** One story before it is reconciled: its articles, what was found in them, and who took from whom. */
export type StoryInput = {
  readonly cluster: Cluster
  readonly readings: readonly Reading[]
  readonly lineage: Lineage
}

/** Reconciles what the articles of one story say. Every count of origins counts independent lines of reporting. */
export function buildStory({ cluster, readings, lineage }: StoryInput): StoryRecord {
  const articles = readings.map((reading) => reading.document.id)
  const { own, twins } = withoutTwins(readings)
  const told = inTwins(twins)
  const merged = mergeEntities(own)
  const cast = castOf(merged.entities, merged.of)
  const facts = factsOf(own, cast, originCounter(lineage))
  checkVerbatim(
    readings.map(({ document }) => document),
    facts.utterances,
  )
  const everywhere = {
    utterances: told.utterances(facts.utterances),
    figures: told.figures(facts.figures),
    events: told.events(facts.events),
    positions: told.positions(facts.positions),
    conflicts: told.conflicts(facts.conflicts),
  }
  return {
    id: cluster.id,
    title: storyTitle(readings, lineage),
    articles,
    evidence: [...cluster.evidence, ...cluster.vetoes],
    ...(cluster.storyline === undefined ? {} : { storyline: cluster.storyline }),
    origins: lineage.origins,
    derivations: lineage.derivations,
    entities: told.entities(cast.entities),
    ...everywhere,
    proposals: told.proposals(mergeProposals(own, cast, facts.positions)),
    times: told.times(timeRecords(own)),
    timeline: buildTimeline({ ...facts, documents: readings.map(({ document }) => document) }),
    additions: additions({ articles, origins: lineage.origins, ...everywhere }),
    brief: writeBrief({ readings: own, cast, lead: leadOf(lineage), lines: lineage.origins, ...facts }),
  }
}

/** What the articles report, joined across them, and where they disagree. */
type Facts = Pick<StoryRecord, 'utterances' | 'figures' | 'events' | 'positions' | 'conflicts'>

function factsOf(readings: readonly Reading[], cast: Cast, originsOf: OriginCounter): Facts {
  const positions = mergePositions(readings, cast, originsOf)
  const { figures, conflicts: figureConflicts } = reconcileFigures({
    readings,
    originsOf,
    entityOf: cast.of,
    nameOf: cast.nameOf,
  })
  const detailed = detailsOf(readings, figures)
  const entries = inSeries(mergeEvents(readings, cast, originsOf)).map(({ event, mentions }) => ({
    event: { ...event, ...detailed(event), ...carriedBy(mentions, readings, cast) },
    mentions,
  }))
  const utterances = alignUtterances(readings, {
    speakerOf: cast.of,
    nameOf: cast.nameOf,
    originsOf,
  }).filter(tells)
  const wordsAt = printedIn(readings)
  const conflicts = [
    ...figureConflicts,
    ...eventConflicts(entries, { readings, cast, sideOf: sidesOf(cast), originsOf }),
    ...attributionConflicts(utterances, wordsAt, originsOf, rolesUnder(cast)),
    ...wordingConflicts(utterances, wordsAt, originsOf),
  ]
  return { utterances, figures, events: entries.map(({ event }) => event), positions, conflicts }
}

/** The roles that stand with a name, whoever bears it. */
function rolesUnder({ entities }: Cast): (name: string) => readonly string[] {
  return (name) =>
    entities.filter((one) => one.name === name).flatMap(({ roles }) => roles.map(({ text }) => text))
}

/** What an article of the story prints at a span. */
function printedIn(readings: readonly Reading[]): (span: ArticleSpan) => string {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  return ({ article, start, end }) => (texts.get(article) ?? '').slice(start, end)
}

/** A paraphrase of a word or two ("praised Putin") says nothing that could be checked. */
function tells({ versions }: UtteranceRecord): boolean {
  return versions.some(({ kind, text }) => kind !== 'indirect' || text.trim().split(/\s+/).length >= 4)
}
