/** A half-open range of UTF-16 offsets into one article's text. `text.slice(start, end)` is the evidence. */
export type Span = { readonly start: number; readonly end: number }

/** A span that names the article it lies in. */
export type ArticleSpan = Span & { readonly article: string }

/** What every finding carries: where it stands and which rule found it. */
export type Found = Span & { readonly rule: string }
