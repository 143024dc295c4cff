import type { Reading } from '../../model/annotation.js'
import type { ArticleRelation, Passage } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { hash32 } from '../../lib/words.js'
import { align, type Aligned } from '../align/align.js'
import { proseReader, type Prose, type ProseReader } from '../align/prose.js'
import { judge } from './judge.js'

/** Builds the comparison of two articles from the word lists, read when first asked. */
export function relating(resources: Resources): (a: Reading, b: Reading) => ArticleRelation {
  let reader: ProseReader | null = null
  return (a, b) => {
    reader ??= articleProse(resources)
    return relateProse(reader(a.document), reader(b.document))
  }
}

/** How words are weighed for alignment: rarity in a background of open English documents. */
export function articleProse(resources: Resources): ProseReader {
  const stops = new Set(resources.lexicon('en/stop-words').map(({ term }) => term))
  let documents = 1
  const counts = new Map<number, number>()
  for (const { term, kind, note } of resources.lexicon('en/document-frequency')) {
    if (kind === 'documents') documents = Number(note)
    else counts.set(hash32(term), Number(note))
  }
  return proseReader(stops, (stem) => Math.log(documents / ((counts.get(stem) ?? 0) + 1)))
}

/** Relation, direction, coverage and passages of two articles ready for comparison. */
export function relateProse(a: Prose, b: Prose): ArticleRelation {
  const aligned = align(a, b)
  return { ...judge(a, b, aligned), passages: join(a, b, aligned) }
}

/** Neighbouring passages of one kind as one. */
function join(a: Prose, b: Prose, aligned: readonly Aligned[]): readonly Passage[] {
  const joined: (Aligned & { toI: number; toJ: number })[] = []
  for (const passage of aligned) {
    const last = joined.at(-1)
    const follows = last?.kind === passage.kind && passage.i === last.toI + 1 && passage.j === last.toJ + 1
    if (last && follows && passage.kind !== 'quotation') {
      joined[joined.length - 1] = {
        ...last,
        toI: passage.i,
        toJ: passage.j,
        a: [last.a[0], passage.a[1]],
        b: [last.b[0], passage.b[1]],
      }
    } else joined.push({ ...passage, toI: passage.i, toJ: passage.j })
  }
  return joined.map(({ kind, a: [p, q], b: [r, s] }) => ({ kind, a: span(a, p, q), b: span(b, r, s) }))
}

/** From the first word to the last, with the mark that ends a whole sentence. */
function span({ words, sentences }: Prose, first: number, last: number) {
  const [from, to] = [words[first]!, words[last - 1]!]
  const [opening, closing] = [sentences[from.sentence]!, sentences[to.sentence]!]
  return {
    start: opening.first === first ? opening.start : from.start,
    end: closing.last === last ? closing.end : to.end,
  }
}
