import type { EventType } from '../../model/annotation.js'
import { actorOf, isPassive, obliques } from './arguments.js'
import { agentAfter, alsoSubject, namedBeside, peoplesOf, prefixEnd, subjectBefore } from './by-words.js'
import { coordinated } from './lists.js'
import type { VerbPattern } from './patterns.js'
import { isMutual } from './sides.js'
import type { Tree } from './tree.js'

/** Who does it; a town before the report is nobody, and where the tree gives none the noun before the verb stands for it. */
export function doerOf(tree: Tree, verb: number): number | null {
  const subject = actorOf(tree, verb)
  const found = subject === null ? null : (namedBeside(tree, subject) ?? subject)
  if (isPassive(tree, verb)) return found ?? agentAfter(tree, verb)
  if (found !== null && (found > verb || found > prefixEnd(tree, verb))) return found
  return subjectBefore(tree, verb)
}

const BY_STATE: ReadonlySet<EventType | null> = new Set(['COERCE', 'RETREAT', 'ACCUSE'])

/** "was arrested in Peru": PLOVER takes the authorities of the place for those who arrest, try and release, where nobody else is named. */
export function authorities(tree: Tree, { type }: VerbPattern, verb: number): readonly number[] {
  if (!BY_STATE.has(type) || !isPassive(tree, verb)) return []
  return obliques(tree, verb, 'in')
    .filter((index) => tree.nameKind(index) === 'place')
    .slice(0, 1)
}

/** All who do it: the words of a list decide where the parser kept only its last member, and two peoples of one noun are two sides. */
export function doers(tree: Tree, pattern: VerbPattern, verb: number, actor: number): readonly number[] {
  const between = isMutual(pattern) ? obliques(tree, actor, 'between')[0] : undefined
  // "The summit between Norway and Chile failed to reach a deal": they did.
  if (between !== undefined) return coordinated(tree, between)
  const listed = coordinated(tree, actor)
  const peoples = listed.length === 1 ? peoplesOf(tree, actor) : []
  const also = listed.length === 1 && peoples.length < 2 && actor < verb ? alsoSubject(tree, actor) : null
  const split = peoples.length > 1 && isMutual(pattern)
  return split ? peoples : also === null ? listed : [also, ...listed]
}
