import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { ReadoutError } from '../../model/errors.js'

export type Json = { readonly [key: string]: unknown }

/** What one line gives: an answer, or an error that stands on its own line while the others go on. */
export type Answer = Json | { readonly error: { readonly code: string; readonly message: string } }

/** Lines of standard input or of files, in order. Lines without content are left out. */
export async function* lines(
  files: readonly string[],
  stdin: Readable = process.stdin,
): AsyncIterable<string> {
  const streams =
    files.length === 0 ? [stdin] : files.map((file) => (file === '-' ? stdin : createReadStream(file)))
  for (const input of streams) {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      if (line.trim() !== '') yield line
  }
}

/** Reads a line as a JSON object, or says in words what is wrong with it. */
export function parseLine(line: string): Json {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new ReadoutError('json', `this line is no JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReadoutError('json', 'this line is no JSON object')
  }
  return value as Json
}

export function textField(object: Json, field: string): string {
  const value = object[field]
  if (typeof value !== 'string') throw new ReadoutError('input', `"${field}" must be a string`)
  return value
}

export function failure(error: unknown): { code: string; message: string } {
  if (error instanceof ReadoutError) return { code: error.code, message: error.message }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

/** Writes to standard output and waits while its buffer is full, so that a slow reader costs no memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((done) => process.stdout.once('drain', done))
}

/**
 * Answers every line with one line, in order. Returns the exit status: 0 all answered, 1 some lines failed.
 */
export async function answerLines(
  input: AsyncIterable<string>,
  answer: (line: Json) => Json,
): Promise<number> {
  let failed = 0
  for await (const line of input) {
    let id: unknown = null
    let output: Json
    try {
      const object = parseLine(line)
      id = object['id'] ?? null
      output = { id, ...answer(object) }
    } catch (error) {
      failed += 1
      output = { id, error: failure(error) }
    }
    await write(`${JSON.stringify(output)}\n`)
  }
  return failed === 0 ? 0 : 1
}
