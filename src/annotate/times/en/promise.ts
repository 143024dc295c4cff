import type { Atom } from '../atoms.js'
import type { Source } from '../reader.js'
import { DECADE_NAMES } from './decades.js'

/** Words that stand before much else than times: they begin one only where a word that tells time follows soon. */
const LEADERS = new Set(['the', 'that', 'this', 'same', 'a', 'an', 'its', 'these', 'those', 'another'])

/** "the past", "the near future", "the latest period", "the nineties": words that elsewhere tell no time. */
const LATE = new Set(['past', 'future', 'present', 'term', 'period', 'half', ...DECADE_NAMES])

/** How many atoms a time may have before the word that tells it is one: "the first two and a half months". */
const REACH = 8

/** The same where a plain word follows the leader: "the full year", "this working week", "the fiscal fourth quarter". */
const NEAR = 4

/** A common word ("the", "a", "in") or figures begin a time only where a word of time or figures follow. */
export function promises(source: Source, at: number, atom: Atom): boolean {
  const { atoms } = source
  const soon = (source.telling[at + 1] ?? Infinity) <= at + REACH
  if (atom.kind === 'number') return soon || atom.end - atom.start >= 4 || atoms[at + 1]?.spaced === false
  if (LEADERS.has(atom.text)) {
    const next = atoms[at + 1]
    if (next === undefined) return false
    if (LATE.has(next.text) || LATE.has(atoms[at + 2]?.text ?? '')) return true
    const plain = next.kind === 'word' && next.word === null
    return plain ? (source.telling[at + 1] ?? Infinity) <= at + NEAR : soon || figuresFollow(atoms, at)
  }
  if (atom.word !== null) return true
  for (let next = at + 1; next <= at + 3; next++) if (atoms[next]?.word) return true
  return figuresFollow(atoms, at)
}

function figuresFollow(atoms: readonly Atom[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) if (atoms[next]?.kind === 'number') return true
  return false
}
