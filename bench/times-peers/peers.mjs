// Each peer as a function of a text and its day of publication: where it finds a time, and the ranges it gives for it, as days.
import recognizers from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import dates from 'compromise-dates'

nlp.plugin(dates)

const dayMs = 86_400_000
const iso = (date) => date.toISOString().slice(0, 16)
const dayOf = (published) => (published ?? '1970-01-01').slice(0, 10)
const noon = (published) => new Date(`${dayOf(published)}T12:00:00Z`)
const after = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
const type = (value) => (/T\d\d/.test(value) ? 'TIME' : 'DATE')

/** chrono-node: a start, and an end for ranges; what the words do not give is implied, and the coarsest certain unit is the grain. */
function byChrono(text, published) {
  return chrono.parse(text, { instant: noon(published), timezone: 0 }).map((found) => {
    const { start, end } = found
    const from = iso(start.date()).slice(0, start.isCertain('hour') ? 16 : 10)
    let to
    if (end) to = end.isCertain('hour') ? iso(end.date()) : after(iso(end.date()).slice(0, 10))
    else if (start.isCertain('hour')) to = from
    else to = after(from)
    const known = start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month')
    const month = !end && !known
    const first = month ? `${from.slice(0, 7)}-01` : from
    const next = month ? monthAfter(first) : to
    return {
      start: found.index,
      end: found.index + found.text.length,
      type: type(from),
      value: month ? first.slice(0, 7) : from,
      candidates: [{ from: first, to: next }],
    }
  })
}

function monthAfter(day) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return iso(date).slice(0, 10)
}

/** compromise-dates: start and end, the end being the last millisecond. */
function byCompromise(text, published) {
  const found = []
  for (const { text: words, offset, dates: range } of nlp(text)
    .dates({ today: dayOf(published), timezone: 'UTC' })
    .json({ offset: true })) {
    if (!range?.start) continue
    const to = range.end ? new Date(Date.parse(range.end) + 1) : null
    const whole = !to || iso(to).endsWith('T00:00')
    const from = iso(new Date(range.start)).slice(0, whole ? 10 : 16)
    found.push({
      start: offset.start,
      end: offset.start + words.replace(/[\s,.;]+$/, '').length,
      type: type(from),
      value: from,
      candidates: [{ from, to: to ? iso(to).slice(0, whole ? 10 : 16) : null }],
    })
  }
  return found
}

/** Recognizers-Text: often a past and a future candidate, left to the caller; the first is the earlier one. */
function byRecognizers(text, published) {
  return recognizers.recognizeDateTime(text, 'en-us', undefined, noon(published)).map((found) => {
    const values = found.resolution?.values ?? []
    const moment = (value) => value?.replace(' ', 'T').slice(0, value.includes(' ') ? 16 : 10) ?? null
    const candidates = values.map((one) => {
      const from = moment(one.start ?? one.value)
      const day = /^\d{4}-\d\d-\d\d$/.test(from ?? '')
      return { from, to: one.end ? moment(one.end) : day ? after(from) : from }
    })
    return {
      start: found.start,
      end: found.end + 1,
      type: 'DATE',
      value: values[0]?.timex ?? '',
      candidates: candidates.length > 0 ? candidates : [{ from: null, to: null }],
    }
  })
}

export const PEERS = { chrono: byChrono, compromise: byCompromise, recognizers: byRecognizers }
