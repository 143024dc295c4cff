// The parser learns from tags as wrong as those it will meet: each fifth of the documents is tagged by a tagger trained on the others.
import { TAG_TEMPLATES, tagWords } from '../../dist/annotate/syntax/tagger.js'
import { makeWords } from '../../dist/annotate/syntax/words.js'
import { asChooser, packSparse } from './perceptron.mjs'
import { buildDictionary, readSentence, trainTagger } from './tagger.mjs'

const FOLDS = 5
/** How many features the taggers keep that tag what the parser learns from. */
const KEPT = 180_000

/** The tags of sentences, by a tagger with the weights as they will be shipped. */
export function tagAll(tags, built, table, sentences, classes) {
  const words = makeWords(4096)
  const chooser = asChooser(table, TAG_TEMPLATES)
  // the parser learns from tags of unknown words that no word list has narrowed
  const all = built.families[0]
  const tagger = {
    tags,
    dictionary: built.dictionary,
    unknown: { plain: all, open: all, content: all },
    chooser,
  }
  return sentences.map((sentence) => {
    readSentence(words, sentence, built.dictionary, classes)
    tagWords(tagger, words)
    return Uint8Array.from(words.tag.subarray(0, words.count))
  })
}

/** For each sentence its tags by a tagger that has not seen its document. `every`: only each n-th document is there. */
export function jackknife(train, tags, index, classes, { every = 1, rounds = 3, log = () => {} } = {}) {
  const predicted = []
  const foldOf = (sentence) => Math.floor(sentence.document / every) % FOLDS
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = train.filter((sentence) => foldOf(sentence) !== fold)
    const part = train.map((_, n) => n).filter((n) => foldOf(train[n]) === fold)
    const known = buildDictionary(rest, index)
    const { all } = trainTagger(rest, tags, index, known, classes, { rounds })
    const other = packSparse(all, KEPT, tags.length)
    const sentences = part.map((n) => train[n])
    tagAll(tags, known, other, sentences, classes).forEach((ids, k) => (predicted[part[k]] = ids))
    log(`tagged part ${fold + 1} of ${FOLDS} by a tagger that has not seen it`)
  }
  return predicted
}
