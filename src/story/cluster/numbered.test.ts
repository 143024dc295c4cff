import { describe, expect, it } from 'vitest'
import { numberedApart, numberedThings } from './numbered.js'

const things = (title: string, body = '') => numberedThings(title, body)

describe('numberedThings', () => {
  it.each([
    ['EU agrees 12th sanctions package', ['12 package']],
    ['Ministers back the twelfth package of measures', ['12 package']],
    ['Third round of grain talks ends', ['3 round']],
    ['Lions win Game 7', ['7 game']],
    ['Vaccine enters Phase 3', ['3 phase']],
    ['The 4th and final harbour summit', ['4 summit']],
  ])('%s', (title, expected) =>
    expect(things(title).map(({ noun, number }) => `${number} ${noun}`)).toEqual(expected),
  )
  it.each([
    'Talks enter a third day',
    'Second person dies in blast',
    'First lady visits school',
    'He came second. Package holidays boom',
    'Police found 12 packages',
    'For the first time, voters will choose',
  ])('finds no numbered thing in: %s', (title) => expect(things(title)).toEqual([]))
  it('reads the opening and not the background far below', () => {
    expect(things('', `${'Ministers met again. '.repeat(30)}The 11th package was adopted in June.`)).toEqual(
      [],
    )
  })
})

describe('numberedApart', () => {
  it.each([
    ['EU agrees 12th package', 'EU agrees 13th package', true],
    ['EU agrees 12th package', 'Twelfth sanctions package adopted', false],
    ['EU agrees 12th package', 'After the 12th package comes the 13th package', false],
    ['EU agrees 12th package', 'EU holds its third summit', false],
    ['Second round of talks opens', 'Third round of talks opens', true],
    ['EU agrees sanctions', 'EU agrees 13th package', false],
  ])('%s | %s → apart: %s', (a, b, apart) => {
    expect(numberedApart(things(a), things(b)) !== null).toBe(apart)
    expect(numberedApart(things(b), things(a)) !== null).toBe(apart)
  })
})
