import type { Resources } from '../../../model/resources.js'

export type Labels = ReadonlyMap<string, 'label' | 'maker' | 'month'>

/** Words after which a bare number names something, and months (`lexicons/en/number-labels.tsv`). */
export function labels(resources: Resources): Labels {
  const table = new Map<string, 'label' | 'maker' | 'month'>()
  for (const { term, kind } of resources.lexicon('en/number-labels'))
    table.set(term, kind === 'month' || kind === 'maker' ? kind : 'label')
  return table
}
