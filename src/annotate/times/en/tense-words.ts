export const FUTURE_MODALS = new Set([
  'will',
  'shall',
  'can',
  'may',
  'might',
  'must',
  'should',
  "'ll",
  '’ll',
  'wo',
  'ca',
  'could',
  'would',
])

export const PRESENT_BE = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', "'m"])

export const PAST_AUX = new Set(['was', 'were', 'had', 'did', "'d"])

export const HAVE = new Set(['has', 'have', "'ve", '’ve'])

export const DUE = new Set([
  'due',
  'set',
  'scheduled',
  'expected',
  'planned',
  'slated',
  'supposed',
  'likely',
  'ready',
  'meant',
  'poised',
  'expecting',
  'planning',
  'preparing',
  'hoping',
  'going',
  'about',
  'bound',
  'able',
  'willing',
])

/** Verbs whose infinitive tells what did or did not happen, not what will. */
export const DONE = new Set([
  'fail',
  'manage',
  'continue',
  'begin',
  'start',
  'decline',
  'refuse',
  'appear',
  'seem',
  'help',
  'have',
  'use',
  'happen',
  'come',
  'get',
  'prove',
  'tend',
  'force',
  'return',
  'meet',
  'travel',
  'arrive',
  'gather',
  'visit',
])

/** Words that put what they govern ahead: "until Monday", "by Friday", "ahead of Tuesday". */
export const AHEAD = new Set([
  'until',
  'till',
  'ahead',
  'postponed',
  'adjourned',
  'rescheduled',
  'delayed',
  'extended',
  'moved',
  'deadline',
  'upcoming',
  'planned',
  'scheduled',
  'expected',
  'tomorrow',
])

/** Past forms of verbs that news uses most, for tokens without a Penn tag. */
export const IRREGULAR = new Set([
  'met',
  'said',
  'told',
  'held',
  'was',
  'were',
  'had',
  'did',
  'went',
  'came',
  'took',
  'gave',
  'made',
  'saw',
  'left',
  'fell',
  'rose',
  'began',
  'struck',
  'hit',
  'shot',
  'won',
  'lost',
  'spoke',
  'wrote',
  'sent',
  'led',
  'broke',
  'found',
  'got',
  'kept',
  'knew',
  'ran',
  'sold',
  'bought',
  'set',
  'put',
  'cut',
  'posted',
  'flew',
  'killed',
  'became',
  'brought',
  'built',
  'called',
  'caught',
  'drew',
  'drove',
  'felt',
  'fought',
  'grew',
  'heard',
  'laid',
  'paid',
  'sat',
  'sought',
  'stood',
  'swore',
  'threw',
  'withdrew',
  'woke',
])

/** Verbs that give what they act on a date to come. */
export const DATING = new Set(['schedule', 'plan', 'slate', 'postpone', 'reschedule', 'adjourn'])

/** Things that are told of before they happen; what else a day owns ("Friday's ruling") lies behind. */
export const TO_COME = new Set([
  'meeting',
  'talk',
  'talks',
  'vote',
  'election',
  'summit',
  'session',
  'hearing',
  'game',
  'match',
  'deadline',
  'conference',
  'ceremony',
  'debate',
  'trip',
  'visit',
  'launch',
  'referendum',
  'poll',
  'inauguration',
  'funeral',
  'trial',
  'final',
  'race',
  'event',
  'auction',
  'negotiation',
  'round',
  'expiration',
  'runoff',
  'primary',
  'briefing',
  'call',
  'edition',
  'issue',
  'editions',
])

/** Words that begin another clause, beyond which a verb does not govern. */
export const BREAKS = new Set([';', ':', '—', '--', '“', '”', '"'])

/** Verbs that say who tells it, not when it happens. */
export const SPEECH = new Set([
  'say',
  'tell',
  'announce',
  'add',
  'report',
  'state',
  'note',
  'confirm',
  'write',
  'post',
  'claim',
  'declare',
  'warn',
])

/** Verbs of deciding: what follows in the infinitive is what was decided. */
export const DECIDES = new Set(['agree', 'announce', 'decide', 'vote', 'seek', 'offer', 'move', 'propose', 'choose', 'elect', 'vow', 'threaten', 'try', 'attempt']) // prettier-ignore

/** What is set for a day beforehand. */
export const SET_FOR_A_DAY = new Set(
  (
    'meet hold begin start resume return visit travel vote gather open reopen launch appear testify speak arrive leave depart release free ' +
    'strike march protest play face fly sign deliver present publish unveil announce attend debate discuss talk convene continue end close ' +
    'send withdraw pull lift implement take go come give make join hand transfer surrender report rule decide consider call'
  ).split(' '),
)
