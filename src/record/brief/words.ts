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

/** What was done to a number of things, where the word for it needs no sentence around it. */
const DONE: { readonly [action: string]: string } = {
  launch: 'launched',
  fire: 'fired',
  intercept: 'intercepted',
  kill: 'killed',
  injure: 'injured',
  wound: 'wounded',
  missing: 'missing',
  evacuate: 'evacuated',
  displace: 'displaced',
  arrest: 'arrested',
  detain: 'detained',
  rescue: 'rescued',
  destroy: 'destroyed',
  damage: 'damaged',
  hit: 'hit',
  burn: 'burnt',
  divert: 'diverted',
  cancel: 'cancelled',
  powerCut: 'without power',
  hospitalise: 'in hospital',
  hospitalize: 'in hospital',
  release: 'released',
  capture: 'captured',
  donate: 'donated',
  deploy: 'deployed',
  anchor: 'at anchor',
  queue: 'queuing',
  strand: 'stranded',
  ground: 'grounded',
  trap: 'trapped',
  treat: 'treated',
  infect: 'infected',
  vaccinate: 'vaccinated',
  flood: 'flooded',
  collapse: 'collapsed',
  charge: 'charged',
  convict: 'convicted',
  dismiss: 'dismissed',
  hire: 'hired',
  attend: 'attending',
}

/** "launched" of `launch`; '' for an action that would mislead without its sentence. */
export function participle(action: string): string {
  return DONE[action] ?? ''
}

/** Words that say already what was done: "three deaths", "93 dead residents", "45 injuries". */
const DONE_ALREADY = /\b(?:deaths?|dead|fatalit\w+|casualt\w+|injur\w+|killed|wounded|missing|\w+ed$)\b/i

/** "two ships" with what was done to them, which is left out where the words say it: "two ships launched", "three deaths". */
export function withAction(words: string, action: string | null): string {
  const done = participle(action ?? '')
  return done === '' || DONE_ALREADY.test(words) ? words : `${words} ${done}`
}

/** Words as a pattern that matches them and nothing else. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
