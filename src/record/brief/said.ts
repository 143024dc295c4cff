import type { BriefSentence, UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import type { BriefInput } from './input.js'

const MOST = 5
const MOST_OF_ONE = 2
const SHORTEST = 5

/** What was said, in its own words: quotations that most independent lines carry, no more than two of one speaker. */
export function said({ utterances, readings }: BriefInput): readonly BriefSentence[] {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const order = new Map(readings.map(({ document }, index) => [document.id, index]))
  const position = (u: UtteranceRecord): number =>
    (order.get(u.versions[0]?.article ?? '') ?? 0) * 1e7 + (u.versions[0]?.content[0]?.start ?? 0)
  const candidates = utterances.flatMap((utterance) => {
    const version = best(utterance, texts)
    return version && utterance.speaker !== null && utterance.speakerName !== null
      ? [{ utterance, version, name: utterance.speakerName }]
      : []
  })
  const counts = new Map<string, number>()
  const chosen = [...candidates]
    .sort(
      byKeys(
        (c) => -c.utterance.origins,
        (c) => -c.utterance.versions.length,
        (c) => position(c.utterance),
      ),
    )
    .filter(({ name }) => {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count <= MOST_OF_ONE
    })
    .slice(0, MOST)
    .sort(byKeys((c) => position(c.utterance)))
  return chosen.map(({ utterance, version, name }) => ({
    section: 'said',
    text: `${name}: “${quoted(version, texts)}”`,
    cites: [...version.quoted, ...version.source],
    refs: [utterance.id],
  }))
}

/** The longest version printed as one whole quotation. */
function best(utterance: UtteranceRecord, texts: ReadonlyMap<string, string>): UtteranceVersion | null {
  const whole = utterance.versions.filter(
    (v) => v.quoted.length >= 1 && v.kind === 'direct' && quoted(v, texts).split(/\s+/).length >= SHORTEST,
  )
  return (
    [...whole].sort(
      byKeys(
        (v) => -quoted(v, texts).length,
        (v) => v.article,
      ),
    )[0] ?? null
  )
}

function quoted({ quoted: spans }: UtteranceVersion, texts: ReadonlyMap<string, string>): string {
  const [first] = spans
  if (!first) return ''
  return (texts.get(first.article) ?? '').slice(first.start, first.end).replace(/,$/, '')
}
