// Writes src/lib/irregular-participles.gen.ts from lexicons/en/irregular-verbs.tsv: what prints a record reads no word lists.
// `node scripts/participles.mjs --check` fails when the committed module is not what the list says.
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const target = new URL('src/lib/irregular-participles.gen.ts', root)

/** Of each irregular verb the participle that news uses most; others are of the kind `variant`. */
const rows = readFileSync(new URL('lexicons/en/irregular-verbs.tsv', root), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, kind]) => kind === 'participle')
  .map(([form, , , base]) => `  ${base}: '${form}',\n`)
  .sort()
const made = `/** Made by scripts/participles.mjs. */
export const IRREGULAR: { readonly [verb: string]: string } = {
${rows.join('')}}
`

if (!process.argv.includes('--check')) writeFileSync(target, made)
else if (readFileSync(target, 'utf8') !== made) {
  console.error(
    `${target.pathname} is not what the list says: run \`node scripts/participles.mjs\` and read the diff`,
  )
  process.exitCode = 1
}
