import { Option, type Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { read, type Progress } from '../../app/read.js'
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
    .option('--out <folder>', 'write record.json, report.html, brief.md and brief.txt there')
    .option('--published <time>', 'publication time (ISO 8601) of articles that state none')
    .action(async (inputs: string[], options: Options) => {
      const record = await read(createEngine(), inputs, {
        ...(options.published === undefined ? {} : { published: options.published }),
        onProgress: progressLine(),
      })
      process.stderr.write(process.stderr.isTTY ? '\r\x1b[K' : '')
      for (const { source, message } of record.rejected)
        process.stderr.write(`readout: ${source}: ${message}\n`)
      await write(`${JSON.stringify(record, null, 2)}\n`)
      status.code = record.rejected.length > 0 ? 1 : 0
    })
}

/** One line on the terminal that is written over; nothing where standard error is no terminal. */
function progressLine(): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {}
  const words = { read: 'reading', annotate: 'annotating', reconcile: 'reconciling' }
  return ({ stage, done, of }) => {
    process.stderr.write(`\r\x1b[K${words[stage]} ${done}${of === null ? '' : ` of ${of}`}`)
  }
}
