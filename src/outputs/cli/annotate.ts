import type { Command } from 'commander'
import { createEngine } from '../../app/engine.js'
import type { Annotations } from '../../model/annotation.js'
import { articleFields } from './articles.js'
import { answerLines, type Json } from './jsonl.js'
import type { Status } from './status.js'

const EXAMPLES = `
One line in, one line out, in order. A line that cannot be read gives {id, error} and the others go on.

Examples:
  echo '{"id":"a","text":"Five were hurt, police said.","published":"2024-05-14"}' | readout annotate
  readout annotate --tokens < articles.jsonl      words with lemma, part of speech and tree`

export function annotateCommand(program: Command, status: Status): void {
  program
    .command('annotate')
    .description('JSONL articles {id, text, title?, published?, url?, publisher?} in, annotations out')
    .option('--tokens', 'print tokens with lemma, part of speech, head and relation')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { tokens?: boolean }) => {
      const engine = createEngine()
      status.code = await answerLines((line) => {
        const { annotations } = engine.annotate(engine.document(articleFields(line)))
        return printAnnotations(annotations, options)
      })
    })
}

/** Annotations as the contract prints them; tokens only when asked for. */
export function printAnnotations(
  annotations: Annotations,
  options: { readonly tokens?: boolean } = {},
): Json {
  const { tokens, sentences, ...rest } = annotations
  return {
    ...rest,
    sentences: sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
    ...(options.tokens
      ? {
          tokens: tokens.map(({ start, end, lemma, upos, xpos, head, deprel }) => ({
            start,
            end,
            lemma,
            upos,
            xpos,
            head,
            deprel,
          })),
        }
      : {}),
  }
}
