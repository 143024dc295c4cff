import type { Block } from './blocks.js'
import { isRunning } from './container.js'
import { endOf, isPointer } from './ends.js'

/** What is known of the article when its lines are trimmed. */
export type TrimContext = {
  /** The headline, folded (`foldTitle`), or empty. */
  readonly title: string
  readonly fold: (text: string) => string
  readonly authors: readonly string[]
  /** The story as the page's own data give it (`articleBody`), folded, or empty. */
  readonly body: string
  /** The kind of a line that says by itself what it is ("promotion", "byline" …), or null. */
  readonly kindOf: (line: string) => string | null
}

type Step = (lines: readonly Block[], context: TrimContext) => readonly Block[]

/** In order: each step drops lines and never changes one. */
const STEPS: readonly Step[] = [
  withoutHead,
  withoutMarked,
  withoutUnknownEnds,
  withoutTail,
  withoutLinkLists,
  withoutAuthorBox,
  withoutLooseEnds,
]

/** The lines of the story alone: what stands above its headline, below its end and between its paragraphs is dropped. */
export function trimLines(lines: readonly Block[], context: TrimContext): readonly Block[] {
  let left = lines
  for (const step of STEPS) {
    const next = step(left, context)
    if (next.length > 0) left = next
  }
  return left
}

const running = (lines: readonly Block[]): number =>
  lines.reduce((sum, line) => sum + (isRunning(line) ? line.text.length - line.linked : 0), 0)

/** Lines of prose that may stand above a headline (a notice, a kicker) and go with what is above it. */
const MOST_ABOVE = 1

/** The headline and what stands above it; then bylines, dates and labels down to the first line of prose. */
function withoutHead(lines: readonly Block[], { title, fold }: TrimContext): readonly Block[] {
  let start = 0
  let above = 0
  for (let index = 0; index < lines.length && index < 80; index++) {
    const line = lines[index] as Block
    const own = line.text.length > 300 ? '' : fold(line.text)
    if (own !== '' && (own === title || (line.element.tag === 'h1' && own.length > 8))) start = index + 1
    if (isRunning(line)) above += 1
    if (above > MOST_ABOVE) break
  }
  return lines.slice(start)
}

const DROPPED = new Set(['promotion', 'navigation', 'copyright', 'byline', 'caption', 'photo'])

function withoutMarked(lines: readonly Block[], { kindOf }: TrimContext): readonly Block[] {
  return lines.filter((line) => !DROPPED.has(kindOf(line.text) ?? '') && !isPointer(line.text))
}

/** Lines and letters beyond which the page's own data are not consulted. */
const MOST_LINES = 2000
const LONGEST_BODY = 200_000

/**
 * Where the page's own data carry the story whole, what stands below its last line is not the story. Data that are cut short, or carry
 * another text, decide nothing: they must know most of the prose.
 */
function withoutUnknownEnds(lines: readonly Block[], { body, fold }: TrimContext): readonly Block[] {
  if (body.length < 500 || body.length > LONGEST_BODY || lines.length > MOST_LINES) return lines
  let known = 0
  let last = -1
  lines.forEach((line, index) => {
    if (!isRunning(line) || !body.includes(fold(line.text))) return
    known += line.text.length - line.linked
    last = index
  })
  return known >= running(lines) * MOST_KNOWN && known >= body.length * MOST_KNOWN
    ? lines.slice(0, last + 1)
    : lines
}

const MOST_KNOWN = 0.5

/** Everything from a line on that opens what follows a story, where hardly any prose comes after it. */
function withoutTail(lines: readonly Block[]): readonly Block[] {
  const all = running(lines)
  let before = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Block
    if (isRunning(line)) before += line.text.length - line.linked
    if (index < 3 || line.text.length > 120) continue
    const rule = endOf(line.text)
    if (rule === null) continue
    const share = all === 0 ? 1 : before / all
    if (rule === 'comments' ? share >= 0.15 : share >= 0.85 || (share >= 0.55 && !goesOn(lines, index))) {
      return lines.slice(0, index)
    }
  }
  return lines
}

/** True where the story goes on below a pointer to another one: a paragraph of prose stands among the next lines. */
function goesOn(lines: readonly Block[], index: number): boolean {
  return lines
    .slice(index + 1, index + 4)
    .some((line) => isRunning(line) && line.linked === 0 && line.text.length > 100)
}

/** Lines that are one link, in the middle of prose; a heading that opens a list of links goes with it. */
function withoutLinkLists(lines: readonly Block[]): readonly Block[] {
  const isLink = (line: Block): boolean =>
    line.linked >= line.text.length * 0.85 &&
    line.kind !== 'heading' &&
    !(line.text.length > 140 && /[.!?]["”’]?$/.test(line.text))
  const links = lines.filter(isLink).length
  if (links === 0 || links > lines.length * 0.6) return lines
  return lines.filter((line, index) => {
    if (isLink(line)) return false
    const next = lines[index + 1]
    return !(endOf(line.text) !== null && next !== undefined && isLink(next))
  })
}

/** "Ana Ruiz covers courts for the Post", above the story or below it, and the name alone. */
function withoutAuthorBox(lines: readonly Block[], { authors }: TrimContext): readonly Block[] {
  const names = authors.filter((name) => name.length >= 5)
  if (names.length === 0) return lines
  const from = Math.floor(lines.length * 0.6)
  return lines.filter((line, index) => {
    if (index >= 4 && index < from) return true
    return !names.some((name) => isAbout(line.text, name, index >= from))
  })
}

const ABOUT =
  /^(?:,?\s(?:\([^)]{1,40}\)\s)?(?:is\b|was a\b|covers\b|writes\b|has (?:been|worked|written|covered|reported)\b|joined\b|works\b|reports\b|started\b|earned\b|holds\b|lives\b|ist\b|schreibt\b|est\b|es\b))/

/** A line that says who the author is: full name, with or without a doctor's title, or, below the story, the first name alone. */
function isAbout(text: string, name: string, below: boolean): boolean {
  const line = text.replace(/^(?:by|dr\.?|prof\.?|about)\s+/i, '')
  if (line.startsWith(name)) return line.length < name.length + 4 || ABOUT.test(line.slice(name.length))
  const [first = '', ...rest] = name.split(' ')
  return (
    below &&
    rest.length > 0 &&
    first.length > 2 &&
    line.startsWith(`${first} `) &&
    /^ (?:is an?|covers|writes|started|has been)\b/.test(line.slice(first.length))
  )
}

/** Headings with nothing below them, and short labels after the last line of prose. */
function withoutLooseEnds(lines: readonly Block[]): readonly Block[] {
  let end = lines.length
  while (end > 1) {
    const line = lines[end - 1] as Block
    if (line.kind !== 'heading') break
    end -= 1
  }
  return lines.slice(0, end)
}
