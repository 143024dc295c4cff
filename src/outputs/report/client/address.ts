/** A half-open range of offsets into an article's text. */
export type Range = { readonly start: number; readonly end: number }

/** What the part of the address after `#` asks for. */
export type Place =
  | { readonly kind: 'article'; readonly article: string; readonly spans: readonly Range[] }
  | { readonly kind: 'compare'; readonly a: string; readonly b: string }
  | { readonly kind: 'element'; readonly id: string }
  | { readonly kind: 'top' }

/** Reads `#a=a1&s=10-24,40-52`, `#c=a1,a2`, `#s1.figures`; anything unreadable is the top of the page. */
export function readAddress(hash: string): Place {
  const text = hash.replace(/^#/, '')
  if (text === '') return { kind: 'top' }
  if (text.startsWith('a=')) {
    const [article = '', places = ''] = text.slice(2).split('&s=', 2)
    const id = decode(article)
    return id === null ? { kind: 'top' } : { kind: 'article', article: id, spans: readSpans(places) }
  }
  if (text.startsWith('c=')) {
    const [a, b] = text.slice(2).split(',', 2).map(decode)
    return a && b ? { kind: 'compare', a, b } : { kind: 'top' }
  }
  const id = decode(text)
  return id === null ? { kind: 'top' } : { kind: 'element', id }
}

/** `10-24,40-52` as ranges; what is no range is left out. */
function readSpans(text: string): Range[] {
  return text.split(',').flatMap((piece) => {
    const match = /^(\d{1,10})-(\d{1,10})$/.exec(piece)
    const range = match && { start: Number(match[1]), end: Number(match[2]) }
    return range && range.start < range.end ? [range] : []
  })
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
