import { readFileSync } from 'node:fs'
import { createEngine } from '../../app/engine.js'
import { ReadoutError } from '../../model/errors.js'
import { answerLines, failure, lines, textField, write, type Json } from './jsonl.js'

/**
 * `readout extract`: pages as files, or JSONL `{id, html | file, url?}` on standard input; one line of JSON for each, in order.
 * A page that cannot be read gives an error on its own line. Returns the exit status.
 */
export async function extractCommand(files: readonly string[]): Promise<number> {
  const engine = createEngine()
  if (files.length === 0) {
    return answerLines(lines([]), (line) => {
      const url = typeof line['url'] === 'string' ? line['url'] : null
      const html = typeof line['html'] === 'string' ? line['html'] : readPage(textField(line, 'file'), engine)
      return engine.extract(html, url)
    })
  }
  let failed = 0
  for (const file of files) {
    let answer: Json
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
