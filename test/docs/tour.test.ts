import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readout, ROOT } from '../support/cli.js'

const README = `${ROOT}README.md`
/** The tour's command, and the block with what it prints, to where the README cuts it. */
const TOUR = /(`npx readout (read examples\/\S+)` prints:\n\n```\n)([^]*?)(\n…\n```)/

describe('the tour of the README', () => {
  it('shows what its command prints', () => {
    const readme = readFileSync(README, 'utf8')
    const [block = '', head = '', command = '', shown = '', tail = ''] = TOUR.exec(readme) ?? []
    expect(block, 'README.md has no tour').not.toBe('')
    const { status, stdout } = readout(command.split(' '))
    expect(status).toBe(0)
    const cut = stdout.slice(0, stdout.indexOf('\n\nEvents\n')).trimEnd()
    if (process.env['UPDATE'] === '1' && shown !== cut)
      writeFileSync(
        README,
        readme.replace(block, () => head + cut + tail),
      )
    else expect(shown, 'run UPDATE=1 npx vitest run test/docs and read the difference').toBe(cut)
  })
})
