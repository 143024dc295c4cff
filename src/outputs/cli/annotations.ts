import type { Annotations } from '../../model/annotation.js'
import type { Json } from './jsonl.js'

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
