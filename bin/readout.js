#!/usr/bin/env node
import { existsSync } from 'node:fs'

const cli = new URL('../dist/outputs/cli/main.js', import.meta.url)
if (!existsSync(cli)) {
  process.stderr.write('readout: not built yet. Run `npm run build` in the project folder first.\n')
  process.exit(2)
}
const { main } = await import(cli.href)
process.exitCode = await main(process.argv.slice(2))
