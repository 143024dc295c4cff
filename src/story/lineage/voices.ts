import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'

/** Whose reporting an article carries, and whom it names as a source. Ids are those of `lexicons/en/outlets.tsv`, or a folded name. */
export type Voice = {
  /** The outlet that published it, or null. */
  readonly publisher: string | null
  /** True where the publisher is a news agency. */
  readonly agency: boolean
  /** True for sites that carry the texts of others. */
  readonly aggregator: boolean
  /** The agency or outlet whose text it says it is: dateline, byline, credit line, copyright. The outlet itself is left out. */
  readonly carries: readonly string[]
  /** Those of them that are news agencies. */
  readonly wires: readonly string[]
  /** True where it carries the text of a site that retells others. */
  readonly relayed: boolean
  /** How often it credits others in its text: "the Daily Courier reported", "told Northern News". */
  readonly credits: ReadonlyMap<string, number>
  /** Those that lent a hand: "Northern News contributed to this report". The report is the outlet's own; each counts as one credit beside. */
  readonly helpers: readonly string[]
  /** True where a source spoke to the outlet itself: "she told the Daily Courier", printed in the Daily Courier. */
  readonly firstHand: boolean
}

/** `furniture` marks the page's characters that are not the story: a picture's credit is no source. */
export type VoiceReader = (document: Document, furniture: Uint8Array) => Voice

/** How often an article names an outlet as its source, or as one that lent a hand. */
export function namings({ credits, helpers }: Voice, id: string | null): number {
  return id === null ? 0 : (credits.get(id) ?? 0) + Number(helpers.includes(id))
}

type Outlets = {
  readonly ids: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly agencies: ReadonlySet<string>
  readonly aggregators: ReadonlySet<string>
}

/** Names are at most this many words long. */
const LONGEST_NAME = 5
/** A credit and the outlet stand this near to each other, in characters. */
const NEAR = 40
/** Bylines and credit lines stand in the first so many characters and in the last ones. */
const HEAD = 700
const TAIL = 500

const BEFORE =
  /(?:\b(?:according to|told|tells|telling|reported by|reports? (?:by|from|in)|first reported (?:by|in)|via|citing|quoting|quoted by|interview (?:with|to|on)|seen by|obtained by|cited by|published (?:by|in|on)|essay (?:in|for)|op-ed (?:in|for)|article in|story in|piece in|to)\s+(?:the\s+)?|\(from\s+(?:the\s+)?)$/i
/** What stands before the outlet's own name where it was given something by the source itself. */
const GIVEN =
  /\b(?:told|tells|telling|interview (?:with|to)|statement to|obtained by|reviewed by|provided to|shared with|(?:speaking|spoke|spoken|talked|talking|email(?:ed)?) (?:to|with))\s+(?:the\s+)?$/i
const AFTER =
  /^(?:['’]s?)?\s*(?:,\s*)?(?:first\s+)?(?:has\s+|had\s+|also\s+)*(?:reported|reports|report\b|is reporting|was reporting|reporting|said in|wrote|writes|noted|revealed|published|broke|quoted|news agency reported|interview|op-ed|editorial|story|article|investigation)\b/i

/** Compiles the outlet list; the reader then looks at one article at a time. */
export function voiceReader(resources: Resources): VoiceReader {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  const agencies = new Set<string>()
  const aggregators = new Set<string>()
  for (const { term, kind, note } of resources.lexicon('en/outlets')) {
    ids.set(squeeze(term), note)
    if (!/\.[a-z]{2,4}$/.test(term)) names.set(term, note)
    if (kind === 'agency') agencies.add(note)
    if (kind === 'aggregator') aggregators.add(note)
  }
  const outlets = { ids, names, agencies, aggregators }
  return (document, furniture) => readVoice(document, furniture, outlets)
}

function readVoice(document: Document, furniture: Uint8Array, outlets: Outlets): Voice {
  const publisher = publisherOf(document, outlets)
  const own = publisher === null ? [] : [publisher]
  const local =
    publisher !== null && document.publisher !== null && !outlets.ids.has(squeeze(document.publisher))
      ? new Map([[document.publisher, publisher]])
      : new Map<string, string>()
  const credits = new Map<string, number>()
  const carries = new Set<string>()
  const helpers = new Set<string>()
  const { text } = document
  const byline = [...document.byline, document.wire ?? ''].join(' | ')
  let firstHand = false
  for (const { id, start, end } of mentions(text, outlets.names, local)) {
    if (own.includes(id)) {
      firstHand ||= furniture[start] !== 1 && GIVEN.test(text.slice(Math.max(0, start - NEAR), start))
      continue
    }
    const credited =
      furniture[start] !== 1 &&
      (BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) || AFTER.test(text.slice(end, end + NEAR)))
    if (credited) credits.set(id, (credits.get(id) ?? 0) + 1)
    else if (hasHelped(text, start, end)) helpers.add(id)
    else if (isCredit(text, start, end)) carries.add(id)
  }
  for (const { id } of mentions(byline, outlets.names, local)) if (!own.includes(id)) carries.add(id)
  return {
    publisher,
    agency: publisher !== null && outlets.agencies.has(publisher),
    aggregator: publisher !== null && outlets.aggregators.has(publisher),
    carries: [...carries],
    wires: [...carries].filter((id) => outlets.agencies.has(id)),
    relayed: [...carries].some((id) => outlets.aggregators.has(id)),
    credits,
    helpers: [...helpers].filter((id) => !carries.has(id)),
    firstHand,
  }
}

/** The outlet's id, from its name or address; a name that is not listed stands for itself. */
function publisherOf({ publisher, url }: Document, { ids }: Outlets): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url ?? '')?.[1] ?? null
  for (const name of [publisher, host]) {
    if (name === null) continue
    const core = name
      .replace(/\s*(?:\((?:Online|Web News|Online News)\)|-\s*News|Online News|Online)\s*$/i, '')
      .replace(/\/.*$/, '')
    for (const key of [name, core, `${core} News`, core.replace(/^(?:www|edition|en|m|amp|news)\./i, '')]) {
      const known = ids.get(squeeze(key))
      if (known !== undefined) return known
    }
  }
  return publisher === null ? host : squeeze(publisher)
}

function squeeze(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

type Mention = { readonly id: string; readonly start: number; readonly end: number }

/** Names of outlets as printed, the longest first where several fit. */
function* mentions(
  text: string,
  names: ReadonlyMap<string, string>,
  local: ReadonlyMap<string, string>,
): Generator<Mention> {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&./-]*[\p{L}\p{N}]|\p{L}/gu)]
  for (let index = 0; index < words.length; index++) {
    const start = words[index]!.index
    if (!/[\p{Lu}d]/u.test(text[start] as string)) continue
    for (let count = Math.min(LONGEST_NAME, words.length - index); count > 0; count--) {
      const last = words[index + count - 1]!
      const end = last.index + last[0].replace(/['’]s?$/, '').length
      const printed = text.slice(start, end)
      const id = names.get(printed) ?? local.get(printed)
      if (id === undefined) continue
      yield { id, start, end }
      index += count - 1
      break
    }
  }
}

/** "LONDON (AP) —", "By X, Associated Press", a line that is a name alone, a copyright. */
function isCredit(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const line = text.slice(from, to < 0 ? text.length : to)
  const near = start < HEAD || text.length - end < TAIL
  const before = text.slice(from, start)
  const after = text.slice(end, to < 0 ? text.length : to)
  if (/\(\s*$/.test(before) && /^\)\s*(?:--|[-–—:])/.test(after) && before.length < 60) return true
  if (/(?:©|\bcopyright\b|\(c\))/i.test(line)) return true
  if (/^By\b/i.test(line.trim()) && line.length < 160) return near
  if (WRITERS.test(after)) return before.length < LONGEST_CREDIT
  const bare = line.trim()
  if (!/^[\p{L} .,'’|–—-]*$/u.test(before) || bare.length >= 90 || /[.!?]["”’]?$/.test(bare)) return false
  return near && !/[/(]|photo/i.test(line)
}

/** "The Associated Press and Jo Field contributed to this report." */
function hasHelped(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  if (start - from >= LONGEST_CREDIT) return false
  const to = text.indexOf('\n', end)
  return HELPED.test(text.slice(end, Math.min(to < 0 ? text.length : to, end + LONGEST_CREDIT)))
}
const LONGEST_CREDIT = 160
const HELPED =
  /^(?! (?:staff )?(?:writer|reporter|correspondent|journalist)s?\b)[^.!?]{0,120}\bcontributed (?:\w+ )?to (?:this|the) (?:report|story|article)\b/i
/** An agency's writers are thanked at the foot of the agency's own reports. */
const WRITERS =
  /^ (?:staff )?(?:writer|reporter|correspondent|journalist)s?\b.{0,120}\bcontributed (?:\w+ )?to (?:this|the) (?:report|story|article)\b/i
