import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations } from '../../model/annotation.js'
import type { Item } from './item.js'
import type { Counted, View } from './view.js'

/** The item as it stands inside a sentence: "prices" of "Prices rose 3 percent"; names and peoples keep their capitals. */
export function insideSentence(
  { tokens }: View,
  { names }: Annotations,
  { sentence }: Counted,
  item: Item,
): Item {
  const first = tokens[sentence.first]
  if (first === undefined || item.span?.start !== first.start || !/^\p{Lu}\p{Ll}/u.test(item.text))
    return item
  const name = names[firstEndingAfter(names, first.start)]
  const capital = first.upos === 'PROPN' || (name !== undefined && name.start <= first.start)
  return capital ? item : { ...item, text: item.text.charAt(0).toLowerCase() + item.text.slice(1) }
}
