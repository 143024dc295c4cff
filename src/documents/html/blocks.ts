import { BLOCKS, walk, type Element } from './tree.js'

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'code'

/** One line of a page: its text with white space folded, the block element it stands in, and how much of it is linked. */
export type Block = {
  readonly text: string
  readonly kind: BlockKind
  readonly element: Element
  /** Characters that stand inside links. */
  readonly linked: number
  /** Set where the text follows a line break inside the same element. */
  readonly broken: boolean
}

type Writer = {
  readonly blocks: Block[]
  parts: string[]
  linked: number
  element: Element
  broken: boolean
}

/**
 * The lines of text below an element, in order: a paragraph, a heading, a list item, a table row (cells separated by tabs)
 * each gives one; `<br>` ends a line.
 */
export function blocksOf(root: Element): Block[] {
  const writer: Writer = { blocks: [], parts: [], linked: 0, element: root, broken: false }
  write(root, writer, 0)
  flush(writer)
  return writer.blocks
}

function flush(writer: Writer): void {
  if (writer.parts.length === 0) return
  const raw = writer.parts.join('')
  const text = cleanLine(raw)
  const { element, linked, broken } = writer
  writer.parts = []
  writer.linked = 0
  if (text !== '') writer.blocks.push({ text, kind: kindOf(element), element, linked, broken })
}

/** Folds white space and drops soft hyphens and zero-width marks, which are the page's typesetting, not its text. */
function cleanLine(raw: string): string {
  const text = UNSEEN.test(raw) ? raw.replace(/[\u00ad\u200b\u2060\ufeff]/g, '') : raw
  return (UNFOLDED.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/
const UNFOLDED = /[^\S ]|\s\s/

function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element, level = 0; at !== null && level < 4; at = at.parent, level++) {
    if (/^h[1-6]$/.test(at.tag)) return 'heading'
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return 'item'
    if (at.tag === 'tr') return 'row'
    if (at.tag === 'pre') return 'code'
    if (at.tag === 'p') return 'paragraph'
  }
  return 'paragraph'
}

function write(element: Element, writer: Writer, links: number): void {
  if (element.tag === 'tr' && isDataRow(element)) return writeRow(element, writer, links)
  if (element.tag === 'pre') return writeLines(element, writer, links)
  for (const child of element.children) {
    if (typeof child === 'string') {
      writer.parts.push(child)
      if (links > 0) writer.linked += child.trim().length
      continue
    }
    if (child.tag === 'br' || child.tag === 'hr') {
      flush(writer)
      writer.broken = child.tag === 'br'
      continue
    }
    const block = BLOCKS.has(child.tag)
    if (!block) {
      write(child, writer, links + (child.tag === 'a' ? 1 : 0))
      continue
    }
    flush(writer)
    writer.element = child
    writer.broken = false
    write(child, writer, links)
    flush(writer)
    writer.element = element
    writer.broken = false
  }
}

/** A row whose cells hold running text and no blocks of their own; tables that lay out a page have none. */
function isDataRow(row: Element): boolean {
  let cells = 0
  let nested = false
  walk(row, (inner) => {
    if (inner.tag === 'td' || inner.tag === 'th') cells += 1
    else if (inner.tag === 'table' || inner.tag === 'div' || inner.tag === 'ul' || inner.tag === 'h2')
      nested = true
    return !nested
  })
  return cells > 1 && !nested
}

function writeRow(row: Element, writer: Writer, links: number): void {
  flush(writer)
  const cells: string[] = []
  let linked = 0
  for (const child of row.children) {
    if (typeof child === 'string') continue
    const inner = blocksOf(child)
    linked += inner.reduce((sum, block) => sum + block.linked, 0)
    cells.push(inner.map((block) => block.text).join(' '))
  }
  const text = cells.join('\t').trim()
  if (text !== '') {
    writer.blocks.push({
      text,
      kind: 'row',
      element: row,
      linked: links > 0 ? text.length : linked,
      broken: false,
    })
  }
}

function writeLines(element: Element, writer: Writer, links: number): void {
  flush(writer)
  const parts: string[] = []
  gather(element, parts)
  for (const line of parts.join('').split('\n')) {
    const text = cleanLine(line)
    if (text === '') continue
    writer.blocks.push({ text, kind: 'code', element, linked: links > 0 ? text.length : 0, broken: true })
  }
}

function gather(element: Element, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child)
    else {
      if (child.tag === 'br') parts.push('\n')
      gather(child, parts)
    }
  }
}
