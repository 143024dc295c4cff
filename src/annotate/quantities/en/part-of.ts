import type { Quantity, Sentence } from '../../../model/annotation.js'
import type { Atom } from '../atoms.js'
import type { Amount } from './amount.js'
import type { Counted } from './noun.js'

const PEOPLE = new Set([
  'people',
  'person',
  'child',
  'woman',
  'man',
  'civilian',
  'soldier',
  'boy',
  'girl',
  'resident',
  'worker',
  'student',
  'victim',
  'passenger',
  'patient',
  'officer',
  'minor',
  'teenager',
  'migrant',
  'employee',
  'troop',
  'baby',
  'infant',
  'journalist',
  'firefighter',
  'policeman',
  'death',
  'fatality',
  'citizen',
  'national',
  'foreigner',
  'casualty',
  'member',
  'hostage',
  'prisoner',
])

/**
 * The index of the quantity that this one is a part of ("51 missiles, 17 of them ballistic", "40 people, including three
 * children", "30 missiles, 12 of which"), or null. Looks back in the same sentence only; the same noun is preferred.
 */
export function wholeOf(
  list: readonly Atom[],
  amount: Amount,
  quantity: Pick<Quantity, 'unit' | 'value'>,
  noun: Counted,
  earlier: readonly Quantity[],
  sentence: Sentence | undefined,
): number | null {
  if (sentence === undefined || earlier.length === 0) return null
  let at = amount.first - 1
  while (
    at > amount.first - 3 &&
    at >= 0 &&
    (list[at]!.text === ',' || list[at]!.text === 'also' || list[at]!.text === 'the')
  )
    at--
  const lead = list[at]?.text ?? ''
  const including =
    lead === 'including' ||
    lead === 'among' ||
    lead === 'which' ||
    lead === 'whom' ||
    (lead === 'them' && /^(?:among|of)$/.test(list[at - 1]?.text ?? ''))
  if (!including && !noun.pronoun) return null
  const fits = (whole: Quantity): boolean =>
    whole.start >= sentence.start &&
    whole.partOf === null &&
    (quantity.value === null || whole.value === null || whole.value >= quantity.value)
  let fallback: number | null = null
  for (let index = earlier.length - 1; index >= 0; index--) {
    const whole = earlier[index]!
    if (whole.start < sentence.start) break
    if (!fits(whole)) continue
    if (quantity.unit !== null && whole.unit === quantity.unit) return index
    const both =
      whole.unit !== null && quantity.unit !== null && PEOPLE.has(whole.unit) && PEOPLE.has(quantity.unit)
    if (both) return index
    if (fallback === null && (noun.pronoun || including)) fallback = index
  }
  return fallback
}
