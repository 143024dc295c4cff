import type { Derivation } from '../../model/lineage.js'
import { capital, counted } from '../export/say/amount.js'
import { showClock, showDay } from '../export/say/day.js'
import { DERIVATIONS, DIRECTIONS } from '../export/say/labels.js'
import { shorten } from '../export/say/title.js'
import type { LineView, StoryView } from '../export/view.js'
import { passageData } from './articles.js'
import { badge, lineColour } from './cite.js'
import { addressPart, html, type Content, type Html } from './html.js'
import {
  layOut,
  NARROW,
  WIDE,
  type Edge,
  type Lane,
  type Node,
  type Picture,
  type Shape,
} from './lines-layout.js'

/** Who took from whom: the picture, then the same in words with the reasons. */
export function linesOfReporting(view: StoryView): Content {
  if (view.lines.length === 0) return null
  return html`<figure class="lines">
      ${picture(view, WIDE, 'wide')} ${picture(view, NARROW, 'narrow')}
      <figcaption>${legend(view)}</figcaption>
    </figure>
    <ul class="line-list">
      ${view.lines.map((line) => showLine(view, line))}
    </ul>`
}

function legend(view: StoryView): Content {
  const kinds = new Set(view.story.derivations.map((derivation) => derivation.kind))
  const open = view.story.derivations.some((derivation) => derivation.direction === 'undetermined')
  const sample = (kind: string) =>
    html`<svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">
      <path class="edge ${kind}" d="M2 5H32" />
    </svg>`
  return html`<ul class="legend">
    <li>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle class="node lead ink" cx="7" cy="7" r="5.5" /></svg
      >leads its line
    </li>
    ${(['copy', 'edit', 'rewrite', 'excerpt'] as const).filter((kind) => kinds.has(kind)).map((kind) => html`<li>${sample(kind)}${DERIVATIONS[kind]}</li>`)}
    ${open && html`<li>${sample('open')}direction undetermined</li>`}
    ${kinds.size > 0 && html`<li>% = share of the words taken</li>`}
  </ul>`
}

function picture(view: StoryView, shape: Shape, name: 'wide' | 'narrow'): Html {
  const drawn = layOut(view, shape)
  return html`<svg
    class="picture ${name}"
    viewBox="0 0 ${drawn.width} ${drawn.height}"
    role="group"
    aria-label="Lines of reporting over time"
  >
    <defs>
      <marker
        id="arrow-${view.story.id}-${name}"
        viewBox="0 0 8 8"
        refX="6.5"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path class="arrow" d="M0 0L8 4L0 8Z" />
      </marker>
    </defs>
    ${drawn.lanes.map((lane) => html`<rect class="lane ${lineColour(lane.line.index)}" x="0" y="${lane.top}" width="${drawn.width}" height="${lane.height}" rx="3" />`)}
    ${drawn.days.map(({ day, x }) => html`<path class="grid" d="M${x} 26V${drawn.height - 10}" /><text class="day" x="${x + 4}" y="20">${showDay(day, { year: false })}</text>`)}
    ${drawn.lanes.map((lane) => laneHead(view, lane, drawn))}
    ${drawn.edges.map((edge) => showEdge(view, edge, name))}
    ${drawn.lanes.map((lane) => lane.nodes.map((node) => showNode(view, node, drawn, name)))}
  </svg>`
}

function laneHead(view: StoryView, lane: Lane, drawn: Picture): Html {
  const { line } = lane
  const size = line.origin.articles.length
  const outside = line.origin.external
    ? `rests on ${shorten(line.origin.external, 24)}, not in this set`
    : null
  const label = outside ?? (size === 1 ? 'stands alone' : `${size} articles, one voice`)
  return html`<rect
      class="letter ${lineColour(line.index)}"
      x="12"
      y="${lane.top + 9}"
      width="${10 + 9 * line.letter.length}"
      height="19"
      rx="2"
    /><text class="letter-text" x="${17 + 4.5 * line.letter.length}" y="${lane.top + 23}" text-anchor="middle"
      >${line.letter}</text
    >
    <text class="lane-label ${lineColour(line.index)}" x="${28 + 9 * line.letter.length}" y="${lane.top + 23}"
      >${label}</text
    >
    ${line.origin.external && lane.nodes.filter((node) => !drawn.edges.some((edge) => edge.to === node)).map((node) => html`<path class="edge outside" d="M${drawn.left - 12} ${lane.top + 19}H${drawn.left - 4}V${node.y}H${node.x - 8}" />`)}`
}

/** Down from the source, then across into the article that took from it. */
function showEdge(view: StoryView, edge: Edge, name: string): Html {
  const { from, to, derivation } = edge
  const open = derivation.direction === 'undetermined'
  const side = to.x >= from.x ? 1 : -1
  const down = to.y >= from.y ? 1 : -1
  const reach = Math.abs(to.x - from.x)
  const bend = Math.min(8, Math.max(reach - 8, 0), Math.abs(to.y - from.y))
  const path =
    reach <= 10
      ? `M${from.x} ${from.y + 7 * down}V${to.y - 9 * down}`
      : `M${from.x} ${from.y + 7 * down}V${to.y - bend * down}q0 ${bend * down} ${bend * side} ${bend * down}H${to.x - 9 * side}`
  const middle = reach <= 10 ? { x: from.x, y: (from.y + to.y) / 2 } : { x: (from.x + to.x) / 2, y: to.y }
  return html`<path
      class="edge ${derivation.kind}${open ? ' open' : ''}"
      d="${path}"
      ${!open && html`marker-end="url(#arrow-${view.story.id}-${name})"`}
    />${open && html`<g class="unknown"><circle cx="${middle.x}" cy="${middle.y}" r="8" /><text x="${middle.x}" y="${middle.y + 4}" text-anchor="middle">?</text></g>`}`
}

function showNode(view: StoryView, node: Node, drawn: Picture, name: 'wide' | 'narrow'): Html {
  const { article } = node
  const colour = article.line ? lineColour(article.line.index) : ''
  const taken = view.story.derivations.find((derivation) => derivation.to === article.article.id)
  const clock = article.published ? showClock(article.published) || 'time not known' : 'undated'
  const note = taken ? `${DERIVATIONS[taken.kind]}, ${percent(taken.coverage)}` : ''
  const width = name === 'wide' ? 30 : 26
  const label = name === 'wide' ? { x: 34, y: node.y + 5 } : { x: 12, y: node.y - 18 }
  const end =
    name === 'wide'
      ? { x: drawn.right + 20, y: node.y + 5, anchor: 'start' }
      : { x: drawn.width - 12, y: node.y - 18, anchor: 'end' }
  return html`<a class="stop ${colour}" href="#a=${addressPart(article.article.id)}">
    <rect
      class="hit"
      x="6"
      y="${name === 'wide' ? node.y - 16 : node.y - 38}"
      width="${drawn.width - 12}"
      height="${name === 'wide' ? 32 : 52}"
      rx="3"
    />
    <text class="outlet-name" x="${label.x}" y="${label.y}">${shorten(article.outlet, width)}</text>
    <circle
      class="node ${colour}${node.lead ? ' lead' : ''}${article.published?.minutes == null ? ' vague' : ''}"
      cx="${node.x}"
      cy="${node.y}"
      r="${node.lead ? 7 : 5.5}"
    />
    <text class="clock" x="${end.x}" y="${end.y}" text-anchor="${end.anchor}"
      >${clock}${note !== '' && html`<tspan class="note" dx="7">${note}</tspan>`}</text
    ></a
  >`
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`
}

/** A line of reporting in words. */
function showLine(view: StoryView, line: LineView): Html {
  const members = new Set(line.origin.articles)
  const taken = view.story.derivations.filter((derivation) => members.has(derivation.to))
  const lead = view.article(line.origin.lead)
  return html`<li class="line">
    <p class="line-head">
      ${lead && badge(lead)}<strong><bdi>${lead?.outlet ?? line.origin.lead}</bdi></strong>
      <span
        >${capital(counted(line.origin.articles.length, 'article'))}${line.origin.external && html`, resting on <bdi>${line.origin.external}</bdi>, which is not in this set`}</span
      >
    </p>
    <p class="why" dir="auto">${capital(line.origin.why)}</p>
    ${
      taken.length > 0 &&
      html`<ul class="taken">
        ${taken.map((derivation) => showDerivation(view, derivation))}
      </ul>`
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
      ${DIRECTIONS[derivation.direction]}.${derivation.reasons.length > 0 && html` <span dir="auto">${capital(derivation.reasons.join('; '))}.</span>`}
    </p>
    <p>
      <a class="button pair" href="#c=${pair}" data-passages="${passageData(derivation)}" data-pair="${pair}"
        >Side by side</a
      >
    </p>
  </li>`
}
