// What a fresh machine needs before anything runs: packages, and for tests a Chromium. Uses nothing but Node.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
process.chdir(ROOT)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`readout: needs Node 20.19 or later, this is ${process.versions.node}`)
  process.exit(2)
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Installs the packages of the lock file, unless the ones that are there were installed from the same one. */
export function ensurePackages() {
  const digest = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = 'node_modules/.readout-lock'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  console.error('readout: installing packages (npm ci) …')
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(stamp, digest)
}

/** Transpiles src/ to dist/. */
export function ensureBuild() {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] })
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium: `CHROMIUM`, a usual place, or Debian's package where apt-get may install it; else an error that says so. */
export function ensureChromium() {
  const given = process.env.CHROMIUM
  const found = given && existsSync(given) ? given : PLACES.find((path) => existsSync(path))
  if (found) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.error('readout: installing Chromium for the browser tests (apt-get install chromium) …')
    const quiet = { stdio: ['ignore', 'ignore', 2] }
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      {
        ...quiet,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  console.error(
    'readout: no Chromium found for the browser tests. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.',
  )
  process.exit(1)
}
