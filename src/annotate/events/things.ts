import type { Token } from '../../model/annotation.js'
import type { Tree } from './tree.js'

/** What acts without a will: "instability", "the drought", "a decision". */
const THINGS = new Set([
  'crisis', 'war', 'drought', 'storm', 'fire', 'flood', 'virus', 'outbreak', 'pandemic', 'price', 'cost', 'debt', 'deal', 'law', 'move', 'plan', 'bill', 'rule',
  'strike', 'dispute', 'row', 'scandal', 'shutdown', 'trend', 'change', 'lack', 'loss', 'cut', 'rise', 'fall', 'tariff', 'issue', 'problem', 'case', 'lawsuit', 'leak',
  'risk', 'idea', 'prospect', 'question', 'use', 'help', 'heat', 'water', 'river', 'weather', 'wind', 'smoke', 'ice', 'disease', 'hurricane', 'cyclone', 'violence', 'shortage', 'delay', 'split', 'revolt',
]) // prettier-ignore
const ABSTRACT = /(?:ity|ness|tion|sion|ance|ence|ure|ism)$/
/** Bodies whose name ends as an abstract noun does. */
const ACTING = new Set(['administration', 'organization', 'organisation', 'delegation', 'federation', 'association', 'coalition', 'opposition', 'commission', 'faction', 'corporation', 'institution', 'foundation', 'legislature', 'alliance', 'resistance', 'university', 'community', 'authority', 'city', 'party', 'nation', 'judiciary', 'charity', 'minority', 'majority', 'conference', 'union', 'mission', 'population']) // prettier-ignore

/** True for a noun of what has no will of its own. */
export function isThing({ tokens, nameKind }: Tree, index: number): boolean {
  const { upos, lemma } = tokens[index] as Token
  if (upos !== 'NOUN' || nameKind(index) !== null) return false
  return THINGS.has(lemma) || (ABSTRACT.test(lemma) && !ACTING.has(lemma))
}
