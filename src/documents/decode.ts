import { detect } from 'chardet'
import iconv from 'iconv-lite'

/** Text of some bytes and how they were read, or why they are no text. */
export type Decoded =
  { readonly text: string; readonly encoding: string } | { readonly binary: string; readonly remedy: string }

const MAGIC: readonly (readonly [string, readonly number[], string])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46], 'convert it to text first (pdftotext)'],
  [
    'a ZIP archive or an office document',
    [0x50, 0x4b, 0x03, 0x04],
    'unpack it, or save the document as text',
  ],
  ['a gzip archive', [0x1f, 0x8b], 'unpack it first (gunzip)'],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47], 'only text can be read'],
  ['a JPEG image', [0xff, 0xd8, 0xff], 'only text can be read'],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38], 'only text can be read'],
  ['a program', [0x7f, 0x45, 0x4c, 0x46], 'only text can be read'],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0], 'save the document as text'],
]

const HEAD = 4096
/** Bytes that a guess of the encoding looks at. */
const SAMPLE = 64_000

/**
 * Bytes to text. In this order: byte order mark; UTF-16 without one (every other byte of the head is zero); UTF-8 where the bytes
 * are valid as such (no other encoding is by chance); what the carrier or the page declares; a guess by letter statistics; and
 * windows-1252. Decoding is done by iconv-lite, because Node 20's own decoder leaves windows-1252's 0x80–0x9F undecoded.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | null = null): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return { text: tidy(iconv.decode(view(bytes), marked)), encoding: marked }
  for (const [what, magic, remedy] of MAGIC) {
    if (magic.every((byte, index) => bytes[index] === byte)) return { binary: what, remedy }
  }
  const wide = byZeros(bytes)
  if (wide !== null) return { text: tidy(iconv.decode(view(bytes), wide)), encoding: wide }
  if (looksBinary(bytes)) return { binary: 'binary data', remedy: 'only text can be read' }
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return { text: tidy(utf8), encoding: 'utf-8' }
  const declared = declaredBy(bytes, mediaType)
  if (declared !== null) return { text: tidy(iconv.decode(view(bytes), declared)), encoding: declared }
  const guessed = guess(bytes)
  return { text: tidy(iconv.decode(view(bytes), guessed)), encoding: guessed }
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** One kind of line end, and no NUL: the rest of the text is left as it is. */
function tidy(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return text.slice(start).replace(/\r\n?/g, '\n').replaceAll('\u0000', '')
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, HEAD) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be'
  return null
}

/** NUL or more than a few control characters in the head: no text in any encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, HEAD)
  let control = 0
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number
    if (byte === 0) control += 8
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control += 1
  }
  return control > length * 0.03
}

/** Text as UTF-8 where that is what the bytes are; a few broken characters (a file cut short, one bad paste) are forgiven. */
function asUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let foreign = 0
  let broken = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) broken += 1
    else if (code > 127) foreign += 1
  }
  if (broken === 0) return text
  return foreign >= 10 && broken <= Math.max(1, foreign * 0.05) ? text : null
}

function declaredBy(bytes: Uint8Array, mediaType: string | null): string | null {
  const head = view(bytes.subarray(0, HEAD)).toString('latin1')
  const names = [
    /charset\s{0,3}=\s{0,3}["']?([\w:-]{2,30})/i.exec(mediaType ?? '')?.[1],
    /<meta\b[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w:-]{2,30})/i.exec(head)?.[1],
    /<\?xml\b[^>]{0,200}?encoding\s{0,3}=\s{0,3}["']([\w:-]{2,30})/i.exec(head)?.[1],
  ]
  for (const name of names) {
    if (name === undefined || /^utf-?(?:8|16)/i.test(name) || !iconv.encodingExists(name)) continue
    return /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(name) ? 'windows-1252' : name.toLowerCase()
  }
  return null
}

function guess(bytes: Uint8Array): string {
  const found = detect(view(bytes.subarray(0, SAMPLE)))
  if (found === null || /^(?:utf|ascii|iso-8859-1$|iso-2022)/i.test(found) || !iconv.encodingExists(found))
    return 'windows-1252'
  return found.toLowerCase()
}
