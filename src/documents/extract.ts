/** What `readout extract` prints for one page. */
export type Extracted = {
  readonly title: string | null
  readonly text: string
  readonly published: string | null
  readonly modified: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly section: string | null
  readonly language: string | null
  readonly canonical: string | null
  readonly image: string | null
  readonly wire: string | null
  readonly source: Readonly<{ [field: string]: string }>
}

/** PLACEHOLDER: the article in a page. `source` says where each field was read ("json-ld", "meta og:title"). */
export function extractPage(html: string, _url: string | null = null): Extracted {
  return {
    title: null,
    text: html.replace(/<[^>]{0,2000}>/g, ' '),
    published: null,
    modified: null,
    byline: [],
    publisher: null,
    section: null,
    language: null,
    canonical: null,
    image: null,
    wire: null,
    source: {},
  }
}
