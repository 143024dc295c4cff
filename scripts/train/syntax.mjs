// Trains everything the syntax needs and writes models/en/{tagger,parser,lemmas}.bin. Same data, same bytes.
//   node scripts/build.mjs && node scripts/train/syntax.mjs ../shared/treebank/train.conllu.gz
import { writeFileSync } from 'node:fs'
import { pack } from '../../dist/lib/packed.js'
import { encode } from '../../dist/annotate/syntax/linear.js'
import { makeWords } from '../../dist/annotate/syntax/words.js'
import { tagWords } from '../../dist/annotate/syntax/tagger.js'
import { trainLemmas } from './lemmas.mjs'
import { trainParser } from './parser.mjs'
import { buildDictionary, readSentence, tagsOf, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

const FOLDS = 5
const [path = '../shared/treebank/train.conllu.gz', out = 'models/en'] = process.argv.slice(2)
const log = (line) => process.stderr.write(`${line}\n`)

/** Scales weights so that the largest is 32000 and writes them as log-scale bytes. */
function quantise(weights) {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const scale = 32000 / most
  const scaled = weights.map((weight) => weight * scale)
  const range = { low: 8, high: 32000 }
  return { range, bytes: encode(scaled, range.low, range.high) }
}

const lists = (arrays) => Uint8Array.from(arrays.flatMap((array) => [...array, 255]))

function tagAll(tagger, sentences) {
  const words = makeWords(4096)
  return sentences.map((sentence) => {
    readSentence(words, sentence, tagger.dictionary)
    tagWords(tagger, words)
    return Uint8Array.from(words.tag.subarray(0, words.count))
  })
}

const train = readTreebank(path)
const { tags, index } = tagsOf(train)
const built = buildDictionary(train, index)
log(`${train.length} sentences, ${tags.length} tags, ${built.keys.length} known words`)

const tagger = trainTagger(train, tags, index, built, { log })
const taggerWeights = quantise(tagger.table)
writeFileSync(
  `${out}/tagger.bin`,
  pack(
    { tags, mask: tagger.mask, scale: taggerWeights.range },
    new Map([
      ['keys', built.keys],
      ['family', built.family],
      ['families', lists(built.families)],
      ['table', taggerWeights.bytes],
    ]),
  ),
)

const predicted = []
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = train.filter((sentence) => sentence.document % FOLDS !== fold)
  const part = train.map((_, n) => n).filter((n) => train[n].document % FOLDS === fold)
  const other = trainTagger(rest, tags, index, buildDictionary(rest, index), {})
  tagAll(
    other,
    part.map((n) => train[n]),
  ).forEach((ids, k) => (predicted[part[k]] = ids))
  log(`tagged part ${fold + 1} of ${FOLDS} by a tagger that has not seen it`)
}

const parser = trainParser(train, predicted, built, tags, { log })
const [moves, names] = [quantise(parser.moves), quantise(parser.names)]
writeFileSync(
  `${out}/parser.bin`,
  pack(
    {
      labels: parser.labels,
      moveMask: parser.moveMask,
      nameMask: parser.nameMask,
      moveScale: moves.range,
      nameScale: names.range,
    },
    new Map([
      ['allowed', lists(parser.allowed)],
      ['moves', moves.bytes],
      ['names', names.bytes],
    ]),
  ),
)
writeFileSync(`${out}/lemmas.bin`, pack(trainLemmas(train, index, tags), new Map()))
