// The report's script and style as one module of two strings, from src/outputs/report/client and src/outputs/report/style.
import { build } from 'esbuild'

/** Name of the module that src/outputs/report/report.ts imports; it is made by the build and by the test run. */
export const ASSETS = 'assets.gen.js'

/** The module's source. `root` is the project's folder. */
export async function reportAssets(root) {
  const [script, style] = await Promise.all([
    bundle(root, 'client/main.ts', { format: 'iife', target: 'es2022' }),
    bundle(root, 'style/main.css', { target: 'chrome123' }),
  ])
  return `export const script = ${JSON.stringify(script)}\nexport const style = ${JSON.stringify(style)}\n`
}

async function bundle(root, entry, options) {
  const result = await build({
    entryPoints: [`${root}/src/outputs/report/${entry}`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    ...options,
  })
  return result.outputFiles[0].text
}
