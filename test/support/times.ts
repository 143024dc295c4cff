import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.js'
import { sentences } from '../../src/annotate/sentences/sentences.js'
import { times } from '../../src/annotate/times/times.js'
import { packageResources } from '../../src/app/resources.js'
import { documentFromInput } from '../../src/documents/documents.js'
import type { Annotator, Time } from '../../src/model/annotation.js'

const resources = packageResources()
const NO_NAMES: Annotator = { name: 'names', gives: ['names'], needs: [], run: () => ({ names: [] }) }
const ANNOTATORS = [sentences(resources), NO_NAMES, times(resources)]

/** The times of a text. */
export function timesOf(text: string, published?: string): readonly Time[] {
  const input = published === undefined ? { id: 'a', text } : { id: 'a', text, published }
  return annotate(documentFromInput(input, '-'), ANNOTATORS).annotations.times
}

/** Takes the square brackets out of a text and says what stood in them. */
function marked(text: string): { text: string; spans: string[] } {
  let plain = ''
  const spans: string[] = []
  for (const piece of text.split(/(\[[^\]]*\])/)) {
    const inside = piece.startsWith('[') && piece.endsWith(']')
    if (inside) spans.push(`${plain.length} ${piece.slice(1, -1)}`)
    plain += inside ? piece.slice(1, -1) : piece
  }
  return { text: plain, spans }
}

/**
 * A row: a text with its times in brackets, and what each means, parts apart by blanks: the TIMEX3 value, then as far as the row
 * cares the mod (`START`), the range (`2025-12-05..2025-12-06`), the second reading (`or:2025-12-02`), the joint window
 * (`in:2025-12-05..2025-12-08`), the type (`TIME`), the zone (`zone:-05:00`), `open` (no range), `stated` or `inferred`.
 */
export type Row = readonly [text: string, ...meanings: string[]]

function check(time: Time, meaning: string): void {
  const [value, ...parts] = meaning.split(' ')
  expect(time.value).toBe(value)
  for (const part of parts) {
    if (part === 'open') expect([time.from, time.to]).toEqual([null, null])
    else if (part === 'stated' || part === 'inferred') expect(time.stated).toBe(part === 'stated')
    else if (['DATE', 'TIME', 'DURATION', 'SET'].includes(part)) expect(time.type).toBe(part)
    else if (part.startsWith('or:')) expect(time.alternative?.from ?? null).toBe(part.slice(3))
    else if (part.startsWith('in:'))
      expect(`${time.window?.from ?? ''}..${time.window?.to ?? ''}`).toBe(part.slice(3))
    else if (part.startsWith('zone:')) expect(time.zone).toBe(part.slice(5))
    else if (part.includes('..')) expect(`${time.from ?? ''}..${time.to ?? ''}`).toBe(part)
    else expect(time.mod).toBe(part)
  }
}

/** One test for each row, read as published on a day; rows without brackets hold no time. */
export function rows(title: string, published: string | undefined, table: readonly Row[]): void {
  describe(title, () => {
    test.each(table.map((row) => [row[0], row] as const))('%s', (_, [text, ...meanings]) => {
      const { text: plain, spans } = marked(text)
      const found = timesOf(plain, published)
      expect(found.map((time) => `${time.start} ${plain.slice(time.start, time.end)}`)).toEqual(spans)
      meanings.forEach((meaning, index) => check(found[index] as Time, meaning))
    })
  })
}
