import type { ArticleSpan } from '../../model/span.js'
import type { ConflictGroup } from './conflict-groups.js'
import { showWhen } from './say/when.js'
import { inMiddle } from './say/title.js'
import { disputedWordings, givenTo } from './voices.js'
import type { StoryView } from './view.js'

/** One side of a disagreement as every output shows it: what it says, who says so, and the words it opens. */
export type ShownSide = {
  readonly head: string
  readonly detail: string
  readonly spans: readonly ArticleSpan[]
}

/** The sides of conflicts that share members: as the record spells them out, else one for each member. */
export function conflictSides(view: StoryView, group: ConflictGroup): readonly ShownSide[] {
  const spelt = group.conflicts.flatMap(({ sides }) => sides ?? [])
  if (spelt.length > 0)
    return spelt.map(({ label, by, words }) => ({
      head: label,
      detail: by ?? said(view, words, group),
      spans: words,
    }))
  return group.members.flatMap((member) => sidesOf(view, group.kind, member))
}

/** The words of a side that names a day, a place or a person: the sentence that says so. */
function said(view: StoryView, words: readonly ArticleSpan[], { kind }: ConflictGroup): string {
  const [first] = words
  const text = first ? (view.article(first.article)?.article.text.slice(first.start, first.end) ?? '') : ''
  const plain = text.replace(/\s+/g, ' ').trim()
  return kind === 'wording' || plain === '' ? '' : /^["“]/.test(plain) ? plain : `“${plain}”`
}

/** A member of a conflict as its sides: a figure or an event is one, an utterance is as many as it has wordings in dispute. */
function sidesOf(view: StoryView, kind: ConflictGroup['kind'], ref: string): readonly ShownSide[] {
  const { story } = view
  const figure = story.figures.find((entry) => entry.id === ref)
  if (figure) {
    const { amount, measure } = view.words(figure)
    const detail = figure.claimantName ? inMiddle(figure.claimantName) : 'the outlet itself'
    return [{ head: `${amount} ${measure}`, detail, spans: figure.reports.map(({ span }) => span) }]
  }
  const event = story.events.find((entry) => entry.id === ref)
  if (event) {
    const head = event.when ? showWhen(event.when) : 'time not stated'
    return [{ head, detail: event.title, spans: event.reports }]
  }
  const position = story.positions.find((entry) => entry.id === ref)
  if (position) {
    const head = position.holderName ?? 'holder not stated'
    return [{ head, detail: `${position.stance} ${position.about}`, spans: position.reports }]
  }
  const utterance = story.utterances.find((entry) => entry.id === ref)
  if (!utterance) return []
  return disputedWordings(utterance, kind).map((wording) => ({
    head: wording.text,
    detail: givenTo(utterance, wording),
    spans: wording.versions.flatMap(({ content }) => content),
  }))
}
