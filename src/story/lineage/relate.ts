import type { Document } from '../../model/document.js'
import type { ArticleRelation } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { hash32 } from '../../lib/words.js'
import { align } from '../align/align.js'
import { proseReader, type Prose, type ProseReader } from '../align/prose.js'
import { direct, type Directed } from './direction.js'
import { judge, type Ties } from './judge.js'
import { passagesOf } from './passages.js'
import { heir, sharedSlips, spellingReader, type Spelling } from './slips.js'
import { namings, voiceReader, type Voice } from './voices.js'

/** An article ready to be compared: its own words, whose reporting it says it carries, and what it prints wrong. */
export type Comparable = { readonly prose: Prose; readonly voice: Voice; readonly spelling: Spelling }

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
  const spellingOf = spellingReader(resources)
  return (document) => {
    const prose = proseOf(document)
    return { prose, voice: voiceOf(document, prose.furniture), spelling: spellingOf(prose) }
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
  const ties = tiesOf(a, b, story)
  const judged = judge(a.prose, b.prose, aligned, ties)
  const { from, direction, why } = direct({
    relation: judged.relation,
    coverage: judged.coverage,
    a: a.prose,
    b: b.prose,
    va: a.voice,
    vb: b.voice,
    heir: heir(a.spelling, b.spelling, ties.slips),
    aligned,
  })
  const reasons = [
    ...judged.reasons,
    ...ties.slips
      .slice(0, SLIPS_SHOWN)
      .map(({ printed, right }) => `both print “${printed}”${right === null ? '' : ` for “${right}”`}`),
    ...(judged.relation === 'independent' ? [] : common(a.voice, b.voice)),
    ...(from === 'undetermined' ? [] : [`${from} is the source: ${why}`]),
  ]
  return {
    ...judged,
    from,
    direction,
    reasons,
    passages: passagesOf(a.prose, b.prose, judged.relation, aligned),
  }
}

/** So many slips say enough. */
const SLIPS_SHOWN = 3

/** A third source that both carry or credit and that neither is: "both rest on Reuters". */
function common(a: Voice, b: Voice): readonly string[] {
  const named = ({ carries, credits }: Voice) => [...carries, ...credits.keys()]
  const third = new Set(
    named(a).filter((id) => named(b).includes(id) && id !== a.publisher && id !== b.publisher),
  )
  return [...third].sort().map((id) => `both rest on ${id}`)
}

/** What the two pages say of each other and of third sources. */
function tiesOf(one: Comparable, two: Comparable, story: boolean): Ties {
  const [a, b] = [one.voice, two.voice]
  const names = (from: Voice, to: Voice) =>
    to.publisher === null || to.publisher === from.publisher
      ? 0
      : namings(from, to.publisher) + (from.carries.includes(to.publisher) ? 1 : 0)
  const third = [...a.credits.keys()].some((id) => leansOn(one, id) && leansOn(two, id))
  return {
    credits: { a: names(a, b), b: names(b, a) },
    likely: third || relays(a) !== relays(b),
    apart:
      a.firstHand ||
      b.firstHand ||
      (a.wires.length > 0 && b.wires.length > 0 && !a.wires.some((id) => b.wires.includes(id))),
    slips: sharedSlips(one.spelling, two.spelling),
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
