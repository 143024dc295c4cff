/** The families of marks that can close each other. */
export type Family = 'double' | 'single' | 'guillemet'

/**
 * One quotation mark: where it stands, how long it is ("``" is two), and what it may do there. `opens` and `closes` are read from its
 * shape and from the characters around it; a straight mark between blanks may be either.
 */
export type Mark = {
  readonly start: number
  readonly end: number
  readonly family: Family
  readonly opens: boolean
  readonly closes: boolean
  /** A closing single mark that may as well be an apostrophe ("the ministers’ plan"). */
  readonly doubtful: boolean
}

const LETTER = /[\p{L}\p{N}]/u
/** What may stand between a mark and the word it closes. */
const CLOSING_BEFORE = /[\p{L}\p{N}\p{M}.,;:!?…)\]%$€£”’"'»\-–—]/u
const OPENING_AFTER = /[\p{L}\p{N}\p{Emoji_Presentation}“‘"'«([…$€£@#.\-–—¿¡/&]/u
const BLANK = /[\s\u00a0\u202f\u2009\u200b]/

/** Single marks set twice for a double one, and the mark they stand for. */
const TWINS = new Set(['`', "'", '‘', '’'])
const DOUBLED: Readonly<Record<string, string>> = { '`': '“', '‘': '“', '’': '”' }

/** Words that begin with an apostrophe. */
const CLIPPED =
  /^(?:em|tis|twas|til|till|cause|bout|round|n|cos|cuz|fraid|tude|ello|course|specially|s|d|ll|re|ve|m|t|\d{2}s?)(?![\p{L}\p{N}])/iu

/** Finds every mark of one paragraph, `text` from `from` to `to`, that can open or close a quotation; apostrophes are left out. */
export function findMarks(text: string, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = from; at < to; at++) {
    const char = text[at] as string
    const twin = TWINS.has(char) && text[at + 1] === char && at + 1 < to
    const family = twin ? 'double' : familyOf(char)
    if (family === null) continue
    const end = at + (twin ? 2 : 1)
    if ((char === '“' && text[at + 1] === '”') || (char === '"' && text[at + 1] === '"')) {
      at++ // nothing stands between the two
      continue
    }
    const before = at > from ? (text[at - 1] as string) : ' '
    const after = end < to ? (text[end] as string) : ' '
    const mark =
      family === 'single'
        ? readSingle(text, at, end, char, before, after)
        : readDouble(family, at, end, twin ? (DOUBLED[char] ?? char) : char, before, after)
    if (mark) marks.push(mark)
    if (twin) at++
  }
  return marks
}

function familyOf(char: string): Family | null {
  switch (char) {
    case '"':
    case '“':
    case '”':
    case '„':
    case '‟':
    case '＂': return 'double' // prettier-ignore
    case "'":
    case '‘':
    case '’':
    case '‚':
    case '‛':
    case '`': return 'single' // prettier-ignore
    case '«':
    case '»':
    case '‹':
    case '›': return 'guillemet' // prettier-ignore
    default: return null // prettier-ignore
  }
}

function readDouble(
  family: Family,
  start: number,
  end: number,
  char: string,
  before: string,
  after: string,
): Mark | null {
  const leads = !CLOSING_BEFORE.test(before) || /[-–—([“‘"'«]/.test(before)
  const trails = !LETTER.test(after)
  let opens = char === '“' || char === '„' || char === '‟' || char === '«' || char === '‹'
  let closes = char === '”' || char === '»' || char === '›'
  if (opens && BLANK.test(after) && CLOSING_BEFORE.test(before)) [opens, closes] = [false, true]
  else if (closes && BLANK.test(before) && LETTER.test(after) && family === 'double')
    [opens, closes] = [true, false]
  else if (char === '"' || char === '＂' || char === "'") {
    opens = leads && OPENING_AFTER.test(after)
    closes = CLOSING_BEFORE.test(before) && trails
    if (opens && closes) closes = BLANK.test(after) || /[.,;:!?)\]]/.test(after)
    if (opens && closes) opens = false
    if (!opens && !closes)
      [opens, closes] = BLANK.test(before) || BLANK.test(after) ? [true, true] : [false, true]
  }
  return { start, end, family, opens, closes, doubtful: false }
}

function readSingle(
  text: string,
  start: number,
  end: number,
  char: string,
  before: string,
  after: string,
): Mark | null {
  const inWord = LETTER.test(before) && LETTER.test(after)
  if (inWord || char === '`') return null
  const leads = BLANK.test(before) || /[([“"«\-–—:]/.test(before)
  const clipped = LETTER.test(after) && CLIPPED.test(text.slice(end, end + 12))
  if (char === '‘' || char === '‛' || char === '‚') {
    if (!leads || !OPENING_AFTER.test(after) || (clipped && !/^\p{Lu}/u.test(after))) return null
    return { start, end, family: 'single', opens: true, closes: false, doubtful: clipped }
  }
  const opens = char === "'" && leads && OPENING_AFTER.test(after) && !clipped
  const closes = !opens && CLOSING_BEFORE.test(before) && !LETTER.test(after)
  if (!opens && !closes) return null
  const doubtful = closes && /s/i.test(before) && BLANK.test(after)
  return { start, end, family: 'single', opens, closes, doubtful }
}
