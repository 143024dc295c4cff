#!/usr/bin/env node
import { existsSync } from 'node:fs'

const cli = new URL('../dist/cli/readout.js', import.meta.url)
if (!existsSync(cli)) {
  process.stderr.write('readout: not built yet. Run `npm run build` in the project folder first.\n')
  process.exit(2)
}
const { main } = await import(cli.href)
process.exitCode = await main(process.argv.slice(2))
