import type { Boilerplate, Document } from './document.js'
import type { Found, Span } from './span.js'
import type { When } from './when.js'

/** A sentence; `first` and `last` are the half-open range of its tokens; `paragraph` counts lines of text from 0. */
export type Sentence = Span & { readonly first: number; readonly last: number; readonly paragraph: number }

/** Universal part-of-speech tags (UD v2). */
export type Upos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X' // prettier-ignore

/** One word or mark. `head` is an index into the article's tokens, -1 for the root of a sentence. UD v2 relations. */
export type Token = Span & {
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag. */
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  /** Index of the sentence the token stands in. */
  readonly sentence: number
}

export const NAME_KINDS = [
  'person',
  'organization',
  'place',
  'nationality',
  'facility',
  'event',
  'work',
  'product',
  'other',
] as const

export type NameKind = (typeof NAME_KINDS)[number]

/** A proper name. Titles and "the" stand outside the span. */
export type Name = Found & { readonly kind: NameKind; readonly entity: string }

export type Role = Span & { readonly text: string }

export type Gender = 'female' | 'male' | 'unknown'

/** Who or what several names of one article stand for. */
export type Entity = {
  readonly id: string
  readonly kind: NameKind
  /** The fullest name the article prints. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly Role[]
  readonly gender: Gender
  readonly number: 'singular' | 'plural'
  /** The state a metonym or a nationality belongs to ("the Kremlin" → Russia), ISO 3166 alpha-2, or null. */
  readonly country: string | null
  /** False for a source without a name ("a person familiar with the talks"), which is kept by its description. */
  readonly named: boolean
  /** What the names of a body, place or people are compared by in other articles ("justice department" for "DOJ"); empty for people. */
  readonly keys: readonly string[]
}

/** A pronoun or description resolved to an entity. */
export type Coreference = Found & { readonly entity: string; readonly kind: 'pronoun' | 'description' }

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type TimeMod = 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE' | 'START' | 'MID' | 'END' | 'APPROX' // prettier-ignore

/** A TIMEX3 expression with the range it resolves to. */
export type Time = Found & {
  readonly type: TimeType
  /** TIMEX3 value: `2025-12-06`, `2025-12-05TNI`, `P2W`, `XXXX-WXX-1`, `PRESENT_REF`. */
  readonly value: string
  readonly mod: TimeMod | null
  readonly from: string | null
  readonly to: string | null
  readonly grain: When['grain'] | null
  /** True where the words alone give the range; false where the publication time or the tense had to help. */
  readonly stated: boolean
  /** A second reading that the words allow ("last Tuesday"), or null. */
  readonly alternative: When | null
  /**
   * The window it bounds with its partner ("between Friday and Sunday": both carry it), with the day of publication ("since
   * 8 p.m.") or alone ("by Friday": open before), or null where it stands by itself.
   */
  readonly window: When | null
  /** The zone stated with a clock time: an offset ("-05:00") or the words ("Kyiv time"); from and to are not moved by it. */
  readonly zone: string | null
}

export type Modifier = '=' | '<' | '>' | '~'

/** A number with what it counts. `value` is null for a vague amount ("hundreds"), whose `low` and `high` bound it. */
export type Quantity = Found & {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly modifier: Modifier
  /** The unit (`percent`, `USD`, `kilometre`) or the lemma of the counted noun (`drone`), null when neither is said. */
  readonly unit: string | null
  readonly noun: Span | null
  /** Index of the quantity it is a part of ("17 of them"), or null. */
  readonly partOf: number | null
  /** `increase` or `decrease` when the number is a change ("rose by 5%"), else null. */
  readonly change: 'increase' | 'decrease' | null
}

/** A passage in quotation marks. `start`/`end` include the marks; `inner` does not. */
export type Quotation = Found & {
  readonly inner: Span
  /** `speech`, or why it is none: a title, a nickname, a term, a motto, scare quotes, a quotation inside another. */
  readonly use: 'speech' | 'title' | 'nickname' | 'term' | 'scare' | 'placard' | 'nested' | 'unknown'
  /** How the passage ends: closed, run on into the next paragraph, or never closed. */
  readonly closed: 'closed' | 'continued' | 'unclosed'
}

export type StatementKind = 'direct' | 'indirect' | 'mixed'

/** What the cue word says the source did (say, believe, demand …); classes of `lexicons/en/reporting-verbs.tsv`. */
export type CueClass = string

/** One attribution in one article, after PARC/PolNeAR: content, cue, source. */
export type Statement = {
  readonly id: string
  readonly rule: string
  readonly kind: StatementKind
  /** What is attributed, quotation marks included. */
  readonly content: readonly Span[]
  /** The parts inside quotation marks, marks excluded. */
  readonly quoted: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly cueClass: CueClass | null
  /** The resolved entity, or null: unknown is said, never guessed. */
  readonly speaker: string | null
  /** Everybody who speaks where the source names several together, `speaker` first. */
  readonly speakers?: readonly string[]
  /** Why the speaker was chosen ("subject of cue", "pronoun", "carried over"), or why none was. */
  readonly speakerRule: string
  readonly via: string | null
  /** Whom it was said to ("told the council"), where the words say so. */
  readonly addressee?: Span
  readonly when: When | null
  readonly negated: boolean
  /** The statement this one stands inside ("the minister said the army had told him"), or null. */
  readonly within: string | null
}

/** A number that a reader could check against another article. */
/** What the thing counted has to do with what is told: it was done to it, it did so itself, or it is in that state. */
export type FigurePart = 'object' | 'subject' | 'state'

export type Figure = {
  readonly quantity: number
  readonly rule: string
  /** What is measured, folded so that two articles can be compared: the action and the kind of thing ("kill person"). */
  readonly measure: string | null
  readonly item: string | null
  readonly itemSpan: Span | null
  readonly action: string | null
  readonly actionSpan: Span | null
  /** How the article words an action that has a common name here ("treated" for `hospitalize`); null where the name says it. */
  readonly told: string | null
  /** Null where no action is told. */
  readonly part: FigurePart | null
  /** Whether what is told has happened ("sent 600 soldiers"), is to happen, is asked for or only possible; null where no action is told. */
  readonly mood: EventStatus | null
  /** The words of its sentence that tell what is counted, never longer than a glance. */
  readonly words: Span
  readonly actor: string | null
  readonly target: string | null
  /** Who says so in this article; null when the outlet says it itself. */
  readonly claimant: string | null
  /** The words that name who says so, also where no entity stands behind them ("fire officials"). */
  readonly claimantSpan: Span | null
  readonly window: When | null
  readonly windowSpan: Span | null
  readonly place: string | null
  readonly statement: string | null
}

export type EventType =
  | 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST' | 'ACCUSE' | 'REJECT'
  | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT' // prettier-ignore

export type EventStatus = 'happened' | 'ongoing' | 'scheduled' | 'called-for' | 'hypothetical' | 'denied'

/** How high those sit who talk: heads of state and government, ministers, officials, envoys and negotiators, experts. */
export type MeetingLevel = 'leaders' | 'ministers' | 'officials' | 'envoys' | 'technical'

/** Who brings the sides of talks together, or has them as guests. `entity` is null for one without a name. */
export type Broker = {
  readonly role: 'mediator' | 'host'
  readonly entity: string | null
  readonly span: Span
}

/** What an attack is made with: the kind (`drone`, `missile`, `artillery` …) and the words that tell it. */
export type Weapon = { readonly kind: string; readonly span: Span }

/** One mention of an event in one article, typed by PLOVER; `type` is null for what PLOVER has no type for (an earthquake, a takeover). */
export type Event = {
  readonly id: string
  readonly rule: string
  readonly type: EventType | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** The plain word for it: talks, meeting, call, visit, strike, vote, ruling. */
  readonly noun: string
  readonly trigger: Span
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly actorSpans: readonly Span[]
  readonly recipientSpans: readonly Span[]
  readonly status: EventStatus
  readonly when: When | null
  readonly whenSpan: Span | null
  readonly place: string | null
  readonly placeSpan: Span | null
  /** The statement it is reported in, or null when the outlet reports it itself. */
  readonly statement: string | null
  /** The words for bodies and groups that take part without a name ("prosecutors", "rail workers"). */
  readonly bodies?: readonly Span[]
  /** True where it has been done several times ("has extended the deadline three times"): no one event, and none of a record. */
  readonly repeated?: true
  /** True where several are told as one, each at a place of its own ("talks in Oslo, Lima and Bern"). */
  readonly several?: true
  /** The levels of a meeting, the highest first, with the words that tell them; two where the sides send different ranks. */
  readonly levels?: readonly { readonly level: MeetingLevel; readonly span: Span }[]
  readonly brokers?: readonly Broker[]
  readonly weapons?: readonly Weapon[]
  /** The id of the event of this article whose next round it is. */
  readonly follows?: string
  /** What is not told of this mention itself but taken from the event it belongs to. */
  readonly inferred?: readonly ('place' | 'parties')[]
}

export type Stance = 'demands' | 'rejects' | 'accepts' | 'offers' | 'supports' | 'opposes' | 'conditions'

/** Who wants, refuses or offers what, in one article. */
export type Position = {
  readonly id: string
  readonly rule: string
  readonly holder: string | null
  readonly holderSpan: Span | null
  readonly stance: Stance
  readonly cue: Span
  /** The words that say what it is about. */
  readonly content: Span
  readonly about: string
  readonly when: When | null
  readonly statement: string | null
}

/** A plan, draft or bill that the article names, with what it says the plan contains. */
export type ProposalMention = Found & {
  readonly id: string
  /** Whose it is ("the U.S. plan"), or null where the words do not say. */
  readonly owner: string | null
  /** The noun's lemma: plan, proposal, draft, bill. */
  readonly noun: string
  /** Which version the words speak of; `current` where they do not say. */
  readonly stage: 'earlier' | 'revised' | 'current'
  /** How many points it is said to have ("the 28-point plan"), or null. */
  readonly points: number | null
  /** The words that say what it contains. */
  readonly terms: readonly Span[]
  readonly when: When | null
}

/** Everything found in one article. */
export type Annotations = {
  readonly boilerplate: readonly Boilerplate[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly names: readonly Name[]
  readonly entities: readonly Entity[]
  readonly coreferences: readonly Coreference[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly proposals: readonly ProposalMention[]
}

export type Kind = keyof Annotations

/**
 * One stage of annotation: what it gives, what it needs, and a function of the document and what was found before.
 * `run` returns the kinds it gives and nothing else.
 */
export type Annotator = {
  readonly name: string
  readonly gives: readonly Kind[]
  readonly needs: readonly Kind[]
  readonly run: (document: Document, seen: Annotations) => Partial<Annotations>
}

/** An article and what was found in it. */
export type Reading = { readonly document: Document; readonly annotations: Annotations }
