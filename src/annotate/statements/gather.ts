import type { Quotation } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { Draft } from './draft.js'
import type { Place } from './place.js'
import type { Verbs } from './verbs.js'
import { isWord, type View } from './view.js'

/** How far past the end of a content a quoted part may stand and still belong to it, in tokens. */
const REACH = 15

/**
 * Quoted words inside a reporter's sentence that no statement holds (`said he had met her and offered his “full help”`) belong to the last
 * thing reported before them in that sentence: somebody said them, and nobody else is named.
 */
export function gatherQuoted(
  view: View,
  verbs: Verbs,
  drafts: readonly Draft[],
  open: readonly Place[],
): void {
  const bySentence = draftsBySentence(view, drafts)
  for (const place of open) {
    const passage = view.quotations[place.passage] as Quotation
    if (
      !place.speech ||
      passage.use !== 'speech' ||
      passage.closed !== 'closed' ||
      place.sentenceStart === place.first
    )
      continue
    const near = bySentence.get(view.tokens[place.first]?.sentence ?? -1) ?? []
    if (near.some((draft) => holds(draft, passage))) continue
    const draft = reporterBefore(view, verbs, near, place)
    const last = draft?.content.pop()
    if (draft && last) draft.content.push({ start: last.start, end: passage.end })
  }
}

/** Drafts by the sentence their attribution stands in. */
export function draftsBySentence(
  view: View,
  drafts: readonly Draft[],
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const sentence = draft.cueRange ? view.tokens[draft.cueRange.first]?.sentence : undefined
    if (sentence === undefined) continue
    const known = found.get(sentence)
    if (known) known.push(draft)
    else found.set(sentence, [draft])
  }
  return found
}

function holds(draft: Draft, passage: Quotation): boolean {
  return draft.content.some(
    (span) => span.start <= passage.inner.start + 1 && passage.inner.end - 1 <= span.end,
  )
}

function reporterBefore(view: View, verbs: Verbs, drafts: readonly Draft[], place: Place): Draft | null {
  let found: Draft | null = null
  for (const draft of drafts) {
    const end = lastEnd(draft)
    if (!draft.cue || !draft.source || end === null || draft.cue.form === 'infinitive') continue
    if (view.tokens[draft.cue.verb]?.sentence !== view.tokens[place.first]?.sentence) continue
    if (!verbs.takes(draft.cue.lemma, 'quotation') || end.end > (view.tokens[place.first]?.start ?? 0))
      continue
    if (draft.cue.verb > place.first || wordsBetween(view, end.end, place.first) > REACH) continue
    if (found === null || (lastEnd(found) as Span).end < end.end) found = draft
  }
  return found
}

function lastEnd(draft: Draft): Span | null {
  return draft.content[draft.content.length - 1] ?? null
}

function wordsBetween(view: View, from: number, to: number): number {
  let words = 0
  for (let at = to - 1; at >= 0 && (view.tokens[at]?.start ?? 0) >= from; at--) if (isWord(view, at)) words++
  return words
}
