import { Command, CommanderError } from 'commander'
import { createEngine } from '../../app/engine.js'
import { schemaNames, schemaText } from '../../app/schemas.js'
import { ReadoutError } from '../../model/errors.js'
import { printAnnotations } from './annotations.js'
import { articleFields } from './articles.js'
import { readCommand, type Status } from './read.js'
import { extractCommand } from './extract.js'
import { answerLines, failure, lines, parseLine, textField, write, type Json } from './jsonl.js'

/** Runs the command line. Returns the exit status: 0 all read, 1 some lines failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const status: Status = { code: 0 }
  const program = createProgram(status)
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
    .exitOverride()
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(readout --help shows every command)')

  program
    .command('annotate')
    .description('JSONL articles {id, text, title?, published?, url?, publisher?} in, annotations out')
    .option('--tokens', 'print tokens with lemma, part of speech, head and relation')
    .action(async (options: { tokens?: boolean }) => {
      const engine = createEngine()
      status.code = await answerLines(lines([]), (line) => {
        const { annotations } = engine.annotate(engine.document(articleFields(line)))
        return printAnnotations(annotations, options)
      })
    })

  program
    .command('extract')
    .argument('[file...]', 'pages; without any, JSONL {id, html | file, url?} from standard input')
    .description('HTML in, article text and metadata out')
    .action(async (files: string[]) => {
      status.code = await extractCommand(files)
    })

  const compare = program.command('compare').description('how two articles, quotations or names relate')
  compare
    .command('articles')
    .description('JSONL {id, a: {text, …}, b: {text, …}} in, how the two articles relate out')
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines(lines([]), (line) => {
        const side = (name: string) =>
          engine.document({ ...articleFields(objectField(line, name)), id: name })
        // An excerpt is a copy of a part: the contract knows four relations.
        const { relation, ...rest } = engine.relate(side('a'), side('b'))
        const excerpt = relation === 'excerpt'
        return { relation: excerpt ? 'copy' : relation, ...(excerpt ? { excerpt } : {}), ...rest }
      })
    })
  compare
    .command('quotes')
    .description('JSONL {id, a, b} (two quoted strings) in, how the wording relates out')
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines(lines([]), (line) =>
        engine.compareQuotes(textField(line, 'a'), textField(line, 'b')),
      )
    })
  compare
    .command('names')
    .description('JSONL {id, a, b, kind?} in, {id, same, score} out')
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines(lines([]), (line) =>
        engine.compareNames(textField(line, 'a'), textField(line, 'b'), nameKind(line)),
      )
    })

  readCommand(program, status)
  program
    .command('cluster')
    .description('JSONL articles in, {id, story} out')
    .action(async () => {
      status.code = await clusterLines()
    })
  program
    .command('schema')
    .argument('[name]', 'which shape; without a name, the list of them')
    .description('prints a JSON Schema')
    .action(async (name?: string) =>
      write(name === undefined ? `${schemaNames().join('\n')}\n` : schemaText(name)),
    )
  return program
}

const NAME_KINDS = [
  'person',
  'organization',
  'place',
  'nationality',
  'facility',
  'event',
  'work',
  'product',
  'other',
] as const

function nameKind(line: Json): (typeof NAME_KINDS)[number] | null {
  const kind = line['kind']
  return NAME_KINDS.find((each) => each === kind) ?? null
}

function objectField(line: Json, field: string): Json {
  const value = line[field]
  if (typeof value !== 'object' || value === null)
    throw new ReadoutError('input', `"${field}" must be an article {text, …}`)
  return value as Json
}

async function clusterLines(): Promise<number> {
  const engine = createEngine()
  const rows: { id: unknown; key: string | null; error?: { code: string; message: string } }[] = []
  const documents = []
  for await (const line of lines([])) {
    let id: unknown = null
    try {
      const object = parseLine(line)
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
