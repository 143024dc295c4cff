import type {
  CueClass,
  EventStatus,
  EventType,
  FigurePart,
  MeetingLevel,
  Modifier,
  NameKind,
  Stance,
  StatementKind,
  TimeType,
} from './annotation.js'
import type { Boilerplate, PublishedBasis, Rejected } from './document.js'
import type { Derivation, Origin, Storyline } from './lineage.js'
import type { ArticleSpan, Span } from './span.js'
import type { Instant, When } from './when.js'

/** An article as the record keeps it. */
export type ArticleRecord = {
  readonly id: string
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: Instant | null
  readonly publishedBasis: PublishedBasis | null
  readonly modified: Instant | null
  readonly byline: readonly string[]
  readonly wire: string | null
  readonly language: string | null
  readonly text: string
  readonly sha256: string
  readonly fetched: Instant | null
  readonly boilerplate: readonly Boilerplate[]
}

/** A person, organisation or place of a story, under one name across spellings. */
export type EntityRecord = {
  readonly id: string
  readonly kind: NameKind
  readonly name: string
  readonly named: boolean
  readonly country: string | null
  readonly variants: readonly string[]
  readonly roles: readonly { readonly text: string; readonly spans: readonly ArticleSpan[] }[]
  readonly mentions: readonly ArticleSpan[]
}

/** One printed version of an utterance. `text` is its content as printed. */
export type UtteranceVersion = {
  readonly article: string
  readonly kind: StatementKind
  readonly content: readonly ArticleSpan[]
  readonly quoted: readonly ArticleSpan[]
  readonly cue: readonly ArticleSpan[]
  readonly source: readonly ArticleSpan[]
  /** Whom this article names as the speaker, where it names one. */
  readonly speakerName?: string
  /** The words by which the article says that it was said in another language. */
  readonly translated?: ArticleSpan
  readonly text: string
  readonly rule: string
}

export type ChangeKind =
  'substituted' | 'added' | 'dropped' | 'negation' | 'number' | 'name' | 'tense' | 'order'

/** One difference between two wordings; offsets count in each wording's own text. */
export type Change = { readonly kind: ChangeKind; readonly a: Span; readonly b: Span }

export type QuoteRelation = 'identical' | 'typographic' | 'partial' | 'altered' | 'different'

/** One difference between two printed versions, placed in their articles; an empty span is where the other's words would stand. */
export type PrintedChange = {
  readonly kind: ChangeKind
  readonly a: ArticleSpan
  readonly b: ArticleSpan
}

/**
 * How one version's words differ from another's. `a` are the stretches of `version` that were compared, `b` those of `against`;
 * `changes` lie within them.
 */
export type Alteration = {
  readonly version: number
  readonly against: number
  readonly relation: 'altered' | 'partial' | 'unquoted'
  readonly a: readonly ArticleSpan[]
  readonly b: readonly ArticleSpan[]
  readonly changes: readonly PrintedChange[]
}

/** One act of saying, however many versions are printed. */
export type UtteranceRecord = {
  readonly id: string
  readonly speaker: string | null
  /** Everybody who speaks where several do, `speaker` first; `speakerName` then names them all. */
  readonly speakers?: readonly string[]
  readonly speakerName: string | null
  readonly cueClass: CueClass | null
  readonly via: string | null
  readonly when: When | null
  readonly versions: readonly UtteranceVersion[]
  readonly alterations: readonly Alteration[]
  /** How many independent lines of reporting carry it. */
  readonly origins: number
}

export type FigureStatus = 'agreed' | 'single-origin' | 'disputed' | 'revised'

/** One article's mention of a figure, with the value, the claimant and the window that it gives itself. */
export type FigureReport = {
  readonly article: string
  readonly span: ArticleSpan
  /** The words of the sentence that tell what is counted. */
  readonly words: Span
  readonly rule: string
  readonly value?: number | null
  readonly modifier?: Modifier
  readonly claimant?: string | null
  readonly claimantName?: string | null
  readonly window?: When | null
}

export type FigureRecord = {
  readonly id: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly modifier: Modifier
  readonly unit: string | null
  readonly item: string | null
  readonly action: string | null
  /** How the article words an action that has a common name here ("treated" for `hospitalize`); null where the name says it. */
  readonly told: string | null
  /** Whether the action was done to what is counted or by it, or is a state of it; null without an action. */
  readonly part: FigurePart | null
  /** Whether the action has happened ("will send 600 soldiers" is scheduled); null without an action. */
  readonly mood: EventStatus | null
  readonly actor: string | null
  readonly actorName: string | null
  readonly target: string | null
  readonly targetName: string | null
  readonly claimant: string | null
  readonly claimantName: string | null
  readonly window: When | null
  readonly place: string | null
  readonly placeName: string | null
  readonly partOf: string | null
  readonly reports: readonly FigureReport[]
  readonly origins: number
  readonly status: FigureStatus
}

export type Participant = {
  readonly entity: string | null
  readonly name: string
  /** The state it is of or speaks for, ISO 3166 alpha-2, or null. */
  readonly side: string | null
  readonly role: string | null
  /** In what one side does to the other (strikes, arrests, sanctions): who does it, and to whom. */
  readonly part?: 'actor' | 'recipient'
}

export type EventRecord = {
  readonly id: string
  /** PLOVER's type, or null for what it has none for (an earthquake, a takeover). */
  readonly type: EventType | null
  readonly mode: string | null
  readonly noun: string
  readonly title: string
  readonly status: EventStatus
  readonly when: When | null
  readonly place: string | null
  readonly placeName: string | null
  readonly participants: readonly Participant[]
  /** The words that stand for the event, one or more in each article that mentions it. */
  readonly reports: readonly ArticleSpan[]
  readonly origins: number
  /** How talks are held, where the words say so; talks with a place are held in person. */
  readonly format?: 'in person' | 'call' | 'virtual' | 'mediated'
  /** The words that say how long it took. */
  readonly duration?: ArticleSpan
  /** The how-manieth day, round or week of talks it is. */
  readonly series?: { readonly unit: 'day' | 'round' | 'week'; readonly number: number }
  /** When it was first set for, where it was moved. */
  readonly postponedFrom?: When
  /** The words that say how it ended. */
  readonly outcome?: readonly ArticleSpan[]
  /** The figures told with an attack. */
  readonly figures?: readonly string[]
  /** The levels of a meeting, the highest first, with the words that tell them. */
  readonly levels?: readonly { readonly level: MeetingLevel; readonly spans: readonly ArticleSpan[] }[]
  /** Who brings the sides together or has them as guests, with the words that tell it. */
  readonly brokers?: readonly {
    readonly role: 'mediator' | 'host'
    readonly entity: string | null
    readonly name: string
    readonly spans: readonly ArticleSpan[]
  }[]
  /** What an attack is made with: kind and words. */
  readonly weapons?: readonly { readonly kind: string; readonly spans: readonly ArticleSpan[] }[]
  /** The id of the event whose next round it is. */
  readonly follows?: string
  /** True where no report names the place itself: it is that of the event to which the report belongs. */
  readonly placeInferred?: true
}

export type PositionRecord = {
  readonly id: string
  readonly holder: string | null
  readonly holderName: string | null
  readonly stance: Stance
  readonly about: string
  readonly content: ArticleSpan
  readonly reports: readonly ArticleSpan[]
  /** The earliest day on which an article has it taken; else the day of the first article that has it, as inferred. */
  readonly when: When | null
  /** In whose words, where somebody else tells it ("the envoy said Oslo had rejected …"), or null. */
  readonly toldBy: string | null
  readonly origins: number
}

export type ProposalRecord = {
  readonly id: string
  readonly name: string
  readonly by: string | null
  readonly byName: string | null
  /** Ids of the positions that are taken on it. */
  readonly positions: readonly string[]
  readonly versions: readonly {
    /** As the articles call it: "an earlier draft", "28-point plan". */
    readonly label: string
    readonly when: When | null
    readonly terms: readonly ArticleSpan[]
    readonly reports: readonly ArticleSpan[]
  }[]
}

export type ConflictRecord = {
  readonly id: string
  readonly kind: 'figure' | 'date' | 'place' | 'wording' | 'attribution' | 'participants'
  readonly members: readonly string[]
  readonly why: string
  /** What each side says, where the members do not show it by themselves: reports of one event against each other. */
  readonly sides?: readonly ConflictSide[]
  /** Of two counts of one thing: the later took the earlier one's place (`grown`), or which is later is not said (`unordered`). Absent where they disagree. */
  readonly order?: 'grown' | 'unordered'
}

/** One side of a conflict: what it says in a word, the sentences that say so, and how many independent lines carry it. */
export type ConflictSide = {
  readonly label: string
  /** Whom it gives the words to, in a conflict of wording. */
  readonly by?: string
  readonly words: readonly ArticleSpan[]
  readonly origins: number
}

export type TimeRecord = {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly type: TimeType
  readonly value: string
  readonly from: string | null
  readonly to: string | null
  readonly grain: When['grain'] | null
  readonly stated: boolean
}

export type TimelineEntry = {
  readonly when: When
  readonly kind: 'event' | 'statement' | 'figure' | 'publication'
  /** The id of an event, utterance, figure or article. */
  readonly ref: string
  readonly title: string
}

export type Adds = 'new' | 'confirms' | 'revises' | 'contradicts' | 'repeats'

/** What one article adds to those published before it. */
export type Addition = {
  readonly article: string
  readonly items: readonly { readonly ref: string; readonly adds: Adds }[]
}

/** One sentence of the brief with the words it rests on. There is none without. */
export type BriefSentence = {
  readonly section: 'happened' | 'said' | 'figures' | 'disputed' | 'next'
  readonly text: string
  readonly cites: readonly ArticleSpan[]
  /** The record entries it tells. */
  readonly refs: readonly string[]
}

export type StoryRecord = {
  readonly id: string
  readonly title: string
  readonly articles: readonly string[]
  readonly evidence: readonly string[]
  /** The running matter it belongs to; absent where it stands alone. */
  readonly storyline?: Storyline
  readonly origins: readonly Origin[]
  readonly derivations: readonly Derivation[]
  readonly entities: readonly EntityRecord[]
  readonly utterances: readonly UtteranceRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  readonly positions: readonly PositionRecord[]
  readonly proposals: readonly ProposalRecord[]
  readonly conflicts: readonly ConflictRecord[]
  readonly times: readonly TimeRecord[]
  readonly timeline: readonly TimelineEntry[]
  readonly additions: readonly Addition[]
  readonly brief: readonly BriefSentence[]
}

/** What `readout read --format json` prints. */
export type Record = {
  readonly format: 'readout-record'
  readonly version: 1
  readonly articles: readonly ArticleRecord[]
  readonly rejected: readonly Rejected[]
  readonly stories: readonly StoryRecord[]
}
