import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { read, type Progress } from '../../app/read.js'
import { ReadoutError } from '../../model/errors.js'
import type { Record as StoryFile } from '../../model/record.js'
import { renderCalendar } from '../export/calendar.js'
import { renderFiguresCsv } from '../export/csv.js'
import { jsonPieces } from '../export/json.js'
import { renderMarkdown } from '../export/markdown.js'
import { renderText } from '../export/text.js'
import { renderReport } from '../report/report.js'
import { write } from './jsonl.js'
import type { Status } from './status.js'

const EXAMPLES = `
Exit status: 0 all read, 1 something could not be read (it is listed, the rest goes on), 2 wrong usage.

Examples:
  readout read coverage/                          a folder, with its folders: text, HTML, JSONL, feeds
  readout read coverage/ --out record             the report, the record, the table of figures and more
  readout read https://example.org/news.xml       a feed or a page, fetched politely
  cat article.txt | readout read - --published 2024-05-14 --format md`

type Options = { format: 'text' | 'html' | 'md' | 'json'; out?: string; published?: string }

export function readCommand(program: Command, status: Status): void {
  program
    .command('read')
    .argument('<input...>', 'folders, files, URLs, or - for standard input')
    .description('the main job: articles in, one sourced record out')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'html', 'md', 'json'])
        .default('text'),
    )
    .option(
      '--out <folder>',
      'write record.json, report.html, brief.md, brief.txt, figures.csv and upcoming.ics there',
    )
    .option('--published <time>', 'publication time (ISO 8601) of articles that state none')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError(
      '(give a folder, files, a URL, or - for standard input; readout read --help has examples)',
    )
    .action(async (inputs: string[], options: Options) => {
      const { format, out } = options
      // Before the work: a folder that cannot be written is said at once.
      if (out !== undefined) makeFolder(out)
      const record = await read(createEngine(), inputs, {
        ...(options.published === undefined ? {} : { published: options.published }),
        onProgress: progressLine(),
      })
      process.stderr.write(process.stderr.isTTY ? '\r\x1b[K' : '')
      // The brief on a terminal ends with what was not read; a pipe or a file needs it said beside it.
      if (format !== 'text' || !process.stdout.isTTY)
        for (const { source, message } of record.rejected)
          process.stderr.write(`readout: ${source}: ${message}\n`)
      for (const piece of shown(record, format)) await write(piece)
      if (out !== undefined) {
        writeOutputs(record, out)
        process.stderr.write(
          `readout: the report lies in ${join(out, 'report.html')}, the record beside it\n`,
        )
      }
      // A folder's own README is no coverage; leaving it out is no failure.
      status.code = record.rejected.some(({ code }) => code !== 'file.about') ? 1 : 0
    })
}

/** The record in one of its formats, as printed to standard output, in pieces. */
function shown(record: StoryFile, format: Options['format']): Iterable<string> {
  const { stdout } = process
  switch (format) {
    case 'json':
      return jsonLines(record)
    case 'html':
      return [renderReport(record)]
    case 'md':
      return [renderMarkdown(record)]
    case 'text':
      return [
        renderText(record, {
          width: stdout.columns ?? 80,
          // False where standard output is no terminal or the user asked for no colours.
          color: stdout.isTTY && stdout.hasColors(),
        }),
      ]
  }
}

function* jsonLines(record: StoryFile): Generator<string> {
  yield* jsonPieces(record)
  yield '\n'
}

/** Makes a folder and those above it, one by one: where one cannot be made, the first is told. */
function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at)
  try {
    for (const path of missing) mkdirSync(path)
    if (!statSync(folder).isDirectory()) throw new Error('there is a file of that name')
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ReadoutError(
      'out.unwritable',
      `nothing can be written to ${folder}: ${(error as Error).message}`,
    )
  }
}

/** All formats as files of a folder. */
function writeOutputs(record: StoryFile, folder: string): void {
  const file = openSync(join(folder, 'record.json'), 'w')
  for (const piece of jsonLines(record)) writeSync(file, piece)
  closeSync(file)
  writeFileSync(join(folder, 'report.html'), renderReport(record))
  writeFileSync(join(folder, 'brief.md'), renderMarkdown(record))
  writeFileSync(join(folder, 'brief.txt'), renderText(record))
  writeFileSync(join(folder, 'figures.csv'), renderFiguresCsv(record))
  writeFileSync(join(folder, 'upcoming.ics'), renderCalendar(record))
}

/** Articles between two lines of progress in a log. */
const STEP = 500

/** One line on the terminal that is written over; in a log, a line for every so many articles. */
function progressLine(): (progress: Progress) => void {
  const words = { read: 'reading', annotate: 'annotating', reconcile: 'reconciling' }
  const terminal = process.stderr.isTTY
  return ({ stage, done, of }) => {
    const line = `${words[stage]} ${done}${of === null ? '' : ` of ${of}`}`
    if (terminal) process.stderr.write(`\r\x1b[K${line}`)
    else if (stage === 'annotate' && done % STEP === 0) process.stderr.write(`readout: ${line}\n`)
  }
}
