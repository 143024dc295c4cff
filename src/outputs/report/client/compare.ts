import { byId, copyOf, make, textOf } from './dom.js'
import { markText, type Marking } from './mark.js'

const sheet = byId('compare') as HTMLElement
let opener: HTMLElement | null = null

const KINDS: { readonly [letter: string]: string } = {
  v: 'verbatim',
  e: 'edited',
  p: 'paraphrased',
  q: 'quotation',
}

export function compareIsOpen(): boolean {
  return !sheet.hidden
}

/** Opens two articles side by side with their aligned passages. A passage, chosen on one side, is shown on the other. */
export function openCompare(a: string, b: string, close: () => void): boolean {
  const [left, right] = [textOf(a), textOf(b)]
  if (!left || !right) return false
  const pair = `${encodeURIComponent(a)},${encodeURIComponent(b)}`
  const link = document.querySelector<HTMLElement>(`[data-pair="${CSS.escape(pair)}"]`)
  const passages = readPassages(link?.dataset['passages'] ?? '')
  if (sheet.hidden) opener = document.activeElement as HTMLElement | null
  const columns = make(
    'div',
    'columns',
    column(
      left,
      passages.map(([x]) => x),
    ),
    column(
      right,
      passages.map(([, x]) => x),
    ),
  )
  columns.addEventListener('click', (event) => choose(columns, event.target as Element))
  columns.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (choose(columns, event.target as Element)) event.preventDefault()
  })
  const button = make('button', 'quiet close', 'Close')
  button.type = 'button'
  button.addEventListener('click', close)
  const used = [...new Set(passages.map(([x]) => x.name))]
  const legend = make(
    'ul',
    'legend',
    ...used.map((name) => make('li', '', make('span', `swatch ${name}`), name)),
  )
  sheet.replaceChildren(make('div', 'compare-head', make('h2', '', 'Side by side'), legend, button), columns)
  sheet.hidden = false
  document.body.classList.add('comparing')
  shade(true)
  button.focus()
  return true
}

export function closeCompare(): void {
  if (sheet.hidden) return
  sheet.hidden = true
  sheet.replaceChildren()
  document.body.classList.remove('comparing')
  shade(false)
  if (opener?.isConnected) opener.focus({ preventScroll: true })
  opener = null
}

function shade(covered: boolean): void {
  for (const part of document.querySelectorAll('.masthead, #main, .foot, .skip, #reader'))
    part.toggleAttribute('inert', covered)
}

/** `v0-10:4-14 p20-30:22-35` as pairs of ranges with their kind. */
function readPassages(text: string): [Marking, Marking][] {
  return text.split(' ').flatMap((piece, index): [Marking, Marking][] => {
    const match = /^([vepq])(\d+)-(\d+):(\d+)-(\d+)$/.exec(piece)
    if (!match) return []
    const [, letter = '', ...numbers] = match
    const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number)
    const about = { name: KINDS[letter] ?? '', key: String(index) }
    return [
      [
        { start: a, end: b, ...about },
        { start: c, end: d, ...about },
      ],
    ]
  })
}

function column(source: HTMLElement, markings: readonly Marking[]): HTMLElement {
  const body = copyOf(source)
  const seen = new Set<string>()
  for (const mark of markText(body, markings)) {
    mark.classList.add('passage')
    const key = mark.dataset['key'] ?? ''
    if (seen.has(key)) continue
    seen.add(key)
    mark.tabIndex = 0
    mark.setAttribute('role', 'button')
  }
  const item = source.closest('.article')
  const about = item?.querySelector('.article-about')
  const title = make('h3', '', item?.querySelector('h3')?.textContent ?? '')
  title.dir = 'auto'
  const side = make('section', 'column', make('div', '', about ? copyOf(about) : null, title), body)
  side.tabIndex = 0
  side.setAttribute('aria-label', item?.querySelector('.article-about bdi')?.textContent ?? 'Article')
  return side
}

/** Marks the chosen passage on both sides and scrolls the other side to it. */
function choose(columns: HTMLElement, target: Element): boolean {
  const chosen = target.closest<HTMLElement>('.passage')
  if (!chosen) return false
  const key = chosen.dataset['key']?.split(' ')[0] ?? ''
  for (const mark of columns.querySelectorAll<HTMLElement>('.passage'))
    mark.classList.toggle('on', (mark.dataset['key'] ?? '').split(' ').includes(key))
  for (const side of columns.querySelectorAll<HTMLElement>('.column')) {
    if (side.contains(chosen)) continue
    const other = side.querySelector('.passage.on')
    if (!other) continue
    const into = other.getBoundingClientRect().top - side.getBoundingClientRect().top
    const level =
      chosen.getBoundingClientRect().top - (chosen.closest('.column')?.getBoundingClientRect().top ?? 0)
    side.scrollTop += into - level
  }
  return true
}
