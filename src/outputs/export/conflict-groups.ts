import type { ConflictRecord } from '../../model/record.js'
import { unionFind } from '../../lib/union-find.js'

/** Conflicts that share a member, together: four counts of the dead are one disagreement, not six pairs. */
export type ConflictGroup = {
  readonly kind: ConflictRecord['kind']
  readonly conflicts: readonly ConflictRecord[]
  /** All members, each once, in the order in which the conflicts name them. */
  readonly members: readonly string[]
}

/** Groups conflicts of one kind by their members, in the order of their first conflict. */
export function conflictGroups(conflicts: readonly ConflictRecord[]): readonly ConflictGroup[] {
  const sets = unionFind(conflicts.length)
  const firstWith = new Map<string, number>()
  conflicts.forEach((conflict, index) => {
    for (const member of conflict.members) {
      const key = `${conflict.kind} ${member}`
      const known = firstWith.get(key)
      if (known === undefined) firstWith.set(key, index)
      else sets.union(known, index)
    }
  })
  return sets
    .groups()
    .map((group) => group.flatMap((index) => conflicts[index] ?? []))
    .flatMap((group) => {
      const [first] = group
      const members = [...new Set(group.flatMap((conflict) => conflict.members))]
      return first ? [{ kind: first.kind, conflicts: group, members }] : []
    })
}
