/** Tokens that are one piece whatever marks they hold: addresses, handles, hashtags, dates and telephone numbers in figures. */
const WEB = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s<>"“”]{1,2000}/iy
const MAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y
const HANDLE = /[@#][A-Za-z_]\w{0,60}/y
const SITE =
  /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|co|info|io|tv|uk|ru|ua|eu|de|fr|html?|php|pdf|docx?|xlsx?|url)(?:\/[^\s<>"“”]{0,2000})?(?![\w-])/y
const FIGURES =
  /\d{1,4}(?:\/\d{1,4}){1,2}(?![\w/])|\+?\d{1,4}(?:-\d{2,5}){2,4}(?![\w-])|\d{3}-\d{4}(?![\w-])/y
const FACE = /(?:[:;=8][-'o^]?[)(DPp/\\|\][}{]+|[)(][-'o^]?[:;=]|<3|\^_\^|-_-|:-?\*)/y
const TRAILING = /[.,;:!?)\]'"’”*>]+$/

function match(pattern: RegExp, text: string, from: number, to: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? Math.min(pattern.lastIndex, to) : from
}

/** Where the whole token that begins at `from` ends, or `from` when none begins there. `to` ends the chunk. */
export function wholeChunk(text: string, from: number, to: number): number {
  if (to - from < 2) return from
  const first = text.charCodeAt(from)
  if (first === 64 || first === 35) return match(HANDLE, text, from, to)
  if (first === 58 || first === 59 || first === 61 || first === 60 || first === 94) {
    const end = match(FACE, text, from, to)
    return end === to ? end : from
  }
  const digit = first >= 48 && first <= 57
  if (digit || first === 43) {
    const end = match(FIGURES, text, from, to)
    if (end > from) return end
  }
  const letter = (first | 32) >= 97 && (first | 32) <= 122
  if (!letter && !digit) return from
  const web = match(WEB, text, from, to)
  if (web > from) {
    const cut = TRAILING.exec(text.slice(Math.max(from, web - 8), web))
    return cut === null ? web : web - cut[0].length
  }
  const mail = match(MAIL, text, from, to)
  if (mail > from) return mail
  return match(SITE, text, from, to)
}

/** The start of a smiley that ends at `end`, or `end`. */
export function faceStart(text: string, start: number, end: number): number {
  for (let length = Math.min(4, end - start - 1); length >= 2; length--) {
    if (match(FACE, text, end - length, end) === end && !/\d/.test(text[end - length] as string))
      return end - length
  }
  return end
}
