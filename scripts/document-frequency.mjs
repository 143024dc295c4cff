// Writes lexicons/en/document-frequency.tsv: in how many documents of an open English treebank each stem occurs.
// Usage: node scripts/build.mjs && node scripts/document-frequency.mjs TRAIN.conllu.gz > lexicons/en/document-frequency.tsv
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { stem } from '../dist/lib/stem.js'

const text = gunzipSync(readFileSync(process.argv[2])).toString('utf8')
const counts = new Map()
let documents = 0
let seen = new Set()
const close = () => {
  for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
  seen = new Set()
}
for (const line of text.split('\n')) {
  if (line.startsWith('# newdoc')) {
    close()
    documents += 1
  }
  const cells = line.split('\t')
  if (!/^\d+$/.test(cells[0] ?? '')) continue
  const word = (cells[1] ?? '').toLowerCase().replace(/[’'.]/g, '')
  if (/^[a-z]+$/.test(word)) seen.add(stem(word))
}
close()
console.log(
  [
    '# In how many of the documents of the training parts of UD English EWT and of the open genres of GUM a word stem occurs.',
    '# Derived from CC BY-SA 4.0 material (EWT) and CC BY 4.0 material (GUM): this file is given out under CC BY-SA 4.0.',
    '# The note is the count. Made by scripts/document-frequency.mjs. Stems that occur once are left out.',
    '# kind stem = a word stem',
    '# kind documents = the number of documents, under the term `*`',
    'term\tkind\tsource\tnote',
    `*\tdocuments\tUD EWT and GUM train\t${documents}`,
    ...[...counts]
      .filter(([, count]) => count > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, count]) => `${term}\tstem\tUD EWT and GUM train\t${count}`),
  ].join('\n'),
)
