import type { EventType } from '../../model/annotation.js'

/** Types that two sides do together: "Russia and Turkey met" has one on each side. */
export const MUTUAL: ReadonlySet<EventType | null> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
/** What one gives, and what one does against another: said of the future, the one is a promise and the other a threat. */
export const GIVING: ReadonlySet<EventType | null> = new Set([
  'AID',
  'CONCEDE',
  'RETREAT',
  'COOPERATE',
  'SUPPORT',
])
export const HOSTILE: ReadonlySet<EventType | null> = new Set(['COERCE', 'SANCTION', 'ASSAULT', 'PROTEST'])
/** Verbs that ask another to do something: their infinitive is called for. */
export const CALLING: ReadonlySet<string> = new Set([
  'urge',
  'demand',
  'ask',
  'request',
  'call',
  'want',
  'order',
  'tell',
  'implore',
  'press',
  'push',
  'need',
  'have',
  'require',
  'invite',
  'appeal',
  'beg',
  'seek',
  'propose',
  'suggest',
  'recommend',
  'advise',
  'encourage',
  'instruct',
  'pressure',
  'lobby',
  'exhort',
])
