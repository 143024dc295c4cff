/**
 * Arithmetic of the proleptic Gregorian calendar on whole numbers: no Date, no zone, no clock.
 * A day is counted from 1970-01-01 = 0; a moment is a count of minutes, `day * 1440 + minute`.
 * Civil day conversions after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

export const MINUTES_A_DAY = 1440

/** The number of a civil day. Month 1–12; a day past the month's end runs on into the next. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The civil day of a day number. */
export function civil(number: number): Civil {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** The weekday of a day number, ISO 8601: Monday 1 … Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** How many days a month has. */
function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** True where the civil day exists. */
export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** The same day of the month `count` months on, or the month's last day where it has no such day. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = civil(number)
  const index = year * 12 + month - 1 + count
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)))
}

/** The Monday of the week that a day lies in. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1
}

/** ISO 8601 week of a day: the week belongs to the year that its Thursday lies in. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(number) + 3
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday on which an ISO week begins. */
export function weekStart(year: number, week: number): number {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7
}

/** The Monday of the first week of which most days lie in the range that begins on `start` (its Thursday does). */
export function firstWeekOf(start: number): number {
  const monday = mondayOf(start)
  return monday + 3 >= start ? monday : monday + 7
}

/** The n-th weekday of a month (1 = first), or the last one for -1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayOf(year, month, monthLength(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

/** Western Easter Sunday (Gregorian computus, Meeus/Jones/Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2025-12-06`. */
export function printDay(number: number): string {
  const { year, month, day } = civil(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `2025-12`. */
export function printMonth(number: number): string {
  return printDay(number).slice(0, 7)
}

/** `2025-W49`. */
export function printWeek(number: number): string {
  const { year, week } = weekOf(number)
  return `${pad(year, 4)}-W${pad(week, 2)}`
}

/** `2025-12-06T20:00` for a count of minutes. */
export function printMoment(minutes: number): string {
  const day = Math.floor(minutes / MINUTES_A_DAY)
  const rest = minutes - day * MINUTES_A_DAY
  return `${printDay(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`
}

/**
 * Reads the day and, where there is one, the time of day of an ISO 8601 instant, as printed: its zone is not applied.
 * Null for anything else, and for days that do not exist.
 */
export function readInstant(text: string): { readonly day: number; readonly minute: number | null } | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isCivil(year, month, day)) return null
  const minute = match[4] === undefined ? null : Number(match[4]) * 60 + Number(match[5])
  return { day: dayOf(year, month, day), minute }
}
