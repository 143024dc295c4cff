import type { StancePhrase } from './stances.js'
import type { Token } from '../../model/annotation.js'
import type { View } from './view.js'

/** The index after the last token of a phrase that begins at this token, or -1 where other words stand there. */
export function endOfPhrase({ document, tree }: View, { words }: StancePhrase, index: number): number {
  const { start, sentence } = tree.tokens[index] as Token
  const wanted = words.join(' ')
  const end = start + wanted.length
  if (document.text.slice(start, end).toLowerCase() !== wanted) return -1
  if (/[\p{L}\p{N}]/u.test(document.text.charAt(end))) return -1
  let at = index
  while (at < tree.tokens.length && (tree.tokens[at] as Token).end < end) at += 1
  return (tree.tokens[at] as Token | undefined)?.sentence === sentence ? at + 1 : -1
}
