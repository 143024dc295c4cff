import type { ArticleSpan } from '../../model/span.js'
import { conflictGroups, type ConflictGroup } from '../export/conflict-groups.js'
import { CONFLICTS } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import { withOutlets, type StoryView } from '../export/view.js'
import { disputedWordings, givenTo } from '../export/voices.js'
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
  const sides = group.members.flatMap((member) => sidesOf(view, group.kind, member))
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
      ${sides.map((side) => showSide(view, side))}
    </ul>
  </li>`
}

type Side = { readonly head: string; readonly detail: string; readonly spans: readonly ArticleSpan[] }

/** A member of a conflict as its sides: a figure or an event is one, an utterance is as many as it has wordings in dispute. */
function sidesOf(view: StoryView, kind: ConflictGroup['kind'], ref: string): Side[] {
  const { story } = view
  const figure = story.figures.find((entry) => entry.id === ref)
  if (figure) {
    const spans = figure.reports.map((report) => report.span)
    const detail = `${view.words(figure).measure}, ${figure.claimantName ? `says ${figure.claimantName}` : 'says the outlet itself'}`
    return [{ head: view.words(figure).amount, detail, spans }]
  }
  const event = story.events.find((entry) => entry.id === ref)
  if (event)
    return [
      {
        head: event.when ? showWhen(event.when) : 'time not stated',
        detail: event.title,
        spans: event.reports,
      },
    ]
  const position = story.positions.find((entry) => entry.id === ref)
  if (position)
    return [
      {
        head: position.holderName ?? 'holder not stated',
        detail: `${position.stance} ${position.about}`,
        spans: position.reports,
      },
    ]
  const utterance = story.utterances.find((entry) => entry.id === ref)
  if (!utterance) return []
  return disputedWordings(utterance, kind).map((wording) => ({
    head: wording.text,
    detail: givenTo(utterance, wording),
    spans: wording.versions.flatMap(({ content }) => content),
  }))
}

function showSide(view: StoryView, side: Side): Html {
  const long = side.head.length > 24 ? ' long' : ''
  return html`<li>
    <p class="side-head${long}" dir="auto">${openWords(side.spans.slice(0, 1), side.head)}</p>
    <p class="side-detail"><bdi>${side.detail}</bdi></p>
    ${reportedBy(view, side.spans)}
  </li>`
}
