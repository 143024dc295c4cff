import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/cli.js'

/** The programs of docs/library.md, each a module of its own, in order. */
const PROGRAMS = [
  ...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm),
].map(([, code = '']) => code)

/** What each of them prints, in part. */
const PRINTED = [
  '## Who said what',
  'Kari Holm: “We are not far apart,”',
  '3 May 2024 2024-05-03\nOfficials NOUN',
  'true\naltered\ncopy\nschema.unknown',
]

const WRONG = `
import { createEngine } from 'readout'
// @ts-expect-error an article has a text
export const wrong = () => createEngine().document({ id: 'a' })
`

/** The package's own declarations are checked too. */
const STRICT = {
  strict: true,
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: ['node'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
}

const scratch = mkdtempSync(join(tmpdir(), 'readout-package-'))
const installed = join(scratch, 'readout')
const user = join(scratch, 'user')

/** The files of the package as npm packs them, unpacked beside a user's project that depends on it. */
beforeAll(() => {
  const staged = join(scratch, 'staged')
  mkdirSync(staged)
  for (const path of ['bin', 'lexicons', 'models', 'schemas', 'LICENSE', 'README.md', 'package.json'])
    cpSync(join(ROOT, path), join(staged, path), { recursive: true })
  execFileSync(process.execPath, ['scripts/build.mjs', '--types', '--out', join(staged, 'dist')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: staged,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  execFileSync('tar', ['-xzf', filename], { cwd: staged })
  cpSync(join(staged, 'package'), installed, { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'), 'junction')
  mkdirSync(join(user, 'node_modules'), { recursive: true })
  symlinkSync(installed, join(user, 'node_modules/readout'), 'junction')
  writeFileSync(join(user, 'package.json'), '{ "type": "module" }')
  PROGRAMS.forEach((program, index) => writeFileSync(join(user, `program-${index}.mts`), program))
  writeFileSync(join(user, 'wrong.mts'), WRONG)
  cpSync(join(ROOT, 'examples/harbour-talks/articles'), join(user, 'coverage'), { recursive: true })
  writeFileSync(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, include: ['*.mts'] }))
})

describe('the package', () => {
  it('has declarations under which the programs of docs/library.md compile strictly', () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', '.'], {
      cwd: user,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })
  it.each(PRINTED.map((words, index) => ({ words, index })))(
    'runs program $index from a folder of its own, with word lists, weights and schemas',
    ({ words, index }) => {
      const printed = execFileSync(process.execPath, [`program-${index}.mjs`], {
        cwd: user,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      expect(printed).toContain(words)
    },
  )
  it('has as many programs in docs/library.md as are tried here', () => {
    expect(PROGRAMS).toHaveLength(PRINTED.length)
  })
  it('has the command, which tells its version', () => {
    const command = join(installed, 'bin/readout.js')
    const printed = execFileSync(process.execPath, [command, '--version'], { cwd: user, encoding: 'utf8' })
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(printed).toBe(`${version}\n`)
  })
})
