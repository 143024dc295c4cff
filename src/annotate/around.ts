import { covering, keyed } from '../lib/covering.js'
import type { Entity, Statement } from '../model/annotation.js'

/** The statements whose content may hold a position, in their order: all that do, and few others. */
export const toldAt = covering(({ content }: Statement) => content)

/** The same for the words of the source, and for the cue. */
export const sourcesAt = covering(({ source }: Statement) => source)
export const cuesAt = covering(({ cue }: Statement) => cue)

export const statementOf = keyed(({ id }: Statement) => id)
export const entityOf = keyed(({ id }: Entity) => id)
