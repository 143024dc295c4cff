import { figuresCsv } from '../export/csv.js'
import type { StoryView } from '../export/view.js'
import { addressPart, html, type Html } from './html.js'

/** The table of figures as a file to save; the data lies in the link, so that nothing is fetched. */
export function csvLink(view: StoryView): Html {
  const data = addressPart(figuresCsv(view))
  return html`<a
    class="button"
    download="${view.story.id}-figures.csv"
    href="data:text/csv;charset=utf-8,${data}"
    >Save as CSV</a
  >`
}
