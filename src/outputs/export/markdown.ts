import type { Record as StoryFile } from '../../model/record.js'
import { capital, counted } from './say/amount.js'
import { webAddress } from './say/address.js'
import { coverageSentence, publishedSpan } from './say/coverage.js'
import { showInstant } from './say/day.js'
import { eventFacts } from './say/event.js'
import { CONFLICTS, DERIVATIONS, FIGURE_STATUSES, SECTIONS, STANCES, STATUSES } from './say/labels.js'
import { showWhen } from './say/when.js'
import { briefSections } from './brief-sections.js'
import { conflictGroups } from './conflict-groups.js'
import { conflictSides } from './conflict-sides.js'
import { figureTable } from './figure-table.js'
import { parties, positionLine, positionReports } from './parties.js'
import { plain } from './plain.js'
import { viewStory, withOutlets, type StoryView } from './view.js'
import { manner, voices, wordings } from './voices.js'

/** Text that Markdown prints as it is: no emphasis, link, heading or HTML of an article comes through. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/\b(https?|ftp|www)(?=[:.])/gi, '$1\u200b')
}

const esc = escapeMarkdown

/** The record as Markdown: brief with footnotes, disputes, events, figures as a table, positions, who said what, lines of reporting. */
export function renderMarkdown(record: StoryFile): string {
  const parts = record.stories.map((story) => storyPart(viewStory(record, story)))
  if (parts.length === 0) parts.push('# No story\n\nNo article could be read.')
  if (record.rejected.length > 0) {
    const rows = record.rejected.map(
      (item) => `- ${esc(item.source)}: ${esc(item.message)} (\`${item.code.replace(/[^\w.-]/g, '')}\`)`,
    )
    parts.push(`## Not read\n\n${rows.join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function storyPart(view: StoryView): string {
  const span = publishedSpan(view)
  const parts = [
    `# ${esc(view.story.title)}`,
    `${coverageSentence(view)}${span ? ` ${span}.` : ''}`,
    ...briefSections(view.story.brief, ['disputed']).map(
      ({ section, sentences }) =>
        `## ${SECTIONS[section]}\n\n${sentences.map((sentence) => `${esc(view.brief(sentence))}${notes(view, sentence.cites)}`).join('\n\n')}`,
    ),
    conflictPart(view),
    eventPart(view),
    figurePart(view),
    positionPart(view),
    voicePart(view),
    linePart(view),
    sourcePart(view),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function noteName(view: StoryView, number: number): string {
  return `[^${view.story.id.replace(/[^\w-]/g, '')}-${number}]`
}

/** Footnote marks of the articles that words rest on, each once. */
function notes(view: StoryView, spans: readonly { readonly article: string }[]): string {
  const numbers = new Set(spans.flatMap((span) => view.article(span.article)?.number ?? []))
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => noteName(view, number))
    .join('')
}

function conflictPart(view: StoryView): string {
  if (view.story.conflicts.length === 0) return ''
  const groups = conflictGroups(view.story.conflicts)
  const rows = groups.map((group) => {
    const sides = conflictSides(view, group).map(
      ({ head, detail, spans }) =>
        `\n  - **${esc(head)}**${detail === '' ? '' : ` ${esc(detail)}`}${notes(view, spans)}`,
    )
    const why = group.conflicts[0]?.why ?? ''
    return `- **${CONFLICTS[group.kind]}.** ${esc(withOutlets(view, why))}${sides.join('')}`
  })
  return `## ${capital(counted(rows.length, 'point'))} in dispute\n\n${rows.join('\n')}`
}

function eventPart(view: StoryView): string {
  const rows = view.story.events.map((event) => {
    const when = event.when ? showWhen(event.when) : 'day not stated'
    const facts = eventFacts(view, event).map(({ text }) => esc(text))
    const more = facts.length === 0 ? '' : `\n  ${facts.join('; ')}`
    return `- **${esc(event.title)}**, ${when}, ${STATUSES[event.status]}${notes(view, event.reports)}${more}`
  })
  return rows.length === 0 ? '' : `## Events\n\n${rows.join('\n')}`
}

function figurePart(view: StoryView): string {
  const rows = figureTable(view).flatMap(({ window, placeName, rows }) =>
    rows.map(({ figure, part }) => {
      const hours = window
        ? `${showWhen(window)}${window.stated === false ? ' (inferred)' : ''}`
        : 'not stated'
      const value = view.words(figure).amount
      const cells = [
        `${part ? 'of these, ' : ''}**${esc(value)}** ${esc(view.words(figure).measure)}`,
        esc(figure.claimantName ?? 'the outlet itself'),
        esc([hours, placeName].filter((word) => word !== null).join(', ')),
        FIGURE_STATUSES[figure.status],
        notes(view, figure.reports),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  )
  if (rows.length === 0) return ''
  return `## Figures\n\n| Figure | Claimed by | Hours | Standing | Sources |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`
}

function positionPart(view: StoryView): string {
  const parts = parties(view).map(({ name, stances }) => {
    const rows = stances.flatMap(({ stance, positions }) =>
      positions.map(
        (position) =>
          `- ${STANCES[stance]}: ${esc(positionLine(view, position))}${notes(view, positionReports(position))}`,
      ),
    )
    return `**${esc(name === null ? 'Holder not stated' : capital(name))}**\n\n${rows.join('\n')}`
  })
  return parts.length === 0 ? '' : `## Positions\n\n${parts.join('\n\n')}`
}

function voicePart(view: StoryView): string {
  const parts = voices(view).map((voice) => {
    const rows = voice.utterances.flatMap((utterance) =>
      wordings(utterance).map((wording, index) => {
        const words =
          manner(wording.version) === 'paraphrase'
            ? `${esc(wording.text)} (in the outlet’s words)`
            : esc(wording.text)
        return `${index === 0 ? '- ' : '  - also: '}${words}${notes(view, wording.versions)}`
      }),
    )
    return `**${esc(voice.name)}**${voice.role ? `, ${esc(voice.role)}` : ''}\n\n${rows.join('\n')}`
  })
  return parts.length === 0 ? '' : `## Statements\n\n${parts.join('\n\n')}`
}

function linePart(view: StoryView): string {
  if (view.lines.length === 0) return ''
  const rows = view.lines.map((line) => {
    const lead = view.article(line.origin.lead)
    const taken = view.story.derivations.filter((derivation) => line.origin.articles.includes(derivation.to))
    const rest = taken.map((derivation) => {
      const [from, to] = [view.article(derivation.from), view.article(derivation.to)]
      const share = `${DERIVATIONS[derivation.kind]}, ${Math.round(derivation.coverage * 100)}%`
      const open = derivation.direction === 'undetermined' ? ', direction undetermined' : ''
      return `\n  - ${esc(to?.outlet ?? derivation.to)} from ${esc(from?.outlet ?? derivation.from)}: ${share}${open}`
    })
    const outside = line.origin.external ? `, resting on ${esc(line.origin.external)}, not in this set` : ''
    return `- **${line.letter}** ${esc(lead?.outlet ?? line.origin.lead)}${outside}: ${esc(withOutlets(view, line.origin.why))}${rest.join('')}`
  })
  return `## Lines of reporting\n\n${rows.join('\n')}`
}

function sourcePart(view: StoryView): string {
  const rows = view.articles.map(({ article, number, outlet, named, headline }) => {
    const address = webAddress(article.url)
    const place = address ? `<${address}>` : esc(article.source)
    const when = showInstant(article.published) ?? 'publication time not known'
    return `${noteName(view, number)}: ${named ? esc(outlet) : 'Outlet not stated'}, ${esc(headline)}, ${when}. ${place}`
  })
  return rows.join('\n')
}
