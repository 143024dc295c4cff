import type { Reading } from '../model/annotation.js'
import type { Cluster, Lineage } from '../model/lineage.js'
import type { StoryRecord, UtteranceRecord } from '../model/record.js'
import type { ArticleSpan } from '../model/span.js'
import { additions } from './additions/additions.js'
import { castOf } from './cast.js'
import { mergeEntities } from './entities/merge-entities.js'
import { writeBrief } from './brief/brief.js'
import { carriedBy } from './events/carried.js'
import { detailsOf } from './events/details.js'
import { eventConflicts } from './events/conflicts/conflicts.js'
import { mergeEvents } from './events/merge.js'
import { inSeries } from './events/series.js'
import { sidesOf } from './events/sides.js'
import { reconcileFigures } from './figures/reconcile.js'
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
  const originsOf = originCounter(lineage)
  const { own, twins } = withoutTwins(readings)
  const told = inTwins(twins)
  const merged = mergeEntities(own)
  const cast = castOf(merged.entities, merged.of)
  const positions = mergePositions(own, cast, originsOf)
  const { figures, conflicts: figureConflicts } = reconcileFigures({
    readings: own,
    originsOf,
    entityOf: cast.of,
    nameOf: cast.nameOf,
  })
  const detailed = detailsOf(own, figures)
  const entries = inSeries(mergeEvents(own, cast, originsOf)).map(({ event, mentions }) => ({
    event: { ...event, ...detailed(event), ...carriedBy(mentions, own, cast) },
    mentions,
  }))
  const events = entries.map(({ event }) => event)
  const utterances = alignUtterances(own, { speakerOf: cast.of, nameOf: cast.nameOf, originsOf }).filter(
    tells,
  )
  checkVerbatim(
    readings.map(({ document }) => document),
    utterances,
  )
  const wordsAt = printedIn(readings)
  const conflicts = [
    ...figureConflicts,
    ...eventConflicts(entries, { readings: own, cast, sideOf: sidesOf(cast), originsOf }),
    ...attributionConflicts(utterances, wordsAt, originsOf, (name) =>
      cast.entities.filter((one) => one.name === name).flatMap(({ roles }) => roles.map(({ text }) => text)),
    ),
    ...wordingConflicts(utterances, wordsAt, originsOf),
  ]
  const parts = { utterances, figures, events, positions, conflicts }
  const everywhere = {
    utterances: told.utterances(utterances),
    figures: told.figures(figures),
    events: told.events(events),
    positions: told.positions(positions),
    conflicts: told.conflicts(conflicts),
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
    proposals: told.proposals(mergeProposals(own, cast, positions)),
    times: told.times(timeRecords(own)),
    timeline: buildTimeline({
      events,
      utterances,
      figures,
      documents: readings.map(({ document }) => document),
    }),
    additions: additions({ articles, origins: lineage.origins, ...everywhere }),
    brief: writeBrief({ readings: own, cast, lead: leadOf(lineage), lines: lineage.origins, ...parts }),
  }
}

/** What an article of the story prints at a span. */
function printedIn(readings: readonly Reading[]): (span: ArticleSpan) => string {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  return ({ article, start, end }) => (texts.get(article) ?? '').slice(start, end)
}

/** The lead of the line of reporting that most articles follow; the first of equals. */
function leadOf({ origins }: Lineage): string | null {
  return [...origins].sort((a, b) => b.articles.length - a.articles.length)[0]?.lead ?? null
}

/** A paraphrase of a word or two ("praised Putin") says nothing that could be checked. */
function tells({ versions }: UtteranceRecord): boolean {
  return versions.some(({ kind, text }) => kind !== 'indirect' || text.trim().split(/\s+/).length >= 4)
}

/** How many independent lines of reporting carry something that stands in these articles. */
function originCounter({ origins }: Lineage): (articles: readonly string[]) => number {
  const lineOf = new Map(
    origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  )
  return (articles) => new Set(articles.map((article) => lineOf.get(article) ?? article)).size
}
