import type { Annotator } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { entityLists } from '../entities/lists.js'
import { assemble } from './assemble.js'
import { carryOn } from './carry.js'
import { readDirect } from './direct.js'
import { gatherQuoted } from './gather.js'
import { readIndirect } from './indirect.js'
import { readLabels } from './labels.js'
import { castOf } from './speaker.js'
import { compileVerbs } from './verbs.js'
import { viewOf } from './view.js'

/**
 * Finds who said, believed, wanted or denied what: content, cue and source after PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018),
 * with the speaker resolved to an entity where the text leaves no choice.
 */
export function statements(resources: Resources): Annotator {
  const verbs = compileVerbs(
    resources.lexicon('en/reporting-verbs'),
    resources.lexicon('en/reporting-frames'),
    resources.lexicon('en/reporting-nouns'),
    resources.lexicon('en/reporting-adjectives'),
    resources.lexicon('en/word-forms'),
  )
  const { roles } = entityLists(resources)
  return {
    name: 'statements',
    gives: ['statements'],
    needs: ['sentences', 'tokens', 'quotations', 'names', 'entities', 'coreferences', 'times'],
    run: ({ text }, seen) => {
      const view = viewOf(text, seen)
      const { drafts, open } = readDirect(view, verbs)
      const all = [...drafts, ...readLabels(view, seen.names, drafts), ...readIndirect(view, verbs, drafts)]
      carryOn(view, verbs, all, open)
      gatherQuoted(view, verbs, all, open)
      return { statements: assemble(view, seen, verbs, castOf(seen, roles), all) }
    },
  }
}
