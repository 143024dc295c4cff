import type { StoryView } from '../view.js'
import { capital, counted } from './amount.js'
import { monthName, showDay } from './day.js'

/** `14–17 March 2031`: the days on which the coverage was published. */
export function publishedSpan(view: StoryView): string | null {
  const { first, last } = view
  if (!first || !last) return null
  const same = first.year === last.year && first.month === last.month
  if (same && first.day === last.day) return showDay(first)
  if (same) return `${first.day}–${last.day} ${monthName(last.month)} ${last.year}`
  if (first.year === last.year) return `${showDay(first, { year: false })} – ${showDay(last)}`
  return `${showDay(first)} – ${showDay(last)}`
}

/** `Six articles from five outlets rest on three lines of reporting.` Outlets that no article names are not counted. */
export function coverageSentence(view: StoryView): string {
  if (view.articles.length === 0) return 'No article.'
  const verb = view.articles.length === 1 ? 'rests' : 'rest'
  const lines = ` ${verb} on ${counted(view.lines.length, 'line of reporting', 'lines of reporting')}`
  return `${capital(counted(view.articles.length, 'article'))}${fromOutlets(view)}${view.lines.length === 0 ? '' : lines}.`
}

function fromOutlets(view: StoryView): string {
  if (view.outlets === 0) return ''
  const outlets = counted(view.outlets, 'outlet')
  return view.unnamed === 0 ? ` from ${outlets}` : ` from at least ${outlets}`
}
