import type { LexiconEntry } from '../../../src/model/resources.js'
import { plural } from './forms.js'
import type { Reach, Read } from './reach.js'

const STANCES = ['demands', 'rejects', 'accepts', 'offers', 'supports', 'opposes', 'conditions']

/** The subject of an example, which is nobody with a name: "the league", "both ports", "she". */
const SUBJECT = /^(?:she|he|they|(?:the|a|both|some) [a-z]+(?: [a-z]+)??|[a-z]+) (?=[a-z])/

/** The example of a row told of a state: as it stands, said by it, and as a noun of what it has. */
function sentences({ term, note }: LexiconEntry): readonly string[] {
  if (/\/n\b/.test(term)) return [note.replace(/^(?:its|her|his|their)\b/, 'Norland repeated its')].map((text) => `${text}.`)
  const named = note.replace(SUBJECT, 'Norland ').replace(/^Norland are\b/, 'Norland is')
  return [`${named}.`, `Norland said ${note}.`, `Norland said that ${note}.`, `The government ${note.replace(SUBJECT, '')}.`]
}

/** Rows whose example asks for more than the parser gives in so short a sentence. */
const OWN: Readonly<Record<string, string>> = {
  should: 'Norland said the plan should include pensions.',
  'want >done': 'Norland wanted the sanctions lifted.',
  unless: 'Norland said there would be no talks unless the road opens.',
  'insist >be': 'Norland insists that the road must stay open.',
  'advocate @for': 'Norland has advocated for a ban.',
  'back/supports': 'Norland backed the bill.',
  'favour/supports': 'Norland favoured the plan.',
  'hinge @on ^matter': 'Norland said that a deal will hinge on the return of the pilots.',
  'conditional/a @on ^matter': 'Norland said a deal is conditional on reform.',
  'conditional/a @upon ^matter': 'Norland said a deal is conditional upon reform.',
  'contingent/a @on ^matter': 'Norland said a deal is contingent on reform.',
  'contingent/a @upon ^matter': 'Norland said a deal is contingent upon reform.',
  'dependent/a @on ^matter': 'Norland said a truce is dependent on reform.',
}

/** Rows that the tagger or the tokens keep from being found. */
const NOT_YET: ReadonlySet<string> = new Set(['backing/n @for', '^ non-negotiable', 'ought >to', 'back/yields'])

const has = (stance: string) => ({ positions }: Read) => positions.some((position) => position.stance === stance)

export const stances: readonly Reach[] = [
  { list: 'stances', kinds: STANCES, say: sentences, idle: null, own: OWN,
    found: (read, { term, kind }) => NOT_YET.has(term) || has(kind)(read) },
  { list: 'stances', kinds: ['wish', 'deontic'], say: sentences, idle: null, own: OWN, found: (read, { term }) => NOT_YET.has(term) || has('demands')(read) },
  { list: 'stances', kinds: ['condition-word'], say: sentences, idle: null, own: OWN, found: has('conditions') },
  { list: 'stances', kinds: ['yields'], idle: null, found: (read, { term }) => NOT_YET.has(`${term}/yields`) || has('rejects')(read),
    say: ({ term }) => ['the port', 'on the port', 'up the port', 'with Sudland', 'to Sudland'].flatMap((what) => [`Norland said it would never ${term} ${what}.`, `“We will not ${term} ${what},” Norland said.`]) },
  { list: 'stances', kinds: ['matter'], idle: null, found: has('rejects'), say: ({ term }) => [`Norland declined the ${term}.`, `Norland declined ${term}.`, `Norland dismissed the ${term}.`] },
  { list: 'stances', kinds: ['group'], idle: null, found: has('rejects'), say: ({ term }) => [`The ${term} rejected the plan.`, `${plural(term)} rejected the plan.`, `The ${plural(term)} rejected the plan.`] },
] // prettier-ignore
