import { Command, CommanderError } from 'commander'
import { packageVersion } from '../../app/resources.js'
import { schemaNames, schemaText } from '../../app/schemas.js'
import { annotateCommand } from './annotate.js'
import { clusterCommand } from './cluster.js'
import { compareCommand } from './compare.js'
import { extractCommand } from './extract.js'
import { failure, write } from './jsonl.js'
import { readCommand } from './read.js'
import type { Status } from './status.js'

/** Runs the command line. Returns the exit status: 0 all read, 1 some lines failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const status: Status = { code: 0 }
  const program = createProgram(status)
  // A reader that has seen enough (`| head`) closes the pipe: that is the end of the work, not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(status.code)
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { code, message } = failure(error)
    process.stderr.write(`readout: ${message.startsWith(code) ? message : `${code}: ${message}`}\n`)
    return 2
  }
}

const EXAMPLES = `
Examples:
  readout read coverage/                          a folder of articles; the brief goes to the terminal
  readout read a.html b.txt feed.xml --out record the report, the record and more in a folder
  readout read coverage/ --format json | jq .     the record
  readout annotate < articles.jsonl               what stands in each article
  readout compare quotes < pairs.jsonl            where words were changed
  readout schema record                           the shape of the record`

function createProgram(status: Status): Command {
  const program = new Command('readout')
  program
    .description('Reads what many outlets published about the same events and keeps one sourced record.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .exitOverride()
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(readout --help shows every command)')
  readCommand(program, status)
  annotateCommand(program, status)
  extractCommand(program, status)
  compareCommand(program, status)
  clusterCommand(program, status)
  schemaCommand(program)
  return program
}

function schemaCommand(program: Command): void {
  program
    .command('schema')
    .argument('[name]', 'which shape; without a name, the list of them')
    .description('prints a JSON Schema')
    .addHelpText('after', '\nExample:\n  readout schema record > record.schema.json')
    .action(async (name?: string) =>
      write(name === undefined ? `${schemaNames().join('\n')}\n` : schemaText(name)),
    )
}
