import type { FigurePart } from '../../model/annotation.js'
import type { Predicate } from './view.js'

/**
 * What the thing counted has to do with what is told: it was done to it ("launched 90 drones", "90 drones were launched"), it did so itself ("900 firms
 * signed the letter"), or it is in that state ("90 injured", "nine deaths", "worth $90 million"). A verb of dying or leaving tells a state.
 */
export function partPlayed({ voice, framed, rule }: Predicate): FigurePart {
  if (rule === 'progressive after') return 'subject'
  if (voice === 'intransitive') return framed ? 'state' : 'subject'
  return voice === 'state' ? 'state' : 'object'
}
