/**
 * The text cut for reading numbers: words of letters, numerals with their separators, and single marks. Finer than tokens
 * ("45-acre", "$12", "5km" fall apart), so that a number reads the same however the tokens were cut.
 */
export type Atom = {
  readonly kind: 'word' | 'number' | 'mark'
  readonly start: number
  readonly end: number
  /** Lower-cased words; numerals and marks as printed. */
  readonly text: string
  /** The number that a numeral says, NaN for one that says none (an address, a date, "1.2.3"); 0 for words and marks. */
  readonly value: number
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5,
  '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
} // prettier-ignore

/** "12,34,567": groups of two before the last group of three. */
const INDIAN = /^\d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d)/
/** "1.3e6", "1.3x10^6", "2.48×10−5", "1.1^23". */
const POWER = /^(?:[eE]([+-]?\d{1,3})(?![\w])|[x×]10\^?([+\-−]?\d{1,3})|\^([+\-−]?\d{1,3}))/

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const LETTER = /\p{L}|\p{M}/u

function isLetter(code: number, text: string, at: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true
  if (code < 128) return false
  return code !== 0xa0 && code !== 0x2019 && LETTER.test(text.charAt(at))
}

/** Blanks that group digits: no-break, narrow no-break and thin space always, a plain space between groups of three. */
const isGroupBlank = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009

/** The end of a run of digits that begins at `at`. */
function digits(text: string, at: number): number {
  while (at < text.length && isDigit(text.charCodeAt(at))) at++
  return at
}

/** Reads one numeral at `start`: "1,234,567.8", "40 000", "12,34,567", "1.111,11", ".25". */
function numeral(text: string, start: number): { end: number; value: number } {
  let end = text.charCodeAt(start) === 46 ? start : digits(text, start)
  let plain = text.slice(start, end)
  let commas = 0
  let dots = 0
  if (end - start <= 3 && end - start > 0 && isGroupBlank(text.charCodeAt(end))) {
    // "40 000": blanks as separators, three digits in each group
    while (isGroupBlank(text.charCodeAt(end)) && digits(text, end + 1) === end + 4 && plain.length < 16) {
      plain += text.slice(end + 1, end + 4)
      end += 4
      commas = 9
    }
  }
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const after = digits(text, end + 1)
    const size = after - end - 1
    if (size === 0) break
    if (code === 44 && commas < 9) {
      if (dots > 0) {
        // "1.111,11": points group, the comma begins the decimals
        plain = plain.replace(/\./g, '') + '.' + text.slice(end + 1, after)
        commas = 9
        dots = 1
      } else if (size === 3 || (size === 2 && INDIAN.test(text.slice(start, start + 24)))) {
        plain += text.slice(end + 1, after)
        commas++
      } else if (
        commas === 0 &&
        size <= 2 &&
        !(text.charCodeAt(after) === 44 && isDigit(text.charCodeAt(after + 1)))
      ) {
        plain += '.' + text.slice(end + 1, after)
        commas = 9
        dots = 1
      } else break
    } else if (code === 46) {
      plain += text.slice(end, after)
      dots++
    } else break
    end = after
  }
  // "80, 000" in carelessly spaced text: "000" never stands alone
  while (dots === 0 && plain.length < 16 && /^, 000(?!\d)/.test(text.slice(end, end + 6))) {
    plain += '000'
    end += 5
  }
  return raised(text, end, dots > 1 || plain.length > 24 ? NaN : Number(plain))
}

/** "3e6", "2×10^5", "10^3": a numeral with the power printed behind it. */
function raised(text: string, end: number, value: number): { end: number; value: number } {
  const next = text.charAt(end)
  if (next === '' || !'eEx×^'.includes(next)) return { end, value }
  const power = POWER.exec(text.slice(end, end + 10))
  if (power === null) return { end, value }
  const exponent = Number((power[1] ?? power[2] ?? power[3])!.replace('−', '-'))
  return {
    end: end + power[0].length,
    value: power[3] === undefined ? value * 10 ** exponent : value ** exponent,
  }
}

/** Cuts a text into atoms. Linear in its length. */
export function atoms(text: string): readonly Atom[] {
  const found: Atom[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (
      code === 32 ||
      code === 10 ||
      code === 13 ||
      code === 9 ||
      code === 0xa0 ||
      code === 0x202f ||
      code === 0x2009
    ) {
      at++
      continue
    }
    const start = at
    if (
      isDigit(code) ||
      (code === 46 && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at - 1)))
    ) {
      const { end, value } = numeral(text, at)
      at = end
      found.push({ kind: 'number', start, end, text: text.slice(start, end), value })
    } else if (isLetter(code, text, at)) {
      at++
      while (at < text.length && isLetter(text.charCodeAt(at), text, at)) at++
      found.push({ kind: 'word', start, end: at, text: text.slice(start, at).toLowerCase(), value: 0 })
    } else {
      at++
      const mark = text.slice(start, at)
      const value = code > 0x80 ? (FRACTIONS[mark] ?? 0) : 0
      found.push({ kind: value > 0 ? 'number' : 'mark', start, end: at, text: mark, value })
    }
  }
  return found
}

/** True where nothing, not even a blank, stands between two neighbouring atoms. */
export function touching(list: readonly Atom[], left: number): boolean {
  const a = list[left]
  const b = list[left + 1]
  return a !== undefined && b !== undefined && a.end === b.start
}

/** True for a hyphen or dash. */
export function isDash(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.kind === 'mark' && '-‐‑‒–—−'.includes(atom.text)
}
