import { conflictGroups } from '../export/conflict-groups.js'
import type { StoryView } from '../export/view.js'
import { additions } from './additions.js'
import { articles } from './articles.js'
import { brief } from './brief.js'
import { conflicts } from './conflicts.js'
import { figures } from './figures.js'
import type { Content } from './html.js'
import { linesOfReporting } from './lines/lines.js'
import { positions, proposals } from './positions.js'
import { timeline } from './timeline.js'
import { whoSaidWhat } from './voices.js'

/** A section of a story. `name` is its address; `count` stands beside its heading, where there is something to count. */
export type Section = {
  readonly name: string
  readonly heading: string
  readonly note: string
  readonly count: ((view: StoryView) => number) | null
  /** Null where the story has nothing of it. */
  readonly show: (view: StoryView) => Content
}

/** All sections, in the order of the page. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'brief',
    heading: 'The brief',
    note: 'Every sentence opens the words it rests on.',
    count: null,
    show: brief,
  },
  {
    name: 'conflicts',
    heading: 'In dispute',
    note: 'What the sources disagree on. Nothing here is settled.',
    count: ({ story }) => conflictGroups(story.conflicts).length,
    show: conflicts,
  },
  {
    name: 'lines',
    heading: 'Lines of reporting',
    note: 'Who took from whom. Copies of one text count as one voice.',
    count: ({ lines }) => lines.length,
    show: linesOfReporting,
  },
  {
    name: 'figures',
    heading: 'Figures',
    note: 'Which number, claimed by whom, for which hours.',
    count: ({ story }) => story.figures.length,
    show: figures,
  },
  {
    name: 'voices',
    heading: 'Who said what',
    note: 'Quotation marks stand only where an article prints them.',
    count: ({ story }) => story.utterances.length,
    show: whoSaidWhat,
  },
  {
    name: 'timeline',
    heading: 'Timeline',
    note: 'When it happened; beside it, when it was published.',
    count: ({ story }) => story.events.length,
    show: timeline,
  },
  {
    name: 'positions',
    heading: 'Positions',
    note: 'Who demands, offers and refuses what.',
    count: ({ story }) => story.positions.length,
    show: positions,
  },
  {
    name: 'proposals',
    heading: 'Proposals',
    note: 'Named plans and how their terms changed.',
    count: ({ story }) => story.proposals.length,
    show: proposals,
  },
  {
    name: 'additions',
    heading: 'What each article adds',
    note: 'To those published before it.',
    count: null,
    show: additions,
  },
  {
    name: 'articles',
    heading: 'The articles',
    note: 'In order of publication. Dimmed words are not the story.',
    count: ({ articles: all }) => all.length,
    show: articles,
  },
]
