// `npm test`: sets everything up and runs every check. Ends with a line `N passed, N failed` that counts the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild, ensureChromium, ensurePackages } from './setup.mjs'

ensurePackages()
ensureBuild()
process.env.CHROMIUM = ensureChromium()

const report = join(mkdtempSync(join(tmpdir(), 'readout-test-')), 'tests.json')
const bin = (name) => `node_modules/.bin/${name}`
const checks = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint'), ['.']],
  ['types', bin('tsc'), ['--noEmit']],
  ['types in the browser', bin('tsc'), ['--noEmit', '-p', 'tsconfig.browser.json']],
  [
    'import borders',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'],
  ],
  ['schemas', process.execPath, ['scripts/schemas.mjs', '--check']],
  ['kernel', process.execPath, ['scripts/kernel.mjs', '--check']],
  ['tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
  ['bench gate', process.execPath, ['bench/gate.mjs']],
]

const failed = []
for (const [name, command, args] of checks) {
  const start = performance.now()
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  )
  if (status !== 0) failed.push(name)
}

const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport()
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`)
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exit(failed.length === 0 && numPassedTests > 0 ? 0 : 1)

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    failed.push('tests wrote no report')
    return {}
  }
}
