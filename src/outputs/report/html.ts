/** A piece of page that is safe to print. Only `html` makes one, so that no text of an article gets in unescaped. */
export type Html = { readonly markup: string }

export type Content = Html | string | number | null | undefined | false | readonly Content[]

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns CR into LF and drops NUL; either would move every offset after it.
  '\r': '&#13;',
  '\0': '\ufffd',
}

/** Text as the page prints it, in content or in a quoted attribute; its length in the page's DOM is unchanged. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character] ?? '')
}

/** Builds a piece of page; every string put in is escaped, pieces and lists of pieces go in as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const fixed = tidy(strings)
  let markup = fixed[0] ?? ''
  values.forEach((value, index) => {
    markup += show(value) + (fixed[index + 1] ?? '')
  })
  return { markup }
}

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The fixed parts without the indentation of our source; what is put in between is left as it is. */
function tidy(strings: TemplateStringsArray): readonly string[] {
  const known = tidied.get(strings)
  if (known) return known
  const parts = strings.map((part) => part.replace(/\s*\n\s*/g, '\n'))
  tidied.set(strings, parts)
  return parts
}

function show(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map(show).join('')
  return value.markup
}

function isList(value: Html | readonly Content[]): value is readonly Content[] {
  return Array.isArray(value)
}

/** A string that any encoder takes: half a surrogate pair becomes U+FFFD, which is as long. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** An id as a part of an address. */
export function addressPart(id: string): string {
  return encodeURIComponent(wellFormed(id))
}

/** Our own script and style, which are not text of an article. */
export function trusted(markup: string): Html {
  return { markup }
}

/** Pieces with something between them. */
export function joined(pieces: readonly Content[], between: Content): Content {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))
}
