import type { ArticleRelation, Direction, Relation } from '../../model/lineage.js'
import type { Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'
import { dayOf, minutesApart } from './stamps.js'
import { namings, type Voice } from './voices.js'

type From = ArticleRelation['from']
/** Which side is the source, on what footing, and why. */
export type Directed = { readonly from: From; readonly direction: Direction; readonly why: string }

type Sides = {
  readonly relation: Relation
  readonly a: Prose
  readonly b: Prose
  readonly va: Voice
  readonly vb: Voice
  readonly coverage: { readonly a: number; readonly b: number }
  /** The side that has a misspelt name from the other, where the spelling shows it. */
  readonly heir: 'a' | 'b' | null
  readonly aligned: readonly Aligned[]
}
type Rule = (sides: Sides) => Directed | null

const OPEN: Directed = {
  from: 'undetermined',
  direction: 'undetermined',
  why: 'nothing in either text shows which came first',
}

/** The signs of direction, the surest first: the first that speaks decides. */
const RULES: readonly Rule[] = [
  carried,
  credited,
  hosted,
  retold,
  stamped,
  inherited,
  condensed,
  agency,
  unquoted,
  grown,
  dated,
]

/** Which of two related articles the other comes from. Open where the texts do not show it. */
export function direct(sides: Sides): Directed {
  if (sides.relation === 'independent') return OPEN
  for (const rule of RULES) {
    const found = rule(sides)
    if (found) return found
  }
  return OPEN
}

/** One page says that its text is the other's: "By X, Northern News Agency" on a page that is not that agency's. */
function carried({ va, vb }: Sides): Directed | null {
  if (va.publisher === vb.publisher) return null
  const ab = va.publisher !== null && vb.carries.includes(va.publisher)
  const ba = vb.publisher !== null && va.carries.includes(vb.publisher)
  return stated(ab, ba, 'is credited on the page of the other')
}

/** One text names the other's outlet as its source: "the Daily Courier reported". */
function credited({ va, vb }: Sides): Directed | null {
  if (va.publisher === vb.publisher) return null
  const ab = namings(vb, va.publisher)
  const ba = namings(va, vb.publisher)
  return stated(ab > 2 * ba, ba > 2 * ab, 'is named as a source in the other')
}

/** A site that carries the texts of others took it from the outlet, unless both print one agency. */
function hosted({ va, vb, relation }: Sides): Directed | null {
  const shared = va.carries.some((id) => vb.carries.includes(id))
  if (va.aggregator === vb.aggregator || (shared && relation !== 'excerpt')) return null
  return {
    from: va.aggregator ? 'b' : 'a',
    direction: 'inferred',
    why: 'the other site carries the texts of others',
  }
}

/** A retelling of an agency's text, by a page that credits the agency, comes from the page that prints it. */
function retold({ va, vb, relation }: Sides): Directed | null {
  if (relation !== 'rewrite') return null
  const ab = va.carries.some((id) => vb.credits.has(id)) && !vb.carries.some((id) => va.carries.includes(id))
  const ba = vb.carries.some((id) => va.credits.has(id)) && !va.carries.some((id) => vb.carries.includes(id))
  return stated(ab, ba, 'prints the agency that the other credits')
}

/** Two versions of one story, with times to the minute on both. */
function stamped({ a, b, va, vb, relation }: Sides): Directed | null {
  if (relation === 'copy' || relation === 'excerpt') return null
  const apart = minutesApart(a.document, b.document, va.publisher !== null && va.publisher === vb.publisher)
  if (apart === null || apart === 0) return null
  return { from: apart > 0 ? 'a' : 'b', direction: 'inferred', why: 'it was published earlier' }
}

/** One side spells a name right, and wrong where the other, which knows no better, has it wrong too. */
function inherited({ heir }: Sides): Directed | null {
  if (heir === null) return null
  const why = 'the other has its misspelling beside the right form'
  return { from: heir === 'a' ? 'b' : 'a', direction: 'inferred', why }
}

/** An agency writes for others: what its own page and another's have in common is the agency's. So is a text under an agency's name. */
function agency({ va, vb, relation }: Sides): Directed | null {
  if (va.agency !== vb.agency) {
    return { from: va.agency ? 'a' : 'b', direction: 'inferred', why: 'it is the page of an agency' }
  }
  if (va.agency || relation === 'copy' || va.carries.length > 0 === vb.carries.length > 0) return null
  return {
    from: va.carries.length > 0 ? 'a' : 'b',
    direction: 'inferred',
    why: 'it prints under the name of an agency',
  }
}

/** Who tells in his own words what the other has between quotation marks, took it from there: nobody makes speech of prose. */
function unquoted({ aligned, a, b, relation }: Sides): Directed | null {
  if (relation !== 'rewrite' && relation !== 'edit') return null
  let [onlyA, onlyB] = [0, 0]
  for (const passage of aligned) {
    if (passage.kind === 'quotation') continue
    const [x, y] = [spokenWords(a, passage.a), spokenWords(b, passage.b)]
    if (x >= UNQUOTED && y === 0) onlyA += 1
    if (y >= UNQUOTED && x === 0) onlyB += 1
  }
  if (Math.max(onlyA, onlyB) < 2 || Math.min(onlyA, onlyB) * 3 > Math.max(onlyA, onlyB)) return null
  const why = 'the other tells without quotation marks what it quotes'
  return { from: onlyA > onlyB ? 'a' : 'b', direction: 'inferred', why }
}
const UNQUOTED = 4

/** Two versions under one name: what the later one adds stands in it beside nearly all of the earlier one. */
function grown({ va, vb, relation, coverage }: Sides): Directed | null {
  const oneVoice = va.publisher === vb.publisher || va.carries.some((id) => vb.carries.includes(id))
  if (relation !== 'edit' || !oneVoice || Math.abs(coverage.a - coverage.b) < GROWN) return null
  return {
    from: coverage.a > coverage.b ? 'a' : 'b',
    direction: 'inferred',
    why: 'the other has nearly all of it and adds to it',
  }
}
const GROWN = 0.1

/** A retelling leaves out: most of the shorter text stands in the longer, little of the longer in the shorter. */
function condensed({ relation, coverage }: Sides): Directed | null {
  const [low, high] = [Math.min(coverage.a, coverage.b), Math.max(coverage.a, coverage.b)]
  if (relation !== 'rewrite' || high < CONDENSED.share || low * CONDENSED.times > high) return null
  return { from: coverage.a < coverage.b ? 'a' : 'b', direction: 'inferred', why: 'the other condenses it' }
}
const CONDENSED = { share: 0.4, times: 2 }

/** Published a day or more before the other. */
function dated({ a, b, relation }: Sides): Directed | null {
  if (relation === 'copy') return null
  const [x, y] = [dayOf(a.document), dayOf(b.document)]
  if (x === null || y === null || x === y) return null
  return { from: x < y ? 'a' : 'b', direction: 'inferred', why: 'it was published on an earlier day' }
}

function stated(ab: boolean, ba: boolean, why: string): Directed | null {
  return ab === ba ? null : { from: ab ? 'a' : 'b', direction: 'stated', why: `its outlet ${why}` }
}

function spokenWords({ words }: Prose, [first, last]: readonly [number, number]): number {
  let count = 0
  for (let at = first; at < last; at++) if (words[at]!.spoken) count += 1
  return count
}
