import type { Range } from './address.js'

/** A range to mark, the class it gets, and a key that its elements carry. */
export type Marking = Range & { readonly name: string; readonly key: string }

/**
 * Wraps ranges of an article's text in elements. The paragraphs under `root` carry the offset they begin at in `data-o`;
 * a range may cross paragraphs and other marks. Returns the elements, in the order of the text.
 */
export function markText(root: HTMLElement, markings: readonly Marking[]): HTMLElement[] {
  const made: HTMLElement[] = []
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-o]')) {
    let offset = Number(paragraph.dataset['o'])
    const nodes: Text[] = []
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    for (const node of nodes) {
      const length = node.data.length
      markNode(node, offset, markings, made)
      offset += length
    }
  }
  return made
}

/** Cuts one text node at the borders of the ranges and wraps each piece once, with the classes of all that cover it. */
function markNode(node: Text, offset: number, markings: readonly Marking[], made: HTMLElement[]): void {
  const end = offset + node.data.length
  const here = markings.filter((marking) => marking.start < end && marking.end > offset)
  if (here.length === 0) return
  const borders = new Set([offset, end])
  for (const marking of here) {
    borders.add(Math.max(offset, marking.start))
    borders.add(Math.min(end, marking.end))
  }
  const sorted = [...borders].sort((a, b) => a - b)
  const text = node.data
  const pieces = document.createDocumentFragment()
  sorted.slice(1).forEach((to, index) => {
    const from = sorted[index] ?? offset
    const words = document.createTextNode(text.slice(from - offset, to - offset))
    const covering = here.filter((marking) => marking.start <= from && marking.end >= to)
    if (covering.length === 0) return void pieces.append(words)
    const active = covering.some((marking) => marking.name === 'here')
    const element = document.createElement(active ? 'mark' : 'span')
    element.className = [...new Set(covering.map((marking) => marking.name))].join(' ')
    element.dataset['key'] = covering.map((marking) => marking.key).join(' ')
    element.append(words)
    pieces.append(element)
    made.push(element)
  })
  node.replaceWith(pieces)
}
