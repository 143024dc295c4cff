import { describe, expect, it } from 'vitest'
import { packageResources } from '../../../app/resources.js'
import { dayOf } from '../../../lib/calendar.js'
import { occasionReader, occasionsApart } from './occasions.js'

const read = occasionReader(packageResources())
const told = (title: string, body = '', day: number | null = null) =>
  read(title, body, day).map(({ noun, text }) => `${noun}: ${text}`)

describe('occasionReader', () => {
  it.each([
    ['EU agrees 12th sanctions package', 'package: 12th sanctions package'],
    ['Ministers back the twelfth package of measures', 'package: twelfth package'],
    ['Third round of grain talks ends', 'round: Third round'],
    ['Lions win Game 7', 'game: Game 7'],
    ['Vaccine enters Phase III', 'phase: Phase III'],
    ['The 4th and final harbour summit', 'summit: 4th and final harbour summit'],
    ['Search goes on for Flight QZ401', 'flight: Flight QZ401'],
    ['Council adopts Resolution No. 2041', 'resolution: Resolution No. 2041'],
    ['Judge hears Case 21-1187', 'case: Case 21-1187'],
    ['Committee passes H.R. 220', 'h.r: H.R. 220'],
    ["Kestrels lose Monday's game", "game: Monday's game"],
    ['Officers search flat after Sunday night raid', 'raid: Sunday night raid'],
    ["Engine fault delays rocket's May 3 launch", 'launch: May 3 launch'],
    ['Four die in a market blast on Friday', 'blast: blast on Friday'],
  ])('%s', (title, expected) => expect(told(title)).toEqual([expected]))
  it.each([
    'Talks enter a third day',
    'Second person dies in blast',
    'First lady visits school',
    'First elections since the war',
    'He came second. Package holidays boom',
    'Police found 12 packages',
    'For the first time, voters will choose',
    'Leaders condemn the blast on Friday',
    'Monday, attack or no attack',
    'On Monday vote the bill down',
    'Marchers may launch 3 protests',
    'Six flights 20 minutes late',
    "Monday's papers on the game",
  ])('finds no occasion in: %s', (title) => expect(told(title)).toEqual([]))
  it('reads the opening and not the background far below', () => {
    expect(told('', `${'Ministers met again. '.repeat(30)}The 11th package was adopted in June.`)).toEqual([])
  })
})

describe('occasionsApart', () => {
  it.each([
    ['EU agrees 12th package', 'EU agrees 13th package', true],
    ['EU agrees 12th package', 'Twelfth sanctions package adopted', false],
    ['EU agrees 12th package', 'After the 12th package comes the 13th package', false],
    ['EU agrees 12th package', 'EU holds its third summit', false],
    ['Second round of talks opens', 'Third round of talks opens', true],
    ['EU agrees sanctions', 'EU agrees 13th package', false],
    ['Super Bowl 50 is played', 'Super Bowl L ends late', false],
    ['Flight QZ401 lost', 'Hunt for Flight 401', false],
    ['Flight 401 lost', 'Flight 88 lands', true],
    ["Monday's hearing is short", "Wednesday's hearing is long", true],
    ["Monday's hearing is short", "Monday's court hearing adjourned", false],
    ["Monday's hearing is short", "Wednesday's game is long", false],
    ['Sunday night raid in Orrin', 'Early Monday raid in Orrin', false],
    ['The May 3 launch', 'The May 10 launch', true],
    ["The May 3 launch and Friday's flight", "Friday's launch", false],
  ])('%s | %s → apart: %s', (a, b, apart) => {
    expect(occasionsApart(read(a, '', null), read(b, '', null)) !== null).toBe(apart)
    expect(occasionsApart(read(b, '', null), read(a, '', null)) !== null).toBe(apart)
  })
  it.each([
    ["Friday's launch went well", '2024-05-04', 'The May 3 launch', '2024-05-05', false],
    ["Friday's launch went well", '2024-05-11', 'The April 26 launch', '2024-04-27', true],
    ["Friday's launch went well", '2024-05-04', 'Launch expected on the Friday', '2024-05-02', false],
  ])('%s (%s) | %s (%s) → apart: %s', (a, on, b, then, apart) => {
    const day = (iso: string) => dayOf(...(iso.split('-').map(Number) as [number, number, number]))
    expect(occasionsApart(read(a, '', day(on)), read(b, '', day(then))) !== null).toBe(apart)
  })
})
