import { Parser } from 'htmlparser2'

/** One element of a page. Text children are strings with their entities decoded. The tree is built once and pruned in place. */
export type Element = {
  readonly tag: string
  readonly attributes: { readonly [name: string]: string }
  parent: Element | null
  children: (Element | string)[]
  /** Class and id as words, kept by `nameOf` once it was asked for. */
  name?: string
}

/** A page: its root, and the scripts and head elements that carry data rather than text. */
export type Page = {
  readonly root: Element
  /** Contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[]
  /** `<meta>`, `<link>` and `<html>` elements in order. */
  readonly head: readonly Element[]
  /** Text of the first `<title>` outside of drawings, or null. */
  readonly title: string | null
}

/** Deeper nesting than any real page has; what lies deeper is hung on the last level, so that no walk overflows the stack. */
const DEEPEST = 256
/** Characters of a page that are read. News pages have 0.05 to 2 million. */
const LONGEST_PAGE = 6_000_000

/** Elements whose contents are never text of the page. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'math', 'canvas', 'object', 'embed', 'applet'])
const DATA = /^application\/ld\+json\b/i

/** A tree while it is built. */
type Builder = {
  readonly root: Element
  readonly jsonLd: string[]
  readonly head: Element[]
  title: string | null
  current: Element
  depth: number
  /** Open elements beyond `DEEPEST`, which hold nothing. */
  tooDeep: number
  /** Open elements whose contents are no text. */
  silent: number
  data: string[] | null
  titleText: string[] | null
}

/**
 * Reads HTML into a light tree: linear in its length, never throws. Comments, scripts, styles and drawings are left out.
 * The tokenizer is htmlparser2's, which follows the HTML standard's states and closes what is left open.
 */
export function parsePage(html: string): Page {
  const root: Element = { tag: '#root', attributes: {}, parent: null, children: [] }
  const tree: Builder = {
    root, jsonLd: [], head: [], title: null, current: root, depth: 0, tooDeep: 0, silent: 0, data: null, titleText: null,
  } // prettier-ignore
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        open(tree, tag, attributes)
        boundStack(parser)
      },
      ontext: (text) => add(tree, text),
      onclosetag: (tag) => close(tree, tag),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html.length > LONGEST_PAGE ? html.slice(0, LONGEST_PAGE) : html)
  parser.end()
  return { root, jsonLd: tree.jsonLd, head: tree.head, title: tree.title }
}

function open(tree: Builder, tag: string, attributes: { readonly [name: string]: string }): void {
  if (SILENT.has(tag)) {
    tree.silent += 1
    if (tag === 'script' && DATA.test(attributes['type'] ?? '')) tree.data = []
    return
  }
  if (tree.silent > 0) return
  const element: Element = { tag, attributes, parent: tree.current, children: [] }
  if (tag === 'meta' || tag === 'link' || tag === 'html' || tag === 'base') tree.head.push(element)
  if (tag === 'title' && tree.title === null) tree.titleText = []
  tree.current.children.push(element)
  if (tree.depth >= DEEPEST) tree.tooDeep += 1
  else {
    tree.depth += 1
    tree.current = element
  }
}

function add(tree: Builder, text: string): void {
  if (tree.data !== null) tree.data.push(text)
  if (tree.silent > 0) return
  if (tree.titleText !== null) tree.titleText.push(text)
  else tree.current.children.push(text)
}

function close(tree: Builder, tag: string): void {
  if (SILENT.has(tag)) {
    tree.silent = Math.max(0, tree.silent - 1)
    if (tree.data !== null) tree.jsonLd.push(tree.data.join(''))
    tree.data = null
    return
  }
  if (tree.silent > 0) return
  if (tag === 'title' && tree.titleText !== null) {
    tree.title = tree.titleText.join('')
    tree.titleText = null
  }
  if (tree.tooDeep > 0) tree.tooDeep -= 1
  else if (tree.current.parent !== null) {
    tree.current = tree.current.parent
    tree.depth -= 1
  }
}

/** Open elements the tokenizer may remember. */
const MOST_OPEN = 1024

/**
 * htmlparser2 keeps open elements in an array that it grows at its front: 100,000 `<div>` that nobody closes took it 37 seconds.
 * The outermost are forgotten; their end tags, should they come, close nothing.
 */
function boundStack(parser: Parser): void {
  const { stack } = parser as unknown as { readonly stack?: string[] }
  if (stack !== undefined && stack.length > MOST_OPEN) stack.length = MOST_OPEN / 2
}

/** Every element below `from` in document order, `from` itself left out. `enter` false skips an element's inside. */
export function walk(from: Element, visit: (element: Element) => boolean | void): void {
  for (const child of from.children) {
    if (typeof child === 'string') continue
    if (visit(child) !== false) walk(child, visit)
  }
}

/** The elements below `from` that satisfy `test`, in document order. */
export function findAll(from: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  walk(from, (element) => {
    if (test(element)) found.push(element)
  })
  return found
}

/** The text inside an element with white space folded to single spaces. */
export function textOf(element: Element): string {
  const parts: string[] = []
  collectText(element, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/**
 * The text inside an element, or null where it is longer than `longest` or spread over more than a few elements: a byline or a
 * date is not. Looks at no more nodes than it must.
 */
export function shortTextOf(element: Element, longest: number): string | null {
  const parts: string[] = []
  const budget = { nodes: MOST_NODES, letters: longest * 4 }
  if (!collectShort(element, parts, budget)) return null
  const text = parts.join('').replace(/\s+/g, ' ').trim()
  return text.length > longest ? null : text
}

const MOST_NODES = 80

function collectShort(
  element: Element,
  parts: string[],
  budget: { nodes: number; letters: number },
): boolean {
  for (const child of element.children) {
    budget.nodes -= 1
    if (budget.nodes < 0) return false
    if (typeof child === 'string') {
      budget.letters -= child.length
      if (budget.letters < 0) return false
      parts.push(child)
      continue
    }
    const blank = child.tag === 'br' || BLOCKS.has(child.tag) ? ' ' : ''
    parts.push(blank)
    if (!collectShort(child, parts, budget)) return false
    parts.push(blank)
  }
  return true
}

function collectText(element: Element, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child)
    else {
      if (child.tag === 'br' || BLOCKS.has(child.tag)) parts.push(' ')
      collectText(child, parts)
      if (BLOCKS.has(child.tag)) parts.push(' ')
    }
  }
}

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul video audio'
  ).split(' '),
)
