import type { Amount } from './expression.js'
import type { Unit } from './vocabulary.js'

/** TIMEX3 letters of the units; fortnights and decades are counted in weeks and years. */
const LETTERS: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  weekend: ['WE', 1],
  workweek: ['W', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
}

/** The letter of a vague amount: TIMEX3 keeps decades (E), centuries (C) and millennia (L) apart there. */
const VAGUE: Partial<Record<Unit, string>> = { decade: 'E', century: 'C', millennium: 'L' }

/** "P3D", "PT24H", "PXY"; halves are told in the next smaller unit: "P18M", "PT1H30M". */
export function printAmount({ count, unit }: Amount): string {
  const [letter, factor] = LETTERS[unit]
  const time = letter.startsWith('T')
  const bare = time ? letter.slice(1) : letter
  const prefix = time ? 'PT' : 'P'
  if (count === null) return `${prefix}X${VAGUE[unit] ?? bare}`
  const value = count * factor
  if (Number.isInteger(value)) return `${prefix}${value}${bare}`
  const whole = Math.floor(value)
  const half = value - whole === 0.5
  if (half && unit === 'hour') return `PT${whole ? `${whole}H` : ''}30M`
  if (half && unit === 'year') return whole ? `P${whole}Y6M` : 'P6M'
  if (half && unit === 'minute') return `PT${whole ? `${whole}M` : ''}30S`
  if (half && unit === 'day') return `PT${whole * 24 + 12}H`
  return `${prefix}${value}${bare}`
}

/** Several amounts in one value: "P2Y3M", "PT1H20M", "P1DT2H". */
export function printAmounts(amounts: readonly Amount[]): string {
  const [first] = amounts
  if (amounts.length === 1 && first) return printAmount(first)
  let days = ''
  let hours = ''
  for (const amount of amounts) {
    const value = printAmount(amount)
    if (value.startsWith('PT')) hours += value.slice(2)
    else days += value.slice(1)
  }
  return `P${days}${hours === '' ? '' : `T${hours}`}`
}
