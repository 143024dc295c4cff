import type { Annotations } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import type { Party } from './parties.js'
import type { Setting } from './setting.js'
import type { EventDraft } from './verbs.js'

/** A capital is often named as the government that sits there. */
const VISITED: ReadonlySet<string> = new Set(['place', 'facility', 'organization'])

/** The place of a visit is what is visited, that of a disaster what it struck. */
export function visited(
  draft: EventDraft,
  recipients: readonly Party[],
  seen: Annotations,
  setting: Setting,
): Setting {
  const moved = draft.noun === 'visit' || draft.rule.startsWith('disaster')
  if (!moved || setting.place !== null) return setting
  for (const { span, entities } of recipients) {
    const name = within(seen.names, span).find(
      ({ kind, entity }) => VISITED.has(kind) && entities.includes(entity),
    )
    if (name) return { ...setting, place: name.entity, placeSpan: { start: name.start, end: name.end } }
  }
  return setting
}
