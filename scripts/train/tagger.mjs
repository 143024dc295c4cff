// Trains the tagger: an averaged perceptron over the features of src/annotate/syntax/tagger.ts.
import { lookUp, makeDictionary } from '../../dist/annotate/syntax/dictionary.js'
import { tagFeatures } from '../../dist/annotate/syntax/tagger.js'
import { makeWords, readWord } from '../../dist/annotate/syntax/words.js'
import { perceptron } from './perceptron.mjs'
import { generator, shuffled } from './treebank.mjs'

/** Tags rarer than this are written as the commonest tag with the same UPOS. */
const RARE_TAG = 5

export function tagsOf(sentences) {
  const counts = new Map()
  for (const s of sentences)
    s.upos.forEach((u, i) => counts.set(`${u}|${s.xpos[i]}`, (counts.get(`${u}|${s.xpos[i]}`) ?? 0) + 1))
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const tags = ordered.filter(([, n]) => n >= RARE_TAG).map(([t]) => t)
  const index = new Map(tags.map((t, i) => [t, i]))
  for (const [t] of ordered)
    if (!index.has(t))
      index.set(
        t,
        tags.findIndex((u) => u.startsWith(`${t.split('|')[0]}|`)),
      )
  return { tags, index }
}

/** The folded forms of a sentence as numbers. */
export function readSentence(words, sentence, dictionary) {
  words.count = sentence.forms.length
  sentence.forms.forEach((form, i) => readWord(words, i, form, 0, form.length))
  for (let i = 0; i < words.count; i++) lookUp(dictionary, words, i)
}

/** Known words (seen at least twice) with the tags they may bear. Rare words may bear the open tags too. */
export function buildDictionary(sentences, tagIndex, options = {}) {
  const { known = 2, sure = 12 } = options
  const words = makeWords(4096)
  const seen = new Map()
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      readWord(words, 0, form, 0, form.length)
      const key = words.form[0]
      const tag = tagIndex.get(`${s.upos[i]}|${s.xpos[i]}`)
      const entry = seen.get(key) ?? seen.set(key, { total: 0, tags: new Map() }).get(key)
      entry.total++
      entry.tags.set(tag, (entry.tags.get(tag) ?? 0) + 1)
    })
  const once = new Map()
  for (const { total, tags } of seen.values())
    if (total <= 2) for (const [t, n] of tags) once.set(t, (once.get(t) ?? 0) + n)
  const open = [...once]
    .filter(([, n]) => n >= 4)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([t]) => t)
  const families = [open]
  const ids = new Map()
  const entries = []
  for (const [key, { total, tags }] of [...seen].sort((a, b) => a[0] - b[0])) {
    if (total < known) continue
    const kept = [...tags]
      .filter(([, n]) => total < 50 || n / total > 0.002)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([t]) => t)
    const list = total >= sure ? kept : [...kept, ...open.filter((t) => !kept.includes(t))]
    const name = `${total >= sure} ${kept.join(' ')}`
    if (!ids.has(name)) {
      ids.set(name, families.length)
      families.push(list)
    }
    entries.push([key, ids.get(name)])
  }
  const keys = Int32Array.from(entries, (e) => e[0])
  const family = Uint16Array.from(entries, (e) => e[1])
  const lists = families.map((f) => Uint8Array.from(f))
  return { keys, family, families: lists, dictionary: makeDictionary(keys, family, lists) }
}

/** Trains; gives the averaged weights of every feature. */
export function trainTagger(sentences, tags, tagIndex, built, { rounds = 5, seed = 7, log = () => {} } = {}) {
  const model = perceptron()
  const words = makeWords(4096)
  const random = generator(seed)
  const hashes = new Int32Array(64)
  const scores = new Float64Array(256)
  for (let round = 0; round < rounds; round++) {
    let [wrong, total] = [0, 0]
    for (const s of shuffled(sentences, random)) {
      readSentence(words, s, built.dictionary)
      for (let i = 0; i < words.count; i++) {
        const gold = tagIndex.get(`${s.upos[i]}|${s.xpos[i]}`)
        const candidates = built.families[words.family[i]]
        let guess = candidates[0]
        model.step++
        total++
        if (candidates.length > 1) {
          const count = tagFeatures(words, i, hashes)
          scores.fill(0)
          model.score(hashes, count, scores)
          for (const tag of candidates) if (scores[tag] > scores[guess]) guess = tag
          if (guess !== gold) model.update(hashes, count, gold, guess)
        }
        words.tag[i] = guess
        if (guess !== gold) wrong++
      }
    }
    log(`tagger round ${round + 1}: ${(100 * (1 - wrong / total)).toFixed(2)} on the way`)
  }
  return model.average()
}
