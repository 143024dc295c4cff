// Reads CoNLL-U as training needs it: sentences of forms, tags, lemmas, heads (-1: root) and labels.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** @returns {{ document: number, genre: string, source: string, forms: string[], upos: string[], xpos: string[], lemmas: string[], heads: number[], labels: string[] }[]} */
export function readTreebank(path) {
  const raw = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
  const sentences = []
  let document = -1
  let [genre, source] = ['', '']
  for (const block of text.split(/\n\n+/)) {
    const lines = block.split('\n')
    for (const line of lines) {
      if (line.startsWith('# newdoc')) document++
      else if (line.startsWith('# genre = ')) genre = line.slice(10)
      else if (line.startsWith('# source = ')) source = line.slice(11)
    }
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
    if (rows.length === 0) continue
    sentences.push({
      document,
      genre,
      source,
      forms: rows.map((row) => row[1]),
      lemmas: rows.map((row) => row[2]),
      upos: rows.map((row) => row[3]),
      xpos: rows.map((row) => row[4]),
      heads: rows.map((row) => Number(row[6]) - 1),
      labels: rows.map((row) => row[7]),
    })
  }
  return sentences
}

/** A small generator of reproducible numbers (xorshift32); `below(n)` gives 0 … n-1. */
export function generator(seed) {
  let state = seed | 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  return { below: (n) => next() % n, chance: () => next() / 4294967296 }
}

export function shuffled(items, random) {
  const out = [...items]
  for (let at = out.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[out[at], out[other]] = [out[other], out[at]]
  }
  return out
}
