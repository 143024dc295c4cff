import type { Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { childBy, type Tree } from '../events/tree.js'
import { subtree } from './content.js'
import type { Draft } from './draft.js'
import { holdersAt, holdersOf, speaking, type Holder } from './holder.js'
import { endOfPhrase } from './phrases.js'
import type { StancePhrase } from './stances.js'
import { innermost, negated, sentenceOf, stretch, type View } from './view.js'

/** Stances told as a predicate: "is against the tunnel", "a price cap is a red line", "calling it unacceptable". */
export function judged(view: View, phrases: readonly StancePhrase[], index: number): readonly Draft[] {
  return phrases.flatMap((phrase) => {
    const after = phrase.use === 'joins' ? -1 : endOfPhrase(view, phrase, index)
    if (after < 0) return []
    const told = phrase.use === 'is' ? stood(view, phrase, index, after) : verdict(view, phrase, index, after)
    return told === null
      ? []
      : told.holders.map((holder) => ({
          rule: `predicate ${phrase.term}`,
          index,
          holder,
          stance: told.stance,
          cue: {
            start: (view.tree.tokens[index] as Token).start,
            end: (view.tree.tokens[after - 1] as Token).end,
          },
          content: told.content,
        }))
  })
}

type Told = {
  readonly holders: readonly Holder[]
  readonly content: Span
  readonly stance: StancePhrase['stance']
}

/** "The mayor is against the tunnel": the subject holds it. */
function stood(view: View, phrase: StancePhrase, index: number, after: number): Told | null {
  const { tree, seen } = view
  if (![index - 1, index - 2].some((at) => BEING.test((tree.tokens[at] as Token | undefined)?.text ?? '')))
    return null
  let head = index
  for (let steps = 0; steps < 4 && head >= 0; steps++) {
    if (childBy(tree, head, 'cop') !== null) break
    head = (tree.tokens[head] as Token).head
  }
  const subject = head < 0 ? null : childBy(tree, head, 'nsubj')
  const token = tree.tokens[index] as Token
  const next = tree.tokens[after]
  if (subject === null || !next || next.sentence !== token.sentence) return null
  const statement = innermost(seen.statements, token)
  const not = negated(view, head)
  if (not && phrase.stance === 'opposes') return null
  const end = subtree(tree, head).end
  return end <= next.start
    ? null
    : {
        holders: holdersOf(view, subject, statement),
        content: { start: next.start, end },
        stance: not ? 'opposes' : phrase.stance,
      }
}

const CALLING = new Set(['call', 'consider', 'describe', 'deem', 'brand', 'label', 'declare', 'regard'])
const BEING = /^(?:is|are|was|be|been|'s|’s|remains?|were|being)$/i
const FORECAST = new Set(['a mistake', 'the wrong decision', 'a step too far'])

/** "A price cap is a red line": its speaker holds it, or the one who calls it that. */
function verdict(view: View, phrase: StancePhrase, index: number, after: number): Told | null {
  const { tree } = view
  const words = phrase.words.join(' ')
  const call = callBefore(tree, index)
  if (call !== null) return called(view, phrase, call, index)
  const be = [index - 1, index - 2].find((at) =>
    BEING.test((tree.tokens[at] as Token | undefined)?.text ?? ''),
  )
  if (be === undefined || /^(?:not|n't|n’t|never)$/i.test((tree.tokens[index - 1] as Token).text)) return null
  const modal = (tree.tokens[be - 1] as Token | undefined)?.text.toLowerCase() ?? ''
  if (FORECAST.has(words) && !/^(?:would|will|'d|’d)$/.test(modal)) return null
  return spokenVerdict(view, phrase, index, after, be)
}

function spokenVerdict(
  view: View,
  phrase: StancePhrase,
  index: number,
  after: number,
  be: number,
): Told | null {
  const { tree, seen } = view
  const token = tree.tokens[index] as Token
  const statement = innermost(seen.statements, token)
  const speaker = speaking(statement, view)
  const limits = stretch(statement, token)
  const sentence = sentenceOf(view, index)
  if (!speaker || !limits || !sentence) return null
  const start = subjectStart(tree, index, after, Math.max(limits.start, sentence.start))
  const subject = tree.tokens.slice(0, be).filter((word) => word.start >= start && word.upos !== 'PUNCT')
  if (!subject.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB')) return null
  const last = tree.tokens[after - 1] as Token
  return { holders: [speaker], content: { start, end: last.end }, stance: phrase.stance }
}

/** Where the words begin that are judged: the subject of the predicate, or what is said up to it. */
function subjectStart(tree: Tree, index: number, after: number, from: number): number {
  for (let at = index; at < after; at++) {
    const subject = childBy(tree, at, 'nsubj', 'csubj', 'nsubj:outer')
    if (subject !== null && subject < index) return Math.max(from, subtree(tree, subject).start)
  }
  const quote = tree.tokens.find((token) => token.start >= from && token.upos !== 'PUNCT')
  return quote ? quote.start : from
}

function callBefore(tree: Tree, index: number): number | null {
  const { sentence } = tree.tokens[index] as Token
  for (let at = index - 1; at >= 0 && index - at <= 10; at--) {
    const token = tree.tokens[at] as Token
    if (token.sentence !== sentence || BEING.test(token.text)) return null
    if (token.upos === 'VERB') return CALLING.has(token.lemma) ? at : null
  }
  return null
}

/** "called the cap a red line"; "ruled on the cap, calling it a red line" judges what the clause above is about. */
function called(view: View, phrase: StancePhrase, call: number, index: number): Told | null {
  const { tree, seen } = view
  const token = tree.tokens[call] as Token
  const holders = holdersAt(view, call, innermost(seen.statements, token))
  if (negated(view, call)) return null
  const between = tree.tokens.slice(call + 1, index)
  const nouns = between.filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const first = between.find(({ upos }) => upos !== 'PUNCT')
  const last = between.filter(({ upos, lemma }) => upos !== 'PUNCT' && lemma !== 'as').at(-1)
  if (nouns.length > 0 && first && last)
    return { holders, content: { start: first.start, end: last.end }, stance: phrase.stance }
  const sentence = sentenceOf(view, call)
  const before = sentence
    ? tree.tokens.slice(sentence.first, call).filter(({ upos }) => upos !== 'PUNCT')
    : []
  const [head, tail] = [before[0], before.at(-1)]
  const aside = token.xpos === 'VBG' && (tree.tokens[call - 1] as Token | undefined)?.text === ','
  return aside && head && tail && before.length > 3
    ? { holders, content: { start: head.start, end: tail.end }, stance: phrase.stance }
    : null
}
