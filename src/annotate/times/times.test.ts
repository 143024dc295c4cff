import { describe, expect, test } from 'vitest'
import { timesOf } from '../../../test/support/times.js'

describe('times', () => {
  test('the dateline gives the day where no publication time is given', () => {
    const text = 'KYIV, 6 December 2025 (Example News)\nDrones hit the port on Friday, officials said.'
    const friday = timesOf(text).find((time) => text.slice(time.start, time.end) === 'Friday')
    expect(friday?.value).toBe('2025-12-05')
  })

  test('the day is the one printed, whatever the zone of the machine or of the article', () => {
    for (const published of ['2025-12-06T23:30:00-08:00', '2025-12-06T00:10:00+12:00', '2025-12-06']) {
      expect(timesOf('It happened yesterday.', published)[0]?.value).toBe('2025-12-05')
    }
  })

  test('every span lies in the text and none overlaps another', () => {
    const text =
      '“Early on Friday, Dec. 5, between 7 and 9 p.m.,” he said 😀, “or the night of Dec. 4-5, two days after the 3rd.”'
    const found = timesOf(text, '2025-12-06')
    let last = 0
    for (const time of found) {
      expect(time.start).toBeGreaterThanOrEqual(last)
      expect(time.end).toBeGreaterThan(time.start)
      last = time.end
    }
    expect(last).toBeLessThanOrEqual(text.length)
  })

  test.each([
    ['the '.repeat(20_000)],
    ['1'.repeat(50_000)],
    ['12-'.repeat(20_000)],
    ['Friday and '.repeat(5_000)],
    ['between 7 p.m. '.repeat(3_000)],
    ['early late mid '.repeat(4_000)],
    ['two hundred thousand million '.repeat(3_000)],
    ['the day before the day after '.repeat(3_000)],
    ["'".repeat(20_000)],
  ])('hostile input ends soon: %#', (text) => {
    const start = performance.now()
    timesOf(text, '2025-12-06')
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  test('times at the edge of the calendar do not throw', () => {
    for (const text of [
      'in 9999 years',
      '99999999 days ago',
      'Feb. 30, 2025',
      '0000-00-00',
      'week 54 of 2020',
      'Dec. 31, 2199',
    ])
      expect(() => timesOf(text, '2025-12-06')).not.toThrow()
  })
})
