const SHORT: Readonly<Record<string, string>> = {
  sen: 'senator', rep: 'representative', congressman: 'representative', congresswoman: 'representative', gov: 'governor', gen: 'general', lt: 'lieutenant',
  col: 'colonel', maj: 'major', capt: 'captain', sgt: 'sergeant', adm: 'admiral', pm: 'prime minister', vp: 'vice president', fm: 'foreign minister', prof: 'professor',
} // prettier-ignore

/** Words before an office that change when it is held, not which it is. */
const LOOSE =
  /^(?:the|an?|his|her|its|their|former|ex|acting|outgoing|incoming|current|then|new|longtime|late|state|us|republican|democratic|conservative|labour)[ -]/

/** Offices by their last word, of which a person holds one at a time. */
const HEAD = /(?:^| )(?:president|minister|secretary|chancellor|premier|king|queen|prince|princess|pope|governor|mayor|senator|representative|judge|justice|general|colonel|admiral|ambassador|commissioner|speaker|chairman|chairwoman|chief|director|leader|envoy|attorney|sheriff|lawmaker|prosecutor)$/ // prettier-ignore

/** The office that a printed role tells: "the former state Sen." is "senator"; null where it tells none ("a father of two"). */
export function officeOf(role: string): string | null {
  let text = role
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/\b(?:of|for|to|at|in|from|on|who|and)\b.*$/s, '')
    .replace(/^.*['’]s?\s/s, '')
    .trim()
  while (LOOSE.test(text)) text = text.replace(LOOSE, '')
  text = text
    .split(/\s+/)
    .map((word) => SHORT[word] ?? word)
    .join(' ')
  return HEAD.test(text) ? text : null
}

/** "same": one says what the other says, or more; "other": the same word with another before it ("finance minister", "prime minister"); else "apart". */
export function compareOffices(a: string, b: string): 'same' | 'other' | 'apart' {
  if (a === b) return 'same'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.endsWith(` ${short}`))
    return /(?:^| )(?:vice|deputy|first|assistant|under) $/.test(long.slice(0, -short.length))
      ? 'other'
      : 'same'
  return short.split(' ').at(-1) === long.split(' ').at(-1) ? 'other' : 'apart'
}
