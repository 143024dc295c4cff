import type { Figure } from '../../model/annotation.js'
import type { Counted, Predicate } from './view.js'
import { isItem, type Frames } from './frames.js'

/** Names of one thing: the first stands for all. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['uav', 'drone'], ['shahed', 'drone'], ['quadcopter', 'drone'], ['rocket', 'missile'], ['wildfire', 'fire'], ['blaze', 'fire'],
]) // prettier-ignore

/**
 * What is measured, the same for two articles that word it otherwise: action and kind of thing ("kill person", "intercept drone",
 * "burn acre", "value USD deal"). Persons and buildings are taken together where the action already tells what befell them.
 */
export function measureOf(
  table: Frames,
  counted: Counted,
  predicate: Predicate | null,
  before: Figure | null,
): string | null {
  const { quantity, lemma } = counted
  // a verb without a frame says too little to tell two figures apart
  const action = predicate?.framed ? predicate.action : 'amount'
  if (lemma === null || (lemma === quantity.unit && quantity.noun === null && quantity.unit === 'vote')) {
    // "90 drones, 40 of which were intercepted": the thing is that of the figure before
    const thing = before?.measure?.slice(before.measure.indexOf(' ') + 1) ?? 'person'
    if (predicate?.voice === 'state' || predicate?.framed) return `${action} ${thing}`
    return before?.measure ?? null
  }
  const isPeople =
    isItem(table, 'person', lemma) ||
    /^(?:death|fatality|injury|casualty|report|life|arrest|evacuee|detainee)$/.test(lemma)
  const befallen =
    /^(?:kill|injure|casualty|missing|hospitalize|evacuate|displace|arrest|rescue|find|infect|sicken|trap)$/.test(
      action,
    )
  if (isPeople && befallen) return `${action} person`
  if (isItem(table, 'building', lemma) && /^(?:destroy|damage|burn)$/.test(action))
    return `${action} building`
  if (/Cut$/.test(action)) return `${action} customer`
  const thing = SAME.get(lemma) ?? lemma
  const unit =
    quantity.unit !== null && quantity.noun !== null && quantity.unit !== lemma ? `${quantity.unit} ` : ''
  return `${action} ${unit}${thing}`
}
