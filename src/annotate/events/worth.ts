import type { Party } from './parties.js'
import type { Setting } from './setting.js'
import type { EventDraft } from './verbs.js'

/** What one does or has done alone: "the minister resigned", "an emergency was declared". */
const ALONE: ReadonlySet<string> = new Set([
  'resignation',
  'emergency',
  'declaration',
  'extension',
  'verdict',
])

/**
 * An event is told by its two sides, or by one with a day or a place; some by one alone, where that one is known. One told beside
 * another, or by a noun, counts only where it is dated or placed.
 */
export function tells(
  draft: EventDraft,
  actors: readonly Party[],
  recipients: readonly Party[],
  setting: Setting,
): boolean {
  const { whenSpan: when, place } = setting
  const set = when !== null || place !== null
  const sides = Math.min(1, actors.length) + Math.min(1, recipients.length)
  const ongoing = draft.type === 'CONSULT' && draft.standing.status === 'ongoing'
  const known = new Set([...actors, ...recipients].flatMap(({ entities }) => entities)).size
  if (draft.background)
    return (
      (sides === 2 && (when !== null || ongoing)) ||
      (sides === 1 && when !== null && place !== null) ||
      (draft.type === 'CONSULT' && known >= 2 && (set || ongoing))
    )
  if (sides === 2) return true
  if (ALONE.has(draft.noun)) return set || known > 0
  return set && sides === 1
}

/** What PLOVER has no type for is told of somebody with a name, or of a place, and is dated, placed or done to somebody with a name. */
export function isNews(
  { rule, background }: EventDraft,
  actors: readonly Party[],
  recipients: readonly Party[],
  { when, place }: Setting,
): boolean {
  const known = new Set([...actors, ...recipients].flatMap(({ entities }) => entities)).size
  if (rule.startsWith('disaster')) return when !== null || place !== null
  if (background) return known >= 1 && when !== null
  return known >= 2 || (known === 1 && (when !== null || place !== null))
}
