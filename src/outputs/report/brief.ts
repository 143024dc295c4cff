import type { BriefSentence } from '../../model/record.js'
import { SECTIONS } from '../export/say/labels.js'
import { briefSections } from '../export/brief-sections.js'
import type { StoryView } from '../export/view.js'
import { citeNumbers } from './cite.js'
import { html, type Content, type Html } from './html.js'

/** The brief: sentences by section, each followed by the numbers of the articles whose words it rests on. */
export function brief(view: StoryView): Content {
  const parts = briefSections(view.story.brief)
  if (parts.length === 0) return null
  return html`<div class="brief">
    ${parts.map(
      ({ section, sentences }) =>
        html`<section class="brief-part brief-${section}">
          <h3>${SECTIONS[section]}</h3>
          <div>${sentences.map((sentence) => showSentence(view, sentence))}</div>
        </section>`,
    )}
  </div>`
}

function showSentence(view: StoryView, sentence: BriefSentence): Html {
  return html`<p dir="auto">
    ${view.brief(sentence)}<span class="cites">${citeNumbers(view, sentence.cites)}</span>
  </p>`
}
