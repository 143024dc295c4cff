import { fold } from './fold.js'
import type { Lists } from './lists.js'

/** What the names of one body have in common, and the state that a name itself says. */
export type BodyKey = { readonly core: string; readonly state: string | null }

/** Registered forms of firms, folded. */
const LEGAL =
  /^(?:inc|incorporated|ltd|limited|plc|llc|llp|corp|corporation|co|company|gmbh|ag|sa|spa|nv|bv|ab|asa|oyj?|kk|bhd|berhad|pte|pty|oao|ooo|pao|p?jsc|ojsc|cjsc|holdings?|group)$/

/** Bodies that every state has, as the end of their names. */
const EVERYWHERE =
  /(?:^| )(?:ministry|department|parliament|army|navy|air force|police|court|central bank|government|senate|congress|cabinet|treasury|interior|national guard|foreign office|border guard|border service|customs|intelligence|general staff|armed forces|forces|military|marine corps|coast guard|national assembly|house of representatives|state emergency service|prosecutors?|prosecutor general|office)$/

/** How names of offices begin: "Office of …", "House of …", "Agency for …". */
const OFFICE =
  /^(?:office|department|ministry|bureau|agency|authority|centers?|centres?|institutes?|council|commission|committee|board|house|court|chamber|academy|embassy|consulate|bank|federation|association|union|society|directorate|service|marine corps|secret service|geological survey|census bureau|attorney general) (?:of|for|on) /

/** Last words that say what a body is, so that a state's name before them is its owner's and not part of a brand. */
const BODY =
  /(?:^| )(?:ministry|department|agency|authority|administration|commission|committee|council|court|bureau|board|office|service|institute|parliament|senate|congress|army|navy|corps|guard|forces?|police|embassy|consulate|survey|treasury|house of representatives|general staff)$/

/**
 * Reads a body's name: folded, without "the", the form of a firm and its state's name; "Ministry of Health" is the "Health
 * Ministry", and a well-known short name stands for the long one. "U.S. Office of Trade" and "Office of Trade" share a core.
 */
export function bodyKeyOf(text: string, lists: Lists): BodyKey {
  let words = fold(text).replaceAll(',', '').split(' ')
  if (words.length > 1 && words[0] === 'the') words = words.slice(1)
  while (words.length > 1 && LEGAL.test(words[words.length - 1] as string)) words.pop()
  const whole = words.join(' ')
  const known = lists.bodyNames.get(whole)
  if (known !== undefined) return bodyKeyOf(known, lists)
  for (const size of [2, 1]) {
    const rest = words.slice(size).join(' ')
    const state = rest === '' ? null : lists.state(words.slice(0, size).join(' '))
    if (state === null) continue
    const long = lists.bodyNames.get(rest)
    if (
      long === undefined &&
      !(EVERYWHERE.test(rest) || OFFICE.test(rest) || (BODY.test(rest) && rest.includes(' ')))
    )
      continue
    const key = long === undefined ? { core: spelt(rest), state } : bodyKeyOf(long, lists)
    return { core: key.core, state }
  }
  return { core: spelt(whole), state: null }
}

/**
 * By what a firm and its name without what it does are one in an article or a story: "Kestrel Energy" is later called "Kestrel". Null for what is no firm
 * and for firms named after a place.
 */
export function firmKeyOf(text: string, core: string, lists: Lists): string | null {
  const words = core.split(' ')
  if (words.length === 1) return LEGAL.test(core) || lists.country(text) !== null ? null : `firm:${core}`
  const tail = words[words.length - 1] as string
  const first = words[0] as string
  if (
    words.length > 3 ||
    !lists.companySuffixes.has(tail) ||
    lists.state(first) !== null ||
    lists.cities.has(first)
  )
    return null
  return `firm:${words.slice(0, -1).join(' ')}`
}

/** One spelling and one order of words for what is written in two. */
function spelt(words: string): string {
  return words
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\blabour\b/g, 'labor')
    .replace(/\borganisation\b/g, 'organization')
    .replace(/\bcentre/g, 'center')
    .replace(/\bprogramme\b/g, 'program')
    .replaceAll('&', 'and')
    .replace(/^(ministry|department) (?:of|for) (?:the )?(.+)$/, '$2 $1')
    .replace(/^national (?=defense ministry$)/, '')
    .replace(/^(foreign|internal) affairs (?=ministry$)/, (_, kind: string) =>
      kind === 'foreign' ? 'foreign ' : 'interior ',
    )
    .replace(/^(house|senate) (select )?committee on (?:the )?(.+)$/, '$1 $2$3 committee')
}

/** A body that many states have ("Foreign Ministry", "Supreme Court"): two states' are two. */
export const isEverywhere = (core: string): boolean => EVERYWHERE.test(core)
