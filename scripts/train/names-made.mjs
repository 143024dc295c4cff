// Makes articles with marked names from our own sentences (names-sentences.txt) and the word lists, by a seeded generator.
import { readFileSync } from 'node:fs'

/** A small generator of numbers in [0, 1): the same seed gives the same numbers (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  'ba be bi bo bra ca cha chi da de di dra du fa fe ga gi gor gra ha he ho ja jo ka ke ki ko kra ku la le li lo lu ma me mi mo mu na ne ni no o pa pe pi po ra re ri ro ru sa se shi so sta su ta te ti to tra u va ve vi vo wa we wi ya yo za ze zo'.split(
    ' ',
  )
const ENDINGS = 'n r s k l v t d m nko ski ov ev ic sen son man berg ez i a o e u y ra na ko ta'.split(' ')
const FIELDS =
  'Defense,Defence,Finance,Foreign Affairs,Health,Energy,Justice,Interior,Agriculture,Education,Transport,Trade,Labor,Environment,Culture,Information,Public Security,Emergency Situations,Commerce,Economy,Oil,Water,Tourism,Aviation,Statistics,Nuclear Energy,Space,Drug Control,Food Safety,Human Rights,Electoral Affairs,Border Protection,Immigration,Intelligence,Anti-Corruption,Disaster Management'.split(
    ',',
  )
const HEADS =
  'Council,Commission,Committee,Agency,Authority,Association,Federation,Union,League,Institute,Foundation,Center,Board,Bureau,Office,Society,Alliance,Organization,Service,Corps,Guard,Congress,Assembly,Court'.split(
    ',',
  )
const SUFFIXES =
  'Inc,Inc.,Ltd,Ltd.,Corp,Corp.,Co,Co.,Group,Holdings,plc,AG,SA,Bank,Industries,Airlines,Motors,Energy,Oil,Pharmaceuticals,Systems,Technologies,Partners,Securities,International,Steel,Foods,Media,Electronics,Capital,Insurance,Mining'.split(
    ',',
  )
const TOPICS =
  'Peace,Climate,Security,Nuclear,Trade,Refugee,Economic,Tax,Water,Housing,Farm,Clean Energy,Voting,Border,Health Care'.split(
    ',',
  )
const CLUB_HEADS =
  'FC,F.C.,AC,SC,AS,SV,VfB,CSKA,Dynamo,Dinamo,Lokomotiv,Spartak,Sporting,Real,Racing,Olympique,Hapoel,Maccabi,Rapid,Inter,Atletico,Deportivo,Red Star,Union,Torpedo,Steaua,Slovan,Legia,Club,Athletic,Al,NK,FK,AEK'.split(
    ',',
  )
const CLUB_TAILS =
  'United,City,Rovers,Athletic,Wanderers,Town,Rangers,Tigers,Lions,Bulls,Eagles,Sharks,Wolves,County,Albion,Hotspur,Knights,Giants,Hawks,Bears,FC,SC,Kings,Stars'.split(
    ',',
  )
const MONTHS =
  'January,February,March,April,May,June,July,August,September,October,November,December,Jan.,Feb.,Aug.,Sept.,Oct.,Nov.,Dec.'.split(
    ',',
  )
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',')
const TITLES =
  'President,Prime Minister,Chancellor,Foreign Minister,Defense Minister,Defence Minister,Finance Minister,Governor,Mayor,Premier,Secretary of State,Interior Minister,Vice President,Deputy Prime Minister'.split(
    ',',
  )
const ROLES =
  'president,prime minister,foreign minister,spokesman,spokeswoman,director,chairman,secretary,envoy,ambassador,governor,mayor,leader,adviser,general,prosecutor,chief,head,minister,commander,lawmaker,senator'.split(
    ',',
  )
const KIND = {
  P: 'person',
  S: 'person',
  G: 'person',
  I: 'person',
  O: 'organization',
  A: 'organization',
  K: 'organization',
  T: 'organization',
  U: 'organization',
  V: 'place',
  M: 'organization',
  Y: 'organization',
  L: 'place',
  C: 'place',
  X: 'place',
  J: 'place',
  B: 'place',
  R: 'organization',
  Z: 'organization',
  N: 'nationality',
  Q: 'nationality',
  F: 'facility',
  E: 'event',
  W: 'work',
  D: 'product',
}

const readList = (name) =>
  readFileSync(new URL(`../../lexicons/en/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

export function lists() {
  const of = (rows, ...kinds) => rows.filter((row) => kinds.includes(row[1])).map((row) => row[0])
  const countries = readList('countries'),
    organizations = readList('organizations'),
    cities = readList('cities')
  return {
    country: of(countries, 'country').filter((term) => term.length > 2),
    adjective: of(countries, 'adjective'),
    people: of(countries, 'people').filter((term) => /(s|ese|men)$/.test(term)),
    capital: of(countries, 'capital'),
    bigCity: of(cities, 'big-city'),
    city: of(cities, 'city'),
    region: of(readList('regions'), 'region'),
    state: of(readList('regions'), 'region').filter((term) => /^\p{Lu}[\p{L}.]*\.$/u.test(term)),
    given: readList('given-names').map((row) => row[0]),
    surname: readList('surnames').map((row) => row[0]),
    intl: of(organizations, 'intl'),
    agency: of(organizations, 'agency'),
    party: of(organizations, 'party'),
    media: of(organizations, 'media'),
    company: of(organizations, 'company'),
    team: of(organizations, 'team'),
    org: of(organizations, 'org'),
    event: of(organizations, 'event'),
    work: of(organizations, 'work'),
    product: of(organizations, 'product'),
    facility: of(organizations, 'facility'),
  }
}

/** Chance, and coined words. */
function dice(random, data) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const odds = (share) => random() < share
  const coined = () => {
    let word = ''
    for (let left = 1 + Math.floor(random() * 2.4); left > 0; left--) word += pick(SYLLABLES)
    word += pick(ENDINGS)
    return word[0].toUpperCase() + word.slice(1)
  }
  return { random, data, pick, odds, coined }
}

function peopleMaker({ pick, odds, coined, data }) {
  const surname = () => {
    const base = odds(0.35) ? coined() : pick(data.surname)
    if (odds(0.04)) return `${base}-${pick(data.surname)}`
    if (odds(0.04))
      return `${pick(['de', 'van', 'von', 'al-', 'Al-', 'bin', 'de la', 'van der', "O'", 'Mc', 'ben', 'el-'])} ${base}`.replace(
        /(-|O'|Mc) /,
        '$1',
      )
    return base
  }
  const given = () =>
    odds(0.15) ? coined() : odds(0.05) ? `${pick(data.given)}-${pick(data.given)}` : pick(data.given)
  const person = () => {
    const [first, last] = [given(), surname()]
    if (odds(0.06)) return { full: `${pick('ABCDEFGHJKLMNPRSTVWZ')}. ${last}`, first, last }
    if (odds(0.06)) return { full: `${first} ${pick('ABCDEFGHJKLMNPRSTW')}. ${last}`, first, last }
    if (odds(0.08)) return { full: `${first} ${given()} ${last}`, first, last }
    if (odds(0.02)) return { full: `${first} ${last} Jr.`, first, last }
    return { full: `${first} ${last}`, first, last }
  }
  return { surname, given, person }
}

function placeMaker({ pick, odds, coined, data }) {
  const town = () =>
    odds(0.15) ? coined() : odds(0.35) ? pick(data.bigCity) : odds(0.3) ? pick(data.capital) : pick(data.city)
  const country = () => (odds(0.03) ? `${coined()}ia` : pick(data.country))
  const small = () =>
    odds(0.7)
      ? coined()
      : odds(0.4)
        ? `${coined()}-${coined()}`
        : odds(0.5)
          ? `${coined()} ${coined()}`
          : `${pick(['Upper', 'Lower', 'New', 'Old', 'North', 'South', 'Al', 'Novo', 'San', 'Tell', 'Beit', 'Bad', 'Ust'])} ${coined()}`
  const facility = () =>
    odds(0.4)
      ? pick(data.facility)
      : `${odds(0.5) ? pick(data.surname) : town()} ${pick(['Airport', 'Stadium', 'Bridge', 'Hospital', 'Square', 'Park', 'Palace', 'Museum', 'Theater', 'Hall', 'Street', 'Arena', 'Cathedral', 'Prison', 'Station', 'Air Base', 'Nuclear Power Plant', 'International Airport', 'Tower', 'Hotel'])}`
  return { town, country, small, facility }
}

function bodyMaker({ random, pick, odds, data }, { town }) {
  const letters = () =>
    Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick('ABCDEFGHIKLMNOPRSTU')).join('')
  const body = () => {
    const roll = random()
    if (roll < 0.2) return pick(data.intl)
    if (roll < 0.3) return pick(data.org)
    if (roll < 0.5)
      return `${odds(0.5) ? pick(data.adjective) : odds(0.5) ? 'National' : 'International'} ${pick(FIELDS)} ${pick(HEADS)}`
    if (roll < 0.6) return `${pick(HEADS)} for ${pick(FIELDS)}${odds(0.3) ? ` and ${pick(FIELDS)}` : ''}`
    if (roll < 0.7) return odds(0.5) ? `University of ${town()}` : `${town()} University`
    if (roll < 0.8) return `${town()} ${pick(HEADS)}`
    if (roll < 0.9) return `${pick(FIELDS)} and ${pick(FIELDS)} ${pick(HEADS)}`
    return letters()
  }
  const agency = () => {
    const roll = random()
    const field = pick(FIELDS)
    if (roll < 0.25) return pick(data.agency)
    if (roll < 0.45) return `${field} Ministry`
    if (roll < 0.6) return `Ministry of ${field}`
    if (roll < 0.72) return `${field} Department`
    if (roll < 0.84) return `Department of ${field}`
    return `National ${field} ${pick(HEADS)}`
  }
  return { letters, body, agency }
}

function groupMaker({ random, pick, odds, coined, data }, { town }) {
  const company = () => {
    const roll = random()
    if (roll < 0.4) return pick(data.company)
    if (roll < 0.7) return `${odds(0.5) ? coined() : pick(data.surname)} ${pick(SUFFIXES)}`
    if (roll < 0.8) return `${pick(data.surname)} & ${odds(0.3) ? 'Co' : pick(data.surname)}`
    if (roll < 0.9) return coined()
    return `${town()} ${pick(SUFFIXES)}`
  }
  const club = () => {
    const roll = random()
    if (roll < 0.5) return pick(data.team)
    const home = odds(0.3) ? coined() : town()
    if (roll < 0.68) return `${pick(CLUB_HEADS)} ${home}`
    if (roll < 0.82) return `${home} ${pick(CLUB_TAILS)}`
    if (roll < 0.92) return `${coined()} ${home}`
    return coined()
  }
  const armed = () => {
    const roll = random()
    if (roll < 0.35) return coined()
    if (roll < 0.5) return `${coined()} ${coined()}`
    if (roll < 0.75)
      return `${odds(0.5) ? coined() : pick(data.adjective)} ${pick(['Liberation Front', 'Liberation Army', 'National Army', 'Resistance', 'Brigades', 'Revolutionary Front', 'Defence Forces', 'Islamic Movement'])}`
    return `${pick(['Army', 'Front', 'Movement', 'Party', 'Council'])} for the ${pick(['Liberation', 'Defence', 'Freedom', 'Unity'])} of ${odds(0.5) ? coined() : pick(data.country)}`
  }
  return { company, club, armed }
}

function thingMaker({ random, pick, odds, coined, data }, { town }) {
  const event = () =>
    odds(0.5)
      ? pick(data.event)
      : `${odds(0.5) ? town() : pick(data.adjective)} ${pick(['Open', 'Cup', 'Grand Prix', 'Summit', 'Conference', 'Festival', 'Championships', 'War', 'Games', 'Masters', 'Marathon', 'Revolution'])}`
  const work = () => {
    const roll = random()
    if (roll < 0.4) return pick(data.work)
    if (roll < 0.6) return `Treaty of ${town()}`
    if (roll < 0.8) return `${pick(TOPICS)} ${pick(['Act', 'Treaty', 'Agreement', 'Accord', 'Convention'])}`
    return `The ${coined()} ${pick(['Affair', 'Diaries', 'Man', 'Conspiracy', 'Road'])}`
  }
  return { event, work }
}

export function maker(random, data) {
  const tools = dice(random, data)
  const { pick, odds, coined } = tools
  const { surname, given, person } = peopleMaker(tools)
  const places = placeMaker(tools)
  const { town, country, small, facility } = places
  const { letters, body, agency } = bodyMaker(tools, places)
  const { company, club, armed } = groupMaker(tools, places)
  const { event, work } = thingMaker(tools, places)
  const make = {
    O: body,
    A: agency,
    K: company,
    L: town,
    C: country,
    F: facility,
    E: event,
    W: work,
    U: () => town(),
    V: country,
    X: () => pick(data.region),
    N: () => pick(data.adjective),
    Q: () => pick(data.people),
    T: club,
    J: small,
    B: () => (odds(0.3) ? pick(data.state).replace(/\.$/, '') : pick(data.state)),
    R: () => `${town()} ${odds(0.8) ? 'Newsroom' : pick(['Bureau', 'Desk'])}`,
    Z: armed,
    M: () => pick(data.media),
    Y: () =>
      odds(0.6)
        ? pick(data.party)
        : `${pick(['National', 'Democratic', "People's", 'Social', 'Liberal', 'Freedom', 'Workers'])} ${pick(['Party', 'Front', 'Movement', 'Union', 'Alliance'])}`,
    D: () => pick(data.product),
  }
  return { person, make, plain: plainMaker(tools), odds, pick, letters, surname, given, town, coined }
}

function plainMaker({ random, pick, odds }) {
  return {
    h: () => pick(['Mr.', 'Mrs.', 'Ms.', 'Mr', 'Ms', 'Dr.', 'Gen.', 'Sir', 'Sen.']),
    t: () => pick(TITLES),
    r: () => pick(ROLES),
    d: () => pick(DAYS),
    m: () => pick(MONTHS),
    n: () => String(Math.floor(random() * (odds(0.5) ? 10 : 99)) + 1),
  }
}

/** A company as later sentences call it: without the form of the firm. */
function short(name) {
  const words = name.split(' ')
  while (words.length > 1 && (SUFFIXES.includes(words[words.length - 1]) || words[words.length - 1] === '&'))
    words.pop()
  return words.join(' ')
}

const SLOT = /\{([A-Za-z])(\d?)([.@~]?)\}/g

/** One made article of a block of sentences. */
export function madeArticle(block, tools, id) {
  const cast = new Map()
  const value = (kind, number, form) => {
    if ('PSGI'.includes(kind)) {
      const key = `P${number}`
      if (!cast.has(key)) cast.set(key, tools.person())
      const { full, first, last } = cast.get(key)
      if (kind === 'I') return `${first[0]}. ${last}`
      return kind === 'P' ? full : kind === 'S' ? last : first
    }
    const key = `${kind}${number}${form === '@' ? '@' : ''}`
    if (!cast.has(key)) cast.set(key, form === '@' ? tools.letters() : tools.make[kind]())
    if (form === '~') return short(cast.get(key))
    return form === '.' ? cast.get(key).toUpperCase() : cast.get(key)
  }
  let text = ''
  const mentions = []
  for (const line of block.split('\n')) {
    const upper = /^\{UPPER:(.*)\}$/.exec(line)
    const source = upper ? upper[1] : line
    if (tools.odds(0.12)) continue
    if (text) text += '\n'
    const add = (part) => {
      const shown = upper ? part.toUpperCase() : part
      text += shown
      return shown.length
    }
    let at = 0
    for (const slot of source.matchAll(SLOT)) {
      add(source.slice(at, slot.index))
      at = slot.index + slot[0].length
      const [, kind, number, form] = slot
      if (tools.plain[kind]) {
        add(tools.plain[kind]())
        continue
      }
      const start = text.length
      const name = value(kind, number, form).replace(
        /^The (?=Gambia|Bahamas|Netherlands|Philippines|Hague|Beatles)/,
        '',
      )
      const end = start + add(name)
      mentions.push({ start, end, kind: KIND[kind] })
    }
    add(source.slice(at))
  }
  return { id, source: 'made', genre: 'news', text, annotated: null, mentions }
}

export function blocks() {
  return readFileSync(new URL('./names-sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
}
