import { AGENCY, agencyOf } from './agencies.js'

/** What a dateline says. `length` counts the characters from the start of the line through the dash. */
export type Dateline = {
  readonly length: number
  readonly place: string | null
  /** The printed day ("Feb 26"), or null. */
  readonly day: string | null
  readonly agency: string | null
  readonly rule: string
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\\.?'
const DAY = `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\s${MONTH})(?:,?\\s\\d{4})?)`
/** A place in capitals: WASHINGTON, ST. LOUIS, SÃO PAULO, RIO DE JANEIRO/LIMA. */
const CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]{1,20}(?:[ /]\\p{Lu}[\\p{Lu}'’./-]{0,20}){0,5}"
/** A place as in prose, for datelines that an agency's name makes certain: Geneva, Port-au-Prince, Rio de Janeiro. */
const PROSE = "\\p{Lu}[\\p{L}'’.-]{1,20}(?:[ /](?:de|del|la|el|al|of|\\p{Lu}[\\p{L}'’.-]{0,20})){0,4}"
/** The state or country after the place: Calif., Ukraine, New Zealand, D.C. */
const REGION = "(?:,\\s\\p{Lu}[\\p{L}'’.]{1,20}(?:[ -]\\p{Lu}[\\p{L}'’.]{1,20}){0,3})"
const DASH = '(?:--|[-–—−]{1,2}|\\.\\s?[-–—])'
const AGENT = `(?:\\((?:${AGENCY})(?:\\/(?:${AGENCY}|\\p{Lu}[\\p{L} ]{1,20}))?\\)|\\/(?:${AGENCY})\\/)`

/** Networks that open their own reports with their name in brackets. */
const NETWORK = 'CNN|CNN Business|CNNMoney|CNN Español|CBS News|NBC News|ABC News|CBN News'

/** Words in capitals before a colon or dash that are labels of a story, not places. */
const LABELS =
  /^(?:BREAKING|BREAKING NEWS|UPDATED?|UPDATES?|LIVE|LIVE UPDATES|WATCH|VIDEO|PHOTOS?|GALLERY|EXCLUSIVE|OPINION|EDITORIAL|ANALYSIS|COMMENT(?:ARY)?|EXPLAINER|EXPLAINED|NOTE|EDITOR'?S NOTE|WARNING|CORRECTION|CLARIFICATION|RELATED|MORE|READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|LISTEN|PODCAST|FACT CHECK|FACT-CHECK|FACTBOX|TIMELINE|INTERVIEW|Q ?& ?A|QUESTION|ANSWER|Q|A|REVIEW|SPONSORED|ADVERTISEMENT|FILE|FILE PHOTO|HOST|PRESIDENT|MODERATOR|THE|AND|WHY|HOW|WHAT|WHO|WHEN|WHERE|NEW|TL;?DR|ISIS|NATO|POTUS|NASA|OPEC|UNESCO|UNICEF|ABOVE|BELOW|FLASHBACK|JUST IN|MUST WATCH|MUST READ|THREAD|REPORT|ALERT|DEVELOPING|SPOILER ALERT|PS|FYI|FAQ|NEWS|WORLD|SPORTS?|POLITICS|BUSINESS|POLL|QUIZ|SUMMARY|KEY POINTS|HIGHLIGHTS|BACKGROUND|CONTEXT)$/

type Row = { readonly rule: string; readonly pattern: RegExp }

/**
 * Cities whose papers set the place before a colon ("NEW DELHI: …"). Elsewhere capitals before a colon are a label of the story.
 * Source: own; style of the dailies of South and Southeast Asia and of agencies' summaries.
 */
const COLON_PLACES =
  /^(?:NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|AHMEDABAD|PUNE|LUCKNOW|PATNA|BHOPAL|JAIPUR|CHANDIGARH|GUWAHATI|IMPHAL|SRINAGAR|JAMMU|KOCHI|THIRUVANANTHAPURAM|RANCHI|DEHRADUN|SHIMLA|NAGPUR|SURAT|INDORE|VARANASI|NOIDA|GURUGRAM|AMRITSAR|ISLAMABAD|RAWALPINDI|LAHORE|KARACHI|PESHAWAR|QUETTA|MULTAN|FAISALABAD|MUZAFFARABAD|DHAKA|CHITTAGONG|CHATTOGRAM|COLOMBO|KATHMANDU|THIMPHU|KABUL|JAKARTA|SINGAPORE|KUALA LUMPUR|PUTRAJAYA|GEORGE TOWN|JOHOR BAR?HU|KUCHING|KOTA KINABALU|MANILA|BANGKOK|HANOI|YANGON|PHNOM PENH|DUBAI|ABU DHABI|DOHA|RIYADH|JEDDAH|KUWAIT CITY|MUSCAT|MANAMA|TEHRAN|BAGHDAD|BEIRUT|DAMASCUS|AMMAN|CAIRO|ANKARA|ISTANBUL|LAGOS|ABUJA|NAIROBI|KAMPALA|ACCRA|HARARE|LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|VIENNA|ROME|MADRID|MOSCOW|KYIV|KIEV|WASHINGTON|NEW YORK|UNITED NATIONS|OTTAWA|BEIJING|SHANGHAI|HONG KONG|TAIPEI|TOKYO|SEOUL|SYDNEY|CANBERRA|MELBOURNE|WELLINGTON)$/

/** From the surest to the barest. Named groups: place, day, agency. */
const ROWS: readonly Row[] = [
  { rule: 'place in brackets', pattern: new RegExp(`^\\((?<place>${CAPITALS}${REGION}?)\\)\\s{0,2}${DASH}`, 'u') },
  { rule: 'place and agency', pattern: new RegExp(`^(?<place>(?:${CAPITALS}|${PROSE})${REGION}?)(?:,?\\s{1,2}(?<day>${DAY}))?,?\\s{0,2}(?<agency>${AGENT})(?:\\s{0,2}${DASH}|\\s{0,2}:)`, 'u') },
  { rule: 'place and outlet', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?)(?:,?\\s{1,2}(?<day>${DAY}))?,?\\s{0,2}\\((?<agency>\\p{Lu}[\\p{L}\\d.&'’-]{1,20}(?:\\s[\\p{L}\\d.&'’-]{1,20}){0,3})\\)\\s{0,2}${DASH}`, 'u') },
  // a speaker of a transcript may have a bracket behind his name too: the place must be known, or a day stand between
  { rule: 'place, outlet and colon', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?)\\s{0,2}\\((?<agency>\\p{Lu}[\\p{L}\\d.&'’-]{1,20}(?:\\s[\\p{L}\\d.&'’-]{1,20}){0,3})\\)\\s{0,2}:(?=\\s)`, 'u') },
  { rule: 'place, day, outlet and colon', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?),?\\s{1,2}(?<day>${DAY}),?\\s{0,2}\\((?<agency>\\p{Lu}[\\p{L}\\d.&'’-]{1,20}(?:\\s[\\p{L}\\d.&'’-]{1,20}){0,3})\\)\\s{0,2}:(?=\\s)`, 'u') },
  { rule: 'agency in brackets', pattern: new RegExp(`^(?<agency>${AGENT})\\s{0,2}(?:${DASH}|\\.-)`, 'u') },
  // "New York (CNN) A federal judge …", "(CNN) The year …": the network's own name in brackets needs no dash
  { rule: 'network in brackets', pattern: new RegExp(`^(?:(?<place>(?:${CAPITALS}|${PROSE})${REGION}?)\\s{1,2})?\\((?<agency>${NETWORK})\\)(?=\\s{1,2}["“‘]?\\p{Lu})`, 'u') },
  { rule: 'day and agency', pattern: new RegExp(`^(?<day>${DAY})\\s{1,2}(?<agency>${AGENT})\\s{0,2}${DASH}`, 'u') },
  { rule: 'place and day', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?),?\\s{1,2}\\(?(?<day>${DAY})\\)?\\s{0,2}(?:${DASH}|:)(?=\\s|\\p{Lu}|["“])`, 'u') },
  { rule: 'place in capitals', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?)\\s{0,2}(?:--|[–—]|\\s-)(?=\\s|\\p{Lu}|["“])`, 'u') },
  { rule: 'place and colon', pattern: new RegExp(`^(?<place>${CAPITALS}${REGION}?):(?=\\s{1,2}(?:\\p{Lu}|["“‘]))`, 'u') },
] // prettier-ignore

/** Characters at the head of a line in which a dateline must end. */
const LONGEST = 120

/** The dateline at the head of a line, or null. "KYIV, Ukraine (AP) — Rescuers …" gives 21 characters, place and agency. */
export function readDateline(line: string): Dateline | null {
  const head = line.slice(0, LONGEST)
  for (const { rule, pattern } of ROWS) {
    const match = pattern.exec(head)
    if (match === null) continue
    const { place, day, agency } = match.groups ?? {}
    if (place !== undefined && !isPlace(place, rule)) continue
    if (line.length < match[0].length + 20) continue
    return {
      length: match[0].length,
      place: place ?? null,
      day: day ?? null,
      agency: agency === undefined ? null : named(agency.replace(/^[(/]|[)/].*$|\/.*$/g, ''), rule),
      rule: `dateline: ${rule}`,
    }
  }
  return null
}

/** An agency by its usual name; between a place in capitals and a dash, any name in brackets is the one who sent the story. */
function named(agency: string, rule: string): string | null {
  return agencyOf(agency) ?? (/outlet/.test(rule) ? agency : null)
}

function isPlace(place: string, rule: string): boolean {
  const name = place.replace(/,.*$/, '')
  if (LABELS.test(name) || agencyOf(name) !== null) return false
  if (rule === 'place and colon' || rule === 'place, outlet and colon') return COLON_PLACES.test(name)
  const letters = name.replace(/[^\p{L}]/gu, '').length
  return rule === 'place in capitals' ? letters >= 4 : letters >= 2
}
