/** How coarse a range of time is. */
export type Grain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/**
 * A half-open range of time, ISO 8601 without a zone (`2025-12-06` or `2025-12-06T20:00`), in the article's local time.
 * `from` or `to` is null where the text leaves that end open. `stated` is false where the range was inferred.
 */
export type When = {
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
  readonly stated?: boolean
}

/** A point in time as a source prints it: ISO 8601, a day or a moment, with its zone where one is given. */
export type Instant = string
