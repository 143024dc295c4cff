import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { participle } from './participle.js'

test.each([
  ['launch', 'launched'],
  ['evacuate', 'evacuated'],
  ['carry', 'carried'],
  ['destroy', 'destroyed'],
  ['plan', 'planned'],
  ['intercept', 'intercepted'],
  ['permit', 'permitted'],
  ['limit', 'limited'],
  ['refer', 'referred'],
  ['offer', 'offered'],
  ['hit', 'hit'],
  ['rise', 'risen'],
  ['withdraw', 'withdrawn'],
  ['override', 'overridden'],
  // where two forms stand side by side, the one that news uses more
  ['burn', 'burned'],
  ['strike', 'struck'],
  ['bear', 'borne'],
  // what is no lemma is left alone
  ['voted for', 'voted for'],
])('%s: %s', (verb, form) => expect(participle(verb)).toBe(form))

test('the table is what the word list says', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/participles.mjs', '--check'])
  expect(status, stderr.toString()).toBe(0)
})
