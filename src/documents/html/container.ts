import type { Block } from './blocks.js'
import { isStoryNamed, nameOf } from './furniture.js'
import type { Element } from './tree.js'

/** Characters a line must have to count as running text. */
const RUNNING = 60

/** True for a line of prose: long enough and hardly linked. */
export function isRunning(block: Block): boolean {
  return block.text.length >= RUNNING && block.linked < block.text.length * 0.5 && block.kind !== 'heading'
}

/** How much of the running text of all blocks stands in each element, counted for it and all elements above it. */
export function weigh(blocks: readonly Block[]): { weight: Map<Element, number>; total: number } {
  const weight = new Map<Element, number>()
  let total = 0
  for (const block of blocks) {
    if (!isRunning(block)) continue
    const worth = block.text.length - block.linked
    total += worth
    for (let at: Element | null = block.element; at !== null; at = at.parent)
      weight.set(at, (weight.get(at) ?? 0) + worth)
  }
  return { weight, total }
}

/** How Readability values a line: one point, one for each comma, one for each hundred characters up to three. */
function worthOf(text: string): number {
  let commas = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 44 || code === 0xff0c || code === 0x3001 || code === 0x3002 || code === 0x060c) commas += 1
  }
  return 1 + commas + Math.min(3, text.length / 100)
}

type Candidate = { element: Element; score: number; text: number; linked: number }

/**
 * The element that holds the story. After Readability (Arc90, Mozilla): each line gives its points to the elements above it,
 * less with each level; the highest, weighed by its share of links, wins; a parent takes over where it holds clearly more.
 */
export function findContainer(blocks: readonly Block[], root: Element): Element {
  const candidates = new Map<Element, Candidate>()
  for (const block of blocks) {
    if (block.text.length < 25 || block.kind === 'heading') continue
    const plain = block.text.length - block.linked
    if (plain < 25) continue
    const points = worthOf(block.text) * (plain / block.text.length)
    let level = 0
    for (let at = above(block.element); at !== null && level < 5; at = at.parent, level++) {
      const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3)
      const known = candidates.get(at)
      if (known) known.score += points * share
      else candidates.set(at, { element: at, score: points * share + bonus(at), text: 0, linked: 0 })
    }
  }
  for (const block of blocks)
    for (let at: Element | null = block.element; at !== null; at = at.parent) {
      const candidate = candidates.get(at)
      if (candidate) {
        candidate.text += block.text.length
        candidate.linked += block.linked
      }
    }
  let best: Candidate | null = null
  for (const candidate of candidates.values()) {
    candidate.score *= 1 - candidate.linked / Math.max(1, candidate.text)
    if (best === null || candidate.score > best.score) best = candidate
  }
  return best === null ? root : widen(best.element, blocks)
}

/** The element whose children the line belongs to: above a `<p>` or a list, the element itself for text set in a `<div>`. */
function above(element: Element): Element | null {
  return element.tag === 'div' ||
    element.tag === 'section' ||
    element.tag === 'article' ||
    element.tag === 'td'
    ? element
    : element.parent
}

function bonus(element: Element): number {
  let points = 0
  if (isStoryNamed(element)) points += 25
  else if (/-(?:article|body|content|entry|hentry|main|page|post|text|blog|story)-/.test(nameOf(element)))
    points += 10
  if (element.tag === 'article' || element.tag === 'main') points += 10
  return points
}

/** Climbs while the parent holds clearly more running text, as when a story is cut into sections. */
function widen(from: Element, blocks: readonly Block[]): Element {
  const { weight } = weigh(blocks)
  let best = from
  for (let at = from.parent, level = 0; at !== null && level < 12; at = at.parent, level++) {
    if (at.tag === 'html' || at.tag === '#root') break
    const inside = weight.get(best) ?? 0
    const outside = weight.get(at) ?? 0
    if (outside > inside * (isStory(best) ? GAIN_OVER_STORY : GAIN)) best = at
  }
  return best
}

function isStory(element: Element): boolean {
  return element.tag === 'article' || isStoryNamed(element)
}

/** How much more running text a parent must hold to take over; more where its child is by name the story. */
const GAIN = 1.1
const GAIN_OVER_STORY = 1.5
