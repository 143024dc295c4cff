import { conflictGroups } from '../export/conflict-groups.js'
import { capital, counted } from '../export/say/amount.js'
import { coverageSentence, publishedSpan } from '../export/say/coverage.js'
import type { StoryView } from '../export/view.js'
import { addressPart, html, type Html } from './html.js'

/** The front page of several stories. */
export function front(views: readonly StoryView[]): Html {
  if (views.length === 0)
    return html`<section class="front">
      <h1>No story</h1>
      <p class="standfirst">No article could be read.</p>
    </section>`
  return html`<section class="front" id="front" aria-label="All stories">
    <h1 class="sr">${capital(counted(views.length, 'story', 'stories'))}</h1>
    <ol class="front-list">
      ${views.map((view) => frontStory(view))}
    </ol>
  </section>`
}

function frontStory(view: StoryView): Html {
  const disputed = conflictGroups(view.story.conflicts).length
  return html`<li class="front-story">
    <h2><a href="#story-${addressPart(view.story.id)}" dir="auto">${view.story.title}</a></h2>
    ${view.story.brief[0] && html`<p dir="auto">${view.brief(view.story.brief[0])}</p>`}
    <p class="front-about">
      <span>${coverageSentence(view)}</span
      >${publishedSpan(view) && html` <span>${publishedSpan(view)}</span>`}${disputed > 0 && html` <span class="alarm">${capital(counted(disputed, 'point'))} in dispute.</span>`}
    </p>
  </li>`
}
