import type { Reading } from '../model/annotation.js'
import type { Cluster, Lineage } from '../model/lineage.js'
import type { StoryRecord } from '../model/record.js'
import { timeRecords } from './times.js'
import { storyTitle } from './title.js'

/** One story before it is reconciled: its articles, what was found in them, and who took from whom. */
export type StoryInput = {
  readonly cluster: Cluster
  readonly readings: readonly Reading[]
  readonly lineage: Lineage
}

/** Reconciles what the articles of one story say. Every count of origins counts independent lines of reporting. */
export function buildStory({ cluster, readings, lineage }: StoryInput): StoryRecord {
  return {
    id: cluster.id,
    title: storyTitle(readings, lineage),
    articles: readings.map((reading) => reading.document.id),
    evidence: cluster.evidence,
    origins: lineage.origins,
    derivations: lineage.derivations,
    entities: [],
    utterances: [],
    figures: [],
    events: [],
    positions: [],
    proposals: [],
    conflicts: [],
    times: timeRecords(readings),
    timeline: [],
    additions: [],
    brief: [],
  }
}
