import { readAddress, type Range } from './address.js'
import { byId, copyOf, make, textOf } from './dom.js'
import { markText, type Marking } from './mark.js'

const panel = byId('reader') as HTMLElement
let opener: HTMLElement | null = null

export function readerIsOpen(): boolean {
  return !panel.hidden
}

/** Opens an article beside the page (over it on a phone), at the words, marked and in view; focus goes to them. */
export function openReader(article: string, spans: readonly Range[], close: () => void): boolean {
  const source = textOf(article)
  const item = source?.closest<HTMLElement>('.article')
  if (!source || !item) return false
  if (panel.hidden) opener = document.activeElement as HTMLElement | null
  const body = copyOf(source)
  const marks = markText(body, [...evidence(article, spans), ...active(spans)]).filter((mark) =>
    mark.classList.contains('here'),
  )
  panel.scrollTop = 0
  panel.replaceChildren(header(item, spans, marks, close), body)
  panel.hidden = false
  document.body.classList.add('reading')
  shade()
  const first = marks[0]
  if (first) {
    first.tabIndex = -1
    first.focus({ preventScroll: true })
    const into = first.getBoundingClientRect().top - panel.getBoundingClientRect().top
    // Words that are in view from the top leave the headline in view, too.
    if (into > panel.clientHeight * 0.7) panel.scrollTop += into - panel.clientHeight * 0.35
  } else {
    panel.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
  return true
}

/** Closes the panel and gives the focus back to the link that opened it. */
export function closeReader(): void {
  if (panel.hidden) return
  panel.hidden = true
  panel.replaceChildren()
  document.body.classList.remove('reading')
  shade()
  if (opener?.isConnected) opener.focus({ preventScroll: true })
  opener = null
}

/** On a phone the sheet covers the page, so nothing behind it may take the focus. */
export function shade(): void {
  const covered = readerIsOpen() && matchMedia('(max-width: 700px)').matches
  panel.setAttribute('aria-modal', String(covered))
  for (const part of document.querySelectorAll('.masthead, #main, .foot, .skip'))
    part.toggleAttribute('inert', covered)
}

function active(spans: readonly Range[]): Marking[] {
  return spans.map((span, index) => ({ ...span, name: 'here', key: String(index) }))
}

/** Everything else that the record takes from this article, as quiet marks. */
function evidence(article: string, shown: readonly Range[]): Marking[] {
  const prefix = `#a=${encodeURIComponent(article)}&s=`
  const found = new Map<string, Marking>()
  for (const link of document.querySelectorAll(`#main a[href^="${CSS.escape(prefix)}"]`)) {
    const place = readAddress(link.getAttribute('href') ?? '')
    if (place.kind !== 'article') continue
    for (const span of place.spans)
      found.set(`${span.start}-${span.end}`, { ...span, name: 'evidence', key: '' })
  }
  for (const span of shown) found.delete(`${span.start}-${span.end}`)
  return [...found.values()]
}

function header(
  item: HTMLElement,
  spans: readonly Range[],
  marks: readonly HTMLElement[],
  close: () => void,
): HTMLElement {
  const title = make('h2', '', item.querySelector('h3')?.textContent ?? '')
  title.tabIndex = -1
  title.dir = 'auto'
  const about = item.querySelector('.article-about')
  const button = make('button', 'quiet close', 'Close')
  button.type = 'button'
  button.addEventListener('click', close)
  const address = item.querySelector('.provenance a')
  const [mark, name] = [about?.querySelector('.badge'), about?.querySelector('bdi')]
  const names = [mark ? copyOf(mark) : '', name ? copyOf(name) : '']
  const missing = spans.length > 0 && marks.length === 0
  return make(
    'div',
    'reader-head',
    make('div', 'reader-bar', make('p', 'reader-kind', ...names), button),
    title,
    about ? copyOf(about) : null,
    address ? make('p', 'reader-address', copyOf(address)) : null,
    make('p', 'reader-note', make('span', 'evidence', 'Dotted'), ': other words that the record rests on'),
    missing ? make('p', 'missing', 'These words do not stand in the text that this page carries.') : null,
  )
}
