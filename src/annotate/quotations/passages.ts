import { pairOf, pairParagraph, type Pair, type Paragraph } from './pair.js'

/**
 * Every passage in quotation marks, in order of text. Paragraphs are paired one by one, so that a missing mark spoils no more than its
 * own; a passage left open runs on where the next paragraph opens anew or closes what was never opened. Linear in the text.
 */
export function findPassages(text: string): readonly Pair[] {
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push(pairParagraph(text, at, at + line.length))
    at += line.length + 1
  }
  const found: Pair[] = []
  let runsOn = false
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]
    if (runsOn && paragraph.strayClose) found.push(tailPair(text, paragraph, paragraph.strayClose))
    runsOn = false
    const pairs = [...paragraph.pairs]
    if (paragraph.left) {
      const { mark } = paragraph.left
      const inside = pairs.find((pair) => pair.start > mark.start && pair.family === mark.family)
      const continued =
        inside === undefined &&
        next !== undefined &&
        (opensAgain(text, next, mark) || next.strayClose !== null)
      runsOn = continued && next.strayClose !== null
      const end = inside
        ? trimmedEnd(text, paragraph.start, inside.start)
        : trimmedEnd(text, paragraph.start, paragraph.end)
      if (end > paragraph.left.mark.end && (continued || paragraph.left.mark.family !== 'single')) {
        pairs.push({ ...pairOf(paragraph.left, end, end, continued ? 'continued' : 'unclosed'), depth: 0 })
      }
    }
    found.push(...pairs.sort((a, b) => a.start - b.start || b.end - a.end))
  })
  return nest(found)
}

/** Inside a passage that runs on, the passages after its mark are nested. */
function nest(pairs: readonly Pair[]): readonly Pair[] {
  let outer: Pair | null = null
  return pairs.map((pair) => {
    if (outer && outer.closed === 'continued' && pair.end <= outer.end && pair.start > outer.start)
      return { ...pair, depth: pair.depth + 1 }
    if (pair.depth === 0) outer = pair
    return pair
  })
}

function opensAgain(text: string, next: Paragraph, mark: { readonly family: string }): boolean {
  const first = next.marks[0]
  return (
    first !== undefined &&
    first.opens &&
    first.family === mark.family &&
    text.slice(next.start, first.start).trim() === ''
  )
}

function tailPair(
  text: string,
  paragraph: Paragraph,
  close: { readonly start: number; readonly end: number },
): Pair {
  let start = paragraph.start
  while (start < close.start && /\s/.test(text[start] as string)) start++
  return {
    start,
    end: close.end,
    innerStart: start,
    innerEnd: close.start,
    depth: 0,
    family: 'double',
    closed: 'closed',
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return end
}
