import type { Resources } from '../../model/resources.js'
import type { Token, Upos } from '../../model/annotation.js'
import { makeKernel } from '../../lib/scores/kernel.js'
import type { Bounds } from '../tokens/bounds.js'
import { makeArcs, type Arcs } from './arcs.js'
import { dropCase, isCaseless } from './case.js'
import { classify, isBaseOfVerb, loadClasses, mayBe, type Classes } from './classes.js'
import { lookUp } from './dictionary.js'
import { restoreVerb, verbTags, type VerbTags } from './finite.js'
import { irregularFamilies, knowIrregular } from './irregular.js'
import { lemmaOf, loadLemmas, type Lemmas } from './lemmas.js'
import { loadParser, loadTagger } from './load.js'
import { parseWords, type Parser } from './parser.js'
import { relationOf, uposOf } from './repair.js'
import { tagWords, type Tagger } from './tagger.js'
import { verbOfWeekday } from './weekday.js'
import type { State } from './transition-features.js'
import { makeWords, readWord, type Words } from './words.js'

/** Tags, lemmatises and parses the tokens `from` to `to` of one sentence and appends them to `tokens`. */
export type Analyse = (
  text: string,
  bounds: Bounds,
  from: number,
  to: number,
  sentence: number,
  tokens: Token[],
) => void

type Tag = { readonly tag: string; readonly upos: Upos; readonly xpos: string }

/** All that is known of the language, and the columns that are written anew for each sentence. */
type Syntax = {
  readonly classes: Classes
  readonly tagger: Tagger
  readonly parser: Parser
  readonly lemmas: Lemmas
  readonly families: ReadonlyMap<number, number>
  readonly verbs: VerbTags
  readonly tags: readonly Tag[]
  readonly words: Words
  readonly lengths: Int32Array
  readonly arcs: Arcs
  readonly state: State
}

/** Compiles tagger, parser and lemmas once. No sentence may have more than `longest` tokens. */
export function analyser(resources: Resources, longest: number): Analyse {
  const syntax = loadSyntax(resources, longest + 8)
  return (text, bounds, from, to, sentence, tokens) => {
    analyseWords(syntax, text, bounds, from, to)
    const base = tokens.length
    pushTokens(syntax, text, bounds, from, sentence, tokens)
    for (let at = base; at < tokens.length; at++) {
      const verb = verbOfWeekday(tokens, base, at)
      if (verb >= 0) tokens[at] = { ...(tokens[at] as Token), head: verb, deprel: 'obl' }
    }
  }
}

function loadSyntax(resources: Resources, capacity: number): Syntax {
  const weights = { tagger: resources.weights('en/tagger'), parser: resources.weights('en/parser') }
  const kernel = makeKernel(weights.tagger.length + weights.parser.length)
  const classes = loadClasses(resources.weights('en/classes'))
  const tagger = loadTagger(kernel, weights.tagger)
  const irregular = resources.lexicon('en/irregular-verbs')
  return {
    classes,
    tagger,
    parser: loadParser(kernel, weights.parser, tagger.tags),
    lemmas: loadLemmas(resources.weights('en/lemmas'), (word) => isBaseOfVerb(classes, word), irregular),
    families: irregularFamilies(tagger.dictionary, tagger.tags, irregular, (form) => mayBe(classes, form)),
    verbs: verbTags(tagger.tags),
    tags: tagger.tags.map((tag) => {
      const [upos, xpos] = tag.split('|') as [Upos, string]
      return { tag, upos, xpos }
    }),
    words: makeWords(capacity),
    lengths: new Int32Array(capacity),
    arcs: makeArcs(capacity),
    state: { stack: new Int32Array(capacity), depth: 0, next: 0 },
  }
}

/** Tags and parses the words of a sentence; what was found stands in the columns of `words` and `arcs`. */
function analyseWords(syntax: Syntax, text: string, bounds: Bounds, from: number, to: number): void {
  const { classes, tagger, parser, families, verbs, words, lengths, arcs, state } = syntax
  words.count = to - from
  for (let i = from; i < to; i++) {
    const start = bounds[2 * i] as number
    const end = bounds[2 * i + 1] as number
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
}

/** Appends the words of the sentence as tokens. */
function pushTokens(
  { tags, words, arcs, parser, lemmas }: Syntax,
  text: string,
  bounds: Bounds,
  from: number,
  sentence: number,
  tokens: Token[],
): void {
  const base = tokens.length
  for (let i = 0; i < words.count; i++) {
    const start = bounds[2 * (from + i)] as number
    const end = bounds[2 * (from + i) + 1] as number
    const form = text.slice(start, end)
    const { tag, upos, xpos } = tags[words.tag[i] as number] as Tag
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
}
