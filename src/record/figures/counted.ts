import type { When } from '../../model/when.js'

/** Words for people and for buildings that leave none out: "five people" is a count of all, "four employees" of some. */
const ALL =
  /^(?:people|persons?|deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|victims?|dead|lives|residents?|inhabitants?|injur(?:y|ies)|killed|wounded|injured|missing|structures?|buildings?|properties)$/
const SAME: ReadonlyMap<string, string> = new Map([['house', 'home'], ['dwelling', 'home'], ['residence', 'home'], ['child', 'children'], ['man', 'men'], ['woman', 'women']]) // prettier-ignore

/** What kind of people or buildings an item counts; null for all of them. */
export function kindOfItem(item: string | null): string | null {
  const head = (item ?? 'people').toLowerCase().split(' ').at(-1) as string
  if (ALL.test(head)) return null
  const one = head.replace(/s$/, '')
  return SAME.get(one) ?? one
}

/** "12 more people", "two others", "another nine": counted besides those that a total holds. */
export function isBesides(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const words = text.slice(Math.max(0, start - 9), end)
  return (
    /\b(?:another|additional|further|others?)\b/i.test(words) ||
    /\d\s+more\b|\b[a-z]+\s+more\b/i.test(text.slice(start, end))
  )
}

/** How many days before its report a window must begin for its count to be history. */
const LONG_AGO = 30
/** The same for a count that still runs ("since January"). */
const LONG_RUNNING = 365

/** "Killed 4,000 people in 1988", "512 since the war began": the count of another time than that of the news. */
export function isHistory({ window }: { readonly window: When | null }, published: string | null): boolean {
  if (window?.from == null || published === null) return false
  const days =
    (Date.parse(`${published.slice(0, 10)}T00:00:00Z`) -
      Date.parse(`${window.from.slice(0, 10)}T00:00:00Z`)) /
    86_400_000
  return days > (window.to === null ? LONG_RUNNING : LONG_AGO)
}
