// Trains everything the syntax needs and writes models/en/{tagger,parser,lemmas}.bin. Same data, same bytes.
//   node scripts/build.mjs && node scripts/train/syntax.mjs TRAIN.conllu.gz [OUT-FOLDER] [EVERY-NTH-DOCUMENT]
import { writeFileSync } from 'node:fs'
import { tagWords } from '../../dist/annotate/syntax/tagger.js'
import { makeWords } from '../../dist/annotate/syntax/words.js'
import { pack } from '../../dist/lib/packed.js'
import { augment } from './augment.mjs'
import { trainLemmas } from './lemmas.mjs'
import { trainParser } from './parser.mjs'
import { asTable, packDense, packSparse, SCALE } from './perceptron.mjs'
import { buildDictionary, readSentence, tagsOf, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

const FOLDS = 5
/** How many features are kept, by the size of their largest weight. */
const KEPT = { tags: 180_000, moves: 730_000, names: 180_000 }
const [path = '../shared/treebank/train.conllu.gz', out = 'models/en'] = process.argv.slice(2)
const log = (line) => process.stderr.write(`${line}\n`)

const lists = (arrays) => Uint8Array.from(arrays.flatMap((array) => [...array, 255]))

/** The tags of sentences, by a tagger with the weights as they will be shipped. */
function tagAll(tags, built, table, sentences) {
  const words = makeWords(4096)
  const tagger = { tags, dictionary: built.dictionary, table: asTable(table) }
  return sentences.map((sentence) => {
    readSentence(words, sentence, built.dictionary)
    tagWords(tagger, words)
    return Uint8Array.from(words.tag.subarray(0, words.count))
  })
}

/** For learning curves: every n-th document only. */
const every = Number(process.argv[4] ?? 1)
const train = augment(readTreebank(path).filter((sentence) => sentence.document % every === 0))
const { tags, index } = tagsOf(train)
const built = buildDictionary(train, index)
log(`${train.length} sentences, ${tags.length} tags, ${built.keys.length} known words`)

const table = packSparse(trainTagger(train, tags, index, built, { log }), KEPT.tags)
writeFileSync(
  `${out}/tagger.bin`,
  pack(
    { tags, scale: SCALE },
    new Map([
      ['keys', built.keys],
      ['family', built.family],
      ['families', lists(built.families)],
      ['table', table.slots],
      ['table cells', table.cells],
    ]),
  ),
)
writeFileSync(`${out}/lemmas.bin`, pack(trainLemmas(train, index, tags), new Map()))

// The parser learns from tags as wrong as those it will meet: each fifth of the documents is tagged by a tagger trained on the others.
const predicted = []
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = train.filter((sentence) => Math.floor(sentence.document / every) % FOLDS !== fold)
  const part = train.map((_, n) => n).filter((n) => Math.floor(train[n].document / every) % FOLDS === fold)
  const known = buildDictionary(rest, index)
  const other = packSparse(trainTagger(rest, tags, index, known, { rounds: 3 }), KEPT.tags)
  const sentences = part.map((n) => train[n])
  tagAll(tags, known, other, sentences).forEach((ids, k) => (predicted[part[k]] = ids))
  log(`tagged part ${fold + 1} of ${FOLDS} by a tagger that has not seen it`)
}

const parser = trainParser(train, predicted, built, tags, { log })
const moves = packDense(parser.moves, KEPT.moves)
const names = packSparse(parser.names, KEPT.names)
log(`${moves.dropped} and ${names.dropped} features found no room`)
writeFileSync(
  `${out}/parser.bin`,
  pack(
    { labels: parser.labels, scale: SCALE },
    new Map([
      ['allowed', lists(parser.allowed)],
      ['moves', moves.slots],
      ['names', names.slots],
      ['names cells', names.cells],
    ]),
  ),
)
