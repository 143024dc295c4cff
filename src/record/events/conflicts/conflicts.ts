import type { ConflictRecord, ConflictSide } from '../../../model/record.js'
import { contentId } from '../../../lib/hash.js'
import { accountsOf, sentencesOf, type Account, type Entry, type Scene } from './account.js'
import { QUESTIONS, type Asked, type Kind } from './questions.js'

/**
 * What reports of one event say against each other: its day, its place, who led a side, who did it. Only what cannot both be true
 * counts: an article that is silent, says it coarser ("this week", "Florida"), or could not know yet contradicts nobody, and what
 * one article tells as two events are two.
 */
export function eventConflicts(entries: readonly Entry[], scene: Scene): readonly ConflictRecord[] {
  const accounts = entries.flatMap(accountsOf)
  return QUESTIONS.flatMap(({ kind, asked, clash }) => {
    const value = asked(scene)
    const found: ConflictRecord[] = []
    for (const group of related(accounts, (a, b) => clash(a, b, scene) && differs(value, a, b))) {
      const sides = sidesOf(group, value, scene)
      const members = [...new Set(group.map(({ entry }) => entry.event.id))]
      found.push({
        id: contentId('c', [kind, ...members]),
        kind,
        members,
        why: `${WHY[kind]}: ${sides.map(({ label }) => label).join(' against ')}`,
        sides,
      })
    }
    return found
  })
}

const WHY: { readonly [kind in Kind]: string } = {
  date: 'Reports give different days',
  place: 'Reports give different places',
  participants: 'Reports differ on who led one side',
  attribution: 'Reports differ on who did it',
}

function differs(value: Asked, a: Account, b: Account): boolean {
  const [x, y] = [value(a), value(b)]
  return x !== null && y !== null && x.key !== y.key
}

/** Accounts that clash with one another, with all that clash with those. */
function related(
  accounts: readonly Account[],
  clash: (a: Account, b: Account) => boolean,
): readonly (readonly Account[])[] {
  const groups: Account[][] = []
  accounts.forEach((one, at) => {
    for (const other of accounts.slice(0, at)) {
      if (one.article === other.article || !clash(other, one)) continue
      const [a, b] = [one, other].map((account) => groups.find((group) => group.includes(account)))
      if (a && b && a !== b) groups.splice(groups.indexOf(b), 1).forEach((group) => a.push(...group))
      else if (a && !b) a.push(other)
      else if (b && !a) b.push(one)
      else if (!a) groups.push([other, one])
    }
  })
  return groups
}

function sidesOf(group: readonly Account[], value: Asked, scene: Scene): readonly ConflictSide[] {
  const sides = new Map<string, { label: string; accounts: Account[] }>()
  for (const account of group) {
    const said = value(account)
    if (said === null) continue
    const side = sides.get(said.key) ?? { label: said.label, accounts: [] }
    side.accounts.push(account)
    sides.set(said.key, side)
  }
  return [...sides.values()].map(({ label, accounts }) => ({
    label,
    words: accounts.flatMap((account) => sentencesOf(account, scene).slice(0, 1)),
    origins: scene.originsOf([...new Set(accounts.map(({ article }) => article))]),
  }))
}
