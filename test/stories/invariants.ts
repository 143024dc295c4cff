import type { ArticleSpan } from '../../src/model/span.js'
import type { Record } from '../../src/model/record.js'

/** What must hold in every record, whatever the articles; gives the breaches in words. */
export function breaches(record: Record): readonly string[] {
  const texts = new Map(record.articles.map((article) => [article.id, article.text]))
  const found: string[] = []
  const slice = (span: ArticleSpan, what: string): string => {
    const text = texts.get(span.article)
    if (text === undefined) found.push(`${what}: no article ${span.article}`)
    else if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
      found.push(`${what}: ${span.start}-${span.end} lies outside ${span.article}`)
    return text?.slice(span.start, span.end) ?? ''
  }
  for (const story of record.stories) {
    const ids = new Set(
      [...story.figures, ...story.events, ...story.utterances, ...story.positions].map(({ id }) => id),
    )
    const all = [
      ...story.figures,
      ...story.events,
      ...story.utterances,
      ...story.positions,
      ...story.proposals,
      ...story.conflicts,
    ]
    if (new Set(all.map(({ id }) => id)).size !== all.length) found.push('an id stands twice')
    for (const entity of story.entities)
      for (const mention of entity.mentions) slice(mention, `mention of ${entity.name}`)
    for (const utterance of story.utterances) {
      if (utterance.versions.length === 0) found.push(`${utterance.id} has no version`)
      for (const version of utterance.versions) {
        const content = version.content.map((span) => slice(span, utterance.id))
        for (const span of [...version.quoted, ...version.cue, ...version.source]) slice(span, utterance.id)
        if (!content.every((words) => version.text.includes(words)))
          found.push(`${utterance.id}: its text is not what its article prints`)
      }
    }
    for (const figure of story.figures) for (const report of figure.reports) slice(report.span, figure.id)
    for (const event of story.events) for (const report of event.reports) slice(report, event.id)
    for (const position of story.positions) for (const report of position.reports) slice(report, position.id)
    for (const derivation of story.derivations)
      for (const { from, to } of derivation.passages) [from, to].map((span) => slice(span, 'passage'))
    for (const sentence of story.brief) {
      if (sentence.cites.length === 0) found.push(`brief: no words are cited for "${sentence.text}"`)
      const cited = sentence.cites.map((span) => slice(span, 'brief'))
      for (const [, quotation = ''] of sentence.text.matchAll(/“([^”]*)”/g)) {
        if (!cited.some((words) => words.includes(quotation)))
          found.push(`brief: “${quotation}” stands in no words cited`)
      }
    }
    for (const conflict of story.conflicts)
      for (const member of conflict.members)
        if (!ids.has(member)) found.push(`conflict names ${member}, which is not in the record`)
    const lines = story.origins.flatMap(({ articles }) => articles)
    if ([...lines].sort().join() !== [...story.articles].sort().join())
      found.push('the lines of reporting do not hold each article once')
    const most = story.origins.length
    for (const item of [...story.figures, ...story.events, ...story.utterances, ...story.positions]) {
      if (item.origins < 1 || item.origins > most)
        found.push(`${item.id} counts ${item.origins} of ${most} lines of reporting`)
    }
  }
  return found
}
