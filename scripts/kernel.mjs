// Compiles kernel/scores.ts (AssemblyScript) to WebAssembly and writes it as src/lib/scores/kernel.gen.ts. Same source, same bytes.
//   node scripts/kernel.mjs          writes it
//   node scripts/kernel.mjs --check  says whether what is there is what the source gives
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const SOURCE = 'kernel/scores.ts'
const TARGET = 'src/lib/scores/kernel.gen.ts'
/** No collector and no start-up code; the memory is made outside, and the first 8 KB are the kernel's own. */
const OPTIONS = [
  '-O3',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--noAssert',
  '--importMemory',
  '--memoryBase',
  '8192',
]
const checking = process.argv.includes('--check')

if (checking && !existsSync('node_modules/assemblyscript')) {
  console.log('skipped: assemblyscript is not installed')
  process.exit(0)
}
const { default: asc } = await import('assemblyscript/asc')
const { error, stderr, binary } = await compile()
if (error) {
  console.error(stderr.toString())
  process.exit(1)
}
const made = `/** kernel/scores.ts compiled by \`node scripts/kernel.mjs\`: WebAssembly as base64. */
export const KERNEL =
  '${Buffer.from(binary).toString('base64')}'
`
if (!checking) writeFileSync(TARGET, made)
else if (readFileSync(TARGET, 'utf8') !== made) {
  console.error(`${TARGET} is not what ${SOURCE} gives: run node scripts/kernel.mjs`)
  process.exit(1)
}

async function compile() {
  let binary
  const result = await asc.main([SOURCE, '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => (existsSync(name) ? readFileSync(name, 'utf8') : null),
    writeFile: (name, contents) => {
      if (name.endsWith('kernel.wasm')) binary = contents
    },
    listFiles: () => [],
  })
  return { ...result, binary }
}
