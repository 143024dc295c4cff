import type { Reading } from '../../model/annotation.js'
import type { Cast } from '../cast.js'

/** Between an owner and its part: "the Treasury's Sanctions Office". */
const OWNS = /^(?: Department| Ministry)?['’]s (?:own )?$/u
/** Between a part and its owner: "the Sanctions Office of the Treasury", "Orvik Sea, a unit of Orvik Group". */
const BELONGS =
  /^,? (?:(?:which is |is )?(?:an? |the )?(?:arm|agency|office|unit|division|branch|bureau|part|subsidiary|department|body) of|of|at|in|within|under) (?:the |its parent )?(?:[A-Z]\.[A-Z]\. )?$/u
/** The longest that may stand between the two names, in UTF-16 units. */
const BETWEEN = 48

/**
 * Bodies that an article tells to be part of another one, with that other: what the office decides is what its ministry decides. A body that
 * two are told to own has none.
 */
export function ownersOf(readings: readonly Reading[], cast: Cast): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  const own = (part: string, owner: string): void => {
    if (part === owner) return
    const known = found.get(part)
    found.set(part, known === undefined || known === owner ? owner : null)
  }
  const byName = new Map(
    cast.entities.flatMap(({ id, kind, name, variants }) =>
      kind === 'organization' ? [name, ...variants].map((one) => [one, id] as const) : [],
    ),
  )
  for (const { id, kind, name } of cast.entities) {
    // "the Treasury’s Sanctions Office", read as one name.
    const owner =
      kind === 'organization' ? byName.get(/^(?:the )?(.{2,40}?)['’]s /iu.exec(name)?.[1] ?? '') : undefined
    if (owner !== undefined) own(id, owner)
  }
  for (const { document, annotations } of readings) {
    const bodies = annotations.names.filter(({ kind }) => kind === 'organization')
    bodies.forEach((first, at) => {
      const second = bodies[at + 1]
      if (second === undefined || second.start - first.end > BETWEEN) return
      const between = document.text.slice(first.end, second.start)
      const [a, b] = [cast.of(document.id, first.entity), cast.of(document.id, second.entity)]
      if (OWNS.test(between)) own(b, a)
      else if (BELONGS.test(between)) own(a, b)
    })
  }
  return new Map(
    [...found].flatMap(([part, owner]) =>
      owner === null || found.get(owner) === part ? [] : [[part, owner] as const],
    ),
  )
}
