import { participle } from './participle.js'

/** Actions that no participle tells: states, frames with a name of their own, and what lasts (`40 ships queuing`). */
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
  queue: 'queuing',
  remain: 'remaining',
  wait: 'waiting',
}

/** How an action of a figure (a lemma or a frame's name) reads behind the things counted: `drones launched`, `homes without power`. */
export function actionWords(action: string): string {
  return Object.hasOwn(WORDS, action) ? (WORDS[action] as string) : participle(action)
}

/** Verbs whose participle says too little without the rest of their clause: "40 people urged", "13 rounds followed", "900 firms joined". */
const INCOMPLETE: ReadonlySet<string> = new Set(
  (
    'allow ask beat become begin believe break bring call carry cause come compel consider contain continue cost count cover cross delay do draw ' +
    'double enable encourage enter exceed expect face fear feature drive follow force get give go have help hold hope house imagine include inhabit involve join keep ' +
    'hand knock know lead leave let lie like live make move mark mean name near need number order outnumber pass permit persuade predict prompt put reach regard ' +
    'pull push remind represent require run see send serve show span spend sit sleep stand start stay stretch surpass sweep take tell think top total trail try turn urge use ' +
    'view want warn watch weigh welcome work'
  ).split(' '),
)

/** Those of them that tell enough of a sum or of things that change hands: "$5 million spent", "600 soldiers sent". */
const OF_GOODS: ReadonlySet<string> = new Set(['give', 'send', 'spend', 'use'])

/** What a figure tells: the action, the part of the things counted in it, and whether it has happened. */
export type Told = {
  readonly action: string | null
  /** The article's own word for it, or null. */
  readonly told: string | null
  readonly part: 'object' | 'subject' | 'state' | null
  readonly mood: string | null
}

/**
 * How an action reads behind the things counted, or '' where only the words of its clause tell it: `launched`; `to be launched` of what is
 * still to come; nothing of what is only asked for, possible or denied, of what the things did themselves ("900 firms signed"), and of
 * verbs that want the rest of their clause.
 */
export function toldAction({ action, told, part, mood }: Told): string {
  if (action === null || part === null) return ''
  const lasts = Object.hasOwn(WORDS, action)
  // "swept away": with its particle the verb tells enough
  const whole = told?.includes(' ') ?? false
  if (!lasts && !whole && INCOMPLETE.has(action) && !OF_GOODS.has(action)) return ''
  if (part === 'subject' && !lasts) return ''
  if (mood === 'happened' || mood === 'ongoing') return told ?? actionWords(action)
  return mood === 'scheduled' && part === 'object' && !lasts ? `to be ${told ?? participle(action)}` : ''
}
