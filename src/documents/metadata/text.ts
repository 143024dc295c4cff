import type { Boilerplate } from '../../model/document.js'
import { linesOf } from '../boilerplate/lines.js'
import { readByline } from './authors.js'
import { readInstant } from './instant.js'

/** What a text says about itself in its first and last lines. */
export type TextMetadata = {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  readonly modified: string | null
}

const TITLE_LONGEST = 160
/** Lines that stand above stories and are none of their headlines: picture credits, notices, names of authors. */
const NO_TITLE =
  /getty images|\/\s?(?:ap|afp|reuters|epa)\b|image (?:copyright|caption)|photo(?:graph)? (?:by|credit)|permalink|newsletter|subscribe|(?:originally |first )?published|^updated|^posted|^\||^by\b/iu
/** "Ana Ruiz and Tom Beck": names of authors, no headline. */
const TWO_NAMES =
  /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?:, \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+)? and \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+$/u
const NOT_TITLE_END = /[.,;:…]["”’']?$/

/** Title, authors and dates from a text's own lines; `boilerplate` is what was marked in it. */
export function readTextMetadata(text: string, boilerplate: readonly Boilerplate[]): TextMetadata {
  let published: string | null = null
  let modified: string | null = null
  let byline: readonly string[] = []
  for (const { start, end, rule } of boilerplate) {
    const line = text.slice(start, end)
    if (rule === 'byline' && byline.length === 0) {
      byline = readByline(line)
      // "By Ana Ruiz, Riga — May 6, 2025"
      if (/\b\d{4}\b/.test(line)) published ??= readCertain(line)
    }
    if (rule !== 'date line' && !(rule === 'photo credit' && /^date\s/i.test(line))) continue
    const value = readCertain(line)
    if (/updat|modif/i.test(line.slice(0, 20))) modified ??= value
    else published ??= value
  }
  return { title: readTitle(text, boilerplate), byline, published, modified }
}

/** A date that reads the same in every country: `03/04/2021` is none. */
function readCertain(line: string): string | null {
  const one = readInstant(line, 'month-first')?.value ?? null
  const other = readInstant(line, 'day-first')?.value ?? null
  return one === other ? one : null
}

/** The first line, where it is short, ends like a headline and longer lines follow. */
function readTitle(text: string, boilerplate: readonly Boilerplate[]): string | null {
  const lines = linesOf(text.slice(0, 4000)).filter(
    (line) => !boilerplate.some((mark) => mark.start < line.end && line.start < mark.end),
  )
  const [first, second] = lines
  if (first === undefined || second === undefined || first.fromStart > 3) return null
  const heading = first.text.replace(/^#{1,6}\s+/, '').trim()
  const words = heading.split(/\s+/).length
  if (
    heading.length > TITLE_LONGEST ||
    words < 3 ||
    NOT_TITLE_END.test(heading) ||
    (/^["“‘—–-]/.test(heading) && !/\s/.test(heading))
  )
    return null
  if (NO_TITLE.test(heading) || TWO_NAMES.test(heading)) return null
  const following = Math.max(second.text.length, lines[2]?.text.length ?? 0)
  return following >= 80 && following > heading.length * 1.1 ? heading : null
}
