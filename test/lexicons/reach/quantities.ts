import type { Reach, Read } from './reach.js'

const first = ({ quantities }: Read) => quantities[0]
const unit = (read: Read, note: string) => first(read)?.value === 5 && first(read)?.unit === note
const MODIFIERS = { 'at-least': '>', 'at-most': '<', about: '~', exact: '=' } as const

export const quantities: readonly Reach[] = [
  {
    list: 'hedges',
    say: ({ term, note }) =>
      note === 'before'
        ? `Crews rescued ${term} 40 people.`
        : note === 'after'
          ? `The fine came to 40 euros ${term}.`
          : `The fine came to ${term} 40 euros.`,
    found: (read, { kind }) => first(read)?.modifier === MODIFIERS[kind as keyof typeof MODIFIERS],
    own: { plus: 'Crews rescued 40-plus people.', ish: 'Crews rescued 40-ish people.' },
  },
  { list: 'units', kinds: ['word', 'metric-word'], say: ({ term }) => `It came to 5 ${term} in all.`, found: (read, { note }) => unit(read, note) },
  { list: 'units', kinds: ['symbol', 'metric-symbol'], say: ({ term }) => `It came to 5${term} in all.`, found: (read, { note }) => unit(read, note),
    own: { B: 'It came to 5 B.', b: 'It came to 5 b.', K: 'It came to 5 K.' } },
  { list: 'units', kinds: ['sign'], say: ({ term }) => `It cost ${term}5 in all.`, found: (read, { note }) => unit(read, note) },
  { list: 'units', kinds: ['code'], say: ({ term }) => `It cost ${term} 5 in all.`, found: (read, { note }) => unit(read, note) },
  { list: 'units', kinds: ['rate-base'], say: ({ term }) => `It cost 5 euros per ${term}.`, found: (read, { note }) => unit(read, `EUR per ${note}`) },
  { list: 'numbers', kinds: ['small', 'tens'], say: ({ term }) => `Crews counted ${term} birds.`, found: (read, { note }) => first(read)?.value === Number(note) },
  { list: 'numbers', kinds: ['hundred', 'scale'], say: ({ term }) => `Crews counted two ${term} birds.`, found: (read, { note }) => first(read)?.value === 2 * Number(note) },
  { list: 'numbers', kinds: ['dozen'], say: ({ term }) => `Crews counted two ${term} birds.`, found: (read, { note }) => first(read)?.value === 2 * Number(note) },
  { list: 'numbers', kinds: ['scale-abbreviation'], say: ({ term }) => `It cost $2${term} then.`, found: (read, { note }) => first(read)?.value === 2 * Number(note) },
  { list: 'numbers', kinds: ['ordinal'], say: ({ term }) => `It took ${tops(term)} ${term} of the seats.`,
    found: (read, { term, note }) => Math.abs((first(read)?.value ?? 0) - (tops(term) === 'two' ? 2 : 1) / Number(note)) < 1e-9 },
  { list: 'numbers', kinds: ['vague'], say: ({ term }) => `Crews counted ${term} of birds.`, found: (read) => first(read)?.value === null && first(read)?.low !== null,
    own: { tens: 'Crews counted tens of thousands of birds.' } },
  { list: 'number-labels', kinds: ['label'], say: ({ term }) => `They had ${term} 370 in mind.`, found: (read) => read.quantities.length === 0 },
  { list: 'number-labels', kinds: ['maker'], say: ({ term }) => `They had a ${capital(term)} 370 in mind, not another of the 370 planes.`, found: (read) => read.quantities.length === 0 },
  { list: 'number-labels', kinds: ['month'], say: ({ term }) => `They had 12 ${capital(term)} in mind.`, found: (read) => read.quantities.length === 0 },
] // prettier-ignore

/** How many of a fraction: "one third", "two thirds". */
const tops = (term: string): string => (term.endsWith('s') ? 'two' : 'one')

function capital(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1)
}

