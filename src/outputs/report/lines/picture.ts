import { monthName, showClock, showDay, type Moment } from '../../export/say/day.js'
import { DERIVATIONS } from '../../export/say/labels.js'
import { shorten } from '../../export/say/title.js'
import type { StoryView } from '../../export/view.js'
import { lineColour } from '../cite.js'
import { addressPart, html, type Content, type Html } from '../html.js'
import {
  layOut,
  leadsOf,
  spanning,
  type Edge,
  type Lane,
  type Node,
  type Picture,
  type Shape,
} from './layout.js'

export function legend(view: StoryView): Content {
  const drawn = spanning(view.story.derivations, leadsOf(view))
  const kinds = new Set(drawn.map((derivation) => derivation.kind))
  const open = drawn.some((derivation) => derivation.direction === 'undetermined')
  const vague = view.articles.some((article) => article.published?.minutes === null)
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
    ${
      open &&
      html`<li>
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <g class="unknown">
            <circle cx="9" cy="9" r="8" />
            <text x="9" y="13" text-anchor="middle">?</text>
          </g></svg
        >direction undetermined
      </li>`
    }
    ${
      vague &&
      html`<li>
        <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">
          <path class="day-span ink" d="M2 5H32" /></svg
        >hour not known
      </li>`
    }
    ${kinds.size > 0 && html`<li>% = share of the words taken</li>`}
  </ul>`
}

export function picture(view: StoryView, shape: Shape, name: 'wide' | 'narrow'): Html {
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
    ${drawn.lanes.map((lane) => laneHead(lane, drawn, name))}
    ${drawn.edges.map((edge) => showEdge(view, edge, name))}
    ${drawn.lanes.map((lane) => lane.nodes.map((node) => showNode(view, node, drawn, name)))}
  </svg>`
}

function laneHead(lane: Lane, drawn: Picture, name: 'wide' | 'narrow'): Html {
  const { line } = lane
  const size = line.origin.articles.length
  const outside = line.origin.external && `rests on ${shorten(line.origin.external, 24)}`
  const label =
    lane.left > 0
      ? [`${lane.nodes.length} of ${size} articles drawn`, outside].filter(Boolean).join(' · ')
      : outside
        ? `${outside}, not in this set`
        : `${size} articles, one voice`
  const only = lane.nodes.find(({ alone }) => alone)
  const y = only ? labelPlace(only, name).y : lane.top + 23
  return html`<rect
      class="letter ${lineColour(line.index)}"
      x="12"
      y="${y - 14}"
      width="${10 + 9 * line.letter.length}"
      height="19"
      rx="2"
    /><text class="letter-text" x="${17 + 4.5 * line.letter.length}" y="${y}" text-anchor="middle"
      >${line.letter}</text
    >
    ${!only && html`<text class="lane-label ${lineColour(line.index)}" x="${besideLetter(line.letter)}" y="${y}">${label}</text>`}
    ${line.origin.external && lane.nodes.filter((node) => !drawn.edges.some((edge) => edge.to === node)).map((node) => html`<path class="edge outside" d="M${drawn.left - 12} ${lane.top + 19}H${drawn.left - 4}V${node.y}H${node.x - 8}" />`)}`
}

const besideLetter = (letter: string): number => 28 + 9 * letter.length

/** Where the name of an article begins: beside the axis, or above its stretch of it; behind the letter where it stands alone. */
function labelPlace(
  { alone, article, y }: Node,
  name: 'wide' | 'narrow',
): { readonly x: number; readonly y: number } {
  const x = name === 'wide' ? 34 : 12
  return {
    x: alone ? Math.max(x, besideLetter(article.line?.letter ?? '')) : x,
    y: name === 'wide' ? y + 5 : y - 18,
  }
}

/** The outlet; with the headline where it is not known, or has several articles in the story. */
function labelOf(view: StoryView, { article }: Node): string {
  const several = view.articles.filter(({ outlet }) => outlet === article.outlet).length > 1
  return article.named && !several ? article.outlet : `${article.outlet}: ${article.headline}`
}

/** Down from the source, then across into the article that took from it; beside the axis where both stand at one time. */
function showEdge(view: StoryView, edge: Edge, name: string): Html {
  const { from, to, derivation } = edge
  const open = derivation.direction === 'undetermined'
  const { path, middle } = Math.abs(to.x - from.x) <= 14 ? bracket(from, to) : elbow(from, to)
  return html`<path
      class="edge ${derivation.kind}${open ? ' open' : ''}"
      d="${path}"
      ${!open && html`marker-end="url(#arrow-${view.story.id}-${name})"`}
    />${open && html`<g class="unknown"><circle cx="${middle.x}" cy="${middle.y}" r="8" /><text x="${middle.x}" y="${middle.y + 4}" text-anchor="middle">?</text></g>`}`
}

type Stroke = { readonly path: string; readonly middle: { readonly x: number; readonly y: number } }

function elbow(from: Node, to: Node): Stroke {
  const side = to.x >= from.x ? 1 : -1
  const down = to.y >= from.y ? 1 : -1
  const bend = Math.min(8, Math.abs(to.x - from.x) - 8, Math.abs(to.y - from.y))
  const path = `M${from.x} ${from.y + 7 * down}V${to.y - bend * down}q0 ${bend * down} ${bend * side} ${bend * down}H${to.x - 9 * side}`
  return { path, middle: { x: (from.x + to.x) / 2, y: to.y } }
}

/** A stroke on the left, the further out the more rows it passes, so that strokes do not cover each other. */
function bracket(from: Node, to: Node): Stroke {
  const reach = 16 + Math.min(60, Math.abs(to.y - from.y) * 0.25)
  const out = Math.min(from.x, to.x) - reach
  const bend = 8 * (to.y >= from.y ? 1 : -1)
  const path = `M${from.x - 7} ${from.y}H${out + 8}q-8 0 -8 ${bend}V${to.y - bend}q0 ${bend} 8 ${bend}H${to.x - 9}`
  return { path, middle: { x: out, y: to.y - 2 * bend } }
}

function showNode(view: StoryView, node: Node, drawn: Picture, name: 'wide' | 'narrow'): Html {
  const { article } = node
  const colour = article.line ? lineColour(article.line.index) : ''
  const taken = drawn.edges.find((edge) => edge.to === node)?.derivation
  const clock = article.published ? showClock(article.published) || dayOnly(article.published) : 'undated'
  const open = taken?.direction === 'undetermined'
  const note = taken ? `${DERIVATIONS[taken.kind]}, ${percent(taken.coverage)}${open ? ' shared' : ''}` : ''
  const width = name === 'wide' ? 30 : 26
  const label = labelPlace(node, name)
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
    <text class="outlet-name" x="${label.x}" y="${label.y}">${shorten(labelOf(view, node), width)}</text>
    ${node.day && html`<path class="day-span ${colour}" d="M${node.day.from} ${node.y}H${node.day.to}" />`}
    <circle
      class="node ${colour}${node.lead ? ' lead' : ''}"
      cx="${node.x}"
      cy="${node.y}"
      r="${node.lead ? 7 : 5.5}"
    />
    <text class="clock" x="${end.x}" y="${end.y}" text-anchor="${end.anchor}"
      >${clock}${note !== '' && html`<tspan class="note" dx="7">${note}</tspan>`}</text
    ></a
  >`
}

/** `15 Mar`, where the hour is not known. */
function dayOnly(moment: Moment): string {
  return `${moment.day} ${monthName(moment.month).slice(0, 3)}`
}

export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`
}
