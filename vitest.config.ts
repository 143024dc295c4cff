import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'
import { ASSETS, reportAssets } from './scripts/report-assets.mjs'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')

/** The report's script and style, bundled for the test run as the build bundles them for the package. */
function reportAssetsPlugin(): Plugin {
  return {
    name: 'report-assets',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(ASSETS) ? `\0${ASSETS}` : null),
    load: (id) => (id === `\0${ASSETS}` ? reportAssets(root) : null),
  }
}

export default defineConfig({
  plugins: [reportAssetsPlugin()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
