import type { Annotator, Quotation, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import type { Pair } from './pair.js'
import { findPassages } from './passages.js'
import { contextsOf, typeUse } from './use.js'

/**
 * Finds every passage in quotation marks and says what it may be: somebody's words, or a title, a nickname, a term, a sign. Marks are
 * paired paragraph by paragraph (straight, curly, single, guillemets); a passage may run on over paragraphs, or never be closed.
 */
export function quotations(resources: Resources): Annotator {
  const contexts = contextsOf(resources.lexicon('en/quotation-contexts'))
  return {
    name: 'quotations',
    gives: ['quotations'],
    needs: ['sentences', 'tokens'],
    run: ({ text }, { tokens }) => {
      const found: Quotation[] = []
      let before: Pair | undefined
      for (const pair of findPassages(text)) {
        const place = {
          first: firstStartingAt(tokens, pair.innerStart),
          last: firstStartingAt(tokens, pair.innerEnd),
        }
        const { use, rule } = typeUse(text, pair, before, tokens, place, contexts)
        before = pair
        found.push({
          start: pair.start,
          end: pair.end,
          rule,
          inner: { start: pair.innerStart, end: pair.innerEnd },
          use,
          closed: pair.closed,
        })
      }
      return { quotations: found }
    },
  }
}

function firstStartingAt(tokens: readonly Token[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < position) low = middle + 1
    else high = middle
  }
  return low
}
