import type { Annotations, Annotator, Quotation, Statement } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { readDirect } from './direct.js'
import type { Draft } from './draft.js'
import { compileVerbs, type Verbs } from './verbs.js'
import { spanOf, viewOf, type View } from './view.js'

/**
 * Finds who said, believed, wanted or denied what: content, cue and source after PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018),
 * with the speaker resolved to an entity where the text leaves no choice.
 */
export function statements(resources: Resources): Annotator {
  const verbs = compileVerbs(resources.lexicon('en/reporting-verbs'), resources.lexicon('en/reporting-frames'))
  return {
    name: 'statements',
    gives: ['statements'],
    needs: ['sentences', 'tokens', 'quotations', 'names', 'entities', 'coreferences', 'times'],
    run: ({ text }, seen) => ({ statements: readStatements(text, seen, verbs) }),
  }
}

function readStatements(text: string, seen: Annotations, verbs: Verbs): readonly Statement[] {
  const view = viewOf(text, seen)
  const direct = readDirect(view, verbs)
  const drafts = [...direct.drafts]
  return drafts
    .filter((draft) => draft.passages.length > 0 || draft.content.length > 0)
    .map((draft) => ({ draft, content: contentOf(view, draft) }))
    .sort((a, b) => (a.content[0] as Span).start - (b.content[0] as Span).start)
    .map(({ draft, content }, index) => ({
      id: `s${index + 1}`,
      rule: draft.rule,
      kind: 'direct' as const,
      content,
      quoted: draft.passages.map((passage) => (view.quotations[passage] as Quotation).inner),
      cue: draft.cueRange ? [spanOf(view, draft.cueRange)] : [],
      source: draft.source ? [spanOf(view, draft.source)] : [],
      cueClass: draft.cue ? verbs.classOf(draft.cue.lemma) : null,
      speaker: null,
      speakerRule: '',
      via: null,
      when: null,
      negated: draft.cue?.negated ?? false,
      within: null,
    }))
}

function contentOf(view: View, draft: Draft): readonly Span[] {
  const spans = draft.passages.map((passage) => {
    const { start, end } = view.quotations[passage] as Quotation
    return { start, end }
  })
  return [...spans, ...draft.content].sort((a, b) => a.start - b.start)
}
