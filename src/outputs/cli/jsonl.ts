import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { ReadoutError } from '../../model/errors.js'

export type Json = { readonly [key: string]: unknown }

/** Non-empty lines of standard input with their numbers, from 1. A person at a terminal is told what is waited for. */
export async function* inputLines(
  stdin: Readable & { readonly isTTY?: boolean } = process.stdin,
): AsyncIterable<{ readonly line: string; readonly number: number }> {
  if (stdin.isTTY)
    process.stderr.write(
      'readout: waiting for JSONL on standard input; end it with Ctrl-D (--help has examples)\n',
    )
  let number = 0
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() !== '') yield { line, number }
  }
}

/** Reads a line as a JSON object, or says in words what is wrong with it. `number` is the line's, for the message. */
export function parseLine(line: string, number: number): Json {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new ReadoutError('json', `line ${number} is no JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReadoutError('json', `line ${number} is no JSON object`)
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
 * Answers every line of standard input with one line, in order: `{id, …answer}`, or `{id, error: {code, message}}` where the line
 * cannot be read or answered. Returns the exit status: 0 all answered, 1 some lines failed.
 */
export async function answerLines(answer: (line: Json) => object): Promise<number> {
  let failed = 0
  for await (const { line, number } of inputLines()) {
    let id: unknown = null
    let output: object
    try {
      const object = parseLine(line, number)
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
