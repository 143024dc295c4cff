import type { Annotator, Sentence, Token } from '../../model/annotation.js'
import type { Boilerplate } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import { analyser } from '../syntax/analyse.js'
import type { Bounds } from '../tokens/bounds.js'
import { tokenise } from '../tokens/tokenise.js'
import { vocabulary } from '../tokens/vocabulary.js'
import { LONGEST, split } from './split.js'

/**
 * Sentences and tokens with tags, lemmas and a dependency tree for each sentence. A line of text is a paragraph; no sentence crosses
 * it. Tokens are UD English EWT's. Every sentence is one tree: one root, no cycle. A dateline ("OSLO (NTB) -") is a sentence of its own,
 * so that its town is no word of what follows.
 */
export function sentences(resources: Resources): Annotator {
  const words = vocabulary(resources)
  const analyse = analyser(resources, LONGEST)
  return {
    name: 'sentences',
    gives: ['sentences', 'tokens'],
    needs: [],
    run: ({ text, boilerplate }) => {
      const datelines = boilerplate.filter(({ kind }) => kind === 'dateline')
      const found: Sentence[] = []
      const tokens: Token[] = []
      let paragraph = 0
      for (let from = 0; from <= text.length; paragraph++) {
        const newline = text.indexOf('\n', from)
        const to = newline < 0 ? text.length : newline
        const bounds: Bounds = []
        tokenise(text, from, to, words, bounds)
        const body = afterDateline(datelines, bounds)
        const head = body > 0 ? [body] : []
        let first = 0
        for (const last of [...head, ...split(text, bounds, body, bounds.length / 2, words)]) {
          const base = tokens.length
          analyse(text, bounds, first, last, found.length, tokens)
          found.push({
            start: bounds[2 * first] as number,
            end: bounds[2 * last - 1] as number,
            first: base,
            last: tokens.length,
            paragraph,
          })
          first = last
        }
        from = to + 1
      }
      return { sentences: found, tokens }
    },
  }
}

/** The first token behind the dateline that the paragraph opens with; 0 where it opens with none, or holds nothing else. */
function afterDateline(datelines: readonly Boilerplate[], bounds: Bounds): number {
  const line = datelines.find(({ start, end }) => start <= (bounds[0] ?? -1) && end > (bounds[0] ?? end))
  if (line === undefined) return 0
  let body = 0
  while (2 * body < bounds.length && (bounds[2 * body] as number) < line.end) body++
  return 2 * body < bounds.length ? body : 0
}
