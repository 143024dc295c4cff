import type { Reading } from '../../model/annotation.js'
import type { Cast } from '../cast.js'
import { ownersOf } from './owners.js'
import { sidesOf } from './sides.js'

/** Who belongs to whom in a story, as far as its articles and the atlas say. */
export type Kin = {
  /** The state that a person or body speaks for. */
  readonly sideOf: (id: string) => string | null
  /** The body that a body is a part of ("the Treasury's Sanctions Office"); else the body itself. */
  readonly ownerOf: (id: string) => string
  /** Whether the first place lies in the second, a state; null where it does not. */
  readonly lies: (place: string, state: string) => 'surely' | 'perhaps' | null
  /** The last words of the offices that a person holds, in lower case. */
  readonly officesOf: (id: string) => ReadonlySet<string>
}

export function kinOf(readings: readonly Reading[], cast: Cast): Kin {
  const owners = ownersOf(readings, cast)
  const states = new Set(
    readings.flatMap(({ document, annotations }) =>
      annotations.entities
        .filter(({ keys }) => keys?.some((key) => key.startsWith('country:')))
        .map(({ id }) => cast.of(document.id, id)),
    ),
  )
  return {
    sideOf: sidesOf(cast),
    ownerOf: (id) => owners.get(id) ?? id,
    lies: (place, state) => {
      const country = cast.entity(place)?.country ?? null
      if (!states.has(state) || states.has(place)) return null
      return country === null ? 'perhaps' : cast.entity(state)?.country === country ? 'surely' : null
    },
    officesOf: (id) =>
      new Set(
        (cast.entity(id)?.roles ?? []).flatMap(({ text }) =>
          text
            .toLowerCase()
            .split(/\s+(?:of|for|to|in|at|and)\s+|,/)
            .map(lastWord),
        ),
      ),
  }
}

/** "the union leader" ends in "leader". */
export function lastWord(words: string): string {
  return words
    .trim()
    .slice(words.trim().lastIndexOf(' ') + 1)
    .toLowerCase()
}
