import type { Annotator, Sentence, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { analyser } from '../syntax/analyse.js'
import type { Bounds } from '../tokens/bounds.js'
import { tokenise } from '../tokens/tokenise.js'
import { vocabulary } from '../tokens/vocabulary.js'
import { LONGEST, split } from './split.js'

/**
 * Sentences and tokens with tags, lemmas and a dependency tree for each sentence. A line of text is a paragraph; no sentence crosses
 * it. Tokens are UD English EWT's. Every sentence is one tree: one root, no cycle.
 */
export function sentences(resources: Resources): Annotator {
  const words = vocabulary(resources)
  const analyse = analyser(resources, LONGEST)
  return {
    name: 'sentences',
    gives: ['sentences', 'tokens'],
    needs: [],
    run: ({ text }) => {
      const found: Sentence[] = []
      const tokens: Token[] = []
      let paragraph = 0
      for (let from = 0; from <= text.length; paragraph++) {
        const newline = text.indexOf('\n', from)
        const to = newline < 0 ? text.length : newline
        const bounds: Bounds = []
        tokenise(text, from, to, words, bounds)
        let first = 0
        for (const last of split(text, bounds, 0, bounds.length / 2, words)) {
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
