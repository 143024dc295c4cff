import { contextsOf } from '../../../src/annotate/quotations/use.js'
import { past, plural } from './forms.js'
import { resources, type Direct, type Reach } from './reach.js'

const contexts = contextsOf(resources.lexicon('en/quotation-contexts'))
const USES = { work: 'title', naming: 'term', sign: 'placard', motto: 'placard' } as const

/** A sentence for what each kind of word does in a plan. */
const PLANS: Readonly<Record<string, (term: string) => readonly string[]>> = {
  noun: (term) => [`Norland’s ${term} calls for a ban on fishing.`, `Norland proposed a ${term} on fishing.`],
  contains: (term) => [`Norland’s plan ${past(term.replace(' @', ' '))} a ban on fishing.`, `The draft ${plural(term)} the fleet to ten ships.`, `The bill from Norland ${plural(term)} the fleet.`],
  stage: (term) => [`Norland proposed the ${term} plan on Monday.`],
}

export const talks: readonly (Reach | Direct)[] = [
  { list: 'ranks', say: ({ term, note }) => note === 'talks' ? [`Norland and Sudland held ${term} talks in Vestby.`, `Norland and Sudland held a ${term} in Vestby.`]
      : [`The ${term} of Norland met the ${term} of Sudland on Monday.`, `${plural(term)} of Norland met ${plural(term)} of Sudland on Monday.`, `Norland’s ${term} met the ${term} of Sudland on Monday.`],
    found: ({ events }, { kind }) => events.some(({ levels }) => levels?.some(({ level }) => level === kind)) },
  { list: 'quotation-contexts', idle: null, say: ({ term }) => [`They saw the ${term} “Dry Feet” in May.`, `They saw a thing ${term} “dry feet” in May.`, `They saw the ${term} “dry feet” in May.`, `The ${term} read “dry feet” in May.`],
    found: ({ quotations }, { kind }) => quotations.some(({ use }) => use === USES[kind as keyof typeof USES]) },
  { list: 'quotation-contexts', holds: ({ term, kind }) => contexts.get(term) === kind },
  { list: 'proposals', kinds: ['noun'], say: ({ term }) => PLANS['noun']?.(term) ?? [], found: ({ proposals }, { term }) => proposals.some(({ noun }) => noun === term) },
  { list: 'proposals', kinds: ['contains'], say: ({ term }) => PLANS['contains']?.(term) ?? [], found: ({ proposals }) => proposals.some(({ terms }) => terms.length > 0) },
  { list: 'proposals', kinds: ['earlier', 'revised'], say: ({ term }) => PLANS['stage']?.(term) ?? [], found: ({ proposals }, { kind }) => proposals.some(({ stage }) => stage === kind) },
] // prettier-ignore
