import type { Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import { NAME_KINDS, type NameKind } from '../../model/annotation.js'
import { ReadoutError } from '../../model/errors.js'
import { articleFields } from './articles.js'
import { answerLines, textField, type Json } from './jsonl.js'
import type { Status } from './status.js'

const ARTICLES = `
Example:
  echo '{"id":1,"a":{"text":"…"},"b":{"text":"…"}}' | readout compare articles
    relation copy, edit, rewrite or independent; which is derived from which; the passages they share`

const QUOTES = `
Example:
  echo '{"id":1,"a":"We will not leave","b":"We will leave"}' | readout compare quotes
    relation identical, typographic, partial, altered or different; each change with its type (here: negation)`

const NAMES = `
Example:
  echo '{"id":1,"a":"Zelenskyy","b":"Volodymyr Zelensky","kind":"person"}' | readout compare names`

/** `readout compare articles|quotes|names`: JSONL pairs in, how the two relate out. */
export function compareCommand(program: Command, status: Status): void {
  const compare = program.command('compare').description('how two articles, quotations or names relate')
  compare
    .command('articles')
    .description('JSONL {id, a: {text, …}, b: {text, …}} in, how the two articles relate out')
    .addHelpText('after', ARTICLES)
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines((line) => {
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
    .addHelpText('after', QUOTES)
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines((line) =>
        engine.compareQuotes(textField(line, 'a'), textField(line, 'b')),
      )
    })
  compare
    .command('names')
    .description('JSONL {id, a, b, kind?} in, {id, same, score} out')
    .addHelpText('after', NAMES)
    .action(async () => {
      const engine = createEngine()
      status.code = await answerLines((line) =>
        engine.compareNames(textField(line, 'a'), textField(line, 'b'), nameKind(line)),
      )
    })
}

function nameKind(line: Json): NameKind | null {
  return NAME_KINDS.find((each) => each === line['kind']) ?? null
}

function objectField(line: Json, field: string): Json {
  const value = line[field]
  if (typeof value !== 'object' || value === null)
    throw new ReadoutError('input', `"${field}" must be an article {text, …}`)
  return value as Json
}
