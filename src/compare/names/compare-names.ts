import type { NameKind } from '../../model/annotation.js'
import { compareBodies } from './bodies.js'
import { foldName } from './fold.js'
import { comparePeople } from './people.js'

export type NameComparison = { readonly same: boolean; readonly score: number }

/** From this score on, two names are taken for the same. Chosen on the development half of nomenklatura's name cases. */
export const SAME = 0.7

const CJK = /^[\p{Script=Han}\p{Script=Hangul}·・\s]+$/u
const LATIN = /\p{Script=Latin}/u

/**
 * Says whether two spellings may name the same person, organisation or place, with a score from 0 to 1. `kind` null: judged as a
 * person's and as a body's name, the better counts. It judges strings alone: two people may bear one name, and a typing error is
 * forgiven that an editor might not; joining entities asks for more (`record/entities`).
 */
export function compareNames(a: string, b: string, kind: NameKind | null = null): NameComparison {
  const [left, right] = [a.normalize('NFKC').trim(), b.normalize('NFKC').trim()]
  if (left === '' || right === '') return { same: false, score: 0 }
  if (left === right) return { same: true, score: 1 }
  // One sign is one syllable or one word: no misspelling is small.
  if (CJK.test(left) && CJK.test(right))
    return { same: false, score: left.replace(/\s|[·・]/g, '') === right.replace(/\s|[·・]/g, '') ? 1 : 0.4 }
  const [wordsA, wordsB] = [foldName(left), foldName(right)]
  if (wordsA.length === 0 || wordsB.length === 0) return { same: false, score: 0 }
  const across = LATIN.test(left) !== LATIN.test(right)
  let score = 0
  if (kind === null || kind === 'person') score = comparePeople(wordsA, wordsB, across)
  if (kind !== 'person') score = Math.max(score, compareBodies(wordsA, wordsB, across))
  const rounded = Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000
  return { same: rounded >= SAME, score: rounded }
}
