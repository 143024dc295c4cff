import type { Sentence, Token } from '../../model/annotation.js'
import { readAdjectiveCues } from './adjective-cues.js'
import { readAsides } from './aside.js'
import { agentOf } from './clause.js'
import { rightContent } from './content.js'
import { goesOnReporting } from './content-end.js'
import { pastAside } from './content-start.js'
import { readCue, type Cue } from './cues.js'
import { newDraft, type Draft } from './draft.js'
import { readNounCues } from './noun-cues.js'
import { subjectOf } from './subject.js'
import type { Verbs } from './verbs.js'
import { lower, spanOf, type Range, type View } from './view.js'

/** Statements in the reporter's own words, and those with quoted parts: one for each reporting verb that reports something. */
export function readIndirect(view: View, verbs: Verbs, direct: readonly Draft[]): readonly Draft[] {
  const used = new Set(direct.map((draft) => draft.cue?.verb ?? -1))
  const attributed = new Set(direct.map((draft) => draft.cueRange?.first ?? -1))
  const drafts: Draft[] = []
  for (const sentence of view.sentences) {
    if (view.parsed)
      drafts.push(
        ...readAdjectiveCues(view, verbs, sentence, used),
        ...readVerbs(view, verbs, sentence, used, direct),
        ...readNounCues(view, verbs, sentence),
      )
    drafts.push(
      ...readAsides(view, verbs, sentence, used).filter(
        (draft) => !attributed.has(draft.cueRange?.first ?? -2),
      ),
    )
  }
  return drafts
}

function readVerbs(
  view: View,
  verbs: Verbs,
  sentence: Sentence,
  used: Set<number>,
  direct: readonly Draft[],
): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    if (used.has(at)) continue
    const cue = readCue(view, verbs, at)
    const draft =
      cue && !setAside(view, cue, sentence.last)
        ? readVerb(
            view,
            verbs,
            cue,
            sharedSource(view, verbs, cue, drafts) ?? attributedBefore(view, cue, direct),
          )
        : null
    if (!draft) continue
    used.add(at)
    drafts.push(draft)
  }
  return drafts
}

/** `…, he said, …` reports nothing on its right; "he said, however, that …" does. */
function setAside(view: View, { group }: Cue, stop: number): boolean {
  return (
    /^[,.]$/.test(view.tokens[group.last]?.text ?? '.') && pastAside(view, group.last, stop) === group.last
  )
}

/** The source of the verb before, where this one goes on with it ("said it was late and urged patience"). */
function sharedSource(view: View, verbs: Verbs, cue: Cue, drafts: readonly Draft[]): Range | null {
  let at = cue.group.first - 1
  if ((view.tokens[at] as Token | undefined)?.upos === 'ADV') at--
  if (!/^(?:and|but)$/.test(lower(view, at))) return null
  const before = [...drafts]
    .reverse()
    .find((draft) => draft.cue !== null && goesOnReporting(view, verbs, draft.cue, at))
  return before?.source ?? null
}

/** `“…,” Pell said, adding that …`: who goes on after the attribution of a quotation is whoever it names. */
function attributedBefore(view: View, { form, group }: Cue, direct: readonly Draft[]): Range | null {
  if (form !== 'participle' || lower(view, group.first - 1) !== ',') return null
  const end = group.first - 1
  const before = direct.find(({ source, cueRange }) => source?.last === end || cueRange?.last === end)
  return before?.source ?? null
}

/** "Asked about the dam, Ruiz …", "Called to the hall, …": who asked is not said, and what was asked is the reporter's frame. */
function opensSentence(view: View, { group, verb }: Cue): boolean {
  return (
    view.sentences[(view.tokens[verb] as Token).sentence]?.first === group.first ||
    lower(view, group.first - 1) === ':'
  )
}

/** "Getting a measure on the ballot requires …": what somebody does says nothing. */
function isGerund(view: View, { first, last }: Range): boolean {
  const token = view.tokens[first] as Token
  const next = view.tokens[first + 1]
  return (
    token.xpos === 'VBG' &&
    token.upos === 'VERB' &&
    last - first > 1 &&
    /^(?:DET|PRON|ADP|PROPN|NUM)$/.test(next?.upos ?? '')
  )
}

/** The first token after the verb's sentence: who does it stands in the same one. */
function sentenceEnd(view: View, { verb }: Cue): number {
  return view.sentences[(view.tokens[verb] as Token).sentence]?.last ?? verb + 1
}

/** "is expected to rain", "mail intended to fool them": a passive with its infinitive says what is to happen, and not who says so. */
function isImpersonal(view: View, cue: Cue, ranges: readonly Range[]): boolean {
  const { xpos, deprel } = view.tokens[cue.verb] as Token
  const passive = cue.passive || (xpos === 'VBN' && deprel.startsWith('acl'))
  if (!passive || agentOf(view, cue, sentenceEnd(view, cue)) !== null) return false
  return ranges.some(({ first, last }) => lower(view, first) === 'to' || isBarePhrase(view, first, last))
}

/** "were denied entry": a noun phrase and nothing quoted. */
function isBarePhrase(view: View, first: number, last: number): boolean {
  if (/^(?:as|that|whether|if|how|why|what|who)$/.test(lower(view, first))) return false
  for (let at = first; at < last; at++)
    if (view.quotationOf[at] !== -1 || /^(?:VERB|AUX)$/.test((view.tokens[at] as Token).upos)) return false
  return true
}

/** "had promised her “…”": the pronoun is whom it was promised to, and says nothing of what. */
function isHearer(view: View, { lemma }: Cue, ranges: readonly Range[]): boolean {
  const only = ranges.length === 1 ? (ranges[0] as Range) : null
  return (
    only !== null &&
    only.last - only.first === 1 &&
    /^(?:promise|assure|warn|offer|show|tell)$/.test(lemma) &&
    /^(?:him|her|them|me|us|you)$/.test(lower(view, only.first))
  )
}

function readVerb(view: View, verbs: Verbs, cue: Cue, shared: Range | null): Draft | null {
  const content = rightContent(view, verbs, cue)
  if (!content || isImpersonal(view, cue, content.ranges) || isHearer(view, cue, content.ranges)) return null
  const subject = shared ? { range: shared } : subjectOf(view, cue)
  if (!subject && (cue.form === 'infinitive' || opensSentence(view, cue))) return null
  if (subject && isGerund(view, subject.range)) return null
  const last = content.particle >= 0 ? content.particle + 1 : cue.group.last
  const draft = newDraft(
    content.rule,
    cue,
    { first: cue.group.first, last },
    cue.passive && cue.lemma !== 'quote'
      ? agentOf(view, cue, sentenceEnd(view, cue))
      : (subject?.range ?? null),
  )
  draft.content.push(...content.ranges.map((range) => spanOf(view, range)))
  return draft
}
