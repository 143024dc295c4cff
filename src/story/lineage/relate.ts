import type { Document } from '../../model/document.js'
import type { ArticleRelation, Passage } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { hash32 } from '../../lib/words.js'
import { align } from '../align/align.js'
import { isFirm, type Aligned } from '../align/match.js'
import { proseReader, type Prose, type ProseReader } from '../align/prose.js'
import { direct, type Directed } from './direction.js'
import { judge, type Ties } from './judge.js'
import { voiceReader, type Voice } from './voices.js'

/** An article ready to be compared: its own words, and whose reporting it says it carries. */
export type Comparable = { readonly prose: Prose; readonly voice: Voice }

/** Relation with the footing of its direction, which a derivation keeps. */
export type Related = ArticleRelation & Pick<Directed, 'direction'>

/** Two articles of a story that are related, by their places in the story's order. */
export type Link = { readonly a: number; readonly b: number; readonly related: Related }

export type Comparing = (document: Document) => Comparable

/** Builds the comparison of two articles from the word lists, read when first asked. */
export function relating(resources: Resources): (a: Document, b: Document) => ArticleRelation {
  let prepare: Comparing | null = null
  return (a, b) => {
    prepare ??= comparing(resources)
    const { direction: _, ...relation } = relate(prepare(a), prepare(b))
    return relation
  }
}

export function comparing(resources: Resources): Comparing {
  const proseOf = articleProse(resources)
  const voiceOf = voiceReader(resources)
  return (document) => {
    const prose = proseOf(document)
    return { prose, voice: voiceOf(document, prose.furniture) }
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
  const bases = new Map(resources.lexicon('en/word-forms').map(({ term, note }) => [term, note] as const))
  return proseReader(stops, bases, (stem) => Math.log(documents / ((counts.get(stem) ?? 0) + 1)))
}

/** Relation, direction, coverage, passages and reasons of two articles. */
export function relate(
  a: Comparable,
  b: Comparable,
  { story = false }: { readonly story?: boolean } = {},
): Related {
  const aligned = align(a.prose, b.prose)
  const judged = judge(a.prose, b.prose, aligned, tiesOf(a, b, story))
  const { from, direction, why } = direct({
    relation: judged.relation,
    coverage: judged.coverage,
    a: a.prose,
    b: b.prose,
    va: a.voice,
    vb: b.voice,
    aligned,
  })
  const reasons =
    from === 'undetermined' ? judged.reasons : [...judged.reasons, `${from} is the source: ${why}`]
  return {
    ...judged,
    from,
    direction,
    reasons,
    passages: join(a.prose, b.prose, judged.relation === 'independent' ? aligned.filter(isFirm) : aligned),
  }
}

/** What the two pages say of each other and of third sources. */
function tiesOf(one: Comparable, two: Comparable, story: boolean): Ties {
  const [a, b] = [one.voice, two.voice]
  const names = (from: Voice, to: Voice) =>
    to.publisher === null || to.publisher === from.publisher
      ? 0
      : (from.credits.get(to.publisher) ?? 0) + (from.carries.includes(to.publisher) ? 1 : 0)
  const third = [...a.credits.keys()].some((id) => leansOn(one, id) && leansOn(two, id))
  return {
    credits: { a: names(a, b), b: names(b, a) },
    likely: third || relays(a) !== relays(b),
    rivals: a.wires.length > 0 && b.wires.length > 0 && !a.wires.some((id) => b.wires.includes(id)),
    story,
  }
}

function relays({ aggregator, relayed }: Voice): boolean {
  return aggregator || relayed
}

/** An article that names a source this often, once in so many words, retells it; one credit in a long report is a footnote. */
const LEANS = 200

function leansOn({ prose, voice }: Comparable, id: string): boolean {
  return (voice.credits.get(id) ?? 0) * LEANS >= prose.words.length
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
