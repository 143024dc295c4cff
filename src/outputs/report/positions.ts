import type { Stance } from '../../model/annotation.js'
import type { PositionRecord, ProposalRecord } from '../../model/record.js'
import { STANCES } from '../export/say/labels.js'
import { isoDay } from '../export/say/day.js'
import { showWhen } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { openWords, reportedBy } from './cite.js'
import { html, type Content, type Html } from './html.js'

const ORDER: readonly Stance[] = [
  'demands',
  'offers',
  'accepts',
  'rejects',
  'conditions',
  'supports',
  'opposes',
]

/** Positions side by side: one column a party, its demands, offers and refusals under each other. */
export function positions(view: StoryView): Content {
  const holders = byHolder(view.story.positions)
  if (holders.length === 0) return null
  return html`<div class="parties">${holders.map(([name, held]) => showParty(view, name, held))}</div>`
}

function byHolder(all: readonly PositionRecord[]): [string | null, PositionRecord[]][] {
  const groups = new Map<string, PositionRecord[]>()
  for (const position of all) {
    const key = position.holderName ?? ''
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return [...groups]
    .sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length)
    .map(([name, held]) => [name === '' ? null : name, held])
}

function showParty(view: StoryView, name: string | null, held: readonly PositionRecord[]): Html {
  const stances = ORDER.filter((stance) => held.some((position) => position.stance === stance))
  return html`<section class="party">
    <h3>${name === null ? 'Holder not stated' : html`<bdi>${capital(name)}</bdi>`}</h3>
    ${stances.map(
      (stance) =>
        html`<h4 class="stance ${stance}">${STANCES[stance]}</h4>
          <ul>
            ${held.filter((position) => position.stance === stance).map((position) => showPosition(view, position))}
          </ul>`,
    )}
  </section>`
}

function showPosition(view: StoryView, position: PositionRecord): Html {
  const reports = position.reports.length > 0 ? position.reports : [position.content]
  const words = view
    .article(position.content.article)
    ?.article.text.slice(position.content.start, position.content.end)
  return html`<li class="position" id="${view.story.id}.${position.id}">
    <p dir="auto">${openWords([position.content], words ?? position.about)}</p>
    ${held(view, position)} ${reportedBy(view, reports)}
  </li>`
}

/** Since when it is held, and in whose words where somebody else tells it. */
function held(view: StoryView, { when, toldBy }: PositionRecord): Content {
  const parts: Content[] = []
  // That it is known since the first article says nothing of when it was taken.
  const fromStart =
    when?.stated === false && when.from?.slice(0, 10) === (view.first ? isoDay(view.first) : '')
  if (when && !fromStart)
    parts.push(when.stated === false && when.to === null ? `reported ${showWhen(when)}` : showWhen(when))
  if (toldBy !== null) parts.push(html`as told by <bdi>${toldBy}</bdi>`)
  if (parts.length === 0) return null
  return html`<p class="when">${parts.map((part, at) => html`${at > 0 ? '; ' : ''}${part}`)}</p>`
}

/** Proposals with their versions, oldest first, and the words that state their terms. */
export function proposals(view: StoryView): Content {
  if (view.story.proposals.length === 0) return null
  return view.story.proposals.map((proposal) => showProposal(view, proposal))
}

function showProposal(view: StoryView, proposal: ProposalRecord): Html {
  return html`<section class="proposal" id="${view.story.id}.${proposal.id}">
    <h3>
      <bdi>${proposal.name}</bdi
      >${proposal.byName && html` <span class="role">by <bdi>${proposal.byName}</bdi></span>`}
    </h3>
    ${taken(view, proposal)}
    <ol class="proposal-versions">
      ${proposal.versions.map(
        (version) =>
          html`<li>
            ${captionOf(proposal, version)}
            <ul class="terms">
              ${version.terms.map((term) => html`<li dir="auto">${openWords([term], view.article(term.article)?.article.text.slice(term.start, term.end))}</li>`)}
            </ul>
            ${reportedBy(view, version.reports)}
          </li>`,
      )}
    </ol>
  </section>`
}

/** Which version it is, where there are several, and its day. */
function captionOf(
  { versions }: ProposalRecord,
  { label, when }: ProposalRecord['versions'][number],
): Content {
  const parts: Content[] = versions.length > 1 ? [html`<bdi>${label}</bdi>`] : []
  if (when) parts.push(showWhen(when))
  if (parts.length === 0) return null
  return html`<p class="when">${parts.map((part, at) => html`${at > 0 ? ', ' : ''}${part}`)}</p>`
}

/** Who takes which position on it: "Rejected by Norway". */
function taken({ story }: StoryView, { positions: ids }: ProposalRecord): Content {
  const on = story.positions.filter(({ id }) => ids.includes(id))
  if (on.length === 0) return null
  return html`<ul class="terms">
    ${on.map(
      ({ id, stance, holderName }) =>
        html`<li>
          <a href="#${story.id}.${id}"><bdi>${capital(holderName ?? 'Somebody')}</bdi> ${stance}</a>
        </li>`,
    )}
  </ul>`
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
