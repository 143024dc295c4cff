// Cost per article of grouping into stories and of tracing them, from 1,000 to 100,000 generated articles.
// Usage: node scripts/build.mjs && node --max-old-space-size=6000 bench/scale.mjs [SIZE...]
// The texts are generated from a fixed seed: some 20 events a day, each told by five outlets, two of them reprints, with words of a
// long-tailed vocabulary. The curve says how cost grows, not how well stories are told apart: see the clusters tasks for that.
import { createEngine } from '../dist/app/engine.js'

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 3000, 10000, 30000, 100000]
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

const milliseconds = (since) => Number(process.hrtime.bigint() - since) / 1e6

console.log('articles  stories  cluster ms/article  trace ms/article  heap MB')
for (const size of SIZES) {
  const engine = createEngine()
  const documents = [...articles(size)].map((given) => engine.document(given))
  const started = process.hrtime.bigint()
  const stories = engine.cluster(documents)
  const clustered = milliseconds(started)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tracing = process.hrtime.bigint()
  for (const { articles: ids } of stories) engine.trace(ids.map((id) => byId.get(id)))
  const traced = milliseconds(tracing)
  const heap = process.memoryUsage().heapUsed / 1e6
  console.log(
    `${String(size).padStart(8)}  ${String(stories.length).padStart(7)}  ${(clustered / size).toFixed(3).padStart(18)}  ${(traced / size).toFixed(3).padStart(16)}  ${heap.toFixed(0).padStart(7)}`,
  )
}
