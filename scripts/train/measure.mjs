// What each group of features gives, and what more trees give. Prints rows for the model card; writes nothing.
//   node scripts/build.mjs && node scripts/train/measure.mjs ablation [--every 4] [--only GROUP]
//   node scripts/train/measure.mjs curve
// A group is taken out by hiding its atoms: templates that ask for them no longer see their values. Measured on gold tokens and sentences of
// the development part, weights packed as they are shipped, no gates, no rules after the parser.
import { readFileSync } from 'node:fs'
import { clearArcs, makeArcs } from '../../dist/annotate/syntax/arcs.js'
import { loadClasses } from '../../dist/annotate/syntax/classes.js'
import { LABEL_TEMPLATES } from '../../dist/annotate/syntax/label-features.js'
import { parseWords } from '../../dist/annotate/syntax/parser.js'
import { TAG_TEMPLATES, tagWords, unknownTags } from '../../dist/annotate/syntax/tagger.js'
import { TRANSITION_TEMPLATES } from '../../dist/annotate/syntax/transition-features.js'
import { makeWords } from '../../dist/annotate/syntax/words.js'
import { augment } from './augment.mjs'
import { jackknife } from './jackknife.mjs'
import { trainParser } from './parser.mjs'
import { asChooser, asThreeWay, packDense, packSparse } from './perceptron.mjs'
import { buildDictionary, readSentence, tagsOf, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

const [mode = 'ablation', ...options] = process.argv.slice(2)
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined)
const EVERY = Number(option('--every') ?? 4)
const asked = (group) => (option('--only') ?? group) === group
const ROUNDS = { tagger: 3, parser: 4 }
const KEPT = { tags: 120_000, moves: 500_000, names: 180_000 }
const TREEBANK = '../shared/treebank'
const classes = loadClasses(readFileSync('models/en/classes.bin'))
const dev = readTreebank(`${TREEBANK}/dev.conllu.gz`)

const words = (list) => list.split(' ')
const TAG_GROUPS = {
  'words around': words('w_1 w_2 w1 w2'),
  'the word itself': ['w0'],
  'tags before': words('t_1 t_2'),
  'tags that words may bear': words('a0 a1 a2'),
  'endings and beginnings': words('s1 s2 s3 s4 p1 p2 p3 s3_1 s3_n'),
  shape: words('h0 h_1 h1 h2'),
  'kinds and fields of WordNet': words('k0 k1 k_1 f0 f1 f_1'),
}
/** Atoms of transitions, then of labels. */
const PARSE_GROUPS = {
  words: [words('s0w s1w s2w b0w b1w b2w'), words('hw cw c_1w c1w')],
  tags: [words('s0p s1p s2p b0p b1p b2p b3p'), words('hp cp c_1p c1p h_1p h1p')],
  dependents: [
    words(
      's0lw s0lp s0ld s0rw s0rp s0rd s1lw s1lp s1ld s1rw s1rp s1rd b0lw b0lp b0ld s0l2p s0r2p b0l2p s1r2p',
    ),
    words('clw cld crw crd cl2w sibp sibd'),
  ],
  'number of dependents': [words('s0vl s0vr s1vl s1vr b0vl'), []],
  'labels already given': [words('s0sl s0sr s1sl s1sr b0sl'), words('hl hr ol or')],
  distance: [words('gap0 gap1'), ['near']],
  'what stands between': [words('in0 in1'), ['in']],
  'fields of WordNet': [words('s0f s1f b0f b1f'), words('cf hf')],
  'ending of the dependent': [[], ['cs']],
}

/** Runs with the values of some atoms hidden. */
function without(templates, names, run) {
  const kept = names.map((name) => [templates.atoms.get(name), templates.factors[templates.atoms.get(name)]])
  for (const [at] of kept) templates.factors[at] = 0
  try {
    return run()
  } finally {
    for (const [at, factor] of kept) templates.factors[at] = factor
  }
}

const universal = (label) => label.split(':')[0]
const percent = (right, all) => ((100 * right) / all).toFixed(2)

function prepare(every, made = true) {
  const read = readTreebank(`${TREEBANK}/train.conllu.gz`).filter(({ document }) => document % every === 0)
  const train = made ? augment(read) : read
  const { tags, index } = tagsOf(train)
  return { every, train, tags, index, built: buildDictionary(train, index) }
}

function makeTagger({ train, tags, index, built }, rounds) {
  const { all } = trainTagger(train, tags, index, built, classes, { rounds })
  const chooser = asChooser(packSparse(all, KEPT.tags, tags.length), TAG_TEMPLATES)
  return { tags, dictionary: built.dictionary, unknown: unknownTags(tags, built.families[0]), chooser }
}

function makeParser({ train, tags, built }, predicted, rounds) {
  const made = trainParser(train, predicted, built, tags, classes, { rounds })
  const moves = asThreeWay(packDense(made.moves, KEPT.moves), TRANSITION_TEMPLATES)
  const names = asChooser(packSparse(made.names, KEPT.names, made.labels.length), LABEL_TEMPLATES)
  const { labels, allowed, marks } = made
  return { labels, root: labels.indexOf('root'), allowed, marks, moves, names }
}

/** UPOS, and UAS and LAS without subtypes, in percent of the words of the development part. */
function score({ tags, built }, tagger, parser) {
  const state = { stack: new Int32Array(4096), depth: 0, next: 0 }
  const [column, arcs] = [makeWords(4096), makeArcs(4096)]
  let [all, upos, heads, both] = [0, 0, 0, 0]
  for (const sentence of dev) {
    readSentence(column, sentence, built.dictionary, classes)
    tagWords(tagger, column)
    all += column.count
    for (let i = 0; i < column.count; i++) if (tags[column.tag[i]].split('|')[0] === sentence.upos[i]) upos++
    if (parser === null) continue
    clearArcs(arcs, column.count)
    parseWords(parser, column, arcs, state)
    for (let i = 0; i < column.count; i++) {
      if (arcs.head[i] !== sentence.heads[i]) continue
      heads++
      if (universal(parser.labels[arcs.label[i]]) === universal(sentence.labels[i])) both++
    }
  }
  return { upos: percent(upos, all), uas: percent(heads, all), las: percent(both, all) }
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

function ablation() {
  const set = prepare(EVERY)
  console.log(
    `every ${EVERY}th document: ${set.train.length} sentences; rounds: ${ROUNDS.tagger}, ${ROUNDS.parser}`,
  )
  const tagger = makeTagger(set, ROUNDS.tagger)
  row('tagger without', 'UPOS')
  row('nothing', score(set, tagger, null).upos)
  for (const [name, atoms] of Object.entries(TAG_GROUPS)) {
    if (!asked(name)) continue
    without(TAG_TEMPLATES, atoms, () => row(name, score(set, makeTagger(set, ROUNDS.tagger), null).upos))
  }
  const predicted = jackknife(set.train, set.tags, set.index, classes, { every: EVERY, rounds: 2 })
  const parsed = (sets, given) => {
    const { uas, las } = score(sets, tagger, makeParser(sets, given, ROUNDS.parser))
    return [uas, las]
  }
  row('parser without', 'UAS', 'LAS')
  row('nothing', ...parsed(set, predicted))
  for (const [name, [moves, names]] of Object.entries(PARSE_GROUPS)) {
    if (!asked(name)) continue
    without(TRANSITION_TEMPLATES, moves, () =>
      without(LABEL_TEMPLATES, names, () => row(name, ...parsed(set, predicted))),
    )
  }
  const gold = set.train.map(({ upos, xpos }) =>
    Uint8Array.from(upos, (tag, i) => set.index.get(`${tag}|${xpos[i]}`)),
  )
  if (asked('predicted tags in training')) row('predicted tags in training', ...parsed(set, gold))
  // made sentences follow those they are made from, so that the first ones keep their tags
  const plain = set.train.map((sentence, n) => [sentence, n]).filter(([{ made }]) => made !== true)
  if (asked('made sentences')) {
    const part = { ...set, train: plain.map(([sentence]) => sentence) }
    row(
      'made sentences',
      ...parsed(
        part,
        plain.map(([, n]) => predicted[n]),
      ),
    )
  }
}

function curve() {
  row('documents', 'sentences', 'UPOS', 'UAS', 'LAS')
  for (const every of [16, 8, 4, 2, 1]) {
    const set = prepare(every)
    const tagger = makeTagger(set, 5)
    const predicted = jackknife(set.train, set.tags, set.index, classes, { every })
    const { upos, uas, las } = score(set, tagger, makeParser(set, predicted, 7))
    row(every === 1 ? 'all' : `1/${every}`, set.train.length, upos, uas, las)
  }
}

if (mode === 'curve') curve()
else ablation()
