import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/cli.js'

const FOLDER = `${ROOT}docs/decisions/`
const files = readdirSync(FOLDER).filter((file) => file !== 'README.md')
const index = readFileSync(`${FOLDER}README.md`, 'utf8')
const known = new Set(files.map((file) => file.slice(0, 4)))

/** Every text that may name a decision: the documents, and the cards of the weights. */
function pages(): readonly string[] {
  const under = (folder: string) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${folder}/${path}`)
  return ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md', ...under('docs'), ...under('models')]
}

describe('decisions', () => {
  it('have a number each of their own', () => {
    expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
    const numbers = files.map((file) => file.slice(0, 4))
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
  })

  it.each(files)('%s opens with its number and stands in the index under its title', (file) => {
    const [first = ''] = readFileSync(FOLDER + file, 'utf8').split('\n')
    const [, number = '', title = ''] = /^# (\d{4}) (\S.*)$/.exec(first) ?? []
    expect(number, `the first line is no title: ${first}`).toBe(file.slice(0, 4))
    expect(index).toContain(`- [${number}](${file}) ${title}\n`)
  })

  it('stand in the index in order, and nothing else does', () => {
    const listed = [...index.matchAll(/^- \[(\d{4})\]/gm)].map(([, number]) => number)
    expect(listed).toEqual([...known].sort())
  })

  it.each(pages())('%s names decisions that exist', (page) => {
    const named = [...readFileSync(ROOT + page, 'utf8').matchAll(/decisions?[ /](\d{4})\b/g)]
    expect(named.flatMap(([all, number = '']) => (known.has(number) ? [] : [all]))).toEqual([])
  })
})
