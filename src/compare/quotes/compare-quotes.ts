import type { Change, QuoteRelation } from '../../model/record.js'

export type QuoteComparison = { readonly relation: QuoteRelation; readonly changes: readonly Change[] }

/** PLACEHOLDER: says how the wordings of two quoted strings relate. */
export function compareQuotes(a: string, b: string): QuoteComparison {
  return { relation: a === b ? 'identical' : 'different', changes: [] }
}
