// Trains the tagger: an averaged perceptron over the features of src/annotate/syntax/tagger.ts.
import { classify } from '../../dist/annotate/syntax/classes.js'
import { lookUp, makeDictionary } from '../../dist/annotate/syntax/dictionary.js'
import { TAG_TEMPLATES, tagAtoms } from '../../dist/annotate/syntax/tagger.js'
import { applyTemplates } from '../../dist/lib/scores/templates.js'
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
export function readSentence(words, sentence, dictionary, classes) {
  words.count = sentence.forms.length
  sentence.forms.forEach((form, i) => readWord(words, i, form, 0, form.length))
  for (let i = 0; i < words.count; i++) {
    classify(classes, words, i)
    lookUp(dictionary, words, i)
  }
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

/** Trains; gives the averaged weights of every feature, and those of a gate that sees the first block of templates only. */
export function trainTagger(
  sentences,
  tags,
  tagIndex,
  built,
  classes,
  { rounds = 5, seed = 7, log = () => {} } = {},
) {
  const model = perceptron()
  const gate = perceptron()
  const few = TAG_TEMPLATES.blocks[0].to
  const words = makeWords(4096)
  const random = generator(seed)
  const atoms = new Int32Array(TAG_TEMPLATES.factors.length)
  const hashes = new Int32Array(64)
  const scores = new Float64Array(256)
  for (let round = 0; round < rounds; round++) {
    let [wrong, total] = [0, 0]
    for (const s of shuffled(sentences, random)) {
      readSentence(words, s, built.dictionary, classes)
      for (let i = 0; i < words.count; i++) {
        const gold = tagIndex.get(`${s.upos[i]}|${s.xpos[i]}`)
        const candidates = built.families[words.family[i]]
        let guess = candidates[0]
        model.step++
        gate.step++
        total++
        if (candidates.length > 1) {
          tagAtoms(words, i, atoms)
          const count = applyTemplates(TAG_TEMPLATES, atoms, hashes)
          guess = model.guess(hashes, count, scores, candidates)
          if (guess !== gold) model.update(hashes, count, gold, guess)
          const other = gate.guess(hashes, few, scores, candidates)
          if (other !== gold) gate.update(hashes, few, gold, other)
        }
        words.tag[i] = guess
        if (guess !== gold) wrong++
      }
    }
    log(`tagger round ${round + 1}: ${(100 * (1 - wrong / total)).toFixed(2)} on the way`)
  }
  return { all: model.average(), gate: gate.average() }
}
