import { withoutRepeats } from './repeats.js'

/** Fields a Markdown file states at its head, between lines of three hyphens. */
export type FrontMatter = { readonly [field: string]: string }

/**
 * Plain text as a document's text: one paragraph a line, lines broken by hand at a fixed width joined again, a body that stands
 * twice kept once. Nothing else is changed.
 */
export function plainText(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  const wrapped = isWrapped(paragraphs)
  const lines = paragraphs.flatMap((paragraph) => {
    const rows = paragraph
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
    return wrapped ? [rows.join(' ')] : rows
  })
  return withoutRepeats(
    lines.filter((line) => line !== ''),
    (line) => line,
  ).join('\n')
}

/** Widths that editors and mail programs break lines at. */
const NARROW = 50
const WIDE = 100

/** True where lines were broken at a fixed width: hardly one is longer than `WIDE`, most inner ones are nearly as long as that allows. */
function isWrapped(paragraphs: readonly string[]): boolean {
  let inner = 0
  let full = 0
  let longest = 0
  let midSentence = 0
  for (const paragraph of paragraphs) {
    const rows = paragraph.split('\n').map((row) => row.trim())
    for (const [index, row] of rows.entries()) {
      longest = Math.max(longest, row.length)
      if (index === rows.length - 1) continue
      inner += 1
      if (row.length >= NARROW) full += 1
      if (!/[.!?:;"”’)]$/.test(row)) midSentence += 1
    }
  }
  return inner >= 3 && longest <= WIDE && full >= inner * 0.7 && midSentence >= inner * 0.6
}

const FENCE = /^---[^\S\n]*\n([\s\S]{0,5000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/

/** The head of a Markdown file, and the text below it. */
export function readFrontMatter(text: string): { readonly fields: FrontMatter; readonly body: string } {
  const match = FENCE.exec(text)
  if (match === null) return { fields: {}, body: text }
  const rows = (match[1] ?? '').split('\n').map((row) => /^([A-Za-z][\w-]{0,40}):\s*(.{1,500})$/.exec(row))
  const found = rows.flatMap((row) =>
    row === null ? [] : [[(row[1] ?? '').toLowerCase(), unquote(row[2] ?? '')] as const],
  )
  return found.length === 0
    ? { fields: {}, body: text }
    : { fields: Object.fromEntries(found), body: text.slice(match[0].length) }
}

/** What a line above a story states, by the word before its colon. */
const STATED: { readonly [word: string]: string } = {
  title: 'title', headline: 'title', by: 'author', byline: 'author', author: 'author', authors: 'author', date: 'date', published: 'date',
  source: 'publisher', publisher: 'publisher', outlet: 'publisher', newspaper: 'publisher', url: 'url', link: 'url', section: 'section',
} // prettier-ignore

/**
 * Lines at the head of a plain text that state what it is ("Title: …", "Date: …"): two or more of them are no part of the story. A
 * single one may be.
 */
export function readHeadLines(text: string): { readonly fields: FrontMatter; readonly body: string } {
  const fields: { [field: string]: string } = {}
  let at = /^\s*/.exec(text)?.[0].length ?? 0
  for (;;) {
    const line = /^[^\S\n]*([A-Za-z]{2,10})[^\S\n]?:[^\S\n]*(\S[^\n]{0,400})(?:\n|$)/.exec(
      text.slice(at, at + 500),
    )
    const field = STATED[line?.[1]?.toLowerCase() ?? '']
    if (line === null || field === undefined || fields[field] !== undefined) break
    fields[field] = unquote(line[2] ?? '')
    at += line[0].length
  }
  const found = Object.keys(fields).length >= 2
  return found ? { fields, body: text.slice(at) } : { fields: {}, body: text }
}

/** The first heading of a Markdown text, where nothing stands before it; else null. */
export function headingOf(text: string): string | null {
  const match = /^\s*#\s+(\S[^\n]{0,300}?)\s*#*\s*(?:\n|$)/.exec(text)
  return match ? withoutMarkdown(match[1] ?? '').trim() : null
}

function unquote(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^\[(.*)\]$/, '$1')
}

/** Markdown without its marks: headings, emphasis, links, images and quotation signs leave their words. */
export function withoutMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+/, '')
        .replace(/^\s{0,3}>\s?/, '')
        .replace(/^\s{0,6}[-*+]\s+(?=\S)/, '')
        .replace(/^\s{0,3}(?:[-*_]\s?){3,40}$/, '')
        .replace(/!\[[^\]]{0,300}\]\([^)\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '')
        .replace(/\[([^\]]{1,500})\]\([^)\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '$1')
        .replace(/(\*\*|__)(?=\S)([^*_]{1,500}?)\1/g, '$2')
        .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,500}?)\*(?![\w*])/g, '$1'),
    )
    .join('\n')
}
