import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Record as StoryFile } from '../../src/model/record.js'
import { renderReport } from '../../src/outputs/report/report.js'
import { launchChromium } from '../support/chromium.js'
import { hostileRecord } from '../support/hostile-record.js'
import { sampleRecord } from '../support/sample-record.js'

const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = mkdtempSync(join(tmpdir(), 'readout-report-'))
})
// A context left open keeps its pages; twenty of them slow every later test down.
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** The first story alone, as a page of one story. */
function oneStory(): StoryFile {
  const record = sampleRecord()
  return { ...record, stories: record.stories.slice(0, 1) }
}

type Opened = { readonly page: Page; readonly requests: string[]; readonly errors: string[] }

/** Opens a report from disk, and keeps what it asked for and what it complained about. */
async function open(record: StoryFile, hash = '', options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(folder, `report-${Math.abs(hashOf(JSON.stringify(record)))}.html`)
  writeFileSync(file, renderReport(record))
  const context = await browser.newContext({ viewport: DESKTOP, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(pathToFileURL(file).href + hash)
  return { page, requests, errors }
}

function hashOf(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0
  return hash
}

describe('article text is data', () => {
  test('nothing in titles, names, texts or addresses runs, and the page holds together', async () => {
    const { page, requests, errors } = await open(hostileRecord())
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('main style, main img, main svg[onload]').count()).toBe(0)
    expect(await page.locator('a[href^="javascript" i], [onload], [onerror], [onmouseover]').count()).toBe(0)
    expect(await page.locator('.story').count()).toBe(2)
    expect(errors).toEqual([])
    expect(requests).toHaveLength(1)
  })

  test('offsets hold after a carriage return, a NUL and half a surrogate pair', async () => {
    const record = hostileRecord()
    const text = record.articles[0]?.text ?? ''
    const start = text.indexOf('half a pair')
    const end = text.indexOf(' here.')
    const { page } = await open(record, `#a=a1&s=${start}-${end}`)
    expect(await page.locator('#reader mark').allTextContents()).toEqual(['half a pair \ufffd'])
  })
})

describe('every citation opens the exact words', () => {
  test('the words marked are the words of the record, for every link of the page', async () => {
    const record = sampleRecord()
    const { page, errors } = await open(record)
    const links = await page
      .locator('#main a[href*="&s="]')
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
    expect(links.length).toBeGreaterThan(50)
    for (const href of links) {
      const [id = '', places = ''] = href.replace('#a=', '').split('&s=')
      const text = record.articles.find((article) => article.id === decodeURIComponent(id))?.text ?? ''
      const wanted = places
        .split(',')
        .map((place) => text.slice(...(place.split('-').map(Number) as [number, number])))
      const shown = await page.evaluate(async (address) => {
        location.hash = address
        await new Promise((resolve) => setTimeout(resolve, 0))
        await new Promise(requestAnimationFrame)
        const words = new Map<string, string>()
        for (const mark of document.querySelectorAll<HTMLElement>('#reader mark'))
          for (const key of (mark.dataset['key'] ?? '').split(' '))
            if (key !== '') words.set(key, (words.get(key) ?? '') + mark.textContent)
        return [...words].sort((a, b) => Number(a[0]) - Number(b[0])).map(([, piece]) => piece)
      }, href)
      expect(shown, href).toEqual(wanted.map((piece) => piece.replaceAll('\n', '')))
    }
    expect(errors).toEqual([])
  })

  test('words that do not stand in the text are reported as missing', async () => {
    const { page } = await open(oneStory(), '#a=a1&s=900000-900010')
    expect(await page.locator('#reader .missing').isVisible()).toBe(true)
  })

  test('an address that nobody wrote does no harm', async () => {
    for (const hash of ['#a=nobody&s=1-2', '#c=a1,zz', '#%E0%A4%A', '#a=a1&s=9-3,x', '#s1.nothing']) {
      const { page, errors } = await open(oneStory(), hash)
      expect(await page.locator('h1').first().isVisible(), hash).toBe(true)
      expect(errors).toEqual([])
    }
  })
})

describe('keyboard and focus', () => {
  test('Enter opens the words, focus goes to them, Escape gives it back', async () => {
    const { page } = await open(oneStory())
    const cite = page.locator('.cite').first()
    await cite.focus()
    await page.keyboard.press('Enter')
    await page.locator('#reader mark').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK')
    await page.keyboard.press('Escape')
    expect(await page.locator('#reader').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cite')
  })

  test('back closes the article, forward opens it again', async () => {
    const { page } = await open(oneStory())
    await page.locator('.cite').first().click()
    await page.locator('#reader mark').first().waitFor()
    await page.goBack()
    expect(await page.locator('#reader').isVisible()).toBe(false)
    await page.goForward()
    await page.locator('#reader mark').first().waitFor()
  })

  test('the skip link comes first and leads to the record', async () => {
    const { page } = await open(oneStory())
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  })

  test('on a phone nothing behind the open article takes the focus', async () => {
    const { page } = await open(oneStory(), '#a=a1&s=0-9', { viewport: PHONE })
    for (let index = 0; index < 6; index++) {
      await page.keyboard.press('Tab')
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('#reader') !== null,
      )
      expect(inside).toBe(true)
    }
  })
})

describe('two articles side by side', () => {
  test('a passage chosen on one side is marked on the other', async () => {
    const { page } = await open(oneStory())
    await page.locator('a.pair').nth(2).click()
    const left = page.locator('#compare .column').first().locator('.passage')
    await left.first().focus()
    await page.keyboard.press('Enter')
    const right = page.locator('#compare .column').last().locator('.passage.on')
    expect(await right.allTextContents()).toEqual([
      'More than four thousand inhabitants spent the night in schools and gymnasiums',
    ])
    await page.keyboard.press('Escape')
    expect(await page.locator('#compare').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.classList.contains('pair'))).toBe(true)
  })
})

describe('filters', () => {
  test('statements by word and by kind, figures by dispute', async () => {
    const { page } = await open(oneStory())
    await page.locator('[data-filter="voices"] [data-flag="changed"]').check()
    expect(await page.locator('article.utterance:visible').count()).toBe(1)
    expect(await page.locator('[data-filter="voices"] .count').textContent()).toBe('1 of 10')
    await page.locator('[data-filter="figures"] [data-words]').fill('hospitals killed')
    expect(await page.locator('tr.figure:visible').count()).toBe(1)
  })
})

describe('layout', () => {
  for (const width of [320, 390, 768, 1024, 1440]) {
    test(`${width} pixels: the page does not scroll sideways`, async () => {
      for (const record of [oneStory(), hostileRecord()]) {
        const { page } = await open(record, '#s1.figures', { viewport: { width, height: 800 } })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over).toBeLessThanOrEqual(0)
      }
    })
  }

  test('several stories: the front page, then one story at a time', async () => {
    const { page } = await open(sampleRecord())
    expect(await page.locator('.story:visible').count()).toBe(0)
    await page.locator('.front-story a').nth(1).click()
    expect(await page.locator('.story:visible h1').allInnerTexts()).toEqual([
      'Harbour pilots at Selby Sands vote to strike',
    ])
    await page.goBack()
    expect(await page.locator('.front:visible').count()).toBe(1)
  })

  test('without script everything is there to read', async () => {
    const { page } = await open(sampleRecord(), '', { javaScriptEnabled: false })
    expect(await page.locator('.story:visible').count()).toBe(2)
  })

  test('an empty record says so', async () => {
    const { page, errors } = await open({ ...sampleRecord(), stories: [], articles: [] })
    expect(await page.locator('h1').textContent()).toBe('No story')
    expect(errors).toEqual([])
  })

  test('it prints, without the panels', async () => {
    const { page } = await open(oneStory())
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.contents, .tools, .controls').filter({ visible: true }).count()).toBe(0)
  })
})
