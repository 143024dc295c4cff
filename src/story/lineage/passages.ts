import type { Passage, Relation } from '../../model/lineage.js'
import { isFirm, type Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'

/** The passages of two related articles as they are shown: characters of both texts. */
export function passagesOf(
  a: Prose,
  b: Prose,
  relation: Relation,
  aligned: readonly Aligned[],
): readonly Passage[] {
  return join(a, b, shown(a, b, relation, aligned))
}

/** Less than this share of the longer sentence is a piece of it. */
const PIECE = 0.5

/**
 * The passages as the relation makes them out. Who edits cuts sentences; who retells works pieces of them into sentences of his own,
 * so that in a rewrite a piece stands for a retelling. Faint retellings are shown in derived articles alone.
 */
function shown(a: Prose, b: Prose, relation: Relation, aligned: readonly Aligned[]): readonly Aligned[] {
  if (relation === 'independent') return aligned.filter(isFirm)
  if (relation !== 'rewrite') return aligned
  const length = ({ sentences }: Prose, at: number) => {
    const sentence = sentences[at]
    return sentence === undefined ? 0 : sentence.last - sentence.first
  }
  return aligned.map((passage) => {
    const longer = Math.max(length(a, passage.i), length(b, passage.j))
    const piece = passage.kind === 'edited' && passage.same < PIECE * longer
    return piece ? { ...passage, kind: 'paraphrased' as const } : passage
  })
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
  return joined.map(({ kind, a: [p, q], b: [r, s] }) => ({
    kind,
    a: kind === 'quotation' ? bare(a, p, q) : span(a, p, q),
    b: kind === 'quotation' ? bare(b, r, s) : span(b, r, s),
  }))
}

/** From the first word to the last, without the quotation marks. */
function bare({ words }: Prose, first: number, last: number) {
  return { start: words[first]!.start, end: words[last - 1]!.end }
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
