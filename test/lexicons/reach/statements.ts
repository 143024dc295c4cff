import type { LexiconEntry } from '../../../src/model/resources.js'
import { past } from './forms.js'
import { resources, type Reach, type Read } from './reach.js'

const PREPOSITIONS = ['about', 'against', 'at', 'for', 'if', 'in', 'like', 'of', 'on', 'to', 'with']

/** What the mayor does in a sentence of each frame. */
const SENTENCES: Readonly<Record<string, (verb: string) => string>> = {
  quotation: (verb) => `“The bridge is shut and nobody may cross it,” the mayor ${verb}.`,
  clause: (verb) => `The mayor ${verb} that the bridge was shut.`,
  question: (verb) => `The mayor ${verb} whether the bridge was shut.`,
  infinitive: (verb) => `The mayor ${verb} to shut the bridge.`,
  gerund: (verb) => `The mayor ${verb} shutting the bridge.`,
  object: (verb) => `The mayor ${verb} the closure of the bridge.`,
  'object-quoted': (verb) => `The mayor ${verb} a “senseless closure of the bridge” on Monday.`,
  'object-infinitive': (verb) => `The mayor ${verb} residents to shut the bridge.`,
  'object-as': (verb) => `The mayor ${verb} the bridge as a danger.`,
  'object-complement': (verb) => `The mayor ${verb} the bridge a danger.`,
  addressee: (verb) => `The mayor ${verb} the council that the bridge was shut.`,
  beat: (verb) => `The mayor ${verb}. “The bridge is shut and nobody may cross it.”`,
  ...Object.fromEntries(PREPOSITIONS.map((word) => [word, (verb: string) => `The mayor ${verb} ${word} the closed bridge.`])),
} // prettier-ignore

/** With a noun and with a pronoun before the verb: after a noun some forms are taken for nouns and adjectives ("the mayor bet"). */
const inFrame = ({ term, kind }: LexiconEntry): readonly string[] => {
  const sentence = (SENTENCES[kind] as (verb: string) => string)(past(term))
  return [sentence, sentence.replace(/the mayor/i, (words) => (words.startsWith('T') ? 'She' : 'she'))]
}

/** A statement by the mayor about the bridge. */
const told = ({ statements, words }: Read) =>
  statements.find(
    ({ content, source }) =>
      content.some((span) => /bridge/.test(words(span))) && source.some((span) => /mayor|she/i.test(words(span))),
  )

const framesOf = new Map<string, LexiconEntry[]>()
for (const row of resources.lexicon('en/reporting-frames'))
  framesOf.set(row.term, [...(framesOf.get(row.term) ?? []), row])

const OWN: Readonly<Record<string, string>> = {
  'advance/object': 'She has advanced a plan for the bridge.',
  'detail/object': 'She details the closure of the bridge.',
  'find/object-complement': 'She found the bridge unsafe.',
  'relate/object': 'She relates the closure of the bridge.',
  'relate/clause': 'She relates that the bridge was shut.',
  // only papers and counts show what they say
  'show/object': 'The mayor’s survey showed the closure of the bridge.',
  'wonder/if': 'She wondered if the bridge was shut.',
}

export const statements: readonly Reach[] = [
  { list: 'reporting-frames', say: inFrame, found: (read) => told(read) !== undefined, own: OWN },
  { list: 'reporting-verbs', say: ({ term }) => (framesOf.get(term) ?? []).flatMap((row) => OWN[`${row.term}/${row.kind}`] ?? inFrame(row)), found: (read, { kind }) => told(read)?.cueClass === kind },
  { list: 'reporting-nouns', say: ({ term }) => `The mayor rejected Ms. Holm’s ${term} that the bridge was shut.`,
    found: ({ statements: found }, { kind }) => found.some(({ cueClass }) => cueClass === kind),
    own: { charge: 'The mayor denied a charge by Ms. Holm that the bridge was shut.' } },
  { list: 'reporting-adjectives', say: ({ term, note }) => note === 'infinitive' ? `The mayor was ${term} to shut the bridge.` : `The mayor was ${term} that the bridge was shut.`,
    found: (read, { kind }) => told(read)?.cueClass === kind },
] // prettier-ignore
