import type { Annotator } from '../model/annotation.js'
import type { Resources } from '../model/resources.js'
import { coreferences } from './coreferences/coreferences.js'
import { entities } from './entities/entities.js'
import { events } from './events/events.js'
import { figures } from './figures/figures.js'
import { names } from './names/names.js'
import { positions } from './positions/positions.js'
import { proposals } from './proposals/proposals.js'
import { quantities } from './quantities/quantities.js'
import { quotations } from './quotations/quotations.js'
import { sentences } from './sentences/sentences.js'
import { statements } from './statements/statements.js'
import { times } from './times/times.js'

/** The way an English article is read: this list is the algorithm. */
export function english(resources: Resources): readonly Annotator[] {
  return [
    sentences(resources),
    quotations(resources),
    names(resources),
    entities(resources),
    coreferences(resources),
    times(resources),
    quantities(resources),
    statements(resources),
    figures(resources),
    events(resources),
    positions(resources),
    proposals(resources),
  ]
}
