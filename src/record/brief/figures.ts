import type { BriefSentence, FigureRecord } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import { list, participle, time } from './words.js'
import type { BriefInput } from './input.js'

const MOST_LINES = 4
const MOST_IN_LINE = 5

/** The figures of one claimant for one window in a line, each in the words of its first report. */
export function figureSentences({ figures, readings }: BriefInput): readonly BriefSentence[] {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const lines = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    if (figure.value === null || figure.claimantName === null || figure.action === null) continue
    const key = JSON.stringify([figure.claimant, figure.window?.from, figure.window?.to])
    lines.set(key, [...(lines.get(key) ?? []), figure])
  }
  const ranked = [...lines.values()].sort(
    byKeys(
      (l) => -Math.max(...l.map((f) => f.origins)),
      (l) => -l.length,
      (l) => (l[0] as FigureRecord).id,
    ),
  )
  return ranked.slice(0, MOST_LINES).map((line) => {
    const shown = line.slice(0, MOST_IN_LINE)
    const first = shown[0] as FigureRecord
    const parts = shown.map((figure) => {
      const report = figure.reports[0]
      const words = report ? (texts.get(report.article) ?? '').slice(report.span.start, report.span.end) : ''
      return `${words} ${participle(figure.action ?? '')}`.trim()
    })
    const window = time(first.window)
    return {
      section: 'figures',
      text: `${capital(first.claimantName ?? '')}${window === '' ? '' : `, ${window}`}: ${list(parts)}.`,
      cites: shown.flatMap((figure) => figure.reports.map(({ span }) => span)),
      refs: shown.map(({ id }) => id),
    }
  })
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
