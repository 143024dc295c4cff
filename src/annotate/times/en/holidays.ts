import type { Expression } from '../expression.js'
import { textAt, type Reader } from '../reader.js'
import { readYear, readYearAfter } from './calendar-words.js'
import { readShift } from './names-of-time.js'

/** "Christmas", "last Thanksgiving", "Easter 2018", "Labor Day weekend", "the weekend of Halloween". */
export const holidays: Reader = {
  rule: 'times.holiday',
  starts: ['holiday', 'shift'],
  words: ['the', 'weekend'],
  read(source, at) {
    const shifted = readShift(source, at)
    let index = shifted?.last ?? at
    let weekend = false
    if (!shifted) {
      const the = textAt(source, at) === 'the' ? at + 1 : at
      if (textAt(source, the) === 'weekend' && textAt(source, the + 1) === 'of') {
        index = the + 2
        weekend = true
      }
    }
    for (const holiday of source.vocabulary.holidays.get(textAt(source, index)) ?? []) {
      const { words } = holiday
      if (
        !words.every(
          (word, offset) =>
            textAt(source, index + offset) ===
            (word === "'" && textAt(source, index + offset) === '’' ? '’' : word),
        )
      )
        continue
      let last = index + words.length
      const year = readYear(source, last) ?? readYear(source, textAt(source, last) === ',' ? last + 1 : last)
      if (year) last = year.last
      if (textAt(source, last) === 'weekend') {
        weekend = true
        last += 1
      }
      const after = year ? null : readYearAfter(source, last)
      const expression: Expression = {
        node: 'holiday',
        rule: holiday.rule,
        weekend,
        shift: shifted?.shift ?? null,
        year: year ? { year: year.year } : after && textAt(source, last) !== 'of' ? after.year : null,
      }
      return {
        first: at,
        last: after && textAt(source, last) !== 'of' ? after.last : last,
        expression,
        rule: this.rule,
      }
    }
    return null
  },
}
