import type { Document } from '../../model/document.js'

/** Lines that stand round a story and are not it: credits of pictures, sign-ups, share lines, teasers, copyright. */
const LINES: readonly RegExp[] = [
  /\((?:[^()]{0,80}[ /])?(?:AP Photo|AP|AFP|Reuters|REUTERS|Getty|Getty Images|EPA|UPI|Bloomberg)(?:[ /][^()]{0,80})?\)\s*$/,
  /(?:AP Photo|Getty Images|AFP\/|\/AFP|\/REUTERS|REUTERS\/|\/Reuters|Associated Press\/|via AP\b|Photo(?:graph)?(?: by|:)|Image copyright|Picture:)/,
  /^(?:FILE|File)\s*(?:-|–|—|photo|PHOTO)/,
  /^(?:\d+ of \d+\b|Slide \d|Image \d|Photo \d)/,
  /^(?:©|Copyright\b|\(c\)\s)/i,
  /\b(?:All rights reserved|may not be (?:published|reproduced)|contributed to this (?:report|story|article)|contributed reporting)\b/i,
  /^(?:Reporting|Writing|Editing|Additional reporting) by\b/i,
  /^(?:Read more|Read also|Related|More from|See also|Also read|Watch|WATCH|MORE|Advertisement|ADVERTISEMENT|Story continues|Share|Subscribe|Sign up|Get breaking|Follow|Click here|Most read|Trending|Comments?)\b/,
  /\b(?:sign up for|subscribe to|our newsletter|delivered to your inbox|terms of service|privacy policy|recaptcha)\b/i,
  /^(?:By|BY)\s+[\p{Lu}][^.]{2,120}$/u,
  /^(?:Published|Updated|Last updated|Posted)\b[^.]{0,60}(?:\d|ago)/i,
]

/** A line this short without an end of sentence is a heading, a name or a button. */
const SHORT = 15

/** A dateline before the first words: "LONDON (AP) —", "(LONDON) --", "BEIJING, Nov 7 (Reuters) -". */
const DATELINE =
  /^\s*(?:\(?[\p{Lu}][\p{Lu}\p{Ll}.’' /]{1,40}\)?(?:,\s*[\p{Lu}][\p{L}. ]{1,20})?(?:,?\s*\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\)?)?\s*(?:\((?:AP|Reuters|REUTERS|AFP|UPI|CNN|ABC News|Bloomberg)\))?\s*(?:--|–|—|-)\s)/u

/** Characters of the page that are not the story, as far as the page's own marks and the shape of the line tell. */
export function furniture(document: Document, text: string): Uint8Array {
  const left = mark(document, text, true)
  let kept = 0
  for (let at = 0; at < text.length; at++) if (left[at] === 0) kept += 1
  return kept < LEAST && kept < SHARE * text.length ? mark(document, text, false) : left
}

/** A page of captions and nothing else is its captions: with less than this left, only what stands twice is left out. */
const LEAST = 500
const SHARE = 0.25

function mark(document: Document, text: string, captions: boolean): Uint8Array {
  const left = new Uint8Array(text.length)
  if (captions)
    for (const { start, end } of document.boilerplate) left.fill(1, start, Math.min(end, text.length))
  const seen = new Set<string>()
  let base = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '') {
      const again = trimmed.length > 40 && seen.has(trimmed)
      seen.add(trimmed)
      if (again || trimmed === document.title?.trim() || (captions && isFurniture(trimmed)))
        left.fill(1, base, base + line.length)
      const dateline = trimmed.length > 60 ? DATELINE.exec(line.slice(0, 120)) : null
      if (dateline) left.fill(1, base, base + dateline[0].length)
    }
    base += line.length + 1
  }
  return left
}

function isFurniture(line: string): boolean {
  if (line.length < 600 && LINES.some((pattern) => pattern.test(line))) return true
  if (/[.!?…:]["”’')\]]*$/.test(line) || line.length > 140) return false
  return line.split(/\s+/, SHORT + 1).length <= SHORT
}
