import type { Name, Time, Token } from '../../model/annotation.js'
import type { When } from '../../model/when.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Cue } from './cues.js'
import { lower, type View } from './view.js'

const OCCASIONS = new Set(
  (
    'statement interview speech conference post email e-mail tweet message briefing letter memo blog newsletter video podcast broadcast ' +
    'address testimony call note debate rally hearing column editorial article op-ed report readout filing television tv radio channel website'
  ).split(' '),
)
const PLATFORMS = new Set(
  'twitter facebook instagram telegram x youtube whatsapp reddit truth tiktok weibo bluesky threads linkedin snapchat'.split(
    ' ',
  ),
)

const REACH = 14

/** Where it was said: the platform, the broadcaster, the occasion; those spoken to where they are a newsroom. Null where not stated. */
export function viaOf(
  view: View,
  cue: Cue | null,
  names: readonly Name[],
  inContent: (at: number) => boolean,
): string | null {
  if (!cue) return null
  const sentence = (view.tokens[cue.verb] as Token).sentence
  if (cue.lemma === 'tell') {
    const told = toldWhom(view, cue, names)
    if (told) return told
  }
  for (let at = cue.verb + 1; at < view.tokens.length && at <= cue.verb + REACH; at++) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence || view.quotationOf[at] !== -1 || inContent(at)) break
    const word = token.text.toLowerCase()
    if (
      word !== 'on' &&
      word !== 'in' &&
      word !== 'at' &&
      word !== 'via' &&
      word !== 'to' &&
      word !== 'during'
    )
      continue
    const found = carrier(view, at + 1, sentence, names)
    if (found) return found
  }
  return null
}

/** The words after a preposition, if they are a carrier: "a written statement" gives "statement", "Russian state television" all of it. */
function carrier(view: View, from: number, sentence: number, names: readonly Name[]): string | null {
  for (let at = from; at < from + 6 && at < view.tokens.length; at++) {
    const token = view.tokens[at] as Token
    if (
      token.sentence !== sentence ||
      token.upos === 'PUNCT' ||
      token.upos === 'VERB' ||
      token.upos === 'ADP'
    )
      return null
    const word = token.text.toLowerCase()
    if (PLATFORMS.has(word) && /^\p{Lu}/u.test(token.text))
      return word === 'truth' ? 'Truth Social' : token.text
    if (word === 'social' && /^media/.test(lower(view, at + 1))) return 'social media'
    if (
      (word === 'news' || word === 'press') &&
      /^(?:conference|briefing|release)s?$/.test(lower(view, at + 1))
    )
      return `${word} ${lower(view, at + 1)}`
    if (/^(?:television|tv|radio|channel|website)$/.test(word)) {
      let first = from
      while (first < at && (view.tokens[first] as Token).upos === 'DET') first++
      return view.text.slice((view.tokens[first] as Token).start, token.end)
    }
    if (OCCASIONS.has(word)) return onPlatform(view, at + 1, sentence) ?? word
    const name = names[firstEndingAfter(names, token.start)]
    if (name && name.start <= token.start && name.kind === 'organization' && isOutlet(view, name, from))
      return view.text.slice(name.start, name.end)
  }
  return null
}

/** "in a post on X": the platform says more than the post. */
function onPlatform(view: View, from: number, sentence: number): string | null {
  for (let at = from; at < from + 6 && at < view.tokens.length; at++) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence || view.quotationOf[at] !== -1) return null
    const word = token.text.toLowerCase()
    if (PLATFORMS.has(word) && /^\p{Lu}/u.test(token.text))
      return word === 'truth' ? 'Truth Social' : token.text
    if (word === 'social' && /^media/.test(lower(view, at + 1))) return 'social media'
  }
  return null
}

function isOutlet(view: View, name: Name, from: number): boolean {
  return (
    lower(view, from - 1) === 'on' ||
    /\b(?:news|tv|radio|times|post|journal|cnn|bbc|nbc|abc|cbs|npr|reuters|ap|afp)\b/i.test(
      view.text.slice(name.start, name.end),
    )
  )
}

/** "told Reuters", "told reporters", "told the BBC". */
function toldWhom(view: View, cue: Cue, names: readonly Name[]): string | null {
  const first = view.tokens[cue.verb + 1]
  if (!first) return null
  const word = first.text.toLowerCase()
  if (word === 'reporters' || word === 'journalists') return word
  const at = word === 'the' ? cue.verb + 2 : cue.verb + 1
  const token = view.tokens[at]
  const name = token ? names[firstEndingAfter(names, token.start)] : undefined
  if (name && token && name.start <= token.start && name.kind === 'organization')
    return view.text.slice(name.start, name.end)
  return null
}

const COARSE: ReadonlySet<string> = new Set(['quarter', 'year', 'decade', 'century'])

/** When it was said, where the attribution's own words say so ("said on Saturday morning"); a time inside the content does not count. */
export function saidWhen(
  view: View,
  cue: Cue | null,
  times: readonly Time[],
  inContent: (at: number) => boolean,
): When | null {
  if (!cue) return null
  const verb = view.tokens[cue.verb] as Token
  for (const step of [1, -1]) {
    for (
      let at = cue.verb + step, seen = 0;
      at >= 0 && at < view.tokens.length && seen < 12;
      at += step, seen++
    ) {
      const token = view.tokens[at] as Token
      if (token.sentence !== verb.sentence || view.quotationOf[at] !== -1 || inContent(at)) break
      const time = times[firstEndingAfter(times, token.start)]
      if (!time || time.start > token.start || time.from === null) continue
      if (time.type !== 'DATE' && time.type !== 'TIME') continue
      if (step < 0 && seen > 6) break
      // "said the meddling in the 2016 election had …": a year is that of something else unless it belongs to the verb
      if (COARSE.has(time.grain ?? 'day') && token.head !== cue.verb) continue
      return { from: time.from, to: time.to, grain: time.grain ?? 'day', stated: time.stated }
    }
  }
  return null
}
