import { annotate } from '../../src/annotate/annotate.js'
import { english } from '../../src/annotate/english.js'
import { documentFromInput } from '../../src/documents/documents.js'
import type { StoryRecord } from '../../src/model/record.js'
import { buildStory } from '../../src/record/story.js'
import { testResources } from './reading.js'

const annotators = english(testResources())

/** The story told by these articles, all published on Wednesday 15 May 2024 and each its own line of reporting. */
export function storyOf(...texts: readonly string[]): StoryRecord {
  const readings = texts.map((text, at) =>
    annotate(documentFromInput({ id: `a${at}`, text, published: '2024-05-15' }, 'test'), annotators),
  )
  const ids = readings.map(({ document }) => document.id)
  return buildStory({
    cluster: { id: 's1', articles: ids, evidence: [], vetoes: [] },
    readings,
    lineage: {
      origins: ids.map((id) => ({ id: `o-${id}`, lead: id, articles: [id], why: 'test', external: null })),
      derivations: [],
    },
  })
}
