// Builds lexicons/en/brands.tsv: banks, shops, makers of cars and the like, from the list that OpenStreetMap's editors keep.
//   npm install --no-save name-suggestion-index@8.0.20260918 && node scripts/lexicons/brands.mjs
// name-suggestion-index (BSD-3-Clause). Names that are English words, people's names or towns are left out. Sorted by code units: same bytes every time.
import { readFileSync, writeFileSync } from 'node:fs'
import nlp from 'compromise'

const KINDS =
  /^brands\/(?:amenity\/(?:bank|atm|fuel|money_transfer|payment_terminal)|shop\/(?:car|supermarket|department_store|electronics|mobile_phone|motorcycle|tyres|chemist|doityourself|truck|tractor)|office\/(?:insurance|telecommunication|energy_supplier|financial)|tourism\/hotel|advertising\/totem)$/
const read = (name) =>
  readFileSync(new URL(`../../lexicons/en/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => (line.split('\t')[0] ?? '').toLowerCase())
const taken = new Set(
  ['countries', 'regions', 'cities', 'given-names', 'surnames', 'organizations', 'name-words'].flatMap(read),
)
const lexicon = nlp.model().one.lexicon
const { nsi } = JSON.parse(
  readFileSync(
    new URL('../../node_modules/name-suggestion-index/dist/json/nsi.min.json', import.meta.url),
    'utf8',
  ),
)

/** All words of a name are plain English ones: "First National", "Home Bargains". */
const isPlain = (name) =>
  name
    .toLowerCase()
    .split(/[ &-]+/)
    .every((word) => lexicon[word] !== undefined || taken.has(word))
const found = new Set()
for (const [kind, { items }] of Object.entries(nsi)) {
  if (!KINDS.test(kind)) continue
  for (const { displayName, tags } of items) {
    for (const name of [displayName, tags['brand:en']]) {
      if (!name || !/^\p{Lu}[\p{L}\p{M}&.'’ -]{3,39}$/u.test(name) || !/^[\p{Script=Latin}\p{P}\s&]+$/u.test(name)) continue
      if (taken.has(name.toLowerCase()) || isPlain(name) || name.split(' ').length > 5) continue
      found.add(name.replaceAll('’', "'"))
    }
  }
}
const rows = [...found].map((name) => `${name}\tcompany\tname-suggestion-index\t`).sort()
writeFileSync(
  new URL('../../lexicons/en/brands.tsv', import.meta.url),
  `# Banks, shops, makers and other firms. Built by scripts/lexicons/brands.mjs.\n# kind company = a firm\nterm\tkind\tsource\tnote\n${rows.join('\n')}\n`,
)
console.log('brands', rows.length)
