import { toldAction, type Told } from '../../lib/action.js'

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] as string}`
}

/** The first letter as a sentence begins. */
export function sentenceCase(text: string): string {
  return text.replace(
    /^([\s“"‘'(]*)(\p{Ll})/u,
    (_all, marks: string, letter: string) => marks + letter.toUpperCase(),
  )
}

/** Actions that need no sentence around them: "12 drones intercepted" says it all, "12 people told" does not. */
const PLAIN: ReadonlySet<string> = new Set([
  'launch',
  'fire',
  'intercept',
  'kill',
  'injure',
  'wound',
  'missing',
  'evacuate',
  'displace',
  'arrest',
  'detain',
  'rescue',
  'destroy',
  'damage',
  'hit',
  'burn',
  'divert',
  'cancel',
  'powerCut',
  'hospitalise',
  'hospitalize',
  'release',
  'capture',
  'donate',
  'deploy',
  'anchor',
  'queue',
  'strand',
  'ground',
  'trap',
  'treat',
  'infect',
  'vaccinate',
  'flood',
  'collapse',
  'charge',
  'convict',
  'dismiss',
  'hire',
  'attend',
])

/** "launched" of `launch`, "to be launched" of what is to come; '' for an action that would mislead without its sentence. */
export function plainAction(figure: Told | null): string {
  return figure?.action && PLAIN.has(figure.action) ? toldAction(figure) : ''
}

/** Words that say already what was done: "three deaths", "93 dead residents", "45 injuries". */
const DONE_ALREADY = /\b(?:deaths?|dead|fatalit\w+|casualt\w+|injur\w+|killed|wounded|missing|\w+ed$)\b/i

/** "two ships" with what was done to them, which is left out where the words say it: "two ships launched", "three deaths". */
export function withAction(words: string, figure: Told | null): string {
  const done = plainAction(figure)
  return done === '' || DONE_ALREADY.test(words) ? words : `${words} ${done}`
}

/** Words as a pattern that matches them and nothing else. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
