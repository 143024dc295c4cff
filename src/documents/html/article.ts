import { blocksOf, type Block } from './blocks.js'
import { findContainer, weigh } from './container.js'
import { pruneFurniture } from './furniture.js'
import type { Element } from './tree.js'

/** Where less than this share of a page's running text is left, its names have misled. */
const LEAST_LEFT = 0.25

/**
 * The lines of the story in a page, in order. Prunes the tree in place; `again` gives a fresh one where the names of a page
 * condemn nearly all of it.
 */
export function findArticle(root: Element, again: () => Element): readonly Block[] {
  const { blocks, left } = prunedBlocks(root, true)
  if (left >= LEAST_LEFT) return blocksOf(findContainer(blocks, root))
  const fresh = again()
  return blocksOf(findContainer(prunedBlocks(fresh, false).blocks, fresh))
}

function prunedBlocks(root: Element, strict: boolean): { blocks: readonly Block[]; left: number } {
  const { weight, total } = weigh(blocksOf(root))
  pruneFurniture(root, (element) => (total === 0 ? 0 : (weight.get(element) ?? 0) / total), strict)
  const blocks = blocksOf(root)
  return { blocks, left: total === 0 ? 1 : weigh(blocks).total / total }
}
