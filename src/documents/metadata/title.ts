/** Marks that set a site's name apart from a headline. */
const SEPARATOR = /\s+[|│•·»«›‹]+\s+|\s+[-–—~]\s+|\s*::\.?\s*|\s+[/:]\s+|\s*\|\s*/g

/** Folds what differs between two printings of one headline: case, spaces, quotation marks, dashes, edge punctuation. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A headline with the site's name and section taken off its end or start: "Dam holds | The Daily Post" → "Dam holds". */
export function cleanTitle(title: string, site: readonly string[]): string {
  const folded = title.replace(/\s+/g, ' ').trim()
  const names = site.map(compact).filter((name) => name !== '')
  let text = folded
  for (let round = 0; round < 3; round++) {
    const next = withoutSite(text, names)
    if (next === text) break
    text = next
  }
  return text === '' ? folded : text
}

function withoutSite(title: string, names: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts[cuts.length - 1]
  const firstCut = cuts[0]
  if (last === undefined || firstCut === undefined) return title
  const tail = title.slice(last.index + last[0].length)
  if (names.some((name) => isSite(tail, name))) return title.slice(0, last.index).trim()
  const head = title.slice(0, firstCut.index)
  if (names.some((name) => isSite(head, name))) return title.slice(firstCut.index + firstCut[0].length).trim()
  return title
}

const compact = (text: string): string => foldTitle(text).replace(/ /g, '').replace(/^the/, '')

function isSite(part: string, name: string): boolean {
  const own = compact(part)
  if (own === '') return true
  if (own === name) return true
  const [short, long] = own.length < name.length ? [own, name] : [name, own]
  return (
    short.length >= 4 && (long.startsWith(short) || long.endsWith(short)) && short.length * 2.5 >= long.length
  )
}

/** True for a text that is the site's own name or address. */
export function isSiteName(text: string, site: readonly string[]): boolean {
  const own = compact(text)
  return (
    own === '' ||
    site.some(
      (name) =>
        compact(name) === own ||
        (own.length >= 4 && compact(name).replace(/(?:com|org|net|couk|de|fr|es)$/, '') === own),
    )
  )
}

/** Takes a pipe-separated tail off a headline whose site is not known ("Dam holds | Regional | Post"), as long as a headline is left. */
export function withoutTail(title: string): string {
  const bar = title.search(/\s+[|»]\s+|\s*\|\s*/)
  if (bar >= 12) return title.slice(0, bar).trim()
  const dash = /^(.{15,}?)\s+[-–—]\s+([^-–—|]{2,40})$/.exec(title)
  return dash !== null && (dash[2] ?? '').split(' ').length <= 4 ? (dash[1] ?? title) : title
}
