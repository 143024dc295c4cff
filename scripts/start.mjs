// `npm start`: sets everything up, reads the example coverage (or what is named after `--`) and says where the report lies.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const asked = process.argv
  .slice(2)
  .map((input) =>
    existsSync(resolve(process.env.INIT_CWD ?? '.', input))
      ? resolve(process.env.INIT_CWD ?? '.', input)
      : input,
  )
const { ensureBuild, ensurePackages } = await import('./setup.mjs')
ensurePackages()
ensureBuild()
const inputs = asked.length > 0 ? asked : ['examples/harbour-talks/articles']
const result = spawnSync(process.execPath, ['bin/readout.js', 'read', ...inputs, '--out', 'out'], {
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
