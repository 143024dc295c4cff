// Readout's times beside those of published JavaScript libraries, on our own dated expressions of news.
//   node bench/times-peers/compare.mjs [--mistakes]
// Right: a time that overlaps the marked words covers the same days; half-open, so a moment within a day counts to that day's end.
// Recognizers-Text gives several candidates for many expressions: it is counted once by its first and once by any of them.
import { readFileSync } from 'node:fs'
import { createEngine } from '../../dist/app/engine.js'
import { PEERS } from './peers.mjs'

const engine = createEngine()

function byReadout(text, published) {
  const { annotations } = engine.annotate(engine.document({ id: 'a', text, published }))
  return annotations.times.map(({ start, end, from, to }) => ({ start, end, candidates: [{ from, to }] }))
}

const rows = readFileSync(new URL('./cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [published, marked, from, to] = line.split('\t')
    const start = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    return { published, text: marked.replace('[', '').replace(']', ''), start, end, from, to }
  })

const firstDay = (moment) => moment?.slice(0, 10) ?? null
function endDay(moment) {
  if (!moment) return null
  if (moment.length === 10 || moment.endsWith('T00:00')) return moment.slice(0, 10)
  return new Date(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
const same = (row, range) =>
  firstDay(range.from) === firstDay(row.from) && endDay(range.to) === endDay(row.to)

const systems = { readout: byReadout, ...PEERS }
for (const [name, read] of Object.entries(systems)) {
  let found = 0
  let first = 0
  let any = 0
  const wrong = []
  for (const row of rows) {
    const time = read(row.text, row.published).find(({ start, end }) => start < row.end && row.start < end)
    if (time) found += 1
    const right = time !== undefined && same(row, time.candidates[0])
    if (right) first += 1
    else
      wrong.push(
        `${row.text.slice(row.start, row.end)} (${row.text}) wanted ${row.from}..${row.to}, given ${time ? `${time.candidates[0].from}..${time.candidates[0].to}` : 'nothing'}`,
      )
    if (time?.candidates.some((range) => same(row, range))) any += 1
  }
  const candidates = any === first ? '' : `, ${any} by any of its candidates`
  console.log(`${name.padEnd(12)} right ${first} of ${rows.length}, found ${found}${candidates}`)
  if (process.argv.includes('--mistakes')) for (const line of wrong) console.log(`    ${line}`)
}
