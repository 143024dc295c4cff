import { blocksOf, type Block } from './blocks.js'
import { findContainer, weigh } from './container.js'
import { pruneFurniture } from './furniture.js'
import type { Element } from './tree.js'

/** The lines of the story in a page, in order. Prunes the tree in place. */
export function findArticle(root: Element): readonly Block[] {
  const all = blocksOf(root)
  const { weight, total } = weigh(all)
  pruneFurniture(root, (element) => (total === 0 ? 0 : (weight.get(element) ?? 0) / total))
  const blocks = blocksOf(root)
  const container = findContainer(blocks, root)
  return blocksOf(container)
}
