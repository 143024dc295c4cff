import { quoted } from './quoted.js'
import { reported } from './reported.js'
import type { Telling, Told } from './telling.js'

/** What a version says in its own words, or null where they cannot stand alone. */
export function tell(telling: Telling): Told | null {
  return telling.version.kind === 'direct' ? quoted(telling) : reported(telling)
}
