/** Marks that open and close a quotation. A straight mark does both. */
const OPEN = new Set(['“', '«'])
const CLOSE = new Set(['”', '»'])

/** Words of the first person outside quotation marks: someone else is speaking. */
const FIRST_PERSON = /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|me|my|we|our|ours|us)(?=[^\p{L}]|$)/gu
/** A transcript's turn: "MS. SANDERS:", "Q", "REPORTER:". */
const TURN = /^(?:Q\b[.:]?|[A-Z][A-Z .'’-]{2,40}:)\s/
/** A post's signature: "— Name (@handle) July 4, 2018". */
const SIGNATURE = /@\w{2,30}\)/
/** "He added in a statement:" sets the next paragraph as quoted matter. */
const INTRODUCES =
  /\b(?:said|says|read|reads|wrote|writes|tweeted|posted|added|statement|letter|exchange|transcript)\b[^.]{0,60}:$/
/** An article with the first person in this share of its paragraphs, and in six of them, speaks for itself: a comment. */
const OWN_VOICE = 0.25

/**
 * Marks characters that are someone's speech, statement or post: inside quotation marks, turns of a transcript, posts set
 * into the text, paragraphs in the first person within an article that does not speak in it. An unclosed mark ends with its line.
 */
export function speech(text: string): Uint8Array {
  const spoken = new Uint8Array(text.length)
  let base = 0
  const lines = text.split('\n').map((line) => {
    const at = base
    base += line.length + 1
    markQuoted(line, at, spoken)
    return { line, at }
  })
  const told = lines.filter(({ line }) => line.length > 60 && !TURN.test(line.trim()))
  const inFirst = told.filter(({ line, at }) => hasFirstPerson(line, spoken.subarray(at, at + line.length)))
  const ownVoice = inFirst.length >= 6 && inFirst.length >= OWN_VOICE * told.length
  let introduced = false
  lines.forEach(({ line, at }, index) => {
    const trimmed = line.trim()
    if (trimmed === '') return
    const signed = SIGNATURE.test(trimmed) || SIGNATURE.test(lines[index + 1]?.line ?? '')
    const first = !ownVoice && hasFirstPerson(line, spoken.subarray(at, at + line.length))
    if (introduced || signed || TURN.test(trimmed) || first) spoken.fill(1, at, at + line.length)
    introduced = INTRODUCES.test(trimmed)
  })
  return spoken
}

function markQuoted(line: string, at: number, spoken: Uint8Array): void {
  let inside = false
  for (let index = 0; index < line.length; index++) {
    const mark = line[index] as string
    const double = mark === "'" && line[index + 1] === "'"
    const grave = mark === '`' && line[index + 1] === '`'
    if (mark === '"' || double) inside = !inside
    else if (OPEN.has(mark) || grave) inside = true
    else if (CLOSE.has(mark)) inside = false
    else if (inside) spoken[at + index] = 1
  }
  markSingle(line, at, spoken)
}

/** Single quotation marks round at least three words, as British papers print them. */
function markSingle(line: string, at: number, spoken: Uint8Array): void {
  for (const match of line.matchAll(
    /(?<=^|[\s(])['‘](?=\p{L})([^'‘\n]{0,3}[^‘\n]{10,400}?)['’](?=[\s.,;:?!)]|$)/gu,
  )) {
    const inner = match[1] as string
    if (inner.split(/\s+/).length >= 3)
      spoken.fill(1, at + match.index + 1, at + match.index + 1 + inner.length)
  }
}

function hasFirstPerson(line: string, spoken: Uint8Array): boolean {
  for (const match of line.matchAll(FIRST_PERSON)) if (!spoken[match.index + match[0].length - 1]) return true
  return false
}
