import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Option, type Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { read, type Progress } from '../../app/read.js'
import type { Record as StoryFile } from '../../model/record.js'
import { renderCalendar } from '../export/calendar.js'
import { renderFiguresCsv } from '../export/csv.js'
import { renderMarkdown } from '../export/markdown.js'
import { renderText } from '../export/text.js'
import { renderReport } from '../report/report.js'
import { write } from './jsonl.js'

/** What the command line ends with: 0 all read, 1 some inputs failed, 2 wrong usage. */
export type Status = { code: number }

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
    .action(async (inputs: string[], options: Options) => {
      const record = await read(createEngine(), inputs, {
        ...(options.published === undefined ? {} : { published: options.published }),
        onProgress: progressLine(),
      })
      process.stderr.write(process.stderr.isTTY ? '\r\x1b[K' : '')
      for (const { source, message } of record.rejected)
        process.stderr.write(`readout: ${source}: ${message}\n`)
      const { format, out } = options
      if (out !== undefined) writeOutputs(record, out)
      await write(show(record, format))
      // A folder's own README is no coverage; leaving it out is no failure.
      status.code = record.rejected.some(({ code }) => code !== 'file.about') ? 1 : 0
    })
}

/** The record in one of its formats, as printed to standard output. */
function show(record: StoryFile, format: Options['format']): string {
  const { stdout } = process
  switch (format) {
    case 'json':
      return `${JSON.stringify(record, null, 2)}\n`
    case 'html':
      return renderReport(record)
    case 'md':
      return renderMarkdown(record)
    case 'text':
      return renderText(record, {
        width: stdout.columns ?? 80,
        // False where standard output is no terminal or the user asked for no colours.
        color: stdout.isTTY && stdout.hasColors(),
      })
  }
}

/** All formats as files of a folder, which is made where it is missing. */
function writeOutputs(record: StoryFile, folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'record.json'), `${JSON.stringify(record, null, 2)}\n`)
  writeFileSync(join(folder, 'report.html'), renderReport(record))
  writeFileSync(join(folder, 'brief.md'), renderMarkdown(record))
  writeFileSync(join(folder, 'brief.txt'), renderText(record))
  writeFileSync(join(folder, 'figures.csv'), renderFiguresCsv(record))
  writeFileSync(join(folder, 'upcoming.ics'), renderCalendar(record))
}

/** One line on the terminal that is written over; nothing where standard error is no terminal. */
function progressLine(): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {}
  const words = { read: 'reading', annotate: 'annotating', reconcile: 'reconciling' }
  return ({ stage, done, of }) => {
    process.stderr.write(`\r\x1b[K${words[stage]} ${done}${of === null ? '' : ` of ${of}`}`)
  }
}
