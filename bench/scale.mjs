// Cost per article of grouping into stories and of tracing them, from 1,000 to 100,000 articles.
// Usage: node scripts/build.mjs && node --max-old-space-size=8000 bench/scale.mjs [--real FILE] [SIZE...]
// Nine of ten articles are generated from a fixed seed: some 20 events a day, each told by five outlets, two of them reprints, with words
// of a long-tailed vocabulary. One of ten is a real article of FILE (JSONL with title, text, date, outlet; default: the development
// data, where it lies beside this checkout). When the file is used up, it is read again with other names and later days, so that its
// stories are others. The curve says how cost grows, not how well stories are told apart: see the clusters tasks for that.
// Times are processor time, so that other work on the machine does not show.
import { existsSync, readFileSync } from 'node:fs'
import { createEngine } from '../dist/app/engine.js'

const options = process.argv.slice(2)
const given = options.indexOf('--real')
const REAL = given < 0 ? '../shared/bench/data/clustering/dev.jsonl' : options[given + 1]
const sizes = options.filter((word) => /^\d+$/.test(word)).map(Number)
const SIZES = sizes.length > 0 ? sizes : [1000, 3000, 10000, 30000, 100000]
const REAL_SHARE = existsSync(REAL) ? 0.1 : 0
const PER_STORY = 5
const STORIES_A_DAY = 20
const WORDS = 350

/** A small fixed generator of numbers between 0 and 1 (Park & Miller 1988). */
function numbers(seed) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre'.split(' ')
const word = (rank) => {
  let text = ''
  for (let rest = rank + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length]
  return text
}

function* articles(count) {
  for (let at = 0; at < count; at += PER_STORY) {
    const story = at / PER_STORY
    const random = numbers(story + 7)
    // The words of one event: a few dozen of the long tail and two names of its own.
    const own = Array.from({ length: 40 }, () => word(Math.floor(2000 + random() * 60000)))
    const names = [`Ka${word(story * 2 + 90000)}`, `Mo${word(story * 2 + 90001)}`]
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(story / STORIES_A_DAY))).toISOString().slice(0, 10)
    const pick = () => {
      const chance = random()
      if (chance < 0.08) return names[Math.floor(random() * 2)]
      if (chance < 0.35) return own[Math.floor(random() * own.length)]
      return word(Math.floor(3000 * random() * random() * random()))
    }
    const write = () => {
      const sentences = []
      for (let words = 0; words < WORDS; words += 18) {
        const said = Array.from({ length: 18 }, pick).join(' ')
        sentences.push(`${said[0].toUpperCase()}${said.slice(1)}.`)
      }
      return sentences.join('\n')
    }
    const source = write()
    for (let outlet = 0; outlet < PER_STORY && at + outlet < count; outlet++) {
      const text =
        outlet === 1 || outlet === 2
          ? source
              .split('\n')
              .slice(0, 20 - outlet)
              .join('\n')
          : outlet === 0
            ? source
            : write()
      yield { id: `g${at + outlet}`, text, published: day, publisher: `Outlet ${outlet}` }
    }
  }
}

/** Real articles, again and again: each pass moves them years on and turns the letters of their capitalised words by one place more. */
function* realArticles(count) {
  const rows = readFileSync(REAL, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  for (let at = 0; at < count; at++) {
    const [pass, row] = [Math.floor(at / rows.length), rows[at % rows.length]]
    const rename = (text) =>
      pass === 0 ? text : text.replace(/\b\p{Lu}\p{Ll}{3,}/gu, (word) => turned(word, pass))
    const [year, rest] = row.date ? [Number(row.date.slice(0, 4)), row.date.slice(4, 10)] : [null, '']
    yield {
      id: `r${at}`,
      title: rename(row.title ?? ''),
      text: rename(row.text),
      publisher: row.outlet,
      ...(year === null ? {} : { published: `${year + pass * 20}${rest === '-02-29' ? '-02-28' : rest}` }),
    }
  }
}

const turned = (word, places) =>
  word[0] +
  [...word.slice(1)]
    .map((letter) =>
      /[a-z]/.test(letter) ? String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + places) % 26)) : letter,
    )
    .join('')

const processor = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
const column = (value, width, digits = 0) => value.toFixed(digits).padStart(width)

console.log(`real texts: ${REAL_SHARE * 100} %`)
console.log('articles  stories  lines  cluster ms/article  trace ms/article  together  resident MB')
for (const size of SIZES) {
  const engine = createEngine()
  const real = Math.floor(size * REAL_SHARE)
  const documents = []
  for (const given of articles(size - real)) documents.push(engine.document(given))
  if (real > 0) for (const given of realArticles(real)) documents.push(engine.document(given))
  const started = processor()
  const stories = engine.cluster(documents)
  const clustered = (processor() - started) / size
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tracing = processor()
  let lines = 0
  for (const { articles: ids } of stories) lines += engine.trace(ids.map((id) => byId.get(id))).origins.length
  const traced = (processor() - tracing) / size
  const memory = process.memoryUsage().rss / 1e6
  console.log(
    `${column(size, 8)} ${column(stories.length, 8)} ${column(lines, 6)} ${column(clustered, 19, 2)} ${column(traced, 17, 2)} ${column(clustered + traced, 9, 2)} ${column(memory, 12)}`,
  )
}
