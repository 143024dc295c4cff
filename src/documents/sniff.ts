/** What a raw item holds, by its carrier's media type, its content and its name. */
export type Format = 'html' | 'feed' | 'json' | 'jsonl' | 'text'

const HEAD = 2000

/**
 * Content first, where it is unmistakable (`<rss`, `<!doctype html`, a JSON object on the first line), then media type, then the
 * name's ending, then the number of tags.
 */
export function sniffFormat(text: string, source: string, mediaType: string | null): Format {
  const head = text.slice(0, HEAD).trimStart()
  if (
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[\s\S]{0,500}?-->\s{0,20}|<\?[^>]{0,200}>\s{0,20}){0,3}<(?:rss|feed|rdf:RDF)[\s>]/i.test(
      head,
    )
  )
    return 'feed'
  if (
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[\s\S]{0,500}?-->\s{0,20}){0,3}<(?:!doctype\s+html|html|head|body)\b/i.test(
      head,
    )
  )
    return 'html'
  if (head.startsWith('{') || head.startsWith('[')) {
    const json = sniffJson(text, source, mediaType)
    if (json !== null) return json
  }
  const type = mediaType?.toLowerCase() ?? ''
  const name = source.toLowerCase().replace(/[?#].*$/, '')
  if (/\.(?:jsonl|ndjson)$/.test(name) || /ndjson|jsonl/.test(type)) return 'jsonl'
  if (/^(?:text\/html|application\/xhtml)/.test(type) || /\.x?html?$/.test(name))
    return hasTags(text) ? 'html' : 'text'
  if (/\.json$/.test(name) || /\bjson\b/.test(type)) return 'json'
  return isMarkup(text) ? 'html' : 'text'
}

function sniffJson(text: string, source: string, mediaType: string | null): Format | null {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  const line = end < 0 ? text.slice(start) : text.slice(start, end)
  if (/\.(?:jsonl|ndjson)$/i.test(source) || /ndjson|jsonl/i.test(mediaType ?? '')) return 'jsonl'
  if (
    end >= 0 &&
    line.startsWith('{') &&
    /\}\s*,?\s*$/.test(line) &&
    /\n\s*\{/.test(text.slice(end, end + 5000)) &&
    parses(line)
  )
    return 'jsonl'
  if (/\.json$/i.test(source) || /\bjson\b/i.test(mediaType ?? '')) return 'json'
  if (/^\{\s*"|^\{\s*\}|^\[\s*[{\]]/.test(text.slice(start, start + 200))) return 'json'
  return null
}

function parses(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function hasTags(text: string): boolean {
  return /<(?:p|div|h1|br|html|body|article|span|td)\b[^>]{0,500}>/i.test(text.slice(0, 200_000))
}

/** Plain text may quote a tag; a page consists of them. */
function isMarkup(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const tags = sample.match(
    /<\/?(?:p|div|h[1-6]|br|html|head|body|article|section|span|td|ul|li|script|meta|title)\b[^>]{0,300}>/gi,
  )
  return tags !== null && tags.length >= 4 && tags.join('').length > sample.length * 0.02
}
