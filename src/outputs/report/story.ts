import type { StoryView } from '../export/view.js'
import { headline } from './head.js'
import { addressPart, html, type Content, type Html } from './html.js'
import { SECTIONS } from './sections.js'

/** One story: its head, the list of its sections, and each of them. */
export function showStory(view: StoryView, position: string | null): Html {
  const { story } = view
  const sections = SECTIONS.map((section) => ({
    ...section,
    count: section.count?.(view) ?? 0,
    content: section.show(view),
  })).filter(({ content }) => content !== null)
  return html`<article
    class="story${view.articles.length > 30 ? ' large' : ''}"
    id="story-${story.id}"
    data-story="${story.id}"
    aria-labelledby="title-${story.id}"
  >
    ${headline(view, position)}
    <nav class="contents" aria-label="Sections">
      <ul>
        ${sections.map((section) => html`<li><a href="#${addressPart(`${story.id}.${section.name}`)}">${section.heading}${section.count > 0 && html` <span class="number">${section.count}</span>`}</a></li>`)}
      </ul>
    </nav>
    ${sections.map(
      (section) =>
        html`<section
          class="section section-${section.name}"
          aria-labelledby="h-${story.id}.${section.name}"
          id="${story.id}.${section.name}"
        >
          <div class="section-head">
            <h2 id="h-${story.id}.${section.name}" tabindex="-1">${section.heading}</h2>
            <p>${section.note}</p>
          </div>
          <div class="section-body">${section.content}</div>
        </section>`,
    )}
    ${why(view)}
  </article>`
}

/** Why these articles are one story. */
function why(view: StoryView): Content {
  if (view.story.evidence.length === 0) return null
  return html`<details class="together">
    <summary>Why these articles are together</summary>
    <ul>
      ${view.story.evidence.map((reason) => html`<li dir="auto">${reason}</li>`)}
    </ul>
  </details>`
}
