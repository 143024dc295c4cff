// Tokens a second of the syntax on one core after warm-up, wink-nlp beside it. CPU time, so that a busy machine weighs less.
//   node scripts/build.mjs && node bench/syntax-speed.mjs [FILE.jsonl with { text }]
import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { sentences } from '../dist/annotate/sentences/sentences.js'
import { packageResources } from '../dist/app/resources.js'

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

function measure(name, load, countTokens) {
  const before = cpu()
  const run = load()
  const loaded = cpu() - before
  let tokens = 0
  for (let round = 0; round < 3; round++) for (const text of texts) countTokens(run, text)
  const from = cpu()
  for (const text of texts) tokens += countTokens(run, text)
  const spent = cpu() - from
  const rss = process.memoryUsage().rss / 1e6
  console.log(
    `${name}: ${Math.round(tokens / spent)} tokens a second (${tokens} tokens, ${spent.toFixed(2)} s), loaded in ${Math.round(loaded * 1000)} ms, ${Math.round(rss)} MB in all`,
  )
}

measure(
  'readout: tokens, sentences, tags, lemmas, trees',
  () => sentences(packageResources()),
  (annotator, text) => annotator.run({ text, boilerplate: [] }, {}).tokens.length,
)
measure(
  'wink-nlp: tokens, sentences, tags, lemmas',
  () => winkNLP(model),
  (nlp, text) => {
    const doc = nlp.readDoc(text)
    const { its } = nlp
    doc.tokens().out(its.pos)
    doc.tokens().out(its.lemma)
    return doc.tokens().length()
  },
)
