import type { EntityRecord } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import type { Reading } from '../../../model/annotation.js'
import { byKeys } from '../../../lib/order.js'

/** In what capacity somebody speaks, as an article prints it beside the name. */
export type Office = {
  readonly text: string
  /** "Mayor Ann Lund", or "Ann Lund, the mayor of Torvik". */
  readonly place: 'before' | 'after'
  readonly cite: ArticleSpan
}

const LONGEST = 70
/** "its director", "several questions Mr.", "Sens.": known only from the words around it, or no office. */
const NO_OFFICE = /^(?:its|his|her|their|our|my|another|that|this)\b|\b(?:Mr|Mrs|Ms|Sir|Sens|Reps)\b\.?$/i
/** "Lund, telling reporters": what he does beside the name. */
const DOING = /^(?!acting|leading|founding|managing|visiting|sitting|ruling|incoming|outgoing)\p{Ll}+ing\b/u
/** "federation's chairman": the beginning of it is cut. */
const HEADLESS = /^(?:(?:the )?\p{Ll}[\p{L}-]*|President|Government|Company)['’]s\b/u
/** "Justices", "Sens.": an office of several. */
const PLURAL = /[^s]s\.?$/
/** A role of the family says who somebody is to another, not why he is asked. */
const KIN = /^(?:son|daughter|wife|husband|father|mother|brother|sister)$/i

/** The office of a speaker that most reports print, of equals the fullest; null where none can stand by the name. */
export function officeOf(entity: EntityRecord, readings: readonly Reading[]): Office | null {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const found = entity.roles.flatMap(({ text, spans }) => {
    const fits =
      text.length <= LONGEST && ![NO_OFFICE, HEADLESS, KIN, DOING].some((pattern) => pattern.test(text))
    const placed = spans.flatMap((cite) => {
      const place = placeOf(cite, entity, texts.get(cite.article) ?? '')
      return place === null || (place === 'before' && PLURAL.test(text))
        ? []
        : [{ text, place, cite, spans: spans.length }]
    })
    return fits && placed[0] ? [placed[0]] : []
  })
  return (
    found.sort(
      byKeys(
        (one) => -one.spans,
        (one) => -one.text.length,
      ),
    )[0] ?? null
  )
}

const GAP = 3

/** Where the office stands by the name: right before it, or on either side with a comma between ("the mediator, Ann Lund"). */
function placeOf(role: ArticleSpan, { mentions, name }: EntityRecord, text: string): Office['place'] | null {
  const here = mentions.filter(({ article }) => article === role.article)
  const last = name.split(' ').at(-1) ?? name
  const printed = (from: number, to: number): boolean => text.slice(from, to).includes(last)
  for (const { start, end } of here) {
    if (start <= role.start && role.end < end && printed(role.end, end)) return 'before'
    if (!printed(start, end)) continue
    const [before, after] = [
      text.slice(role.end, Math.max(role.end, start)),
      text.slice(end, Math.max(end, role.start)),
    ]
    if (start >= role.end && start - role.end <= GAP) {
      if (/^\s*$/.test(before)) return 'before'
      if (/^,\s*$/.test(before) && /^(?:the|an?) /i.test(text.slice(role.start, role.end))) return 'after'
    }
    if (role.start >= end && role.start - end <= GAP && /^,\s*$/.test(after)) return 'after'
  }
  return null
}

/** The name with its office: "Mayor Ann Lund", "Ann Lund, the mayor of Torvik". */
export function withOffice(name: string, { text, place }: Office): string {
  return place === 'before' ? `${text} ${name}` : `${name}, ${text}`
}
