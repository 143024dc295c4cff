import type { StoryView } from '../export/view.js'
import { capital, counted } from '../export/say/amount.js'
import { conflictGroups } from '../export/conflict-groups.js'
import { coverageSentence, publishedSpan } from '../export/say/coverage.js'
import { badge, lineClass } from './cite.js'
import { addressPart, html, type Content, type Html } from './html.js'

/** The headline block of a story: title, what it rests on, and one square for each article, grouped by line. */
export function headline(view: StoryView, position: string | null): Html {
  const span = publishedSpan(view)
  return html`<header class="headline">
    <p class="kicker">
      ${position && html`<span>${position}</span>`}${span && html`<span>Published ${span}</span>`}
    </p>
    <h1
      class="${view.story.title.length > 90 ? 'long' : ''}"
      id="title-${view.story.id}"
      dir="auto"
      tabindex="-1"
    >
      ${view.story.title}
    </h1>
    <p class="standfirst">${coverageSentence(view)}${conflictSentence(view)}</p>
    ${squares(view)}
  </header>`
}

function conflictSentence(view: StoryView): Content {
  const count = conflictGroups(view.story.conflicts).length
  if (count === 0) return null
  const target = `#${addressPart(view.story.id)}.conflicts`
  return html` <a class="alarm" href="${target}">${capital(counted(count, 'point'))} in dispute.</a>`
}

/** Each square opens its article; those of one line stand together, its lead first. */
function squares(view: StoryView): Content {
  if (view.lines.length === 0) return null
  return html`<ol class="squares" aria-label="The articles, grouped by line of reporting">
    ${view.lines.map((line) => {
      const members = line.origin.articles.flatMap((id) => view.article(id) ?? [])
      members.sort(
        (a, b) =>
          Number(b.article.id === line.origin.lead) - Number(a.article.id === line.origin.lead) ||
          a.number - b.number,
      )
      return html`<li class="group">
        ${members[0] && badge(members[0])}
        ${members.map(
          (member) =>
            html`<a
              class="square ${lineClass(member)}${member.article.id === line.origin.lead ? ' lead' : ''}"
              href="#a=${addressPart(member.article.id)}"
              ><span class="sr">${member.outlet}</span></a
            >`,
        )}
      </li>`
    })}
  </ol>`
}
