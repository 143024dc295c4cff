import { conflictGroups, type ConflictGroup } from '../export/conflict-groups.js'
import { conflictSides, type ShownSide } from '../export/conflict-sides.js'
import { CONFLICTS } from '../export/say/labels.js'
import { withOutlets, type StoryView } from '../export/view.js'
import { openWords, reportedBy } from './cite.js'
import { html, type Content, type Html } from './html.js'

/** What the sources disagree on, each side with who says it. Nothing here is settled. */
export function conflicts(view: StoryView): Content {
  if (view.story.conflicts.length === 0) return null
  return html`<ul class="conflicts">
    ${conflictGroups(view.story.conflicts).map((group) => showGroup(view, group))}
  </ul>`
}

function showGroup(view: StoryView, group: ConflictGroup): Html {
  const sides = conflictSides(view, group)
  const [first, ...others] = group.conflicts
  return html`<li class="conflict" id="${view.story.id}.${first?.id ?? ''}">
    <p class="tag">${CONFLICTS[group.kind]}</p>
    <p class="why" dir="auto">${withOutlets(view, first?.why ?? '')}</p>
    ${
      others.length > 0 &&
      html`<details class="more">
        <summary>${others.length} more ${others.length === 1 ? 'pair' : 'pairs'} of the same</summary>
        <ul>
          ${others.map((conflict) => html`<li id="${view.story.id}.${conflict.id}" dir="auto">${withOutlets(view, conflict.why)}</li>`)}
        </ul>
      </details>`
    }
    <ul class="conflict-sides">
      ${sides.map((side) =>
        showSide(
          view,
          side,
          sides.some(({ head }) => head.length > LONG),
        ),
      )}
    </ul>
  </li>`
}

/** A longer head is set smaller, and its other sides with it. */
const LONG = 24

function showSide(view: StoryView, side: ShownSide, isLong: boolean): Html {
  const long = isLong ? ' long' : ''
  return html`<li>
    <p class="side-head${long}" dir="auto">${openWords(side.spans.slice(0, 1), side.head)}</p>
    ${side.detail !== '' && html`<p class="side-detail"><bdi>${side.detail}</bdi></p>`}
    ${reportedBy(view, side.spans)}
  </li>`
}
