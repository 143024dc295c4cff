import { describe, expect, test } from 'vitest'
import {
  addMonths,
  civil,
  dayOf,
  easter,
  firstWeekOf,
  isCivil,
  nthWeekday,
  printDay,
  printMoment,
  printWeek,
  readInstant,
  weekdayOf,
  weekStart,
} from './calendar.js'

describe('calendar', () => {
  test('agrees with Date over eight centuries', () => {
    for (let number = -250_000; number <= 80_000; number += 97) {
      const date = new Date(number * 86_400_000)
      expect(civil(number)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
      expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(number)
      expect(weekdayOf(number)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
    }
  })

  test.each([
    ['2018-12-31', '2019-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-06', '2025-W49'],
  ])('the ISO week of %s is %s', (day, week) => {
    expect(printWeek(readInstant(day)!.day)).toBe(week)
  })

  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => {
    expect(printDay(easter(year))).toBe(day)
  })

  test('months end where they end', () => {
    expect(printDay(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29')
    expect(printDay(addMonths(dayOf(2025, 3, 31), -1))).toBe('2025-02-28')
    expect(printDay(addMonths(dayOf(2025, 11, 30), 14))).toBe('2027-01-30')
    expect(isCivil(2023, 2, 29)).toBe(false)
  })

  test('weeks and weekdays of a month', () => {
    expect(printDay(nthWeekday(2025, 11, 4, 4))).toBe('2025-11-27')
    expect(printDay(nthWeekday(2025, 5, 1, -1))).toBe('2025-05-26')
    expect(printDay(firstWeekOf(dayOf(2015, 1, 1)))).toBe('2014-12-29')
    expect(printDay(firstWeekOf(dayOf(2021, 1, 1)))).toBe('2021-01-04')
    expect(printDay(weekStart(2018, 31))).toBe('2018-07-30')
  })

  test('instants are read as printed', () => {
    expect(readInstant('2025-12-06T23:30:00-05:00')).toEqual({ day: dayOf(2025, 12, 6), minute: 1410 })
    expect(readInstant('2025-02-30')).toBeNull()
    expect(readInstant('6 December 2025')).toBeNull()
    expect(printMoment(dayOf(2025, 12, 5) * 1440 + 20 * 60)).toBe('2025-12-05T20:00')
  })
})
