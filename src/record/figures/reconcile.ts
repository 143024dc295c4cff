import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import { unionFind } from '../../lib/union-find.js'
import type { Reading } from '../../model/annotation.js'
import type { ConflictRecord, FigureRecord, FigureStatus } from '../../model/record.js'
import { brokenSums } from './checks.js'
import { isRunning, isTelling, nearDays, samePlace, sameParties, values, windows } from './compare.js'
import { mentionsOf, type Mention, type Who } from './mention.js'
import { relations, type Relation } from './relations.js'

export type FigureParts = {
  readonly readings: readonly Reading[]
  /** How many independent lines of reporting the articles are. */
  readonly originsOf: (articles: readonly string[]) => number
} & Who

export type Reconciled = {
  readonly figures: readonly FigureRecord[]
  readonly conflicts: readonly ConflictRecord[]
}

/**
 * Joins the mentions of one figure across articles and says how figures of one measure stand to each other: revised by a later
 * report, or in conflict. Readings come in order of publication. Nothing is settled: every value stays, with its claimant and the
 * words it rests on. Mentions are compared only within one measure.
 */
export function reconcileFigures({ readings, originsOf, ...who }: FigureParts): Reconciled {
  const mentions = mentionsOf(readings, who)
  const groups = groupMentions(mentions)
  const found = relations(groups)
  const broken = brokenSums(groups)
  const status = statuses(groups, [...found, ...broken], originsOf)
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const groupOf = new Map<number, number>()
  groups.forEach((group, index) => group.forEach((mention) => groupOf.set(mention.order, index)))
  const ids = groups.map(idOf)
  const figures = groups.map((group, index) => {
    const whole = group.find((mention) => mention.whole !== null)?.whole ?? null
    const partOf = whole === null ? null : (ids[groupOf.get(whole) ?? -1] ?? null)
    return record(group, ids[index]!, partOf, status[index]!, originsOf, who)
  })
  const printed = (index: number): string => {
    const { article, start, end } = groups[index]![0]!.span
    const words = (texts.get(article) ?? '').slice(start, end).replace(/\s+/g, ' ')
    // "Four" of "Four were killed": with what it counts, as it stands inside a sentence
    const { item, value } = figures[index]!
    const counted = item === 'people' && value === 1 ? 'person' : (item ?? '')
    const whole = /\s/.test(words) ? words : `${words} ${counted}`.trim()
    return whole.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  }
  const conflicts = [...found, ...broken].map((relation) => conflict(relation, ids, printed))
  return { figures, conflicts }
}

/** Joins mentions with one value (or a rounding of it) of one measure, place, window and parties. Order decides nothing. */
function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const blocks = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const block = blocks.get(thingOf(mention))
    if (block) block.push(mention)
    else blocks.set(thingOf(mention), [mention])
  }
  const sets = unionFind(mentions.length)
  for (const block of blocks.values()) {
    const sorted = [...block].sort(
      byKeys(
        (m) => m.quantity.value ?? -1,
        (m) => m.order,
      ),
    )
    for (let left = 0; left < sorted.length; left++) {
      for (let right = left + 1; right < sorted.length && right < left + 60; right++) {
        const [a, b] = [sorted[left]!, sorted[right]!]
        if ((b.quantity.value ?? -1) > (a.quantity.value ?? -1) * 1.2 + 1) break
        if (isOne(a, b)) sets.union(a.order, b.order)
      }
    }
  }
  return sets.groups().map((group) => group.map((order) => mentions[order]!))
}

/** A figure without a framed action ("17 blazes") can be the one that has it ("17 fires were burning"). */
const sameAction = (a: Mention, b: Mention): boolean =>
  a.measure === b.measure || a.measure.startsWith('amount ') || b.measure.startsWith('amount ')

const sameTime = (a: Mention, b: Mention): boolean =>
  isRunning(a) && isRunning(b) ? nearDays(a.window, b.window) : windows(a.window, b.window) === 'same'

/** What is counted, without what befell it. */
const thingOf = (mention: Mention): string =>
  isMoney(mention) ? mention.quantity.unit! : mention.measure.slice(mention.measure.indexOf(' ') + 1)

const isMoney = ({ quantity }: Mention): boolean => quantity.unit !== null && /^[A-Z]{3}$/.test(quantity.unit)

function isOne(a: Mention, b: Mention): boolean {
  if (a.besides !== b.besides) return false
  const likeness = values(a, b)
  // a large sum of money is seldom named twice in one story for two things
  if (likeness === 'equal' && isMoney(a) && a.article !== b.article && (a.quantity.value ?? 0) >= 1e6)
    return true
  if (likeness === 'different' || !sameParties(a, b) || !sameAction(a, b) || !sameTime(a, b)) return false
  if (!samePlace(a, b)) return isTelling(a) && a.article !== b.article
  // a small number said twice in one article for two things ("two died in the north, two in the south")
  if (a.article === b.article && !isTelling(a))
    return a.figure.item === b.figure.item && a.figure.statement !== b.figure.statement
  return true
}

const idOf = (group: readonly Mention[]): string => {
  const first = group[0]!
  const { article, start, end } = first.span
  return contentId('f', [article, String(start), String(end), first.measure])
}

/** The first value that most mentions give, then who gives it: the record shows one, its reports show each. */
function record(
  group: readonly Mention[],
  id: string,
  partOf: string | null,
  status: FigureStatus,
  originsOf: FigureParts['originsOf'],
  who: Who,
): FigureRecord {
  const exact =
    group.find((mention) => mention.quantity.modifier === '=') ??
    group.find((mention) => mention.quantity.modifier !== '~') ??
    group[0]!
  const named =
    group.find((mention) => mention.claimant !== null) ??
    group.find((mention) => mention.claimantWords !== null)
  const claimant = named?.claimant ?? null
  const inFull =
    group.find((mention) => mention.claimant === claimant && mention.claimantInFull)?.claimantInFull ?? null
  const with_ = <T>(read: (mention: Mention) => T | null): T | null => {
    for (const mention of group) {
      const value = read(mention)
      if (value !== null) return value
    }
    return null
  }
  const nameOf = (entity: string | null): string | null => (entity === null ? null : who.nameOf(entity))
  const claimantName = inFull ?? withoutArticle(nameOf(claimant)) ?? named?.claimantWords ?? null
  const actor = with_((mention) => mention.actor)
  const target = with_((mention) => mention.target)
  const place = with_((mention) => mention.place)
  const { quantity, figure } = exact
  return {
    id, value: quantity.value, low: quantity.low, high: quantity.high, modifier: quantity.modifier, unit: quantity.unit,
    item: figure.item, action: figure.action, told: figure.told, part: figure.part, mood: figure.mood, actor, actorName: actor !== null && actor === claimant ? claimantName : nameOf(actor), target, targetName: nameOf(target),
    claimant, claimantName, window: bestWindow(group), place, placeName: nameOf(place), partOf,
    reports: group.map((mention) => ({
      article: mention.article, span: mention.span, words: mention.figure.words, rule: mention.figure.rule, value: mention.quantity.value,
      modifier: mention.quantity.modifier, claimant: mention.claimant, claimantName: mention.claimantInFull ?? nameOf(mention.claimant) ?? mention.claimantWords, window: mention.window,
    })),
    origins: originsOf([...new Set(group.map((mention) => mention.article))]), status,
  } // prettier-ignore
}

/** "The ministry" as other claimants without a name are given: "ministry"; names keep theirs ("The Hague"). */
const withoutArticle = (name: string | null): string | null =>
  name?.replace(/^[Tt]he (?=\p{Ll})/u, '') ?? null

/** A window that a text states before one that was inferred. */
function bestWindow(group: readonly Mention[]): FigureRecord['window'] {
  return (
    group.find((mention) => mention.figure.windowSpan !== null && mention.window?.stated)?.window ??
    group.find((mention) => mention.figure.windowSpan !== null)?.window ??
    group.find((mention) => mention.window !== null)?.window ??
    null
  )
}

function statuses(
  groups: readonly (readonly Mention[])[],
  found: readonly Relation[],
  originsOf: FigureParts['originsOf'],
): readonly FigureStatus[] {
  const status: FigureStatus[] = groups.map((group) =>
    originsOf([...new Set(group.map((m) => m.article))]) > 1 ? 'agreed' : 'single-origin',
  )
  for (const relation of found) if (relation.kind === 'revised') status[relation.members[1]!] = 'revised'
  for (const relation of found)
    if (relation.kind !== 'revised') for (const member of relation.members) status[member] = 'disputed'
  return status
}

function conflict(
  relation: Relation,
  ids: readonly string[],
  printed: (index: number) => string,
): ConflictRecord {
  const members = relation.members.map((index) => ids[index]!)
  const words = relation.members.map(printed)
  const why = `${relation.why}: ${words.join(relation.kind === 'revised' ? ', later ' : ' against ')}`
  const { order } = relation
  return { id: contentId('c', ['figure', ...members]), kind: 'figure', members, why, ...(order && { order }) }
}
