import type { FigureRecord } from '../../../model/record.js'

/** `4,200`, `−3`, `0.5`, `1,250,000`: digits in groups of three, never shortened, never rounded. */
export function showNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Math.abs(value) >= 1e21) return String(value)
  const [whole = '', fraction] = Math.abs(value).toString().split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A large round number as a newspaper prints it: `60 million`; others as `showNumber`. */
export function showRound(value: number): string {
  for (const [size, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const)
    // prettier-ignore
    if (Math.abs(value) >= size && Number.isInteger((value / size) * 1000))
      return `${showNumber(value / size)} ${word}`
  return showNumber(value)
}

const HEDGES = { '=': '', '<': 'at most ', '>': 'at least ', '~': 'about ' } as const

/** The value with its hedge: `at least 121`, `about 4,200`, `60 million to 80 million`; null where no number is printed. */
export function showAmount(figure: Pick<FigureRecord, 'value' | 'low' | 'high' | 'modifier'>): string | null {
  const { value, low, high, modifier } = figure
  if (value !== null) return `${HEDGES[modifier]}${showRound(value)}`
  if (low !== null && high !== null)
    return low === high ? showRound(low) : `${showRound(low)} to ${showRound(high)}`
  if (low !== null) return `at least ${showRound(low)}`
  if (high !== null) return `at most ${showRound(high)}`
  return null
}

const SYMBOLS: { readonly [unit: string]: string } = { percent: '%', USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** The amount with its unit: `$5 million`, `12%`, `840 cubic metre per second`. */
export function showMeasure(
  figure: Pick<FigureRecord, 'value' | 'low' | 'high' | 'modifier' | 'unit'>,
): string | null {
  const amount = showAmount(figure)
  if (amount === null || figure.unit === null) return amount
  if (figure.unit === 'magnitude') return `magnitude ${amount}`
  const [unit = '', rate] = figure.unit.split(' per ')
  const symbol = SYMBOLS[unit]
  if (symbol === '%') return `${amount}%`
  // a price of 14.5 is printed $14.50, a sum of 14.5 million is not
  if (symbol !== undefined)
    return (
      amount.replace(
        /\d[\d,.]*(?: [mbt]r?illion)?/g,
        (sum) => `${symbol}${/\.\d$/.test(sum) ? `${sum}0` : sum}`,
      ) + (rate === undefined ? '' : ` a ${rate}`)
    )
  return `${amount} ${figure.value === 1 ? figure.unit : pluralUnit(figure.unit)}`
}

const IRREGULAR: { readonly [unit: string]: string } = { foot: 'feet', inch: 'inches', hertz: 'hertz' }

/** `cubic metres per second`, `feet`; a symbol (`km`, `MW`, `kWh`) stays as it is. */
function pluralUnit(unit: string): string {
  const [head = '', ...rest] = unit.split(/ (?=per |of )/)
  if (head.length <= 3 || !/^[a-z -]+[a-z]$/.test(head)) return unit
  const plural = IRREGULAR[head] ?? (head.endsWith('s') ? head : `${head}s`)
  return [plural, ...rest].join(' ')
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] // prettier-ignore

/** A small count as a word (`three`), a large one in figures. */
export function countWord(count: number): string {
  return NUMBER_WORDS[count] ?? showNumber(count)
}

/** `one article`, `six articles`; the plural is `noun + s` unless given. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${countWord(count)} ${count === 1 ? noun : plural}`
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
