import type { Token } from '../../model/annotation.js'
import { obliques } from './arguments.js'
import type { Tree } from './tree.js'

/** Words that say before a noun of fighting that nobody fights: "a trade war", "a legal battle". */
const BLOODLESS = new Set([
  'trade', 'tariff', 'price', 'culture', 'bidding', 'turf', 'cold', 'information', 'propaganda', 'class', 'currency', 'legal', 'court', 'custody', 'proxy',
  'political', 'twitter', 'media', 'verbal', 'electoral', 'economic', 'rhetorical', 'personal', 'partisan', 'talent', 'flame', 'bureaucratic',
]) // prettier-ignore

/** What is fought without arms: "a war on drugs", "an assault on truth", "a war of words". */
const CAUSES = new Set([
  'word', 'drug', 'poverty', 'crime', 'terror', 'terrorism', 'cancer', 'hunger', 'disease', 'virus', 'pandemic', 'coronavirus', 'obesity', 'inflation', 'waste', 'corruption', 'coal',
  'christmas', 'truth', 'science', 'democracy', 'freedom', 'right', 'privacy', 'rule', 'judiciary', 'press', 'media', 'value', 'character', 'reputation',
  'integrity', 'law', 'constitution', 'institution', 'fact', 'reason', 'attrition', 'idea', 'nerve', 'narrative', 'wit',
]) // prettier-ignore

/** "a trade war", "a war of words", "an attack on the rule of law": a noun of violence that tells none. */
export function isFigurative(tree: Tree, index: number): boolean {
  const lemmaOf = (at: number): string => (tree.tokens[at] as Token).lemma.toLowerCase()
  const before = tree.children(index).some((child) => child < index && BLOODLESS.has(lemmaOf(child)))
  return (
    before ||
    ['on', 'against', 'of'].some((word) => obliques(tree, index, word).some((at) => CAUSES.has(lemmaOf(at))))
  )
}

const FOR_VOTES = new Set([
  'campaign',
  'election',
  'reelection',
  'presidential',
  'party',
  'republican',
  'democratic',
  'victory',
  'stock',
  'market',
  'price',
  'motor',
  'car',
])

/** "a campaign rally", "the candidate's rally": a show of votes or of prices, nobody's protest. */
export function isForVotes(tree: Tree, index: number): boolean {
  if ((tree.tokens[index] as Token).lemma !== 'rally') return false
  return tree.children(index).some((child) => {
    if (child > index || tree.timed(child)) return false
    return (
      FOR_VOTES.has((tree.tokens[child] as Token).lemma.toLowerCase()) || tree.nameKind(child) === 'person'
    )
  })
}
