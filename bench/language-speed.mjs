// Tokens a second of the language layer on one core after warm-up, wink-nlp beside it. CPU time, so that a busy machine weighs less.
//   node scripts/build.mjs && node bench/language-speed.mjs [FILE.jsonl with { text }]
import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { annotateAll } from '../dist/annotate/annotate.js'
import { english } from '../dist/annotate/english.js'
import { packageResources } from '../dist/app/resources.js'

const WARM = 4
const ROUNDS = 5
/** Articles annotated together, as `readout read` does with those of a story. */
const TOGETHER = 20

const OWN =
  'LYON, France (AP) — Ministers from nine countries agreed on Friday to share the cost of a new rail tunnel, officials said.\n' +
  '“We have waited twenty years for this,” said Claire Monnet, the transport minister, who led the talks. “Nobody wants to wait longer.”\n' +
  'The tunnel, which would cut four hours from the trip, is to cost about 8.4 billion euros, of which 3.1 billion has been pledged.\n' +
  "Critics warn that the region's rivers could dry up; a court is to rule on their appeal by Dec. 12, according to two of the lawyers.\n"

const file = process.argv[2]
const texts = file
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
  : Array.from({ length: 40 }, () => OWN.repeat(6))

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The best of several rounds over all texts, after those in which the compiler is at work. `count` reads all texts and gives their tokens. */
function measure(name, load, count) {
  const before = cpu()
  const run = load()
  const loaded = cpu() - before
  let tokens = 0
  let best = Infinity
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const from = cpu()
    tokens = count(run)
    if (round >= WARM) best = Math.min(best, cpu() - from)
  }
  const rss = process.memoryUsage().rss / 1e6
  console.log(
    `${name}: ${Math.round(tokens / best)} tokens a second (${tokens} tokens, ${best.toFixed(2)} s), loaded in ${Math.round(loaded * 1000)} ms, ${Math.round(rss)} MB in all`,
  )
}

const documents = texts.map((text, index) => ({
  id: `t${index}`,
  text,
  published: '2024-05-14',
  boilerplate: [],
}))
const tokensOf = (annotators) => {
  let tokens = 0
  for (let from = 0; from < documents.length; from += TOGETHER)
    for (const { annotations } of annotateAll(documents.slice(from, from + TOGETHER), annotators))
      tokens += annotations.tokens.length
  return tokens
}
const upTo = (last) => {
  const annotators = english(packageResources())
  return annotators.slice(0, annotators.findIndex(({ name }) => name === last) + 1)
}

measure('readout: tokens, sentences, tags, lemmas, trees', () => upTo('sentences'), tokensOf)
measure('readout: these, names, entities, references', () => upTo('coreferences'), tokensOf)
measure(
  'wink-nlp: tokens, sentences, tags, lemmas',
  () => winkNLP(model),
  (nlp) => {
    const { its } = nlp
    let tokens = 0
    for (const text of texts) {
      const doc = nlp.readDoc(text)
      doc.tokens().out(its.pos)
      doc.tokens().out(its.lemma)
      tokens += doc.tokens().length()
    }
    return tokens
  },
)
