import { participle } from './participle.js'

/** Actions that no participle tells: states, frames with a name of their own, and what lasts (`26,000 boxes sitting`). */
const WORDS: { readonly [action: string]: string } = {
  missing: 'missing',
  powerCut: 'without power',
  gasCut: 'without gas',
  waterCut: 'without water',
  heatCut: 'without heating',
  casualty: 'killed or injured',
  hospitalise: 'in hospital',
  hospitalize: 'in hospital',
  walkout: 'on strike',
  anchor: 'at anchor',
  attend: 'attending',
  lie: 'lying',
  live: 'living',
  queue: 'queuing',
  remain: 'remaining',
  sit: 'sitting',
  sleep: 'sleeping',
  stand: 'standing',
  stay: 'staying',
  wait: 'waiting',
  // votes and shares are reached
  get: 'reached',
}

/** How an action of a figure (a lemma or a frame's name) reads behind the things counted: `drones launched`, `homes without power`. */
export function actionWords(action: string): string {
  return Object.hasOwn(WORDS, action) ? (WORDS[action] as string) : participle(action)
}
