import { stem } from '../../../src/lib/stem.js'
import { hash32, wordsOf } from '../../../src/lib/words.js'
import type { LexiconEntry } from '../../../src/model/resources.js'
import { occasionReader } from '../../../src/story/cluster/occasions/occasions.js'
import { termReader } from '../../../src/story/cluster/words/terms.js'
import { articleProse } from '../../../src/story/lineage/relate.js'
import { spellingReader } from '../../../src/story/lineage/slips.js'
import { voiceReader } from '../../../src/story/lineage/voices.js'
import { plural } from './forms.js'
import { engine, resources, type Direct } from './reach.js'

const [occasions, spelling, proseOf, voiceOf] = [occasionReader, spellingReader, articleProse, voiceReader].map(
  (compile) => compile(resources),
) as [ReturnType<typeof occasionReader>, ReturnType<typeof spellingReader>, ReturnType<typeof articleProse>, ReturnType<typeof voiceReader>]

const termOf = termReader(new Set(resources.lexicon('en/stop-words').map(({ term }) => term)))

const prose = (text: string) => proseOf(engine.document({ id: 'a', text }))
const stemIn = (word: string): number | undefined => prose(`They saw ${word} there.`).words.at(-2)?.stem

/** What tells the occasion: a number before it, a number after it, a day. */
const OCCASIONS: Readonly<Record<string, (term: string) => readonly string[]>> = {
  row: (term) => [`It was the 12th ${term} of the kind.`],
  code: (term) => [`It was ${term} 12 that failed.`],
  dated: (term) => [`It came in Monday’s ${term} there.`, `It came in Monday’s ${plural(term)} there.`],
}

const isOccasion = ({ term, kind }: LexiconEntry): boolean =>
  (OCCASIONS[kind]?.(term) ?? []).some((text) => occasions('', text, null).some(({ noun }) => noun === term))

export const story: readonly Direct[] = [
  { list: 'occasions', holds: isOccasion },
  { list: 'misspellings', holds: ({ term, note }) => [...spelling(prose(`They saw ${term} there.`)).slips.values()].some(({ right }) => right === note) },
  { list: 'outlets', idle: null, holds: ({ term, note }) => voiceOf(engine.document({ id: 'a', text: 'It rained.', publisher: term }), new Uint8Array(99)).publisher === note },
  { list: 'stop-words', holds: ({ term }) => stemIn(term) === 0 || termOf(term) === null },
  { list: 'word-forms', holds: ({ term, note }) => [hash32(stem(note)), stemIn(note), 0].includes(stemIn(term)) },
  { list: 'document-frequency', kinds: ['stem'], idle: null, holds: ({ term }) => stem(term) === term || wordsOf(term).length === 1 },
  { list: 'document-frequency', kinds: ['documents'], idle: null, holds: ({ term, note }) => term === '*' && Number(note) > 0 },
] // prettier-ignore
