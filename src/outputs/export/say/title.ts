import type { ArticleRecord, FigureRecord, StoryRecord, UtteranceRecord } from '../../../model/record.js'

/** The outlet by name, else by the host of its address; null where neither is known. */
export function knownOutlet(article: Pick<ArticleRecord, 'publisher' | 'url'>): string | null {
  if (article.publisher) return article.publisher
  return /^https?:\/\/(?:www\.)?([^/:?#]{1,253})/i.exec(article.url ?? '')?.[1] ?? null
}

/** The headline; without one, the beginning of the text after datelines, credits and captions. */
export function headlineOf(article: Pick<ArticleRecord, 'title' | 'text' | 'boilerplate'>): string {
  if (article.title) return article.title
  let start = 0
  for (const mark of [...article.boilerplate].sort((a, b) => a.start - b.start)) {
    if (article.text.slice(start, mark.start).trim() !== '') break
    start = Math.max(start, mark.end)
  }
  const first =
    article.text
      .slice(start, start + 2000)
      .trim()
      .split('\n', 1)[0] ?? ''
  return first === '' ? 'without a headline' : shorten(first, 90)
}

/** Cuts at a word boundary near `limit` code units and marks the cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}

export function speakerOf(utterance: Pick<UtteranceRecord, 'speakerName'>): string {
  return utterance.speakerName ?? 'Speaker not stated'
}

/** What an id of a story stands for, in one line. */
export type EntryTitle = {
  readonly kind: 'figure' | 'event' | 'utterance' | 'position' | 'proposal'
  readonly title: string
}

/** One line for every entry of a story, by its id. */
export function entryTitles(
  story: StoryRecord,
  wordsOf: (figure: FigureRecord) => { readonly amount: string; readonly measure: string },
): ReadonlyMap<string, EntryTitle> {
  const titles = new Map<string, EntryTitle>()
  for (const entry of story.figures) {
    const { amount, measure } = wordsOf(entry)
    titles.set(entry.id, { kind: 'figure', title: `${amount} ${measure}` })
  }
  for (const entry of story.events) titles.set(entry.id, { kind: 'event', title: entry.title })
  for (const entry of story.utterances) {
    const words = shorten(entry.versions[0]?.text ?? '', 90)
    titles.set(entry.id, { kind: 'utterance', title: `${speakerOf(entry)}: ${words}` })
  }
  for (const entry of story.positions) {
    const title = `${entry.holderName ?? 'holder not stated'} ${entry.stance}: ${entry.about}`
    titles.set(entry.id, { kind: 'position', title })
  }
  for (const entry of story.proposals) titles.set(entry.id, { kind: 'proposal', title: entry.name })
  return titles
}

/** A name as it stands inside a sentence: "a U.S. official" of `A U.S. official`, "authorities" of `Authorities`; names keep theirs. */
export function inMiddle(name: string): string {
  return name.replace(
    /^(?:An?|The|One|Two|Three|Some|Several|Authorities|Officials|Police|Firefighters|Residents|Representatives)\b/,
    (word) => word.toLowerCase(),
  )
}
