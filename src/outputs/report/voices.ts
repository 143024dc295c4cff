import type { Alteration, Change, UtteranceRecord } from '../../model/record.js'
import { CHANGES } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { manner, verbatimCount, voices, wordings, type Voice, type Wording } from '../export/voices.js'
import { openWords, reportedBy } from './cite.js'
import { html, type Content, type Html } from './html.js'

/** Who said what: utterances by speaker, their wordings side by side, changed words marked. */
export function whoSaidWhat(view: StoryView): Content {
  const speakers = voices(view)
  if (speakers.length === 0) return null
  return html`<div class="tools" data-filter="voices">
      <label class="search"
        ><span class="sr">Filter the statements</span
        ><input type="search" placeholder="Filter: a speaker, a word, an outlet …" data-words
      /></label>
      <label class="tick"><input type="checkbox" data-flag="quoted" /> In quotation marks</label>
      <label class="tick"><input type="checkbox" data-flag="changed" /> Words changed</label>
      <label class="tick"><input type="checkbox" data-flag="lines" /> Two lines or more</label>
      <output class="count" aria-live="polite"></output>
    </div>
    ${speakers.slice(0, SPEAKERS).map((voice) => showVoice(view, voice))}
    ${fold(
      speakers.slice(SPEAKERS).map((voice) => showVoice(view, voice)),
      'more speaker',
    )}`
}

/** More speakers, and more paraphrases of one speaker, are folded; a filter that finds something in a fold opens it. */
const SPEAKERS = 14
const PARAPHRASES = 2

function fold(pieces: readonly Html[], noun: string): Content {
  if (pieces.length === 0) return null
  return html`<details class="more folded">
    <summary>${pieces.length} ${pieces.length === 1 ? noun : `${noun}s`}</summary>
    ${pieces}
  </details>`
}

function showVoice(view: StoryView, voice: Voice): Html {
  const quoted = voice.utterances.filter((utterance) =>
    utterance.versions.some((version) => version.quoted.length > 0),
  )
  const paraphrased = voice.utterances.filter((utterance) => !quoted.includes(utterance))
  const open = quoted.length === 0 ? PARAPHRASES + 1 : PARAPHRASES
  const shown = [...quoted, ...paraphrased.slice(0, open)].map((utterance) => showUtterance(view, utterance))
  const rest = paraphrased.slice(open).map((utterance) => showUtterance(view, utterance))
  return html`<section class="voice" data-group>
    <h3>
      <bdi>${voice.name}</bdi>${voice.role && html` <span class="role"><bdi>${voice.role}</bdi></span>`}
    </h3>
    <div class="said">${shown}${fold(rest, 'more paraphrase')}</div>
  </section>`
}

function flags(utterance: UtteranceRecord): string {
  const found = [
    utterance.versions.some((version) => version.quoted.length > 0) && 'quoted',
    utterance.alterations.some((alteration) => alteration.relation !== 'partial') && 'changed',
    utterance.origins > 1 && 'lines',
  ]
  return found.filter((flag) => flag !== false).join(' ')
}

function showUtterance(view: StoryView, utterance: UtteranceRecord): Html {
  const [lead, ...others] = wordings(utterance)
  return html`<article
    class="utterance"
    id="${view.story.id}.${utterance.id}"
    data-flag="${flags(utterance)}"
  >
    ${lead && showWording(view, lead, 'lead', about(utterance))}
    ${utterance.alterations.map((alteration) => showAlteration(view, utterance, alteration))}
    ${
      others.length > 0 &&
      html`<details class="versions">
        <summary>${others.length} other ${others.length === 1 ? 'wording' : 'wordings'}</summary>
        ${others.map((wording) => showWording(view, wording, 'other', null))}
      </details>`
    }
  </article>`
}

/** The words as printed, marks and all; a paraphrase is set apart and says that it is one. */
function showWording(view: StoryView, wording: Wording, place: 'lead' | 'other', extra: Content): Html {
  const how = manner(wording.version)
  const note = { quoted: 'Quoted', mixed: 'Partly quoted', paraphrase: 'In the outlet’s words' }[how]
  return html`<div class="wording ${how} ${place}">
    <p class="said-words" dir="auto">${openWords(wording.version.content, wording.text, 'words')}</p>
    <div class="printed">
      <span class="manner">${note}</span>${extra}${reportedBy(
        view,
        wording.versions.flatMap((version) => version.content),
      )}
    </div>
  </div>`
}

function about(utterance: UtteranceRecord): Content {
  const count = verbatimCount(utterance)
  const changed = utterance.alterations.some((alteration) => alteration.relation === 'altered')
  const parts: Content[] = []
  if (count && count.of > 1)
    parts.push(
      html`<span class="verbatim ${changed ? 'some' : 'all'}"
        >verbatim in ${count.verbatim} of ${count.of}</span
      >`,
    )
  if (utterance.via) parts.push(html`<span><bdi>${utterance.via}</bdi></span>`)
  if (utterance.when)
    parts.push(
      html`<span>${showWhen(utterance.when)}${utterance.when.stated === false && ' (inferred)'}</span>`,
    )
  return parts
}

const RELATIONS = {
  altered: 'Words changed',
  partial: 'Cut',
  unquoted: 'Printed without quotation marks',
} as const

function showAlteration(view: StoryView, utterance: UtteranceRecord, alteration: Alteration): Content {
  const from = utterance.versions[alteration.against]
  const to = utterance.versions[alteration.version]
  if (!from || !to) return null
  const kinds = [...new Set(alteration.changes.map((change) => CHANGES[change.kind]))]
  const outlet = (article: string) => view.article(article)?.outlet ?? article
  return html`<div class="alteration ${alteration.relation}">
    <p class="alteration-head">
      <strong>${RELATIONS[alteration.relation]}</strong
      >${kinds.length > 0 && alteration.relation === 'altered' && html`<span>: ${kinds.join(', ')}</span>`}
    </p>
    <div class="sides">
      <div>
        <h4><bdi>${outlet(from.article)}</bdi></h4>
        <p dir="auto">${openWords(from.content, markChanges(alteration.a, alteration.changes, 'a'))}</p>
      </div>
      <div>
        <h4><bdi>${outlet(to.article)}</bdi></h4>
        <p dir="auto">${openWords(to.content, markChanges(alteration.b, alteration.changes, 'b'))}</p>
      </div>
    </div>
  </div>`
}

/** The wording with its changed words marked: what only the first has as a deletion, what only the second has as an insertion. */
export function markChanges(text: string, changes: readonly Change[], side: 'a' | 'b'): Content {
  const spans = changes
    .map((change) => ({ ...change[side], kind: change.kind }))
    .filter((span) => span.end > span.start)
    .sort((x, y) => x.start - y.start || x.end - y.end)
  const pieces: Content[] = []
  let at = 0
  for (const span of spans) {
    const start = Math.max(span.start, at)
    if (start >= span.end) continue
    pieces.push(text.slice(at, start))
    const words = text.slice(start, span.end)
    const label = CHANGES[span.kind]
    pieces.push(
      side === 'a' ? html`<del title="${label}">${words}</del>` : html`<ins title="${label}">${words}</ins>`,
    )
    at = span.end
  }
  return [...pieces, text.slice(at)]
}
