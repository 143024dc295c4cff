import type { Span } from '../../model/span.js'

/** A line of text that holds something: its span without the blanks around it, and its place among such lines. */
export type Line = Span & {
  readonly text: string
  /** Counted from the first line that holds something, from 0. */
  readonly fromStart: number
  /** Counted from the last, from 0. */
  readonly fromEnd: number
}

/** The lines of a text that hold something, in order. */
export function linesOf(text: string): readonly Line[] {
  const spans: Span[] = []
  let at = 0
  while (at <= text.length) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    let [from, to] = [at, end]
    while (from < to && isBlank(text.charCodeAt(from))) from += 1
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
    if (to > from) spans.push({ start: from, end: to })
    at = end + 1
  }
  return spans.map((span, index) => ({
    ...span,
    text: text.slice(span.start, span.end),
    fromStart: index,
    fromEnd: spans.length - 1 - index,
  }))
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 160 || code === 0x200b || code === 0xfeff
}
