import type { NameKind } from '../../model/annotation.js'
import type { Prepared } from './context.js'
import { KINDS } from './model.js'

/** A name over words `first` … `last`, both inside. `margin`: by how much the tagger prefers it to no name; 0 for rules. */
export type Mention = {
  readonly first: number
  readonly last: number
  readonly kind: NameKind
  readonly rule: string
  readonly margin: number
}

/** The names that a row of labels stands for. */
export function spansOf(labels: Uint8Array, margin: Int32Array): Mention[] {
  const found: Mention[] = []
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index] as number
    if (label === 0) continue
    const kind = (label - 1) >> 1
    let last = index
    let total = margin[index] as number
    while (last + 1 < labels.length && labels[last + 1] === 2 + 2 * kind) {
      last += 1
      total += margin[last] as number
    }
    found.push({ first: index, last, kind: KINDS[kind] as NameKind, rule: 'tagger', margin: total })
    index = last
  }
  return found
}

/** One repair of the names found so far: text and names in, names out. */
export type Repair = (text: string, prepared: Prepared, mentions: readonly Mention[]) => readonly Mention[]

/** Puts mentions in the order of the text; where two overlap, the one that begins first stands, of two the longer. */
export function settled(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of [...mentions].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const last = kept[kept.length - 1]
    if (last && mention.first <= last.last) continue
    kept.push(mention)
  }
  return kept
}

/** 1 + the index of the mention that each word stands in, 0 where it stands in none. */
export function coverage(count: number, mentions: readonly Mention[]): Int32Array {
  const covered = new Int32Array(count)
  mentions.forEach(({ first, last }, index) => covered.fill(index + 1, first, last + 1))
  return covered
}
