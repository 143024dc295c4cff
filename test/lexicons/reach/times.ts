import { capital } from './forms.js'
import type { Direct, Reach, Read } from './reach.js'

/** A time that covers the term and what stands with it in the sentence. */
const covers = ({ times, words }: Read, term: string) =>
  times.find((time) => words(time).toLowerCase().includes(term.toLowerCase()))

const holiday = (term: string): string => term.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** A sentence for each class of time-words. */
const SENTENCES: Readonly<Record<string, (term: string) => string>> = {
  month: (term) => `It closed on ${capital(term)} 12, 2023.`,
  weekday: (term) => `The shops were shut on ${capital(term)}.`,
  weekdays: (term) => `The shops are shut on ${capital(term)}.`,
  unit: (term) => `The shops were shut for one ${term}.`,
  units: (term) => `The shops were shut for three ${term}.`,
  short: (term) => `It took 5 ${term} in all.`,
  number: (term) => `The shops were shut for ${term} days.`,
  scale: (term) => `The shops were shut for two ${term} days.`,
  vague: (term) => `The shops were shut for ${term === 'couple' ? 'a couple of' : /^(?:dozens|hundreds|thousands|millions)$/.test(term) ? `${term} of` : term} days.`,
  fraction: (term) => `It took ${term} a day.`,
  ordinal: (term) => `It closed on the ${term} of May.`,
  part: (term) => `The shops were shut on Monday ${term}.`,
  season: (term) => `The shops were shut in the ${term} of 2023.`,
  shift: (term) => `The shops were shut ${term} week.`,
  edge: (term) => /^(?:early|late|earlier|later)$/.test(term) ? `The shops were shut ${term} in May 2023.` : term === 'mid' ? 'The shops were shut in mid-May.' : term === 'turn' ? 'The shops were shut at the turn of the century.' : `The shops were shut at the ${term} of May 2023.`,
  hedge: (term) => term === 'within' ? 'The shops will be shut within three days.' : term === 'circa' ? 'It was built circa 1900.' : `The shops were shut for ${term} three days.`,
  today: (term) => `The shops are shut ${term}.`,
  tonight: (term) => `The shops are shut ${term}.`,
  overnight: (term) => `The shops were shut ${term}.`,
  reference: (term) => `The shops are ${term} shut.`,
  set: (term) => `The shops report ${term}.`,
  each: (term) => `The shops are shut ${term} Monday.`,
  away: (term) => `The shops were shut three days ${term}.`,
  zone: (term) => `It closed at 5 p.m. ${term.toUpperCase()} on Monday.`,
} // prettier-ignore

const OWN: Readonly<Record<string, string>> = {
  quarters: 'Sales fell for four quarters.',
  midnight: 'The shops were shut at midnight.',
  future: 'The shops may shut in the near future.',
}

const CLASSES = Object.keys(SENTENCES)

export const times: readonly (Reach | Direct)[] = [
  { list: 'time-holidays', say: ({ term }) => `The shops were shut on ${holiday(term)} 2023.`, found: (read, { term }) => covers(read, `${term} 2023`)?.from !== null && covers(read, `${term} 2023`) !== undefined },
  ...CLASSES.map((name): Reach => ({
    list: 'time-words', kinds: [`${name}:*`], say: ({ term }) => (SENTENCES[name] as (term: string) => string)(term), found: (read, { term, kind }) => covers(read, term) !== undefined || read.times.some(({ mod }) => `hedge:${mod}` === kind), own: OWN,
  })),
] // prettier-ignore
