import type { Quotation } from '../../model/annotation.js'
import { tokenFrom, type Range, type View } from './view.js'

/** One line of the text: its tokens and the passages in quotation marks that begin in it, by index. */
export type Line = Range & {
  readonly start: number
  readonly end: number
  readonly passages: readonly number[]
}

export function linesOf(view: View): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let passage = 0
  for (const text of view.text.split('\n')) {
    const end = start + text.length
    const passages: number[] = []
    while (passage < view.quotations.length && (view.quotations[passage] as Quotation).start < end)
      passages.push(passage++)
    if (text.trim() !== '')
      lines.push({ start, end, first: tokenFrom(view, start), last: tokenFrom(view, end), passages })
    start = end + 1
  }
  return lines
}
