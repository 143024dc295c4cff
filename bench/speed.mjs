// Throughput of each annotator and of the whole, in processor time after warm-up, with wink-nlp on the same texts as the yardstick.
//   node bench/speed.mjs            a table
//   node bench/speed.mjs --json     the same as JSON, for the gate
//   node bench/speed.mjs --growth   the whole main job from 100 to 10,000 articles
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { annotate, annotateAll } from '../dist/annotate/annotate.js'
import { english } from '../dist/annotate/english.js'
import { createEngine } from '../dist/app/engine.js'
import { packageResources } from '../dist/app/resources.js'
import { recordOf } from '../dist/app/read.js'
import { articles } from './texts.mjs'

const LENGTH = 3500
const COUNT = 60
const ROUNDS = 7
/** Articles annotated together, as `readout read` does with those of a story. */
const TOGETHER = 20
/** Rounds that do not count: measured round by round, the compiler is still at work in the first five (70, 38, 27, 26, 21 ms an article). */
const WARM = 6

const engine = createEngine()
const documents = articles(COUNT, LENGTH).map((text, index) =>
  engine.document({ id: `b${index}`, text, published: '2024-05-14' }),
)

/** Seconds of processor time since the process began: other work on the machine does not show in it. */
const seconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/**
 * Least seconds of processor time of each run over several rounds in turn, after those that do not count: a neighbour on the machine can
 * only make a round slower, and what slows one run slows the others of its round as well.
 */
function least(...runs) {
  for (const run of runs) for (let round = 0; round < WARM; round++) run()
  const best = runs.map(() => Infinity)
  for (let round = 0; round < ROUNDS; round++)
    runs.forEach((run, at) => {
      const start = seconds()
      run()
      best[at] = Math.min(best[at], seconds() - start)
    })
  return best
}

if (process.argv.includes('--growth')) growth()
else speed()

function speed() {
  const loadStart = seconds()
  const annotators = english(packageResources())
  const load = seconds() - loadStart
  const nlp = winkNLP(winkModel)
  const [wink, alone, whole] = least(
    () => {
      for (const { text } of documents) nlp.readDoc(text).tokens().out(nlp.its.pos)
    },
    () => {
      for (const document of documents) annotate(document, annotators)
    },
    () => {
      for (let from = 0; from < COUNT; from += TOGETHER)
        annotateAll(documents.slice(from, from + TOGETHER), annotators)
    },
  )
  const tokens = documents.reduce(
    (sum, document) => sum + annotate(document, annotators).annotations.tokens.length,
    0,
  )
  const result = {
    tokens,
    articlesPerSecond: COUNT / whole,
    tokensPerSecond: tokens / whole,
    winkArticlesPerSecond: COUNT / wink,
    aloneArticlesPerSecond: COUNT / alone,
    ratio: whole / wink,
    loadSeconds: load,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
    annotators: stages(annotators),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else print(result)
}

/** Each annotator alone, over all articles, given what those before it found. */
function stages(annotators) {
  return annotators.map((annotator, index) => {
    const before = documents.map((document) => [
      document,
      annotate(document, annotators.slice(0, index)).annotations,
    ])
    const [spent] = least(() => {
      for (const [document, seen] of before) annotator.run(document, seen)
    })
    return { name: annotator.name, milliseconds: (spent / COUNT) * 1000 }
  })
}

function print(result) {
  const row = (name, milliseconds, rest) =>
    console.log(`${name.padEnd(16)} ${milliseconds.toFixed(2).padStart(7)} ms an article${rest}`)
  const rate = (name, perSecond) => row(name, 1000 / perSecond, `, ${perSecond.toFixed(0)} articles/s`)
  console.log(
    `${COUNT} articles of ${LENGTH} characters, ${result.tokens} tokens; the best of ${ROUNDS} rounds on Node ${process.version}`,
  )
  for (const { name, milliseconds } of result.annotators) row(name, milliseconds, '')
  rate(`${TOGETHER} together`, result.articlesPerSecond)
  rate('one by one', result.aloneArticlesPerSecond)
  row(
    'wink-nlp alone',
    1000 / result.winkArticlesPerSecond,
    `; Readout takes ${result.ratio.toFixed(1)} times as long`,
  )
  console.log(`loading ${result.loadSeconds.toFixed(2)} s, memory ${result.megabytes} MB`)
}

function growth() {
  for (const count of [100, 1000, 10_000]) {
    const set = articles(count, 1200).map((text, index) =>
      engine.document({
        id: `g${index}`,
        text,
        published: `2024-05-${String(1 + (index % 28)).padStart(2, '0')}`,
      }),
    )
    const start = seconds()
    const record = recordOf(engine, set, [])
    const spent = seconds() - start
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    console.log(
      `${String(count).padStart(6)} articles: ${((spent / count) * 1000).toFixed(1)} ms an article, ${record.stories.length} stories, ${memory} MB`,
    )
  }
}
