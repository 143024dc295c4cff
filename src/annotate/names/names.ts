import type { Annotator, Name } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { overlaps } from '../../lib/interval.js'
import { abbreviations } from './abbreviations.js'
import { prepare } from './context.js'
import { openers } from './en/openers.js'
import { stateForms } from './en/states.js'
import { gazetteer } from './gazetteer.js'
import { decode, readWeights } from './model.js'
import { repairs } from './repair.js'
import { spansOf } from './spans.js'
import { voted } from './vote.js'
import { wordCutter } from './words.js'

/**
 * Finds proper names: a trained tagger over words, lists and what the whole article says of each word, then repairs by rule.
 * Titles and "the" stay outside the span; `entity` is filled in by the annotator of entities.
 */
export function names(resources: Resources): Annotator {
  const cut = wordCutter(abbreviations(resources))
  const lists = gazetteer(resources, cut)
  const weights = readWeights(resources.weights('en/names'))
  const repair = repairs(stateForms(resources))
  return {
    name: 'names',
    gives: ['names'],
    needs: ['sentences', 'tokens'],
    run: ({ text, boilerplate }, { tokens }) => {
      const boxes = boilerplate.filter(({ kind }) => kind === 'promotion' || kind === 'navigation')
      const prepared = prepare(cut(text), lists)
      const { labels, margin, leads } = decode(weights, prepared)
      const found = repair(
        text,
        prepared,
        voted(prepared, leads, openers(prepared, tokens, spansOf(labels, margin))),
      )
      const named = found.map(({ first, last, kind, rule }): Name => ({
        start: prepared.words.start[first] as number,
        end: prepared.words.end[last] as number,
        kind,
        rule: `names/${rule}`,
        entity: '',
      }))
      // Who a box of related stories names has no part in this one.
      return { names: named.filter((name) => !boxes.some((box) => overlaps(box, name))) }
    },
  }
}
