import type { Boilerplate } from '../../model/document.js'
import { agencyOf } from './agencies.js'
import { relatedBoxes } from './boxes.js'
import { readDateline } from './dateline.js'
import { linesOf, type Line } from './lines.js'
import { reaches, RULES, type LineRule } from './rules.js'

/** The lines at the head of a text among which its dateline stands: below a title, a byline, a caption. */
const DATELINE_WITHIN = 8
/** One that names place and agency is sure further down as well, below a page's furniture. */
const SURE_WITHIN = 30
/** A rule that marks a part looks at no more than the end of a line. */
const TAIL = 800

/** What a text is credited to: the agency, and the mark that says so. */
export type Credit = { readonly agency: string; readonly rule: string }

export type Marked = {
  readonly boilerplate: readonly Boilerplate[]
  /** The agency that a dateline, a credit line or a copyright line names; null where none is. */
  readonly wire: Credit | null
  /** The printed day of the dateline ("Feb 26"), or null. */
  readonly datelineDay: string | null
}

/**
 * Marks what is not the story in a text: dateline, bylines, credits, captions, copyright, promotion, share bars. Spans never
 * overlap, are sorted, and lie on the unchanged text. Linear in the length of the text.
 */
export function markBoilerplate(text: string): Marked {
  const lines = linesOf(text)
  const found: Boilerplate[] = []
  let wire: Credit | null = null
  let datelineDay: string | null = null
  let looking = !isTranscript(lines)
  for (const line of lines) {
    const marks = markLine(line)
    found.push(...marks)
    const whole = marks.some((mark) => mark.start === line.start && mark.end === line.end)
    if (looking && !whole && line.fromStart < SURE_WITHIN) {
      const dateline = readDateline(line.text)
      const sure = dateline?.rule === 'dateline: place and agency'
      if (dateline !== null && (sure || line.fromStart < DATELINE_WITHIN)) {
        looking = false
        found.push({
          start: line.start,
          end: line.start + dateline.length,
          kind: 'dateline',
          rule: dateline.rule,
        })
        datelineDay = dateline.day
        if (dateline.agency !== null) wire = { agency: dateline.agency, rule: 'dateline' }
      }
    }
  }
  found.push(...relatedBoxes(text))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const boilerplate = found.filter(
    (mark, index) => index === 0 || mark.start >= (found[index - 1] as Boilerplate).end,
  )
  return { boilerplate, wire: wire ?? creditedAgency(text, boilerplate), datelineDay }
}

function markLine(line: Line): Boilerplate[] {
  for (const rule of RULES) {
    if (!reaches(rule, line)) continue
    const span = rule.marks === 'line' ? wholeLine(rule, line) : partOfLine(rule, line)
    if (span !== null) return [{ ...span, kind: rule.kind, rule: rule.rule }]
  }
  return []
}

/** What a line says by itself that it is, wherever it stands: a kind, `photo` for photo credits, or null. */
export function kindOfLine(text: string): Boilerplate['kind'] | 'photo' | null {
  if (text.length > TAIL) return null
  const line: Line = { start: 0, end: text.length, text, fromStart: 0, fromEnd: 0 }
  const rule = RULES.find((one) => one.marks === 'line' && reaches(one, line) && matches(one, text))
  if (rule === undefined) return null
  return rule.rule === 'photo credit' ? 'photo' : rule.kind
}

function matches({ pattern, after = 0 }: LineRule, text: string): boolean {
  const match = pattern.exec(text)
  return match !== null && match.index >= after
}

function wholeLine(rule: LineRule, line: Line): { start: number; end: number } | null {
  return matches(rule, line.text) ? { start: line.start, end: line.end } : null
}

function partOfLine(rule: LineRule, line: Line): { start: number; end: number } | null {
  const offset = Math.max(0, line.text.length - TAIL)
  const match = rule.pattern.exec(line.text.slice(offset))
  if (match === null) return null
  const start = line.start + offset + match.index
  return { start, end: start + match[0].trimEnd().length }
}

/** An interview or transcript opens its lines with speakers in capitals, which look like datelines. */
function isTranscript(lines: readonly Line[]): boolean {
  let speakers = 0
  for (const line of lines.slice(0, 200)) if (/^\p{Lu}[\p{Lu} .'’-]{2,30}:\s/u.test(line.text)) speakers += 1
  return speakers >= 2
}

const AGENCY_IN = /\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){0,3}/gu

/** The agency a credit or copyright line names alone: "Source: AFP", "— Reuters", "Copyright 2024 The Associated Press". */
function creditedAgency(text: string, boilerplate: readonly Boilerplate[]): Credit | null {
  for (const { start, end, rule } of boilerplate) {
    if (rule !== 'agency credit' && rule !== 'agency at the end' && rule !== 'copyright line') continue
    const printed = text.slice(start, end)
    for (const [words] of printed.matchAll(AGENCY_IN)) {
      const list = words.split(' ')
      for (let from = 0; from < list.length; from++)
        for (let to = list.length; to > from; to--) {
          const agency = agencyOf(list.slice(from, to).join(' '))
          if (agency !== null) return { agency, rule }
        }
    }
  }
  return null
}
