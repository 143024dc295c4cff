import { frames, isItem } from '../../../src/annotate/figures/frames.js'
import type { LexiconEntry } from '../../../src/model/resources.js'
import { past, participle, plural } from './forms.js'
import { resources, type Direct, type Reach } from './reach.js'

const table = frames(resources)
const THINGS = ['drones', 'people', 'houses', 'flights', 'acres', 'shops']

/** Where the counted thing may stand, as the note says it. */
const PLACES: Readonly<Record<string, (term: string) => readonly string[]>> = {
  object: (term) => THINGS.flatMap((thing) => [`Norland ${past(term)} 40 ${thing} on Monday.`, `About 40 ${thing} were ${participle(term)} on Monday.`]),
  subject: (term) => THINGS.map((thing) => `About 40 ${thing} ${past(term)} on Monday.`),
  either: (term) => THINGS.flatMap((thing) => [`Norland ${past(term)} 40 ${thing} on Monday.`, `About 40 ${thing} ${past(term)} on Monday.`]),
  ordnance: (term) => [`Norland ${past(term)} 40 drones on Monday.`, `Norland ${past(term)} down 40 drones on Monday.`, `Norland ${past(term)} out 40 drones on Monday.`],
  price: (term) => ['The plan ', 'The deal is '].flatMap((who) => [`${who}${past(term)} $40 million.`, `${who}${term} $40 million.`, `${who}${participle(term)} at $40 million.`]),
  noun: (term) => [`There were 40 ${plural(term)} on Monday.`, `The fire reached 40% ${term} on Monday.`],
  event: (term) => [`The ${term} was reported at 40 sites.`, `${plural(term)} were reported at 40 sites.`, `The ${term} damaged nothing but was recorded at 40 sites.`],
  state: (term) => [`The storm left 40 people ${term}.`, `About 40 people were ${term} on Monday.`, `The fire was 40% ${term} on Monday.`],
  phrase: (term) => [term, term.replace(/^\w+/, (verb) => past(verb)), term.replace(/ loss$/, ' losses')].flatMap((words) =>
    ['people', 'homes', 'houses'].flatMap((thing) => [`About 40 ${thing} ${words} on Monday.`, `About 40 ${thing} were ${words} on Monday.`, `About 40 ${thing} ${words} care on Monday.`, `The storm left 40 ${thing} ${words}.`])),
  deed: (term) => THINGS.flatMap((thing) => [`Norland reported the ${term} of 40 ${thing} on Monday.`]),
} // prettier-ignore

const sentences = ({ term, note }: LexiconEntry): readonly string[] =>
  note.split(',').flatMap((place) => PLACES[place]?.(term) ?? [])

export const figures: readonly (Reach | Direct)[] = [
  { list: 'figure-items', holds: ({ term, kind }) => isItem(table, kind, term) },
  { list: 'figure-frames', say: sentences, found: ({ figures: found }, { kind }) => found.some(({ action }) => action === kind) },
] // prettier-ignore
