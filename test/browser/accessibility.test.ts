import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderReport } from '../../src/outputs/report/report.js'
import { launchChromium } from '../support/chromium.js'
import { sampleRecord } from '../support/sample-record.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let browser: Browser
let folder: string
let address: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = mkdtempSync(join(tmpdir(), 'readout-axe-'))
  const record = sampleRecord()
  const file = join(folder, 'report.html')
  writeFileSync(file, renderReport({ ...record, stories: record.stories.slice(0, 1) }))
  address = pathToFileURL(file).href
})
afterAll(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const VIEWS = [
  { name: 'the page', hash: '', unfold: true },
  { name: 'an article at words', hash: '#a=a1&s=443-520', unfold: false },
  { name: 'two articles side by side', hash: '#c=a1,a3', unfold: false },
]
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
]

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  for (const { name: screen, viewport } of SCREENS)
    test.each(VIEWS)(`${screen}: $name has no finding of WCAG 2.2 A or AA`, async ({ hash, unfold }) => {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(address + hash)
      // What is folded away is checked, too.
      if (unfold)
        await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
      await page.evaluate(axe)
      const results = await page.evaluate(
        (values) =>
          (window as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
            runOnly: { type: 'tag', values },
          }),
        TAGS,
      )
      const found = results.violations.map(
        (violation) =>
          `${violation.id}: ${violation.nodes
            .slice(0, 4)
            .map((node) => `${node.html.slice(0, 140)} ${node.failureSummary ?? ''}`)
            .join(' | ')}`,
      )
      expect(found).toEqual([])
      expect(results.passes.map((pass) => pass.id)).toContain('color-contrast')
      await context.close()
    })
})
