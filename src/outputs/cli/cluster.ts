import type { Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { articleFields } from './articles.js'
import { failure, inputLines, parseLine, write } from './jsonl.js'
import type { Status } from './status.js'

const EXAMPLES = `
The answers come when the last line has been read, in the order of the lines; the same articles give the same stories in any order.

Example:
  readout cluster < articles.jsonl`

/** `readout cluster`: JSONL articles in, one line `{id, story}` for each out. */
export function clusterCommand(program: Command, status: Status): void {
  program
    .command('cluster')
    .description('JSONL articles in, {id, story} out')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      status.code = await clusterLines()
    })
}

async function clusterLines(): Promise<number> {
  const engine = createEngine()
  const rows: { id: unknown; key: string | null; error?: { code: string; message: string } }[] = []
  const documents = []
  for await (const { line, number } of inputLines()) {
    let id: unknown = null
    try {
      const object = parseLine(line, number)
      id = object['id'] ?? null
      const key = `r${rows.length}`
      documents.push(engine.document({ ...articleFields(object), id: key }))
      rows.push({ id, key })
    } catch (error) {
      rows.push({ id, key: null, error: failure(error) })
    }
  }
  const storyOf = new Map<string, string>()
  for (const story of engine.cluster(documents))
    for (const article of story.articles) storyOf.set(article, story.id)
  for (const { id, key, error } of rows) {
    await write(`${JSON.stringify(error ? { id, error } : { id, story: storyOf.get(key ?? '') ?? null })}\n`)
  }
  return rows.some((row) => row.error) ? 1 : 0
}
