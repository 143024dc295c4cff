import type { Derivation } from '../../../model/lineage.js'
import { capital, counted } from '../../export/say/amount.js'
import { DERIVATIONS, DIRECTIONS } from '../../export/say/labels.js'
import { withOutlets, type LineView, type StoryView } from '../../export/view.js'
import { passageData } from '../articles.js'
import { badge } from '../cite.js'
import { addressPart, html, type Content, type Html } from '../html.js'
import { leadsOf, NARROW, spanning, WIDE } from './layout.js'
import { legend, percent, picture } from './picture.js'

/** Who took from whom: the picture, then the same in words with the reasons. */
export function linesOfReporting(view: StoryView): Content {
  if (view.lines.length === 0) return null
  const alone = view.lines.filter((line) => isAlone(view, line))
  const listed = alone.length > FEW_ALONE ? view.lines.filter((line) => !alone.includes(line)) : view.lines
  return html`<figure class="lines">
      ${picture(view, WIDE, 'wide')} ${picture(view, NARROW, 'narrow')}
      <figcaption>${legend(view)}</figcaption>
    </figure>
    <ul class="line-list">
      ${listed.map((line) => showLine(view, line))}
    </ul>
    ${
      listed.length < view.lines.length &&
      html`<p class="alone-lines">
        <span>${capital(counted(alone.length, 'article'))} stand alone:</span>
        ${alone.map((line) => {
          const lead = view.article(line.origin.lead)
          return (
            lead &&
            html`<a class="outlet" href="#a=${addressPart(lead.article.id)}"
              >${badge(lead)}<bdi>${lead.outlet}</bdi></a
            > `
          )
        })}
      </p>`
    }`
}

/** So many lines of one article are told one by one; more of them in a sentence. */
const FEW_ALONE = 3

function isAlone(view: StoryView, { origin }: LineView): boolean {
  const taken = view.story.derivations.some(({ to }) => origin.articles.includes(to))
  return origin.articles.length === 1 && !origin.external && !taken
}

/** So many pairs of a line stand open; the others are folded. */
const PAIRS = 6

/** A line of reporting in words. */
function showLine(view: StoryView, line: LineView): Html {
  const members = new Set(line.origin.articles)
  const taken = view.story.derivations.filter((derivation) => members.has(derivation.to))
  const lead = view.article(line.origin.lead)
  const shown = spanning(taken, leadsOf(view)).slice(0, PAIRS)
  const others = taken.filter((derivation) => !shown.includes(derivation))
  return html`<li class="line${taken.length === 0 ? ' alone' : ''}">
    <p class="line-head">
      ${lead && badge(lead)}<strong><bdi>${lead?.outlet ?? line.origin.lead}</bdi></strong>
      <span
        >${capital(counted(line.origin.articles.length, 'article'))}${line.origin.external && html`, resting on <bdi>${line.origin.external}</bdi>, which is not in this set`}</span
      >
    </p>
    <p class="why" dir="auto">${capital(withOutlets(view, line.origin.why))}</p>
    ${
      shown.length > 0 &&
      html`<ul class="taken">
        ${shown.map((derivation) => showDerivation(view, derivation))}
      </ul>`
    }
    ${
      others.length > 0 &&
      html`<details class="more">
        <summary>${others.length} more ${others.length === 1 ? 'pair' : 'pairs'}</summary>
        <ul class="taken">
          ${others.map((derivation) => showDerivation(view, derivation))}
        </ul>
      </details>`
    }
  </li>`
}

function showDerivation(view: StoryView, derivation: Derivation): Content {
  const [from, to] = [view.article(derivation.from), view.article(derivation.to)]
  if (!from || !to) return null
  const open = derivation.direction === 'undetermined'
  const pair = `${addressPart(derivation.from)},${addressPart(derivation.to)}`
  return html`<li>
    <p>
      ${open ? html`<bdi>${to.outlet}</bdi> and <bdi>${from.outlet}</bdi> share ${percent(derivation.coverage)} of the former’s words` : html`<bdi>${to.outlet}</bdi> took ${percent(derivation.coverage)} of its words from <bdi>${from.outlet}</bdi>`}
      <span class="kind">${DERIVATIONS[derivation.kind]}</span>
    </p>
    <p class="reasons">
      Direction
      ${DIRECTIONS[derivation.direction]}.${derivation.reasons.length > 0 && html` <span dir="auto">${capital(withOutlets(view, derivation.reasons.join('; ')))}.</span>`}
    </p>
    <p>
      <a class="button pair" href="#c=${pair}" data-passages="${passageData(derivation)}" data-pair="${pair}"
        >Side by side</a
      >
    </p>
  </li>`
}
