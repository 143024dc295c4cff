import type { Time, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { contains, within } from '../../lib/interval.js'
import { headOf } from '../events/tree.js'
import { sentenceOf, type View } from './view.js'

/** The day on which a stance was taken: the time that hangs from its word, outside what it is about ("rejected the plan on Friday"). */
export function whenOf(view: View, index: number, content: Span): When | null {
  const sentence = sentenceOf(view, index)
  if (!sentence) return null
  for (const time of within(view.seen.times, sentence)) {
    if (!dated(time) || contains(content, time)) continue
    const head = headOf(view.tree, sentence.first, sentence.last, time)
    if (head >= 0 && hangsOn(view, head, index))
      return { from: time.from, to: time.to, grain: time.grain ?? 'day', stated: time.stated }
  }
  return null
}

function dated({ type, from, to, value }: Time): boolean {
  return (type === 'DATE' || type === 'TIME') && (from !== null || to !== null) && !value.endsWith('_REF')
}

function hangsOn({ tree }: View, from: number, index: number): boolean {
  const verb = tree.tokens[index] as Token
  let at = from
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const { head, upos } = tree.tokens[at] as Token
    if (at === index || (head >= 0 && head === index)) return true
    // "ready to" and "the refusal to" take the day of the verb that they hang on.
    if (steps > 0 && upos === 'VERB') return verb.head === at && verb.deprel !== 'ccomp'
    at = head
  }
  return false
}
