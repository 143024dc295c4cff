import type { Annotations, Event, Sentence } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { brokersOf } from './brokers.js'
import { levelsOf } from './levels.js'
import type { Party } from './parties.js'
import { compileTerms } from './terms.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'
import { weaponsOf } from './weapons.js'

type Details = Pick<Event, 'levels' | 'brokers' | 'weapons'>

/** What the sentence of an event tells of it beside parties, day and place. */
export type DetailReader = (
  tree: Tree,
  seen: Annotations,
  draft: EventDraft,
  parties: readonly Party[],
  others: ReadonlySet<number>,
) => Details

/** Compiles the lists of offices and weapons once. */
export function detailReader(resources: Resources): DetailReader {
  const ranks = compileTerms(resources.lexicon('en/ranks'))
  const arms = compileTerms(resources.lexicon('en/weapons'))
  return (tree, seen, draft, parties, others) => {
    const sentence = seen.sentences[tree.tokens[draft.trigger]?.sentence ?? -1] as Sentence
    const levels = levelsOf(tree, seen, ranks, draft, parties)
    const brokers = brokersOf(tree, seen, draft, sentence, others)
    const weapons = weaponsOf(tree, arms, draft, sentence, others)
    return {
      ...(levels.length > 0 && { levels }),
      ...(brokers.length > 0 && { brokers }),
      ...(weapons.length > 0 && { weapons }),
    }
  }
}
