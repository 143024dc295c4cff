import { decodeBytes } from '../decode.js'

/** What a saved message holds: its subject and day, and its body as text or HTML. */
export type Mail = {
  readonly subject: string | null
  readonly date: string | null
  readonly body: string
  readonly html: boolean
}

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string }

/** Headers that no other text opens with. */
const SURE = ['mime-version', 'message-id', 'received', 'delivered-to', 'return-path', 'content-type', 'to']
const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):[^\S\n]?(.{0,2000})$/
/** Parts inside parts are looked into no deeper. */
const DEEPEST = 4

/** Reads a message as mail programs save it (RFC 5322 and MIME): the plain part before the HTML part. Null where `text` is none. */
export function readMail(text: string): Mail | null {
  const message = partOf(text.replace(/\r\n?/g, '\n'))
  if (message === null || !message.headers.has('subject') || !message.headers.has('from')) return null
  if (!SURE.some((name) => message.headers.has(name))) return null
  const chosen = bodyOf(message, 0)
  if (chosen === null) return null
  const subject = message.headers.get('subject')
  return {
    subject: subject ? withoutCodes(subject) : null,
    date: message.headers.get('date') ?? null,
    ...chosen,
  }
}

/** Headers up to the first blank line, folded lines joined; null where a line is no header. */
function partOf(text: string): Part | null {
  const end = text.indexOf('\n\n')
  if (end < 0 || end > 20_000) return null
  const headers = new Map<string, string>()
  for (const line of text
    .slice(0, end)
    .replace(/\n[^\S\n]+/g, ' ')
    .split('\n')) {
    const match = HEADER.exec(line)
    if (match === null) return null
    const name = (match[1] ?? '').toLowerCase()
    if (!headers.has(name)) headers.set(name, match[2] ?? '')
  }
  return { headers, body: text.slice(end + 2) }
}

function bodyOf({ headers, body }: Part, depth: number): { body: string; html: boolean } | null {
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]{1,100})"?/i.exec(type)?.[1]
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .flatMap((part) => partOf(part.replace(/^\n/, '')) ?? [])
    const found = parts.flatMap((part) => bodyOf(part, depth + 1) ?? [])
    return found.find(({ html }) => !html) ?? found[0] ?? null
  }
  if (!/^text\/(?:plain|html)/i.test(type)) return null
  const encoding = headers.get('content-transfer-encoding') ?? ''
  return { body: decoded(body, encoding.trim().toLowerCase(), type), html: /^text\/html/i.test(type) }
}

function decoded(body: string, encoding: string, type: string): string {
  const bytes =
    encoding === 'base64'
      ? Uint8Array.from(Buffer.from(body, 'base64'))
      : encoding === 'quoted-printable'
        ? quotedBytes(body.replace(/=[^\S\n]*\n/g, ''))
        : null
  if (bytes === null) return body
  const found = decodeBytes(bytes, type)
  return 'binary' in found ? '' : found.text
}

/** "=E2=80=94" as bytes; other characters in UTF-8. */
function quotedBytes(text: string): Uint8Array {
  const pieces = text.split(/((?:=[0-9A-Fa-f]{2})+)/)
  const bytes = pieces.flatMap((piece, index) =>
    index % 2 === 1
      ? piece
          .slice(1)
          .split('=')
          .map((code) => Number.parseInt(code, 16))
      : [...new TextEncoder().encode(piece)],
  )
  return Uint8Array.from(bytes)
}

/** A subject without its encoded words: "=?utf-8?Q?Ferry_=E2=80=94_union?=". */
function withoutCodes(subject: string): string {
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})\?([QqBb])\?([^?\s]{0,400})\?=/g,
      (_all, charset: string, kind: string, words: string) =>
        decoded(
          /q/i.test(kind) ? words.replace(/_/g, ' ') : words,
          /q/i.test(kind) ? 'quoted-printable' : 'base64',
          `text/plain; charset=${charset}`,
        ),
    )
    .trim()
}
