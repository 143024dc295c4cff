import { describe, expect, it } from 'vitest'
import { article, engine } from '../../../../test/support/articles.js'

const rain = (town: string, millimetres: number, gusts: number, hours: string) =>
  `Heavy rain and strong winds will hit ${town} on Saturday, forecasters said. Up to ${millimetres} millimetres of rain may fall in ${hours} hours, and gusts could reach ${gusts} kilometres an hour along the coast near ${town}. A warning is in force until midnight. Drivers were told to expect delays and flooding on low roads.`
const verdict = (name: string, age: number, place: string) =>
  `A Harlow County judge on Tuesday sentenced ${name}, ${age}, to prison for armed robbery. ${name} had admitted robbing a shop on ${place}. Prosecutors said ${name} threatened two clerks with a knife and fled with cash. Judge Marian Cole said the sentence reflected the seriousness of the crime. The lawyer of ${name} said he would appeal.`
const tally = (launched: number, downed: number, region: string, day: string) =>
  `Vardania launched ${launched} drones at Marrin overnight, and air defences shot down ${downed} of them, the Marrin air force said on ${day}. Debris damaged houses in the ${region} region and two people were hurt, the regional governor said.`
const together = (a: string, b: string) =>
  engine.cluster([
    article(a, { id: 'a', published: '2024-05-04' }),
    article(b, { id: 'b', published: '2024-05-04' }),
  ])

describe('articles on one pattern', () => {
  it.each([
    ['weather of two towns', rain('Ardmouth', 43, 92, 'six'), rain('Penwick', 64, 117, 'twelve')],
    [
      'rulings on two men',
      verdict('Dale Pruitt', 41, 'Elm Street'),
      verdict('Kyle Benning', 29, 'Mill Road'),
    ],
    ['tallies of two nights', tally(93, 71, 'Sorva', 'Monday'), tally(118, 84, 'Keld', 'Wednesday')],
  ])('stay apart and say why: %s', (_, a, b) => {
    const stories = together(a, b)
    expect(stories).toHaveLength(2)
    expect(stories[0]?.vetoes.join()).toMatch(
      /like words, other names and figures, “[\p{L}\d]+” against “[\p{L}\d]+”/u,
    )
  })
  it.each([
    ['one town', rain('Ardmouth', 43, 92, 'six'), rain('Ardmouth', 48, 92, 'seven')],
    ['one man', verdict('Dale Pruitt', 41, 'Elm Street'), verdict('Dale Pruitt', 42, 'Elm Street')],
    ['one night, one figure revised', tally(93, 71, 'Sorva', 'Monday'), tally(93, 74, 'Sorva', 'Monday')],
  ])('come together where it is one event: %s', (_, a, b) => expect(together(a, b)).toHaveLength(1))
})
