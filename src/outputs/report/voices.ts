import { wordsOf } from '../../lib/words.js'
import type { Alteration, PrintedChange, UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
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
    ${lead && showWording(view, lead, 'lead', about(utterance))} ${showAlterations(view, utterance)}
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
  const cue = how === 'quoted' ? '' : cueOf(view, wording.version)
  const note = { quoted: 'Quoted', mixed: 'Partly quoted', paraphrase: 'In the outlet’s words' }[how]
  return html`<div class="wording ${how} ${place}">
    <p class="said-words" dir="auto">
      ${cue !== '' && html`<span class="cue">${cue}</span> `}${openWords(wording.version.content, printedWords(wording.text), 'words')}
    </p>
    <div class="printed">
      <span class="manner">${note}</span>${extra}${reportedBy(
        view,
        wording.versions.flatMap((version) => version.content),
      )}
    </div>
  </div>`
}

const LONGEST_CUE = 60

/** "described", "told reporters": the article's words from its verb to what is said, where the verb comes first; else ''. */
function cueOf(view: StoryView, { cue, content }: UtteranceVersion): string {
  const [verb, words] = [cue[0], content[0]]
  if (!verb || !words || verb.article !== words.article || verb.end > words.start) return ''
  const stretch = printed(view, { ...verb, end: words.start }).trim()
  return stretch.length > LONGEST_CUE || /[\n“”"]/.test(stretch) ? '' : stretch
}

/** Without the comma that only leads on to "she said". */
function printedWords(text: string): string {
  return text.replace(/,(?=["”’']*$)/, '')
}

function about(utterance: UtteranceRecord): Content {
  const count = verbatimCount(utterance)
  const changed = utterance.alterations.some((alteration) => alteration.relation === 'altered')
  const parts: Content[] = []
  if (count && count.of > 1)
    parts.push(
      html`<span class="verbatim ${changed ? 'some' : count.verbatim === count.of ? 'all' : ''}"
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

/** Words that another version changes are shown side by side; a cut or missing marks in one line. */
function showAlterations(view: StoryView, utterance: UtteranceRecord): Content {
  const altered = utterance.alterations.filter((alteration) => alteration.relation === 'altered')
  return [
    ...distinct(view, altered).map((alteration) => showAlteration(view, utterance, alteration)),
    alterationLine(view, utterance, 'unquoted', 'Without quotation marks in'),
    alterationLine(view, utterance, 'partial', 'Cut in'),
  ]
}

/** Two articles of one line often differ from a third in the same words; that is one change. */
function distinct(view: StoryView, alterations: readonly Alteration[]): readonly Alteration[] {
  const seen = new Set<string>()
  return alterations.filter(({ a, b }) => {
    const key = JSON.stringify(
      [a, b].map((spans) => spans.map((span) => wordsAlone(printed(view, span)))).sort(),
    )
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without capitals, marks and the shape of apostrophes. */
function wordsAlone(text: string): string {
  return wordsOf(text.replaceAll('’', "'"))
    .map((word) => word.text.toLowerCase())
    .join(' ')
}

/** The shorter of two quoted wordings is the cut one; of a quoted and a bare one, the bare one lacks the marks. */
function alterationLine(
  view: StoryView,
  utterance: UtteranceRecord,
  relation: 'partial' | 'unquoted',
  words: string,
): Content {
  const versions = utterance.alterations
    .filter((alteration) => alteration.relation === relation)
    .flatMap((alteration) => {
      const sides = sidesOf(utterance, alteration)
      if (!sides) return []
      const [a, b] = sides
      const odd = relation === 'partial' ? sizeOf(alteration.a) < sizeOf(alteration.b) : a.quoted.length === 0
      return [odd ? a : b]
    })
  if (versions.length === 0) return null
  const spans = [...new Set(versions)].flatMap((version) => version.content)
  return html`<div class="printed in-line"><span>${words}</span>${reportedBy(view, spans)}</div>`
}

function sizeOf(spans: readonly ArticleSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function printed(view: StoryView, { article, start, end }: ArticleSpan): string {
  return view.article(article)?.article.text.slice(start, end) ?? ''
}

/** The versions that print `a` and `b`. */
function sidesOf(
  utterance: UtteranceRecord,
  alteration: Alteration,
): [UtteranceVersion, UtteranceVersion] | null {
  const [version, against] = [utterance.versions[alteration.version], utterance.versions[alteration.against]]
  return version && against ? [version, against] : null
}

function showAlteration(view: StoryView, utterance: UtteranceRecord, alteration: Alteration): Content {
  const sides = sidesOf(utterance, alteration)
  if (!sides) return null
  const [a, b] = sides
  const translated = utterance.versions.some((version) => version.translated)
  const kinds = [...new Set(alteration.changes.map((change) => CHANGES[change.kind]))]
  return html`<div class="alteration">
    <p class="alteration-head">
      <strong>${translated ? 'Renderings differ' : 'Words changed'}</strong
      >${kinds.length > 0 && html`<span>: ${kinds.join(', ')}</span>`}
    </p>
    <div class="sides">
      ${showSide(view, b, markStretches(view, alteration, 'b'))}
      ${showSide(view, a, markStretches(view, alteration, 'a'))}
    </div>
  </div>`
}

function showSide(view: StoryView, version: UtteranceVersion, words: Content): Html {
  return html`<div>
    <h4><bdi>${view.article(version.article)?.outlet ?? version.article}</bdi></h4>
    <p dir="auto">${openWords(version.content, words)}</p>
  </div>`
}

function markStretches(view: StoryView, alteration: Alteration, side: 'a' | 'b'): Content {
  return alteration[side].map((stretch, index) => [
    index > 0 && ' … ',
    markChanges(printed(view, stretch), stretch, alteration.changes, side),
  ])
}

/** A printed stretch with its changed words marked. Neither side is called the original: which one is, the texts seldom show. */
export function markChanges(
  text: string,
  stretch: ArticleSpan,
  changes: readonly PrintedChange[],
  side: 'a' | 'b',
): Content {
  const spans = changes
    .map((change) => ({ ...change[side], kind: change.kind }))
    .filter((span) => span.start >= stretch.start && span.end <= stretch.end && span.end > span.start)
    .sort((x, y) => x.start - y.start || x.end - y.end)
  const pieces: Content[] = []
  let at = stretch.start
  const slice = (from: number, to: number): string => text.slice(from - stretch.start, to - stretch.start)
  for (const span of spans) {
    const start = Math.max(span.start, at)
    if (start >= span.end) continue
    pieces.push(slice(at, start))
    const label = CHANGES[span.kind]
    pieces.push(html`<mark class="changed" title="${label}">${slice(start, span.end)}</mark>`)
    at = span.end
  }
  return [...pieces, slice(at, stretch.end)]
}
