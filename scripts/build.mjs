// Transpiles src/ to dist/, file by file. Types are checked apart (`npm run types`), so that a build takes no second.
//   node scripts/build.mjs             for work in the checkout
//   node scripts/build.mjs --types     with the declarations a package needs (`npm pack`)
//   node scripts/build.mjs --out DIR   to another folder than dist
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { globSync } from './glob.mjs'
import { ASSETS, reportAssets } from './report-assets.mjs'

const { values } = parseArgs({
  options: { types: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
})
const { out } = values

const inBrowser = (path) => path.startsWith('src/outputs/report/client/')
const entryPoints = globSync(
  'src',
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts') && !inBrowser(path),
)
rmSync(out, { recursive: true, force: true })
await build({
  entryPoints,
  outbase: 'src',
  outdir: out,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
})
writeFileSync(`${out}/outputs/report/${ASSETS}`, await reportAssets('.'))
if (values.types)
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out],
    { stdio: ['ignore', 2, 2] },
  )
