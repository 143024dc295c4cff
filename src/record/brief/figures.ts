import type { BriefSentence, FigureRecord } from '../../model/record.js'
import type { Reading } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import { byKeys } from '../../lib/order.js'
import { time } from '../spoken-time.js'
import { isPast } from './overtaken.js'
import { officeOf, withOffice } from './said/office.js'
import { list, plainAction, sentenceCase, withAction } from './words.js'
import type { BriefInput } from './input.js'

const MOST_LINES = 3
const MOST_IN_LINE = 5

/** The figures of one claimant for one window in a line, each in the words of its first report. */
export function figureSentences(input: BriefInput): readonly BriefSentence[] {
  const { figures, readings, conflicts, cast } = input
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
  const words = ({ reports: [report] }: FigureRecord): string =>
    report ? midSentence(byId.get(report.article), report.span) : ''
  const lines = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    if (!complete(figure) || isPast(figure, input)) continue
    if (!figure.reports[0] || !COUNTS.test(words(figure))) continue
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
    const shown = consistent(line, conflicts).slice(0, MOST_IN_LINE)
    const first = shown[0] as FigureRecord
    const parts = shown
      .filter(({ partOf }) => !shown.some(({ id }) => id === partOf))
      .map((figure) => {
        const inside = shown.filter(({ partOf }) => partOf === figure.id).map(words)
        const among = inside.length === 0 ? '' : ` (${list(inside)} among them)`
        return withAction(words(figure), figure) + among
      })
    const window = time(first.window)
    const speaker = first.claimant === null ? null : cast.entity(first.claimant)
    const office = speaker?.kind === 'person' ? officeOf(speaker, readings) : null
    const claimant = speaker?.kind === 'person' ? speaker.name : (first.claimantName ?? '')
    return {
      section: 'figures',
      text: `${sentenceCase(office ? withOffice(claimant, office) : claimant)}${window === '' ? '' : `, ${window}`}: ${list(parts)}.`,
      cites: [
        ...shown.flatMap((figure) => figure.reports.map(({ span }) => span)),
        ...(office ? [office.cite] : []),
      ],
      refs: shown.map(({ id }) => id),
    }
  })
}

/** The words of a report as they stand inside a sentence: "At least 13 people" begins with a small letter. */
function midSentence(reading: Reading | undefined, span: Span): string {
  if (!reading) return ''
  const words = reading.document.text.slice(span.start, span.end)
  const first = within(reading.annotations.tokens, span)[0]
  return first?.upos === 'PROPN' ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** An amount that is whole: figures or a word for a number, not the tail "thousand" of one. */
const COUNTS =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|half|both|an?|all)\b/i

/** What is not burnt by a fire: the fire itself, and the counties it burns in. */
const UNBURNT = /fire|blaze|count(?:y|ies)/i

/** What a weapon, a storm or a shell hits; people and towns are hit by much else. */
const HIT =
  /drone|missile|rocket|location|region|site|target|building|facilit|home|house|ship|vessel|tanker|base|bridge|station|plant/i
/** "data compiled by …": numbers make no claims. */
const DATA = /^(?:the )?(?:data|figures|numbers|statistics)\b|\bcompiled$/i

/** A number that says something by itself: who claims it, what was done to how many of what. Sums of money are not "hit" or "launched". */
function complete(figure: FigureRecord): boolean {
  const { value, claimantName, action, unit, item } = figure
  if (value === null || claimantName === null || plainAction(figure) === '') return false
  if (action === 'burn' && UNBURNT.test(item ?? '')) return false
  if (action === 'hit' && !HIT.test(item ?? '')) return false
  if (DATA.test(claimantName)) return false
  return unit === null || !/^(?:[A-Z]{3}|percent)\b/.test(unit)
}

/** Of two values in conflict the first, of an earlier and a later count the later; the disputes tell both. */
function consistent(
  line: readonly FigureRecord[],
  conflicts: BriefInput['conflicts'],
): readonly FigureRecord[] {
  return line.filter(
    (figure, at) =>
      !line
        .slice(0, at)
        .some((other) =>
          conflicts.some(({ members }) => members.includes(figure.id) && members.includes(other.id)),
        ),
  )
}
