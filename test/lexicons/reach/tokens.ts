import { loadClasses, mayBe } from '../../../src/annotate/syntax/classes.js'
import { resources, type Reach, type Read } from './reach.js'

const isToken = (read: Read, term: string): boolean => read.tokens.some(({ text }) => text === term)

const classes = loadClasses(resources.weights('en/classes'))
/** "ground", "lay", "bore": a form that is another word as well goes by its context. */
const isOtherWord = (form: string): boolean => mayBe(classes, form) !== 0

/** A sentence that goes on after an abbreviation of each kind. */
const SENTENCES: Readonly<Record<string, (term: string) => string>> = {
  title: (term) => `They met ${term} Holm in May.`,
  number: (term) => `They read ${term} 5 in May.`,
  month: (term) => `They met on ${term} 5 in town.`,
  weekday: (term) => `They met ${term}, 5 May, in town.`,
  place: (term) => `They met in Salem, ${term}, in May.`,
}

export const tokens: readonly Reach[] = [
  { list: 'abbreviations', idle: 'Blorf.', say: ({ term, kind }) => SENTENCES[kind]?.(term) ?? `They met the ${term} men, in May.`, found: (read, { term }) => isToken(read, term), own: { 'c.': 'The mill, built c. 1850, burned.' } },
  { list: 'sentence-starters', idle: 'Blorf', say: ({ term }) => `It belongs to Acme Inc. ${term} then left.`, found: (read) => read.sentences.length === 2 },
  { list: 'tokens', kinds: ['prefix'], say: ({ term }) => `The ${term}-plan failed.`, found: (read, { term }) => isToken(read, `${term}-plan`) },
  { list: 'tokens', kinds: ['suffix'], say: ({ term }) => `The plan-${term} failed.`, found: (read, { term }) => isToken(read, `plan-${term}`) },
  { list: 'tokens', kinds: ['contraction'], say: ({ term }) => `They ${term} go.`, found: (read, { term, note }) => isToken(read, term.slice(-Number(note))) },
  { list: 'tokens', kinds: ['speech'], idle: 'Blorfed', say: ({ term }) => `“Why now?” ${term} Ana Holm.`, found: (read) => read.sentences.length === 1 },
  { list: 'irregular-verbs', kinds: ['past'], say: ({ term }) => [`They ${term} it.`, `They ${term} on Monday.`], found: (read, { term, note }) => read.tokens[1]?.lemma === note || isOtherWord(term) },
  { list: 'irregular-verbs', kinds: ['participle', 'variant'], say: ({ term }) => [`They have ${term} it.`, `It was ${term} on Monday.`], found: (read, { term, note }) => read.tokens[2]?.lemma === note || isOtherWord(term) },
] // prettier-ignore
