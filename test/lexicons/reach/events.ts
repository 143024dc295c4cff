import type { LexiconEntry } from '../../../src/model/resources.js'
import { past, plural } from './forms.js'
import type { Reach, Read } from './reach.js'

/** A noun of each type, as the object of a verb that asks for one. */
const OF_TYPE: Readonly<Record<string, string>> = {
  AGREE: 'a treaty', CONSULT: 'talks', SUPPORT: 'support', COOPERATE: 'a joint drill', AID: 'aid', RETREAT: 'a withdrawal', REQUEST: 'an appeal',
  ACCUSE: 'an investigation', THREATEN: 'a threat', PROTEST: 'a rally', SANCTION: 'sanctions', MOBILIZE: 'troops', COERCE: 'a curfew',
  ASSAULT: 'an attack', ROUND: 'missiles', VOTE: 'an election', PERSON: 'President Ana Holm', PARTY: 'Sudland', '*': 'the plan',
} // prettier-ignore

/** An infinitive that makes an event of each type. */
const TO_DO: Readonly<Record<string, string>> = {
  AGREE: 'to sign a treaty', CONSULT: 'to meet Sudland', SUPPORT: 'to support Sudland', COOPERATE: 'to cooperate with Sudland',
  AID: 'to provide aid to Sudland', RETREAT: 'to withdraw from Sudland', SANCTION: 'to impose sanctions on Sudland', COERCE: 'to arrest the marchers',
  ASSAULT: 'to attack Sudland', MOBILIZE: 'to deploy troops', YIELD: 'to release the prisoners', REJECT: 'to reject the plan',
  CONCEDE: 'to lift the curfew', PROTEST: 'to protest', THREATEN: 'to threaten Sudland', REQUEST: 'to ask Sudland for help', ACCUSE: 'to accuse Sudland',
} // prettier-ignore

/**
 * A row of event-verbs as sentences: "begin =ASSAULT @on" gives "Norland began an attack on Sudland on Monday." A particle stands before the
 * object or after it, a noun with an article or without one.
 */
function sentences({ term }: LexiconEntry): readonly string[] {
  const [verb = '', ...rest] = term.split(' ')
  const of = (sign: string) => rest.filter((part) => part.startsWith(sign)).map((part) => part.slice(1))
  const particles = of('+').join(' ')
  const [object] = of('=')
  const nouns = object === undefined ? [] : OF_TYPE[object] ? [OF_TYPE[object]] : [`the ${object}`, plural(object)]
  const [preposition] = of('@')
  const after = rest.findIndex((part) => part.startsWith('=')) > rest.findIndex((part) => part.startsWith('@'))
  const led = preposition === undefined ? '' : after && nouns.length > 0 ? '' : `${preposition} Sudland`
  const infinitive = of('>').map((type) => TO_DO[type] ?? '')[0] ?? ''
  const bare = nouns.length === 0 && preposition === undefined && infinitive === '' && !rest.includes('-')
  const objects = bare ? ['Sudland', 'the men', 'the port', 'the plan'] : nouns.length > 0 ? nouns : ['']
  return objects.flatMap((noun) => {
    const what = after && preposition !== undefined && nouns.length > 0 ? `${preposition} ${noun}` : noun
    return [[particles, what], [what, particles]].flatMap((middle) =>
      ['Norland', 'President Ana Holm'].map((who) =>
        [who, past(verb), ...middle, led, infinitive, 'on Monday.'].filter((part) => part !== '').join(' '),
      ),
    )
  })
}

const VERB = /^(?:Norland|President Ana Holm|The union|A bomb|A car) (?:will |has )?/

/** The event told by the verb that stands behind the first words. */
const byVerb = ({ events, text }: Read) => {
  const at = VERB.exec(text)?.[0].length ?? 0
  return events.find(({ trigger }) => trigger.start <= at && at < trigger.end)
}

const isOf = (kind: string, event: { readonly type: string | null; readonly mode: string | null } | undefined): boolean => {
  const [type, mode = null] = kind.split('/')
  return event?.type === type && (mode === null || event?.mode === mode)
}

const KINDS = (await import('./reach.js')).resources.lexicon('en/event-verbs').map(({ kind }) => kind)

/** Rows not reached yet: another row of the verb goes before, though the text lacks what it asks for, or a later step drops the event. */
const NOT_YET: ReadonlySet<string> = new Set([
  'open =investigation', 'open =probe', 'launch =investigation', 'begin =investigation', 'start =investigation', 'freeze =asset', 'tell =conference',
]) // prettier-ignore

const OWN: Readonly<Record<string, string>> = {
  'preside @over =CONSULT': 'Norland presided over talks between Sudland and Westland on Monday.',
  'blow +up -': 'A bomb blew up in Vestby on Monday.',
  'blow +up': 'Norland blew up the port on Monday.',
  'have =CONSULT @with': 'Norland will have talks with Sudland.',
  'send =troop @to =mission': 'Norland sent troops to the mission in Sudland.',
  'take +in': 'Norland took the refugees in.',
  'take @to =court': 'Norland took Sudland to the high court.',
  'walk +out @of': 'Norland walked out of the talks.',
  'strike @over': 'The union has struck over low pay.',
  'scale +back =AID @to': 'Norland scaled back its aid to Sudland.',
  'organize =PROTEST @against': 'The union organized a rally against Sudland on Monday.',
  'explode -': 'A bomb exploded in Vestby on Monday.',
  'detonate -': 'A bomb detonated in Vestby on Monday.',
  'go +off -': 'A bomb went off in Vestby on Monday.',
  'hack @to =death': 'Norland hacked two men to death.',
}

export const events: readonly Reach[] = [
  { list: 'event-verbs', kinds: [...new Set(KINDS)].filter((kind) => kind !== 'NONE' && kind !== 'NEWS'), say: sentences, found: (read, { term, kind }) => NOT_YET.has(term) || isOf(kind, byVerb(read)), own: OWN },
  { list: 'event-verbs', kinds: ['NONE'], idle: null, say: sentences, found: (read) => byVerb(read) === undefined },
  { list: 'event-nouns', say: ({ term }) => [`They spoke of the ${term}.`, `They spoke of ${plural(term)}.`, `They spoke of ${term}.`], idle: null,
    found: ({ tokens }, { term }) => tokens.some(({ lemma, upos }) => lemma === term && upos === 'NOUN') },
  { list: 'weapons', say: ({ term, note }) => note === 'act' ? acts(term) : means(term),
    found: ({ events: found }, { kind }) => found.some(({ weapons }) => weapons?.some((weapon) => weapon.kind === kind)),
    own: { gunned: 'Norland gunned down four people on Monday.', hack: 'Rebels hacked four people to death on Monday.' } },
] // prettier-ignore

const acts = (term: string): readonly string[] => [
  `Norland’s ${term} of Vestby killed four people on Monday.`,
  `Norland carried out the ${term} of Vestby on Monday, killing four people.`,
  `Norland ${past(term)} the harbour of Vestby on Monday, killing four people.`,
]

const means = (term: string): readonly string[] =>
  [plural(term), term, `a ${term}`].map(
    (arm) => `Norland attacked the harbour of Vestby with ${arm} on Monday, killing four people.`,
  )
