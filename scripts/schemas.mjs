// Writes schemas/*.json from the types in src/model, so that the published shapes are the ones the code is checked against.
// `node scripts/schemas.mjs --check` fails when a committed schema no longer tells the truth.
import { createGenerator } from 'ts-json-schema-generator'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'

const shapes = [
  { name: 'record', type: 'Record', title: 'What `readout read --format json` prints' },
  { name: 'annotations', type: 'AnnotateLine', title: 'One line of `readout annotate`' },
  {
    name: 'article',
    type: 'ArticleLine',
    title: 'One line of input to `readout annotate` and `readout cluster`',
  },
  { name: 'extract', type: 'ExtractLine', title: 'One line of `readout extract`' },
  { name: 'compare-articles', type: 'CompareArticlesLine', title: 'One line of `readout compare articles`' },
  { name: 'compare-quotes', type: 'CompareQuotesLine', title: 'One line of `readout compare quotes`' },
  { name: 'compare-names', type: 'CompareNamesLine', title: 'One line of `readout compare names`' },
  { name: 'cluster', type: 'ClusterLine', title: 'One line of `readout cluster`' },
]

const generator = createGenerator({
  path: 'src/model/*.ts',
  tsconfig: 'tsconfig.json',
  expose: 'all',
  topRef: false,
  jsDoc: 'extended',
  additionalProperties: false,
  skipTypeCheck: true,
})

const check = process.argv.includes('--check')
let stale = 0
mkdirSync('schemas', { recursive: true })
for (const { name, type, title } of shapes) {
  const schema = { title, ...generator.createSchema(type) }
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 })
  const path = `schemas/${name}.json`
  if (!check) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    stale += 1
    console.error(`${path} does not match src/model: run \`node scripts/schemas.mjs\` and read the diff`)
  }
}
process.exit(stale === 0 ? 0 : 1)
