import { describe, expect, test } from 'vitest'
import type { When } from '../../../model/when.js'
import { countWord, counted, showAmount, showMeasure, showNumber, showRound } from './amount.js'
import { webAddress } from './address.js'
import { readMoment, showInstant } from './day.js'
import { shorten } from './title.js'
import { showWhen } from './when.js'

describe('a range of time in words', () => {
  const rows: [from: string | null, to: string | null, grain: When['grain'], words: string][] = [
    ['2031-03-14', '2031-03-15', 'day', '14 March 2031'],
    ['2031-12-04', '2031-12-07', 'day', '4–6 December 2031'],
    ['2031-02-27', '2031-03-02', 'day', '27 February – 1 March 2031'],
    ['2031-12-31', '2032-01-02', 'day', '31 December 2031 – 1 January 2032'],
    ['2031-03-01', '2031-04-01', 'month', 'March 2031'],
    ['2031-03-01', '2031-04-01', 'day', '1–31 March 2031'],
    ['2031-01-01', '2032-01-01', 'year', '2031'],
    ['2020-01-01', '2030-01-01', 'decade', '2020–2029'],
    ['2031-03-14T18:00', '2031-03-15T00:00', 'hour', '14 March 2031, 18:00–24:00'],
    ['2031-03-14T20:00', '2031-03-15T08:00', 'hour', 'night of 14–15 March 2031, 20:00–08:00'],
    [
      '2031-12-31T18:00',
      '2032-01-01T06:00',
      'hour',
      'night of 31 December 2031 – 1 January 2032, 18:00–06:00',
    ],
    ['2031-03-14T08:00', '2031-03-15T08:00', 'hour', '14 March, 08:00 – 15 March 2031, 08:00'],
    ['2031-03-14T20:05', '2031-03-14T20:06', 'minute', '14 March 2031, 20:05'],
    ['2031-03-14T00:00', '2031-03-15T00:00', 'day', '14 March 2031'],
    ['2031-03-14', null, 'day', 'since 14 March 2031'],
    [null, '2031-03-20', 'day', 'until 19 March 2031'],
    [null, '2031-03-20T00:00', 'hour', 'until 19 March 2031, 24:00'],
    [null, null, 'day', 'time not stated'],
    ['nonsense', null, 'day', 'time not stated'],
  ]
  test.each(rows)('%s to %s (%s): %s', (from, to, grain, words) => {
    expect(showWhen({ from, to, grain })).toBe(words)
  })
})

describe('a point in time', () => {
  test.each([
    ['2031-03-14', '14 March 2031'],
    ['2031-03-14T23:40:00Z', '14 March 2031, 23:40 UTC'],
    ['2031-03-14T23:40:00+02:00', '14 March 2031, 23:40 UTC+02:00'],
    ['2031-03-14T23:40:00.123-05:00', '14 March 2031, 23:40 UTC−05:00'],
    ['2031-03-14T23:40', '14 March 2031, 23:40'],
    ['last Tuesday', 'last Tuesday'],
  ])('%s: %s', (instant, words) => expect(showInstant(instant)).toBe(words))

  test('order follows the zone', () => {
    const ms = (text: string) => readMoment(text)?.ms ?? NaN
    expect(ms('2031-03-14T23:40:00+02:00')).toBeLessThan(ms('2031-03-14T22:00:00Z'))
    expect(readMoment('2031-13-40')).toBeNull()
  })
})

describe('amounts', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [4200, '4,200'],
    [-1234567, '−1,234,567'],
    [0.5, '0.5'],
    [1234.5678, '1,234.5678'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
  ])('%d is %s', (value, text) => expect(showNumber(value)).toBe(text))

  test.each([
    [60_000_000, '60 million'],
    [1_250_000, '1.25 million'],
    [1_234_567, '1,234,567'],
    [2e9, '2 billion'],
  ])('%d is %s', (value, text) => expect(showRound(value)).toBe(text))

  const figure = { value: 121, low: 121, high: null, modifier: '>' as const, unit: null }
  test('the hedge is never dropped, and no number is made of none', () => {
    expect(showAmount(figure)).toBe('at least 121')
    expect(showAmount({ ...figure, modifier: '~' })).toBe('about 121')
    expect(showAmount({ ...figure, value: null, low: 200, high: 900 })).toBe('200 to 900')
    expect(showAmount({ ...figure, value: null, low: null, high: null })).toBeNull()
    expect(showMeasure({ ...figure, unit: 'percent', modifier: '=' })).toBe('121%')
    expect(showMeasure({ ...figure, unit: 'USD' })).toBe('at least $121')
    expect(showMeasure({ ...figure, unit: 'cubic metre per second' })).toBe(
      'at least 121 cubic metres per second',
    )
    expect(showMeasure({ ...figure, value: 14.5, unit: 'USD', modifier: '=' })).toBe('$14.50')
    expect(showMeasure({ ...figure, value: 14_500_000, unit: 'USD', modifier: '=' })).toBe('$14.5 million')
    expect(showMeasure({ ...figure, value: 6.8, unit: 'magnitude', modifier: '=' })).toBe('magnitude 6.8')
    expect(showMeasure({ ...figure, unit: 'km' })).toBe('at least 121 km')
    expect(showMeasure({ ...figure, value: 1, modifier: '=', unit: 'kilometre' })).toBe('1 kilometre')
  })
  test('counts', () => {
    expect([countWord(0), countWord(12), countWord(13)]).toEqual(['no', 'twelve', '13'])
    expect([counted(1, 'article'), counted(2, 'story', 'stories')]).toEqual(['one article', 'two stories'])
  })
})

test('only web addresses become links', () => {
  for (const yes of ['https://a.example/x?y=1', 'HTTP://A.EXAMPLE']) expect(webAddress(yes)).toBe(yes)
  for (const no of [
    'javascript:alert(1)',
    ' https://a.example',
    'https://a b',
    'data:text/html,x',
    'https://a"b',
    null,
  ])
    expect(webAddress(no)).toBeNull()
})

test('a cut never halves a surrogate pair', () => {
  expect(shorten('one two three', 20)).toBe('one two three')
  expect(shorten('one two three four', 11)).toBe('one two…')
  expect(shorten('😀'.repeat(10), 5)).toBe('😀😀…')
})
