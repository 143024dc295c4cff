import { describe, expect, it } from 'vitest'
import { printedBrief } from './brief.js'

describe('a sentence of the brief in print', () => {
  it.each([
    ['Ann Lund: “The ferry sails”.', [], 'Ann Lund: “The ferry sails.”'],
    ['Ann Lund: “He asked, ‘Who knows,’”.', [], 'Ann Lund: “He asked, ‘Who knows.’”'],
    ['Ann Lund: “Will it sail?”', [], 'Ann Lund: “Will it sail?”'],
    ['Ann Lund: “It is "old" iron”.', [], 'Ann Lund: “It is ‘old’ iron.”'],
    [
      'Post: The mayor called it “a start”.',
      ['The mayor called it "a start".'],
      'Post: “The mayor called it ‘a start’.”',
    ],
    [
      'Ann Lund said it was “a start”.',
      ['Ann Lund said it was “a start”'],
      'Ann Lund said it was “a start”.',
    ],
    ['One thing: “idle” against “still”.', [], 'One thing: “idle” against “still”.'],
    ['Police: 40 cars.', [], 'Police: 40 cars.'],
  ])('%s', (text, cited, wanted) => expect(printedBrief({ text }, cited)).toBe(wanted))
})
