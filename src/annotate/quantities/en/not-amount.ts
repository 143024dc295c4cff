import type { Name, Time } from '../../../model/annotation.js'
import { isDash, touching, type Atom } from '../atoms.js'
import type { Labels } from './labels.js'
import { isModel, type Models } from './models.js'
import type { Numeral } from './number-words.js'

/** A candidate as the tests below see it: the numeral, and what was read around it. */
export type Candidate = {
  readonly list: readonly Atom[]
  readonly text: string
  readonly numeral: Numeral
  readonly money: boolean
  readonly unit: string | null
  /** The atom after number and unit. */
  readonly last: number
  readonly hedged: boolean
  readonly labels: Labels
  readonly models: Models
  readonly name: Name | undefined
  readonly time: Time | undefined
  /** True where a plural noun is counted. */
  readonly counts: () => boolean
}

type Test = readonly [string, (c: Candidate) => boolean]

const before = (c: Candidate, back = 1): Atom | undefined => c.list[c.numeral.first - back]
const isCapital = (c: Candidate, atom: Atom | undefined): boolean =>
  atom !== undefined && atom.kind === 'word' && /\p{Lu}/u.test(c.text.charAt(atom.start))
const isDigits = (c: Candidate): boolean => c.list[c.numeral.first]!.kind === 'number'
const isBare = (c: Candidate): boolean =>
  isDigits(c) && c.numeral.last === c.numeral.first + 1 && !c.money && c.unit === null
const printed = (c: Candidate): string => c.list[c.numeral.first]!.text

/** "F-16", "COVID-19", "pre-1967", "one-on-one", "A4", "'90s", "@12". */
function attachedBefore(c: Candidate): boolean {
  const mark = before(c)
  if (mark === undefined || c.money || mark.end !== c.list[c.numeral.first]!.start) return false
  if (mark.kind === 'word') return true
  if (isDash(mark) && mark.text !== '—') {
    const word = before(c, 2)
    return word !== undefined && word.end === mark.start && (word.kind === 'word' || /^[\d)]/.test(word.text))
  }
  if (mark.text === ')') return true
  if (mark.text === '+') return /\w/.test(c.text.charAt(mark.start - 1))
  return /^['’#@:/_\\=&^]$/.test(mark.text)
}

/** "12th", "1980s", "5G", "2pm", "10:30", "5/17", "1.", where the letters or digits after the number belong to it. */
function attachedAfter(c: Candidate): boolean {
  const next = c.list[c.last]
  if (next === undefined || !touching(c.list, c.last - 1)) return false
  if (next.kind === 'word' || next.kind === 'number') return true
  if (/^[:/_=@\\]$/.test(next.text)) return touching(c.list, c.last) && c.list[c.last + 1]!.kind !== 'mark'
  if (/^['’]$/.test(next.text))
    return isDigits(c) && c.unit === null && c.list[c.last + 1]?.text === 's' && touching(c.list, c.last)
  // "7-Eleven", "2013-14", "555-0123": a hyphen and a capital or a numeral that no range explains
  if (isDash(next) && touching(c.list, c.last)) {
    const other = c.list[c.last + 1]!
    return isDigits(c) && c.unit === null && (other.kind === 'number' || isCapital(c, other))
  }
  return false
}

/** "Dec. 6", "6 December", "May 4". */
function dayOfMonth(c: Candidate): boolean {
  if (!isBare(c) || c.numeral.value === null || c.numeral.value > 31) return false
  // "may" and "march" are months only with a capital
  const month = (atom: Atom | undefined): boolean =>
    atom !== undefined &&
    c.labels.get(atom.text) === 'month' &&
    (isCapital(c, atom) || !/^(?:may|mar|march)$/.test(atom.text))
  const previous = before(c)?.text === '.' ? before(c, 2) : before(c)
  if (c.list[c.last]?.text === 'may' && before(c)?.text === 'on') return true
  return month(previous) || month(c.list[c.last])
}

/** "7 p.m.", "10 am", "five o'clock", "0800 GMT". */
function clock(c: Candidate): boolean {
  const [one, two, three] = [c.list[c.last], c.list[c.last + 1], c.list[c.last + 2]]
  if (one === undefined) return false
  if (/^(?:am|pm|gmt|utc|hrs|oclock)$/.test(one.text) && c.unit === null && (c.numeral.value ?? 99) < 2401) {
    return one.text !== 'am' || before(c)?.text !== 'i'
  }
  if (one.text === 'o' && /^['’]$/.test(two?.text ?? '') && three?.text === 'clock') return true
  return /^[ap]$/.test(one.text) && two?.text === '.' && three?.text === 'm'
}

const YEARLY = new Set([
  'election',
  'elections',
  'olympics',
  'games',
  'census',
  'sales',
  'season',
  'series',
  'results',
  'primaries',
  'primary',
  'midterms',
  'protests',
  'attacks',
  'accords',
  'talks',
  'agreements',
  'levels',
  'prices',
  'profits',
  'revenues',
  'earnings',
  'figures',
  'borders',
  'lines',
])

/** Four digits without a comma that name a year. */
function year(c: Candidate): boolean {
  const value = c.numeral.value
  if (!isBare(c) || value === null || !/^\d{4}$/.test(printed(c)) || value < 1000 || value > 2100)
    return false
  const previous = before(c)?.text ?? ''
  const dated =
    /^(?:in|since|until|till|from|by|of|during|before|after|late|early|mid|year|fiscal|the|for|between|and|to|through|,|\(|’|')$/.test(
      previous,
    )
  if (value < 1500) return dated && !c.counts()
  if (c.hedged) return !c.counts()
  const next = c.list[c.last]?.text ?? ''
  if (value % 100 === 0 && c.counts() && !YEARLY.has(next) && !/^(?:in|since|until|of|the)$/.test(previous))
    return false
  return value >= 1700 || dated
}

/** "Flight 370", "Article 5", "No. 1", "Boeing 737", "iPhone 12". */
function label(c: Candidate): boolean {
  if (c.money || c.numeral.form === 'fraction' || c.numeral.form === 'vague') return false
  const previous = before(c)?.text === '.' ? before(c, 2) : before(c)
  if (previous === undefined || previous.kind !== 'word') return false
  const kind = c.labels.get(previous.text)
  if (kind !== 'label' && kind !== 'maker') return false
  if (printed(c).includes(',') || (c.unit !== null && !isCapital(c, previous))) return false
  return isCapital(c, previous) || !c.counts()
}

const STREETS = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|place|square|highway|court|way)$/

/** "123 Random Street". */
function streetNumber(c: Candidate): boolean {
  if (!isBare(c)) return false
  for (let at = c.last; at < c.last + 4; at++) {
    const atom = c.list[at]
    if (!isCapital(c, atom)) return false
    if (at > c.last && STREETS.test(atom!.text)) return true
  }
  return false
}

/** "PA 23456", "SW1A 2AA": a postal code after capitals. */
function postalCode(c: Candidate): boolean {
  const previous = before(c)
  return (
    isBare(c) &&
    /^\d{5}$/.test(printed(c)) &&
    previous !== undefined &&
    /^[A-Z]{2}$/.test(c.text.slice(previous.start, previous.end))
  )
}

/** "1) The first point", "[3]". */
function enumerator(c: Candidate): boolean {
  const next = c.list[c.last]?.text
  const previous = before(c)
  if (!isBare(c) || (c.numeral.value ?? 99) > 50) return false
  // "1) the first point": the bracket closes nothing
  if (next === ')' && !opensBefore(c)) return true
  // "3. School choice" at the head of a line
  const start = c.list[c.numeral.first]!.start
  if (
    next === '.' &&
    /(?:^|\n)[ \t]*$/.test(c.text.slice(Math.max(0, start - 4), start)) &&
    isCapital(c, c.list[c.last + 1])
  )
    return true
  return next === ']' && previous?.text === '['
}

/** True where a bracket opens in the forty atoms before. */
function opensBefore(c: Candidate): boolean {
  for (let at = c.numeral.first - 1; at >= 0 && at > c.numeral.first - 40; at--) {
    if (c.list[at]!.text === '(') return true
    if (c.list[at]!.text === ')') return false
  }
  return false
}

/** Inside a web or mail address. Looks at no more than 120 characters on each side. */
function inAddress(c: Candidate): boolean {
  if (!isDigits(c)) return false
  const at = c.list[c.numeral.first]!
  const left = c.text.slice(Math.max(0, at.start - 400), at.start)
  const from = left.lastIndexOf(' ')
  const run = left.slice(Math.max(from, left.lastIndexOf('\n')) + 1)
  return /:\/\/|www\.|@\w|[?&]\w{1,20}=/.test(run)
}

/** "no one", "which one", "the one he chose", "one another", "one can": the pronoun. */
function pronoun(c: Candidate): boolean {
  const word = printed(c)
  if (word !== 'one' || c.numeral.last !== c.numeral.first + 1 || c.unit !== null) return false
  const previous = before(c)?.text ?? ''
  const next = c.list[c.last]?.text ?? ''
  if (/^(?:minus|negative)$/.test(previous) || next === 'of') return /^(?:no|any|every|each)$/.test(previous)
  if (
    /^(?:no|any|every|each|this|that|which|another|some|the|other|good|big|last|new|first|only|same|day)$/.test(
      previous,
    ) &&
    !(previous === 'the' && c.counts())
  )
    return true
  if (/^(?:another|day|thing|side|hand|way|point|by|s|time|such|or)$/.test(next)) return true
  if (isDash(c.list[c.last]) && touching(c.list, c.last - 1)) return true
  return /^['’]$/.test(next) && c.list[c.last + 1]?.text === 's'
}

/** Inside a name ("Formula One", "Group of Seven", "Five Star Movement"), but not a count before one. */
function inName(c: Candidate): boolean {
  if (c.name === undefined || c.money) return false
  const start = c.list[c.numeral.first]!.start
  if (c.name.start < start) return true
  const end = c.list[c.numeral.last - 1]!.end
  return (
    c.name.end > end &&
    !isDigits(c) &&
    isCapital(c, c.list[c.numeral.first]) &&
    isCapital(c, c.list[c.numeral.last])
  )
}

const DURATION = /^(?:second|minute|hour|day|week|month|year|decade|century|fortnight)/

/** A date or a clock time that the times already read; the number of a duration ("five days ago") stays an amount. */
function inTime(c: Candidate): boolean {
  if (c.time === undefined || c.time.type === 'DURATION' || c.money) return false
  // "two thousand homes" is no year
  if (c.time.grain === 'year' && c.counts() && (!isDigits(c) || c.hedged)) return false
  // a time that covers only a part of the number misreads it
  if (c.time.start > c.list[c.numeral.first]!.start || c.time.end < c.list[c.numeral.last - 1]!.end)
    return false
  return !(c.unit !== null && DURATION.test(c.unit))
}

/** "Shahed 136", "Voyager 2": a short numeral after a name, with nothing counted. */
function designation(c: Candidate): boolean {
  const previous = before(c)
  if (
    !isBare(c) ||
    c.hedged ||
    !/^\d{1,4}$/.test(printed(c)) ||
    previous === undefined ||
    !isCapital(c, previous)
  )
    return false
  if (c.numeral.first < 2 || c.list[c.numeral.first]!.start - previous.end !== 1) return false
  const start = before(c, 2)
  const midSentence = start !== undefined && (start.kind !== 'mark' || start.text === ',')
  const next = c.list[c.last]
  // "Fox 11 Denver", "Radio 4 News": the name goes on
  if (midSentence && isCapital(c, next) && !c.counts()) return true
  const open =
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:in|on|at|to|and|or|with|for|is|was|has|were)$/.test(next.text)
  return midSentence && open && next?.text !== '%' && !/^(?:were|was)$/.test(next?.text ?? '') && !c.counts()
}

/** "the 737 jets" after "Boeing 737", "Max 8 jets" after "737 Max". */
function model(c: Candidate): boolean {
  return isBare(c) && !c.hedged && isModel(c.models, c.list, c.numeral.first)
}

/** "9/11", "24/7", "911 call", "50-50", "20/20 vision" are read nowhere as amounts. */
const IDIOMS = /^(?:911|101|411)$/
function idiom(c: Candidate): boolean {
  const next = c.list[c.last]?.text ?? ''
  if (isBare(c) && IDIOMS.test(printed(c)) && /^(?:calls?|dispatchers?|operators?|emergency)$/.test(next))
    return true
  return before(c)?.text === 'ground' && printed(c) === 'zero'
}

/** The tests in order; the name of the first that holds says why a number is no amount. */
export const NOT_AMOUNTS: readonly Test[] = [
  ['attached before', attachedBefore],
  ['attached after', attachedAfter],
  ['day of month', dayOfMonth],
  ['clock', clock],
  ['year', year],
  ['label', label],
  ['street number', streetNumber],
  ['postal code', postalCode],
  ['enumerator', enumerator],
  ['address', inAddress],
  ['pronoun', pronoun],
  ['name', inName],
  ['time', inTime],
  ['designation', designation],
  ['model', model],
  ['idiom', idiom],
]

/** Why the candidate is no amount, or null when it is one. */
export function notAmount(candidate: Candidate): string | null {
  for (const [reason, test] of NOT_AMOUNTS) if (test(candidate)) return reason
  return null
}
