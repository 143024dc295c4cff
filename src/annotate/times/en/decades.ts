import { afterPossessive, glued, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import { readFigureYear, readShortYear } from './calendar-words.js'

const DECADES: Readonly<Record<string, number>> = {
  twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90,
} // prettier-ignore

export const DECADE_NAMES: readonly string[] = Object.keys(DECADES)

/** "the 1990s", "1980's", "the '80s", "the nineties", "the 20th century". */
export const decades: Reader = {
  rule: 'times.decade',
  starts: ['ordinal', 'shift'],
  numbers: true,
  words: ['the', "'", '’', ...DECADE_NAMES],
  read(source, at) {
    const index = textAt(source, at) === 'the' ? at + 1 : at
    const named = DECADES[textAt(source, index)]
    if (named !== undefined && index > at)
      return {
        first: at,
        last: index + 1,
        expression: { node: 'decade', decade: 190 + named / 10, length: 10 },
        rule: this.rule,
      }
    const year = readFigureYear(source, index)
    const short = readShortYear(source, index)
    const last = year?.last ?? short?.last ?? index
    const stated = year ?? short
    if (stated && stated.year % 10 === 0) {
      const possessive = afterPossessive(source, last)
      const plural = textAt(source, last) === 's' && glued(source, last)
      if (plural || (possessive !== null && index > at)) {
        const length = stated.year % 100 === 0 && year !== null && stated.year < 2000 ? 100 : 10
        const decade = length === 100 ? stated.year / 100 : Math.floor(stated.year / 10)
        return {
          first: at,
          last: plural ? last + 1 : (possessive as number),
          expression: { node: 'decade', decade, length },
          rule: this.rule,
        }
      }
    }
    const two = source.atoms[index]
    if (
      two?.kind === 'number' &&
      index > at &&
      two.end - two.start === 2 &&
      two.value % 10 === 0 &&
      two.value >= 20 &&
      textAt(source, index + 1) === 's' &&
      glued(source, index + 1)
    )
      return {
        first: at,
        last: index + 2,
        expression: { node: 'decade', decade: 190 + two.value / 10, length: 10 },
        rule: this.rule,
      }
    return readCentury(source, at, index)
  },
}

function readCentury(source: Source, at: number, index: number): ReturnType<Reader['read']> {
  const atom = source.atoms[index]
  const suffix =
    atom?.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(textAt(source, index + 1))
      ? index + 2
      : index + 1
  const value =
    atom?.kind === 'number' ? (suffix === index + 2 ? atom.value : NaN) : (atom?.word?.ordinal ?? NaN)
  const unit = isDash(textAt(source, suffix)) ? suffix + 1 : suffix
  if (!(value >= 1 && value <= 30) || wordAt(source, unit).unit !== 'century') return null
  return {
    first: at,
    last: unit + 1,
    expression: { node: 'decade', decade: value - 1, length: 100 },
    rule: 'times.century',
  }
}
