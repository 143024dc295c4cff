import { blocksOf, type Block } from './blocks.js'
import { findContainer, weigh } from './container.js'
import { pruneFurniture } from './furniture.js'
import type { Element } from './tree.js'

/** Where less than this share of a page's running text is left, its names have misled. */
const LEAST_LEFT = 0.25

/**
 * The lines of the story in a page, in order: the container's, and the standfirst that many pages set between headline and story.
 * Prunes the tree in place; `again` gives a fresh one where the names of a page condemn nearly all of it.
 */
export function findArticle(
  root: Element,
  again: () => Element,
  isTitle: (line: string) => boolean,
): readonly Block[] {
  const { blocks, left } = prunedBlocks(root, true)
  if (left >= LEAST_LEFT) return withStandfirst(blocks, findContainer(blocks, root), isTitle)
  const fresh = again()
  const kept = prunedBlocks(fresh, false).blocks
  return withStandfirst(kept, findContainer(kept, fresh), isTitle)
}

/** Lines between a headline and its story that a standfirst may take. */
const STANDFIRST_WITHIN = 40

function withStandfirst(
  blocks: readonly Block[],
  container: Element,
  isTitle: (line: string) => boolean,
): readonly Block[] {
  const story = blocksOf(container)
  const inside = (block: Block): boolean => {
    for (let at: Element | null = block.element; at !== null; at = at.parent)
      if (at === container) return true
    return false
  }
  const start = blocks.findIndex(inside)
  if (start <= 0 || story.some((block) => isTitle(block.text))) return story
  let title = -1
  for (let index = start - 1; index >= 0 && index >= start - STANDFIRST_WITHIN; index--) {
    const block = blocks[index] as Block
    if (isTitle(block.text)) {
      title = index
      break
    }
  }
  if (title < 0) return story
  return [...blocks.slice(title + 1, start).filter(isStandfirst), ...story]
}

/** A sentence or more, hardly linked. */
function isStandfirst(block: Block): boolean {
  const { text, linked } = block
  return text.length >= 40 && linked < text.length * 0.3 && text.split(' ').length >= 6
}

function prunedBlocks(root: Element, strict: boolean): { blocks: readonly Block[]; left: number } {
  const { weight, total } = weigh(blocksOf(root))
  pruneFurniture(root, (element) => (total === 0 ? 0 : (weight.get(element) ?? 0) / total), strict)
  const blocks = blocksOf(root)
  return { blocks, left: total === 0 ? 1 : weigh(blocks).total / total }
}
