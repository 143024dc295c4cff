import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** The browser to test in: what CHROMIUM names, one of the usual places, or what Playwright installed; throws where there is none. */
function findChromium(): string {
  const named = process.env['CHROMIUM']
  const found = [named, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
  if (found) return found
  throw new Error(
    'The report is tested in a browser and none was found. Install Chromium or Chrome (Debian: apt install chromium; ' +
      'anywhere: npx playwright-core install chromium), or set CHROMIUM to the path of one.',
  )
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
