import type { Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { ReadoutError } from '../../model/errors.js'
import type { Cluster } from '../../model/lineage.js'
import { articleFields } from './articles.js'
import { failure, inputLines, parseLine, write } from './jsonl.js'
import type { Status } from './status.js'

const EXAMPLES = `
The answers come when the last line has been read, in the order of the lines; the same articles give the same stories in any order.

Each line says why: "evidence" for the story, "vetoes" against look-alikes it was kept apart from, and the "storyline" it belongs to.

Examples:
  readout cluster < articles.jsonl
  readout cluster --log 100 < articles.jsonl 2> changes.jsonl`

/** `readout cluster`: JSONL articles in, one line `{id, story, storyline, evidence, vetoes}` for each out. */
export function clusterCommand(program: Command, status: Status): void {
  program
    .command('cluster')
    .description('JSONL articles in, {id, story, storyline, evidence, vetoes} out')
    .option(
      '--log <articles>',
      'group again after so many articles, and print what changed (opened, grown, renamed, merged, split) on standard error',
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ log }: { log?: string }) => {
      status.code = await clusterLines(log === undefined ? null : everyOf(log))
    })
}

function everyOf(given: string): number {
  const every = Number(given)
  if (!Number.isSafeInteger(every) || every < 1)
    throw new ReadoutError('usage', `--log takes a number of articles, 1 or more, not "${given}"`)
  return every
}

type Row = {
  readonly id: unknown
  readonly key: string | null
  readonly error?: { readonly code: string; readonly message: string }
}

/** Reads all lines, then answers them. With `every`, groups after so many articles and logs what changed since the time before. */
async function clusterLines(every: number | null): Promise<number> {
  const engine = createEngine()
  const stories = engine.clusterer()
  const rows: Row[] = []
  const idOf = (key: string) => rows[Number(key.slice(1))]?.id ?? null
  let logged = 0
  const report = () => {
    for (const change of stories.log().slice(logged)) {
      process.stderr.write(`${JSON.stringify({ ...change, articles: change.articles.map(idOf) })}\n`)
      logged += 1
    }
  }
  for await (const { line, number } of inputLines()) {
    let id: unknown = null
    try {
      const object = parseLine(line, number)
      id = object['id'] ?? null
      const key = `r${rows.length}`
      stories.add(engine.document({ ...articleFields(object), id: key }))
      rows.push({ id, key })
      if (every !== null && rows.length % every === 0) {
        stories.glance()
        report()
      }
    } catch (error) {
      rows.push({ id, key: null, error: failure(error) })
    }
  }
  const found = stories.stories()
  if (every !== null) report()
  await answer(rows, found)
  return rows.some((row) => row.error) ? 1 : 0
}

async function answer(rows: readonly Row[], stories: readonly Cluster[]): Promise<void> {
  const storyOf = new Map<string, Cluster>()
  for (const story of stories) for (const article of story.articles) storyOf.set(article, story)
  for (const { id, key, error } of rows) {
    const story = storyOf.get(key ?? '')
    const line = error
      ? { id, error }
      : {
          id,
          story: story?.id ?? null,
          storyline: story?.storyline?.id ?? null,
          evidence: story?.evidence ?? [],
          vetoes: story?.vetoes ?? [],
        }
    await write(`${JSON.stringify(line)}\n`)
  }
}
