// Trains everything the syntax needs and writes models/en/{tagger,parser,lemmas}.bin. Same data, same bytes.
//   node scripts/build.mjs && node scripts/train/syntax.mjs TRAIN.conllu.gz [OUT-FOLDER] [EVERY-NTH-DOCUMENT]
import { readFileSync, writeFileSync } from 'node:fs'
import { loadClasses } from '../../dist/annotate/syntax/classes.js'
import { pack } from '../../dist/lib/packed.js'
import { augment } from './augment.mjs'
import { jackknife } from './jackknife.mjs'
import { trainLemmas } from './lemmas.mjs'
import { trainParser } from './parser.mjs'
import { packDense, packSparse, SCALE } from './perceptron.mjs'
import { buildDictionary, tagsOf, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

/** How many features are kept, by the size of their largest weight: of all, and at the gates. */
const KEPT = { tags: 120_000, moves: 500_000, names: 180_000 }
const KEPT_AT_GATE = { tags: 30_000, moves: 60_000, names: 20_000 }
/** How far behind the best a class is dropped at a gate, in units of the trained weights; chosen on dev. */
const CLEAR = { tags: 9.6, moves: 14.4, names: 9.6 }
const [path = '../shared/treebank/train.conllu.gz', out = 'models/en'] = process.argv.slice(2)
/** Made by classes.mjs from WordNet; it lies where the models are written. */
const classes = loadClasses(readFileSync(`${out}/classes.bin`))
const log = (line) => process.stderr.write(`${line}\n`)

const lists = (arrays) => Uint8Array.from(arrays.flatMap((array) => [...array, 255]))

/** For learning curves: every n-th document only. */
const every = Number(process.argv[4] ?? 1)
const train = augment(readTreebank(path).filter((sentence) => sentence.document % every === 0))
const { tags, index } = tagsOf(train)
const built = buildDictionary(train, index)
log(`${train.length} sentences, ${tags.length} tags, ${built.keys.length} known words`)

const tagging = trainTagger(train, tags, index, built, classes, { log })
const table = packSparse(tagging.all, KEPT.tags, tags.length)
const gate = packSparse(tagging.gate, KEPT_AT_GATE.tags, tags.length)
writeFileSync(
  `${out}/tagger.bin`,
  pack(
    { tags, scale: SCALE, clear: Math.round(CLEAR.tags * gate.scale) },
    new Map([
      ['keys', built.keys],
      ['family', built.family],
      ['families', lists(built.families)],
      ['gate', gate.slots],
      ['gate cells', gate.cells],
      ['table', table.slots],
      ['table cells', table.cells],
    ]),
  ),
)
writeFileSync(`${out}/lemmas.bin`, pack(trainLemmas(train, index, tags), new Map()))

const predicted = jackknife(train, tags, index, classes, { every, log })
const parser = trainParser(train, predicted, built, tags, classes, { log })
const moves = packDense(parser.moves, KEPT.moves)
const names = packSparse(parser.names, KEPT.names, parser.labels.length)
const gates = {
  moves: packDense(parser.gates.moves, KEPT_AT_GATE.moves),
  names: packSparse(parser.gates.names, KEPT_AT_GATE.names, parser.labels.length),
}
log(`${moves.dropped} and ${names.dropped} features found no room`)
writeFileSync(
  `${out}/parser.bin`,
  pack(
    {
      labels: parser.labels,
      scale: SCALE,
      clear: [Math.round(CLEAR.moves * gates.moves.scale), Math.round(CLEAR.names * gates.names.scale)],
    },
    new Map([
      ['allowed', lists(parser.allowed)],
      ['moves gate', gates.moves.slots],
      ['moves', moves.slots],
      ['names gate', gates.names.slots],
      ['names gate cells', gates.names.cells],
      ['names', names.slots],
      ['names cells', names.cells],
    ]),
  ),
)
