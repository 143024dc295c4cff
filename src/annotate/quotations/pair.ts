import { findMarks, type Family, type Mark } from './marks.js'

/** A passage between two marks of one paragraph; `depth` is how many passages it stands in. */
export type Pair = {
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly depth: number
  readonly family: Family
  readonly closed: 'closed' | 'continued' | 'unclosed'
}

type Open = { readonly mark: Mark; readonly depth: number }

/** What one paragraph leaves behind: its pairs, and the mark it opened and did not close. */
export type Paragraph = {
  readonly start: number
  readonly end: number
  readonly pairs: Pair[]
  readonly marks: readonly Mark[]
  readonly left: Open | null
  /** Closing marks that closed nothing, before anything was opened: the end of a quotation of the paragraph before. */
  readonly strayClose: Mark | null
}

/**
 * Pairs the marks of one paragraph with a stack, in one pass. A single mark pairs only with a single mark opened at the same depth; one
 * that never closes was an apostrophe. A closing mark that may be an apostrophe closes only where no better one follows.
 */
export function pairParagraph(text: string, start: number, end: number): Paragraph {
  const marks = settleSingles(findMarks(text, start, end))
  const stack: Open[] = []
  const pairs: Pair[] = []
  let strayClose: Mark | null = null
  for (const mark of marks) {
    const top = stack[stack.length - 1]
    const fits = top !== undefined && top.mark.family === mark.family
    if (mark.closes && fits && mark.start > top.mark.end) {
      stack.pop()
      pairs.push(pairOf(top, mark.start, mark.end, 'closed'))
    } else if (mark.opens) stack.push({ mark, depth: stack.length })
    else if (mark.closes && mark.family !== 'single' && stack.length === 0 && pairs.length === 0)
      strayClose ??= mark
    else if (mark.closes && mark.family !== 'single') closeBelow(stack, mark, pairs)
  }
  const left = stack.filter(
    ({ mark }) =>
      mark.family !== 'single' ||
      mark.start === firstLetter(text, start, end) ||
      // `Pell said: ‘We stay …`: what a verb leads to is no apostrophe
      (!mark.doubtful && /[:,]\s$/.test(text.slice(Math.max(start, mark.start - 2), mark.start))),
  )
  return { start, end, pairs: settleDepths(pairs), marks, left: left[left.length - 1] ?? null, strayClose }
}

export function pairOf(open: Open, closeStart: number, closeEnd: number, closed: Pair['closed']): Pair {
  return {
    start: open.mark.start,
    end: closeEnd,
    innerStart: open.mark.end,
    innerEnd: closeStart,
    depth: open.depth,
    family: open.mark.family,
    closed,
  }
}

/** `“He called it ‘a farce,” she said`: the inner mark was never closed; the outer one closes all the same. */
function closeBelow(stack: Open[], mark: Mark, pairs: Pair[]): void {
  const below = stack[stack.length - 2]
  if (stack[stack.length - 1]?.mark.family === 'single' && below?.mark.family === mark.family) {
    stack.pop()
    stack.pop()
    pairs.push(pairOf(below, mark.start, mark.end, 'closed'))
  }
}

/** Marks left open below a pair do not make it a nested one: depth counts closed pairs (and one that runs on) only. */
function settleDepths(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start)
  const ends: number[] = []
  return sorted.map((pair) => {
    while (ends.length > 0 && (ends[ends.length - 1] as number) <= pair.start) ends.pop()
    const depth = ends.length
    ends.push(pair.end)
    return { ...pair, depth }
  })
}

function firstLetter(text: string, start: number, end: number): number {
  let at = start
  while (at < end && /\s/.test(text[at] as string)) at++
  return at
}

/**
 * Which closing single marks close: after an opening one, the first that cannot be an apostrophe, or, if there is none before the next
 * opening mark, the last that may be one. Opening single marks that nothing closes stay; the stack drops them.
 */
function settleSingles(marks: readonly Mark[]): readonly Mark[] {
  const kept = new Set<Mark>()
  let open: Mark | null = null
  let doubtful: Mark | null = null
  const settle = (): void => {
    if (open && doubtful) kept.add(doubtful)
    open = doubtful = null
  }
  for (const mark of marks) {
    if (mark.family !== 'single') continue
    if (mark.opens) {
      settle()
      open = mark
      kept.add(mark)
    } else if (open && mark.doubtful) doubtful = mark
    else if (open) {
      kept.add(mark)
      open = doubtful = null
    }
  }
  settle()
  return marks.filter((mark) => mark.family !== 'single' || kept.has(mark))
}
