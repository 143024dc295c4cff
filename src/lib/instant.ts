/**
 * Minutes since 1970-01-01T00:00Z of an ISO 8601 day or moment, or null when it is none. A moment without a zone is read as UTC,
 * a day as its first minute, so that no zone of the machine takes part.
 */
export function minutesOf(instant: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    instant,
  )
  if (!match) return null
  const [, day, time = '00:00', zone = 'Z'] = match
  const milliseconds = Date.parse(
    `${day}T${time.length === 5 ? `${time}:00` : time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`,
  )
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 60_000)
}

/** The day as printed (`2025-12-06` of `2025-12-06T23:30:00-05:00`), or null. */
export function dayOf(instant: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(instant)?.[0] ?? null
}
