// Transpiles src/ to dist/, file by file. Types are checked apart (`npm run types`), so that a build takes no second.
import { build } from 'esbuild'
import { globSync } from './glob.mjs'
import { rmSync } from 'node:fs'

const entryPoints = globSync('src', (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
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
