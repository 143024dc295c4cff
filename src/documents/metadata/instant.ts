import { monthOf } from './months.js'

/** A day or moment read from a printed date. `zoned` is false where the source names no zone. */
export type ReadInstant = { readonly value: string; readonly zoned: boolean }

/** How `03/04/2021` is read where nothing else tells: by the custom of the page's country or language. */
export type DateOrder = 'day-first' | 'month-first'

const ZONES: { readonly [name: string]: string } = {
  Z: '+00:00', UTC: '+00:00', GMT: '+00:00', WET: '+00:00', BST: '+01:00', CET: '+01:00', MEZ: '+01:00', CEST: '+02:00', MESZ: '+02:00',
  EET: '+02:00', EEST: '+03:00', MSK: '+03:00', EST: '-05:00', EDT: '-04:00', ET: '', CST: '-06:00', CDT: '-05:00', MST: '-07:00',
  MDT: '-06:00', PST: '-08:00', PDT: '-07:00', AKST: '-09:00', HST: '-10:00', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00',
  NZDT: '+13:00', JST: '+09:00', SGT: '+08:00', HKT: '+08:00', SAST: '+02:00', WAT: '+01:00', EAT: '+03:00',
} // prettier-ignore

const ZONE = String.raw`(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}\b|[A-Z]{2,4}\b)`
const CLOCK = String.raw`(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}([aApP]\.?[mM]\.?)?(?:\s{0,2}\(?(${ZONE}))?`
const CLOCK_HOUR = String.raw`(\d{1,2})\s{0,2}([aApP]\.?[mM]\.?)(?:\s{0,2}\(?(${ZONE}))?`

const ISO =
  /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s_]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}\b|[A-Z]{3,4}\b)?)?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/
const NUMERIC = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/
const DAY_MONTH =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]{0,2}(?:de\s|of\s)?(\p{L}{3,12})\.?,?(?:\sde[l]?)?[\s-]{0,2}(\d{4})\b/u
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,2}(\d{4})\b/u
const TIME_NEAR = new RegExp(`^.{0,24}?(?<![\\d.:/-])${CLOCK}`)
const HOUR_NEAR = new RegExp(`^.{0,24}?(?<![\\d.:/-])${CLOCK_HOUR}`)
const TIME_BEFORE = new RegExp(
  `(?<![\\d.:/-])${CLOCK},?\\s{0,2}(?:on |am |\\| ?|- ?|– ?)?(?:\\p{L}{3,10}\\.?,? )?$`,
  'u',
)

/** A run of characters longer than this is no date. */
const LONGEST = 200

/**
 * Reads the first date of a short text: ISO 8601 and its careless variants, RFC 2822, numeric dates and dates with a month's
 * name, with clock time and zone where they stand next to it. Gives ISO 8601; null where there is no date or the day does not exist.
 */
export function readInstant(text: string, order: DateOrder = 'month-first'): ReadInstant | null {
  const short = text.trim().slice(0, LONGEST)
  return readIso(short) ?? readCompact(short) ?? readPrinted(short, order)
}

function readIso(text: string): ReadInstant | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  return build(year, month, day, hour, minute, second, zone)
}

function readCompact(text: string): ReadInstant | null {
  const match = COMPACT.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  return build(year, month, day, hour, minute, second, zone)
}

function readPrinted(text: string, order: DateOrder): ReadInstant | null {
  const found = firstDay(text, order)
  if (found === null) return null
  const { year, month, day, start, end } = found
  const clock = clockNear(text, start, end)
  return build(year, month, day, clock?.hour, clock?.minute, clock?.second, clock?.zone)
}

type Day = { year: string; month: string; day: string; start: number; end: number }

function firstDay(text: string, order: DateOrder): Day | null {
  const found: Day[] = []
  const add = (
    match: RegExpExecArray | null,
    year: string | undefined,
    month: number | string | null,
    day: string | undefined,
  ) => {
    if (match === null || month === null || year === undefined || day === undefined) return
    if (!exists(Number(year), Number(month), Number(day))) return
    found.push({ year, month: String(month), day, start: match.index, end: match.index + match[0].length })
  }
  const dayMonth = DAY_MONTH.exec(text)
  if (dayMonth) add(dayMonth, dayMonth[3], monthOf(dayMonth[2] ?? ''), dayMonth[1])
  const monthDay = MONTH_DAY.exec(text)
  if (monthDay) add(monthDay, monthDay[3], monthOf(monthDay[1] ?? ''), monthDay[2])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) add(yearFirst, yearFirst[1], yearFirst[2] ?? null, yearFirst[3])
  const numeric = NUMERIC.exec(text)
  if (numeric) {
    const [, first = '', mark, second = '', year = ''] = numeric
    const full = year.length === 2 ? `20${year}` : year
    const dayFirst = Number(first) > 12 || (Number(second) <= 12 && (mark === '.' || order === 'day-first'))
    add(numeric, full, dayFirst ? second : first, dayFirst ? first : second)
  }
  found.sort((a, b) => a.start - b.start)
  return found[0] ?? null
}

type Clock = { hour: string; minute: string; second?: string | undefined; zone?: string | undefined }

function clockNear(text: string, start: number, end: number): Clock | null {
  const after = text.slice(end, end + 60)
  const hour = HOUR_NEAR.exec(after)
  const full = TIME_NEAR.exec(after) ?? TIME_BEFORE.exec(text.slice(Math.max(0, start - 40), start))
  if (full) {
    const [, hours = '', minutes = '', seconds, half, zone] = full
    return { hour: withHalf(hours, half), minute: minutes, second: seconds, zone }
  }
  if (hour) return { hour: withHalf(hour[1] ?? '', hour[2]), minute: '00', zone: hour[3] }
  return null
}

function withHalf(hour: string, half: string | undefined): string {
  if (half === undefined) return hour
  const number = Number(hour) % 12
  return String(/^p/i.test(half) ? number + 12 : number)
}

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): ReadInstant | null {
  if (!exists(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: date, zoned: false }
  const offset = zone === undefined ? '' : offsetOf(zone)
  const clock = `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`
  return { value: `${date}T${clock}${offset}`, zoned: offset !== '' }
}

function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) {
    const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
    return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2, 4)}`
  }
  if (zone === 'Z') return 'Z'
  return ZONES[zone] ?? ''
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

/** True for a day of the Gregorian calendar in the years of news on the web. */
function exists(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2100) || !(month >= 1 && month <= 12) || !(day >= 1)) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const IN_URL = /[/_-](20\d{2}|19\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const IN_URL_SHORT = /\/(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const IN_URL_NAMED = /\/(20\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/

/** The day an address carries (`/2024/03/09/`, `/2024/mar/09/`), or null. */
export function dayInUrl(url: string): string | null {
  const named = IN_URL_NAMED.exec(url)
  if (named) {
    const month = monthOf(named[2] ?? '')
    if (month !== null) return build(named[1], String(month), named[3])?.value ?? null
  }
  const match = IN_URL.exec(url) ?? IN_URL_SHORT.exec(url)
  return match === null ? null : (build(match[1], match[2], match[3])?.value ?? null)
}
