import type { Resources } from '../../model/resources.js'
import type { Token, Upos } from '../../model/annotation.js'
import type { Bounds } from '../tokens/bounds.js'
import { makeArcs } from './arcs.js'
import { dropCase, isCaseless } from './case.js'
import { classify, isBaseOfVerb, loadClasses, mayBe } from './classes.js'
import { lookUp } from './dictionary.js'
import { restoreVerb, verbTags } from './finite.js'
import { irregularFamilies, knowIrregular } from './irregular.js'
import { lemmaOf, loadLemmas } from './lemmas.js'
import { loadParser, loadTagger } from './load.js'
import { parseWords } from './parser.js'
import { relationOf, uposOf } from './repair.js'
import { tagWords } from './tagger.js'
import { verbOfWeekday } from './weekday.js'
import { makeWords, readWord } from './words.js'

/** Tags, lemmatises and parses the tokens `from` to `to` of one sentence and appends them to `tokens`. */
export type Analyse = (
  text: string,
  bounds: Bounds,
  from: number,
  to: number,
  sentence: number,
  tokens: Token[],
) => void

/** Compiles tagger, parser and lemmas once. No sentence may have more than `longest` tokens. */
export function analyser(resources: Resources, longest: number): Analyse {
  const classes = loadClasses(resources.weights('en/classes'))
  const tagger = loadTagger(resources.weights('en/tagger'))
  const parser = loadParser(resources.weights('en/parser'), tagger.tags)
  const irregular = resources.lexicon('en/irregular-verbs')
  const lemmas = loadLemmas(resources.weights('en/lemmas'), (word) => isBaseOfVerb(classes, word), irregular)
  const families = irregularFamilies(tagger.dictionary, tagger.tags, irregular, (form) =>
    mayBe(classes, form),
  )
  const verbs = verbTags(tagger.tags)
  const tags = tagger.tags.map((tag) => {
    const [upos, xpos] = tag.split('|') as [Upos, string]
    return { tag, upos, xpos }
  })
  const words = makeWords(longest + 8)
  const lengths = new Int32Array(longest + 8)
  const arcs = makeArcs(longest + 8)
  const state = { stack: new Int32Array(longest + 8), depth: 0, next: 0 }
  return (text, bounds, from, to, sentence, tokens) => {
    words.count = to - from
    for (let i = from; i < to; i++) {
      const [start, end] = [bounds[2 * i] as number, bounds[2 * i + 1] as number]
      readWord(words, i - from, text, start, end)
      lengths[i - from] = end - start
    }
    const ends = text[(bounds[2 * to - 1] as number) - 1] === '.'
    if (isCaseless(words, lengths, ends)) dropCase(words)
    for (let i = 0; i < words.count; i++) {
      classify(classes, words, i)
      lookUp(tagger.dictionary, words, i)
      knowIrregular(families, words, i)
    }
    tagWords(tagger, words)
    restoreVerb(tagger, verbs, words, ends)
    parseWords(parser, words, arcs, state)
    const base = tokens.length
    for (let i = 0; i < words.count; i++) {
      const start = bounds[2 * (from + i)] as number
      const end = bounds[2 * (from + i) + 1] as number
      const form = text.slice(start, end)
      const { tag, upos, xpos } = tags[words.tag[i] as number] as (typeof tags)[number]
      const head = arcs.head[i] as number
      const lemma = lemmaOf(lemmas, form, tag)
      const headLemma = head >= 0 && head < i ? (tokens[base + head] as Token).lemma : null
      const deprel = relationOf(parser.labels[arcs.label[i] as number] as string, xpos, headLemma)
      tokens.push({
        start,
        end,
        text: form,
        lemma,
        upos: uposOf(upos, xpos, lemma, deprel),
        xpos,
        head: head < 0 ? -1 : base + head,
        deprel,
        sentence,
      })
    }
    for (let at = base; at < tokens.length; at++) {
      const verb = verbOfWeekday(tokens, base, at)
      if (verb >= 0) tokens[at] = { ...(tokens[at] as Token), head: verb, deprel: 'obl' }
    }
  }
}
