import type { PositionRecord, ProposalRecord } from '../../model/record.js'
import { heldSince, parties, positionReports, positionWords, type Party } from '../export/parties.js'
import { capital } from '../export/say/amount.js'
import { STANCES } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { openWords, reportedBy } from './cite.js'
import { html, type Content, type Html } from './html.js'

/** Positions side by side: one column a party, its demands, offers and refusals under each other. */
export function positions(view: StoryView): Content {
  const all = parties(view)
  if (all.length === 0) return null
  return html`<div class="parties">${all.map((party) => showParty(view, party))}</div>`
}

function showParty(view: StoryView, { name, stances }: Party): Html {
  return html`<section class="party">
    <h3>${name === null ? 'Holder not stated' : html`<bdi>${capital(name)}</bdi>`}</h3>
    ${stances.map(
      ({ stance, positions: held }) =>
        html`<h4 class="stance ${stance}">${STANCES[stance]}</h4>
          <ul>
            ${held.map((position) => showPosition(view, position))}
          </ul>`,
    )}
  </section>`
}

function showPosition(view: StoryView, position: PositionRecord): Html {
  return html`<li class="position" id="${view.story.id}.${position.id}">
    <p dir="auto">${openWords([position.content], positionWords(view, position))}</p>
    ${held(view, position)} ${reportedBy(view, positionReports(position))}
  </li>`
}

/** Since when it is held, and in whose words where somebody else tells it. */
function held(view: StoryView, position: PositionRecord): Content {
  const since = heldSince(view, position)
  const { toldBy } = position
  if (since === null && toldBy === null) return null
  return html`<p class="when">
    ${since}${since !== null && toldBy !== null && '; '}${toldBy !== null && html`as told by <bdi>${toldBy}</bdi>`}
  </p>`
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
