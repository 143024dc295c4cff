// Trains the tagger of names: a structured averaged perceptron over BIO labels (Collins 2002), on open data and on made sentences.
//   node scripts/build.mjs && node --max-old-space-size=6000 scripts/train/names.mjs [--data ../shared/treebank] [--out models/en/names.bin] [--epochs 10]
// Same data, lists and seed give the same bytes. Rows of a source that did not look for a kind leave that kind open (latent labels).
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { packageResources } from '../../dist/app/resources.js'
import { wordCutter, hashText } from '../../dist/annotate/names/words.js'
import { gazetteer } from '../../dist/annotate/names/gazetteer.js'
import { prepare } from '../../dist/annotate/names/context.js'
import { featuresOf } from '../../dist/annotate/names/features.js'
import { abbreviations } from '../../dist/annotate/names/abbreviations.js'
import { KINDS, LABELS, follows } from '../../dist/annotate/names/model.js'
import { blocks, chance, lists, madeArticle, maker } from './names-made.mjs'

const option = (name, other) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? other : process.argv[at + 1]
}
const DATA = option('data', '../shared/treebank'),
  OUT = option('out', 'models/en/names.bin'),
  EPOCHS = Number(option('epochs', 10))
const MADE = Number(option('made', 25)),
  SWAPPED = Number(option('swapped', 1)),
  SHARE = Number(option('share', 1)),
  MINIMUM = Number(option('minimum', 3)),
  MARGIN = Number(option('margin', 0))
const random = chance(20251206)
const read = (file) =>
  gunzipSync(readFileSync(`${DATA}/${file}`))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const resources = packageResources()
const cut = wordCutter(abbreviations(resources))
const listed = gazetteer(resources, cut)
const all = read('names-train.jsonl.gz'),
  dev = read('names-dev.jsonl.gz').filter((row) => row.source !== 'MEANTIME')
const train = SHARE < 1 ? all.filter((_, index) => chance(index)() < SHARE) : all

// How common a word is in lower case: logarithmic classes of its count in the treebank's training text.
const counts = new Map()
for (const line of gunzipSync(readFileSync(`${DATA}/train.conllu.gz`))
  .toString()
  .split('\n')) {
  const form = /^\d+\t([^\t]+)\t/.exec(line)?.[1]
  if (!form || !/^\p{Ll}[\p{Ll}'’]*$/u.test(form)) continue
  counts.set(hashText(form), (counts.get(hashText(form)) ?? 0) + 1)
}
const level = (count) => Math.min(7, 1 + Math.floor(Math.log2(count)))
const common = new Map([...counts].map(([hash, count]) => [hash, level(count)]))
const commonness = (hash) => common.get(hash) ?? 0

const UNLOOKED = ['facility', 'event', 'work', 'product']
/** The labels a word may have: a bit set. Where a kind was not looked for, it stays open. */
const bit = (label) => 1 << label
const begin = (kind) => 1 + 2 * KINDS.indexOf(kind)
const openKinds = (row, kind) => {
  if (row.source !== 'UNER') return [kind]
  if (kind === 'place') return ['place', 'facility']
  if (kind === 'other') return ['other', 'event', 'work', 'product']
  return [kind]
}

const scratch = new Int32Array(160)
function instance(row, keep) {
  const words = cut(row.text)
  const prepared = prepare(words, listed)
  const allowed = new Int32Array(words.count).fill(1)
  if (row.source === 'UNER') {
    let open = 1
    for (const kind of UNLOOKED) open |= bit(begin(kind)) | bit(begin(kind) + 1)
    allowed.fill(open)
  }
  let at = 0
  for (const mention of [...row.mentions].sort((a, b) => a.start - b.start)) {
    while (at < words.count && words.end[at] <= mention.start) at++
    let first = true
    while (at < words.count && words.start[at] < mention.end) {
      if (prepared.active[at] || !first) {
        let bits = 0
        for (const kind of openKinds(row, mention.kind)) bits |= bit(begin(kind) + (first ? 0 : 1))
        allowed[at] = prepared.active[at] ? bits : 1
        first = !prepared.active[at]
      }
      at++
    }
  }
  const stretches = []
  for (let index = 0; index < words.count;) {
    if (!prepared.active[index]) {
      index++
      continue
    }
    let last = index
    while (last < words.count && prepared.active[last]) last++
    const features = []
    for (let each = index; each < last; each++) {
      const size = featuresOf(prepared, each, commonness, scratch)
      features.push(keep(scratch, size))
    }
    stretches.push({ features, allowed: allowed.slice(index, last), first: index })
    index = last
  }
  return { row, words, stretches }
}

const data = lists(),
  tools = maker(random, data)
const upper = /^\p{Lu}[\p{L}'’-]+$/u

/** Which words of people and towns are replaced, and by what; one word is replaced by the same wherever it stands. */
function editsOf(row, share) {
  const names = new Map(),
    edits = []
  for (const { start, end, kind } of row.mentions) {
    const text = row.text.slice(start, end)
    if (kind === 'person' && /^\p{Lu}/u.test(text)) {
      let at = start
      const parts = text.split(/(\s+)/)
      parts.forEach((part, index) => {
        if (upper.test(part)) {
          if (!names.has(part))
            names.set(
              part,
              random() < share ? (index === 0 && parts.length > 1 ? tools.given() : tools.surname()) : null,
            )
          if (names.get(part)) edits.push({ start: at, end: at + part.length, by: names.get(part) })
        }
        at += part.length
      })
    } else if (kind === 'place' && upper.test(text) && !/^(?:US|UK|UAE|USA)$/.test(text)) {
      if (!names.has(text)) names.set(text, random() < share * 0.7 ? tools.town() : null)
      if (names.get(text)) edits.push({ start, end, by: names.get(text) })
    }
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** An article with other people and towns in the place of the printed ones. */
function swapped(row, share) {
  let text = '',
    at = 0
  const moves = []
  for (const edit of editsOf(row, share)) {
    if (edit.start < at) continue
    text += row.text.slice(at, edit.start)
    moves.push({ from: edit.start, to: text.length, end: edit.end })
    text += edit.by
    at = edit.end
    moves.push({ from: at, to: text.length })
  }
  text += row.text.slice(at)
  const move = (offset) => {
    let best = { from: 0, to: 0 }
    for (const each of moves) {
      if (each.from > offset) break
      best = each
    }
    return best.to + offset - best.from
  }
  return {
    ...row,
    text,
    mentions: row.mentions.map((each) => ({ ...each, start: move(each.start), end: move(each.end) })),
  }
}

const made = []
for (let round = 0; round < MADE; round++)
  for (const block of blocks()) made.push(madeArticle(block, tools, `made${round}`))
const extra = []
for (let round = 0; round < SWAPPED; round++) for (const row of train) extra.push(swapped(row, 0.7))
const rows = [...train, ...extra, ...made]
console.error('articles', train.length, extra.length, made.length)

const seen = new Map()
for (const row of rows)
  instance(row, (list, size) => {
    for (let each = 0; each < size; each++) seen.set(list[each], (seen.get(list[each]) ?? 0) + 1)
  })
const keys = [...seen]
  .filter(([, count]) => count >= MINIMUM)
  .map(([key]) => key)
  .sort((a, b) => a - b)
const rowOf = new Map(keys.map((key, index) => [key, index]))
console.error('features', seen.size, 'kept', keys.length)
const pack = (list, size) => {
  const out = []
  for (let each = 0; each < size; each++) {
    const index = rowOf.get(list[each])
    if (index !== undefined) out.push(index)
  }
  return Int32Array.from(out)
}
const items = rows.map((row) => instance(row, pack))
const tests = dev.map((row) => instance(row, pack))

const weights = new Float32Array(keys.length * LABELS),
  sums = new Float64Array(keys.length * LABELS),
  stamps = new Int32Array(keys.length * LABELS)
const steps = new Float32Array(LABELS * LABELS),
  stepSums = new Float64Array(LABELS * LABELS),
  stepStamps = new Int32Array(LABELS * LABELS)
let clock = 0
function bump(table, total, stamp, slot, by) {
  total[slot] += (clock - stamp[slot]) * table[slot]
  stamp[slot] = clock
  table[slot] += by
}
function scoresOf(stretch, table) {
  const { features } = stretch
  const scores = new Float64Array(features.length * LABELS)
  for (let at = 0; at < features.length; at++)
    for (const row of features[at]) {
      const base = row * LABELS
      for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] += table[base + label]
    }
  return scores
}
function viterbi(scores, length, stepTable, allowed) {
  const best = new Float64Array(length * LABELS),
    from = new Uint8Array(length * LABELS)
  for (let at = 0; at < length; at++)
    for (let label = 0; label < LABELS; label++) {
      let top = -1e9,
        source = 0
      if (!allowed || allowed[at] & bit(label))
        for (let before = 0; before < LABELS; before++) {
          if (at === 0 && before !== 0) break
          if (!follows(before, label)) continue
          const value = (at === 0 ? 0 : best[(at - 1) * LABELS + before]) + stepTable[before * LABELS + label]
          if (value > top) {
            top = value
            source = before
          }
        }
      best[at * LABELS + label] = top + scores[at * LABELS + label]
      from[at * LABELS + label] = source
    }
  let label = 0
  for (let each = 1; each < LABELS; each++)
    if (best[(length - 1) * LABELS + each] > best[(length - 1) * LABELS + label]) label = each
  const labels = new Uint8Array(length)
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = from[at * LABELS + label]
  }
  return labels
}
function spans(labels, words, first) {
  const out = []
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === 0) continue
    const kind = (labels[at] - 1) >> 1
    let last = at
    while (last + 1 < labels.length && labels[last + 1] === 2 + 2 * kind) last++
    out.push(`${words.start[first + at]} ${words.end[first + last]} ${KINDS[kind]}`)
    at = last
  }
  return out
}
function evaluate(table, stepTable) {
  const count = {}
  for (const item of tests) {
    const group = (count[item.row.source] ??= { gold: 0, said: 0, right: 0 })
    const kinds = new Set(item.row.annotated)
    const gold = new Set(item.row.mentions.map(({ start, end, kind }) => `${start} ${end} ${kind}`))
    group.gold += gold.size
    for (const stretch of item.stretches) {
      const labels = viterbi(scoresOf(stretch, table), stretch.features.length, stepTable)
      for (let span of spans(labels, item.words, stretch.first)) {
        const [start, end, kind] = span.split(' ')
        if (!kinds.has(kind) && kind === 'facility') span = `${start} ${end} place`
        else if (!kinds.has(kind)) span = `${start} ${end} other`
        group.said++
        if (gold.has(span)) group.right++
      }
    }
  }
  return Object.entries(count)
    .map(
      ([source, { gold, said, right }]) =>
        `${source} P ${((100 * right) / said).toFixed(1)} R ${((100 * right) / gold).toFixed(1)} F ${((200 * right) / (gold + said)).toFixed(2)}`,
    )
    .join('   ')
}

const order = items.flatMap((item) => item.stretches)
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other], order[at]]
  }
  let wrong = 0
  for (const stretch of order) {
    clock++
    const length = stretch.features.length
    const scores = scoresOf(stretch, weights)
    // The right labels must win by a margin: every other label gets a head start.
    for (let at = 0; at < length && MARGIN > 0; at++)
      for (let label = 0; label < LABELS; label++)
        if (!(stretch.allowed[at] & bit(label))) scores[at * LABELS + label] += MARGIN
    const said = viterbi(scores, length, steps)
    if (said.every((label, at) => stretch.allowed[at] & bit(label))) continue
    wrong++
    const gold = viterbi(scores, length, steps, stretch.allowed)
    for (let at = 0; at < length; at++) {
      const [saidBefore, goldBefore] = at === 0 ? [0, 0] : [said[at - 1], gold[at - 1]]
      if (said[at] !== gold[at])
        for (const row of stretch.features[at]) {
          bump(weights, sums, stamps, row * LABELS + gold[at], 1)
          bump(weights, sums, stamps, row * LABELS + said[at], -1)
        }
      if (said[at] !== gold[at] || saidBefore !== goldBefore) {
        bump(steps, stepSums, stepStamps, goldBefore * LABELS + gold[at], 1)
        bump(steps, stepSums, stepStamps, saidBefore * LABELS + said[at], -1)
      }
    }
  }
  console.error(
    `epoch ${epoch + 1}: ${wrong} of ${order.length} wrong; last weights: ${evaluate(weights, steps)}`,
  )
}
clock++
const mean = (table, total, stamp) =>
  Float64Array.from(table, (value, slot) => (total[slot] + (clock - stamp[slot]) * value) / clock)
const average = mean(weights, sums, stamps),
  stepAverage = mean(steps, stepSums, stepStamps)
console.error('averaged:', evaluate(average, stepAverage))

// Sixteen bits a weight, one scale; rows that round to nothing are left out.
const sorted = Float64Array.from(average, Math.abs).sort()
const scale = 2000 / sorted[sorted.length - 1]
const kept = []
const rounded = (value) => Math.round(value * scale)
for (let row = 0; row < keys.length; row++) {
  let any = false
  for (let label = 0; label < LABELS && !any; label++)
    any = Math.abs(rounded(average[row * LABELS + label])) > Number(option('floor', 3))
  if (any) kept.push(row)
}
const small = [...common].sort((a, b) => a[0] - b[0])
const out = Buffer.alloc(16 + kept.length * (4 + 2 * LABELS) + LABELS * LABELS * 2 + small.length * 5)
out.writeInt32LE(0x314d4e52, 0)
out.writeInt32LE(kept.length, 4)
out.writeInt32LE(small.length, 8)
let place = 16
for (const row of kept) place = out.writeInt32LE(keys[row], place)
for (const row of kept)
  for (let label = 0; label < LABELS; label++)
    place = out.writeInt16LE(rounded(average[row * LABELS + label]), place)
for (const value of stepAverage)
  place = out.writeInt16LE(Math.max(-32767, Math.min(32767, Math.round(value * scale))), place)
for (const [hash] of small) place = out.writeInt32LE(hash, place)
for (const [, count] of small) place = out.writeUInt8(count, place)
writeFileSync(OUT, out)
console.error('rows kept', kept.length, 'bytes', out.length)
const packed = new Float64Array(keys.length * LABELS)
for (const row of kept)
  for (let label = 0; label < LABELS; label++)
    packed[row * LABELS + label] = rounded(average[row * LABELS + label])
console.error(
  'packed:  ',
  evaluate(
    packed,
    Float64Array.from(stepAverage, (value) => Math.round(value * scale)),
  ),
)
