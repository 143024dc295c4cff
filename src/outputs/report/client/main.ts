import { readAddress } from './address.js'
import { closeCompare, compareIsOpen, openCompare } from './compare.js'
import { byId, textOf } from './dom.js'
import { startFilters } from './filters.js'
import { closeReader, openReader, readerIsOpen, shade } from './reader.js'
import { startTheme } from './theme.js'

const stories = [...document.querySelectorAll<HTMLElement>('.story')]
const front = byId('front')
let chosen = false
/** The address of the page below the open article. */
let below = ''

/** Shows one story, or the front page where there are several. */
function showStory(story: HTMLElement | null): void {
  if (!front) return
  front.hidden = story !== null
  for (const other of stories) other.classList.toggle('shown', other === story)
}

function shownStory(): HTMLElement | null {
  return stories.find((story) => story.classList.contains('shown')) ?? null
}

/** Follows the address. The page scrolls only where a person chose a link, so that "back" stays where one was. */
function follow(first: boolean): void {
  const place = readAddress(location.hash)
  const fresh = chosen || first
  chosen = false
  if (place.kind === 'article')
    return followArticle(place.article, () => openReader(place.article, place.spans, leave))
  if (place.kind === 'compare') return followArticle(place.a, () => openCompare(place.a, place.b, leave))
  below = location.hash
  closeCompare()
  closeReader()
  const element = place.kind === 'element' ? byId(place.id) : null
  showStory(element?.closest<HTMLElement>('.story') ?? null)
  if (fresh && element) goTo(element)
  else if (fresh && front) scrollTo(0, 0)
}

function followArticle(article: string, open: () => boolean): void {
  const story = textOf(article)?.closest<HTMLElement>('.story') ?? null
  if (front && story && shownStory() !== story) {
    showStory(story)
    below = `#${story.id}`
  }
  if (!readAddress(location.hash).kind.startsWith('c')) closeCompare()
  open()
}

/** Leaves an open article or comparison; "back" opens it again. */
function leave(): void {
  history.pushState(null, '', below === '' ? location.pathname + location.search : below)
  follow(false)
}

function goTo(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const heading = element.querySelector<HTMLElement>('h1, h2') ?? element
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  element.scrollIntoView({ block: element.matches('.section, .story') ? 'start' : 'center' })
  if (element.matches('.section, .story, .front')) return
  element.classList.remove('flash')
  void element.offsetWidth
  element.classList.add('flash')
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a[href^="#"]')
  if (!link) return
  chosen = true
  // The same address twice: no event tells, yet the words shall be shown again.
  if (link.getAttribute('href') === location.hash) follow(false)
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  if (compareIsOpen() || readerIsOpen()) leave()
})
addEventListener('hashchange', () => follow(false))
addEventListener('resize', shade)

for (const button of document.querySelectorAll<HTMLElement>('[data-act]')) {
  button.hidden = false
  if (button.dataset['act'] === 'theme') startTheme(button)
  if (button.dataset['act'] === 'print') button.addEventListener('click', () => print())
}
startFilters()
follow(true)
