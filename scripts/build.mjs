// Transpiles src/ to dist/, file by file. Types are checked apart (`npm run types`), so that a build takes no second.
import { build } from 'esbuild'
import { globSync } from './glob.mjs'
import { rmSync, writeFileSync } from 'node:fs'
import { ASSETS, reportAssets } from './report-assets.mjs'

const inBrowser = (path) => path.startsWith('src/outputs/report/client/')
const entryPoints = globSync(
  'src',
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts') && !inBrowser(path),
)
rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints,
  outbase: 'src',
  outdir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
})
writeFileSync(`dist/outputs/report/${ASSETS}`, await reportAssets('.'))
