import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { ReadoutError } from '../../model/errors.js'
import { answerLines, failure, textField, write } from './jsonl.js'
import type { Status } from './status.js'

const EXAMPLES = `
Examples:
  readout extract saved/*.html                    one line of JSON a page: title, text, times, byline, publisher
  readout extract < pages.jsonl                   the same for {id, html} or {id, file}, url of the page beside it`

export function extractCommand(program: Command, status: Status): void {
  program
    .command('extract')
    .argument('[file...]', 'pages; without any, JSONL {id, html | file, url?} from standard input')
    .description('HTML in, article text and metadata out')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[]) => {
      status.code = await (files.length === 0 ? extractLines() : extractFiles(files))
    })
}

function extractLines(): Promise<number> {
  const engine = createEngine()
  return answerLines((line) => {
    const url = typeof line['url'] === 'string' ? line['url'] : null
    const html = typeof line['html'] === 'string' ? line['html'] : readPage(textField(line, 'file'), engine)
    return engine.extract(html, url)
  })
}

/** One line of JSON for each file, in order; a page that cannot be read gives an error on its own line. */
async function extractFiles(files: readonly string[]): Promise<number> {
  const engine = createEngine()
  let failed = 0
  for (const file of files) {
    let answer: object
    try {
      answer = { id: file, ...engine.extract(readPage(file, engine)) }
    } catch (error) {
      failed += 1
      answer = { id: file, error: failure(error) }
    }
    await write(`${JSON.stringify(answer)}\n`)
  }
  return failed === 0 ? 0 : 1
}

function readPage(file: string, engine: ReturnType<typeof createEngine>): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    throw new ReadoutError('file.missing', `file.missing: there is no file ${file}, or it may not be read`)
  }
  const decoded = engine.decode(bytes)
  if ('binary' in decoded) {
    throw new ReadoutError('file.binary', `file.binary: ${file} is ${decoded.binary}; ${decoded.remedy}`)
  }
  return decoded.text
}
