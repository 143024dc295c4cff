// Made-up news articles of a wanted length: names, figures, quotations, dates and attributions in changing order. Same number, same text.

const PEOPLE = [
  'Maria Okafor',
  'Jonas Lindqvist',
  'Priya Raman',
  'Tomas Herrera',
  'Ingrid Solberg',
  'Samuel Adeyemi',
  'Elena Petrova',
  'David Marsh',
]
const ROLES = [
  'mayor',
  'defence minister',
  'hospital director',
  'union leader',
  'chief negotiator',
  'police commissioner',
  'central bank governor',
  'spokeswoman',
]
const PLACES = ['Lisbon', 'Nairobi', 'Halifax', 'Gdansk', 'Cartagena', 'Osaka', 'Tampere', 'Adelaide']
const THINGS = ['homes', 'vehicles', 'patients', 'drones', 'ballots', 'shipments', 'workers', 'trees']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const FRAMES = [
  ({ p, r, c, t, d, n }) =>
    `${p}, the ${r} of ${c}, said on ${d} that at least ${n} ${t} had been lost since the storm began.`,
  ({ p, c, t, n }) =>
    `“We will not leave ${c} until every one of the ${n} ${t} is counted,” ${p} told reporters.`,
  ({ c, t, d, n }) =>
    `The ministry said it would send ${n} ${t} to ${c} by ${d}, but gave no details of the plan.`,
  ({ p, c, t, d, n }) =>
    `Officials in ${c} are scheduled to meet ${p} on ${d} to discuss a ceasefire and the return of ${n} ${t}.`,
  ({ r, n }) => `According to the ${r}, prices rose by ${n % 17} percent last month, the highest since 2011.`,
  ({ p, c }) => `“It was a long night,” said ${p}. “Nobody in ${c} slept.”`,
  ({ p, t, d }) =>
    `Earlier this week, ${p} rejected the offer and demanded that the ${t} be released before ${d}.`,
  ({ c, t, d, n }) =>
    `The court in ${c} ruled on ${d} that the company must pay $${n} million to the owners of the ${t}.`,
]

/** `count` articles of about `length` characters, one paragraph a line. */
export function articles(count, length) {
  return Array.from({ length: count }, (_, article) => {
    const next = counter(article + 1)
    const paragraphs = []
    for (let size = 0; size < length;) {
      const sentences = Array.from({ length: 2 + (next() % 2) }, () => sentence(next))
      const paragraph = sentences.join(' ')
      paragraphs.push(paragraph)
      size += paragraph.length + 1
    }
    return paragraphs.join('\n')
  })
}

function sentence(next) {
  const pick = (list) => list[next() % list.length]
  const frame = pick(FRAMES)
  return frame({
    p: pick(PEOPLE),
    r: pick(ROLES),
    c: pick(PLACES),
    t: pick(THINGS),
    d: pick(DAYS),
    n: 2 + (next() % 900),
  })
}

/** A linear congruential sequence (Numerical Recipes' constants), so that the texts are the same everywhere. */
function counter(seed) {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
