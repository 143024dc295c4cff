/** Plain text for a terminal: nothing of an article may move the cursor, change colours or reorder what stands around it. */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

/** Columns that a text takes in a terminal: marks none, East Asian wide characters and emoji two. */
export function columns(text: string): number {
  let count = 0
  for (const character of text) count += columnsOf(character.codePointAt(0) ?? 0)
  return count
}

function columnsOf(code: number): number {
  if (code < 0x300) return 1
  if (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200d) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
    return 0
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  return wide ? 2 : 1
}

/** Breaks text into lines of at most `width` columns, at spaces, and inside words only where one is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(1, width)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of plain(text).split(' ')) {
    if (word === '') continue
    const size = columns(word)
    if (used > 0 && used + 1 + size <= limit) {
      line += ` ${word}`
      used += 1 + size
      continue
    }
    if (used > 0) lines.push(line)
    const pieces = size <= limit ? [word] : chop(word, limit)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = columns(line)
  }
  if (used > 0) lines.push(line)
  return lines
}

function chop(word: string, limit: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const size = columnsOf(character.codePointAt(0) ?? 0)
    if (used + size > limit && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += size
  }
  return [...pieces, piece]
}
