import { rows } from '../../../../test/support/times.js'

/** A Saturday. */
const SATURDAY = '2025-12-06T18:00:00Z'

rows('weekdays by the tense of their clause', SATURDAY, [
  ['The envoys met on [Tuesday].', '2025-12-02 2025-12-02..2025-12-03 inferred'],
  ['The envoys will meet on [Tuesday].', '2025-12-09'],
  ['The envoys are to meet again on [Monday] in Oslo.', '2025-12-08'],
  ['Both teams have agreed to meet on [Thursday].', '2025-12-11'],
  ['The teams are scheduled to reconvene on [Saturday].', '2025-12-06'],
  ['The court was due to rule on [Wednesday].', '2025-12-10 or:2025-12-03'],
  ['The minister arrived [Friday] with a small staff.', '2025-12-05'],
  ['Rescuers had reached the village by [Thursday].', '2025-12-04'],
  ['She has been missing since [Sunday].', '2025-11-30 in:2025-11-30T00:00..2025-12-06T18:00'],
  ['Talks could resume as early as [Monday].', '2025-12-08'],
  ['The strike, which began [Monday], closed two ports.', '2025-12-01'],
  ['A statement released on [Friday] named no one.', '2025-12-05'],
  ['The vote was postponed until [Thursday].', '2025-12-11'],
  ['They voted on [Wednesday] to ban the party.', '2025-12-03'],
  // a decision of the past has its day, what is set for a day has its own
  ['The firm agreed to buy the mill on [Friday].', '2025-12-05'],
  ['The board voted to dismiss him [Thursday].', '2025-12-04'],
  ['The firm announced plans to acquire a rival [Thursday].', '2025-12-04'],
  ['The two sides agreed to resume talks on [Thursday].', '2025-12-11'],
  ['The board decided to hold a vote on [Thursday].', '2025-12-11'],
  ['The firm plans to buy the mill on [Friday].', '2025-12-12'],
  ["The party rejected [Friday]'s proposal.", '2025-12-05'],
  ['Guests were seated by [noon], but the [Saturday] session began late.', '2025-12-06T12:00', '2025-12-06'],
])

rows('shifted weekdays', SATURDAY, [
  ['He saw the envoy [last Tuesday].', '2025-11-25 or:2025-12-02'],
  ['He saw the envoy [last Sunday].', '2025-11-30'],
  ['He flies home [next Monday].', '2025-12-08'],
  ['Neither man could be reached on [Wednesday].', '2025-12-03'],
  ['The two men could be questioned on [Wednesday].', '2025-12-10'],
  ['He flies home [this coming Sunday].', '2025-12-07'],
  ['They spoke [this past Wednesday].', '2025-12-03'],
])
rows('shifted weekdays, seen from a Wednesday', '2025-12-03', [
  ['He saw the envoy [last Friday].', '2025-11-28'],
  ['He saw the envoy [last Monday].', '2025-11-24 or:2025-12-01'],
  ['He will see the envoy [next Friday].', '2025-12-12 or:2025-12-05'],
  ['He will see the envoy [next Tuesday].', '2025-12-09'],
  ['He will see the envoy [this Friday].', '2025-12-05'],
])

rows('pairs and lists keep their order', SATURDAY, [
  ['The delegations met on [Thursday] and [Friday].', '2025-12-04', '2025-12-05'],
  ['Polls are open on [Sunday] and [Monday].', '2025-12-07', '2025-12-08'],
  ['They sat on [Monday], [Wednesday] and [Friday].', '2025-12-01', '2025-12-03', '2025-12-05'],
  ['The hearing was moved from [Monday] to [Thursday].', '2025-12-08', '2025-12-11'],
  [
    'It will run from [Tuesday] to [Friday].',
    '2025-12-09 in:2025-12-09..2025-12-13',
    '2025-12-12 in:2025-12-09..2025-12-13',
  ],
  [
    'Between [Tuesday] and [Thursday], nine people died.',
    '2025-12-02 in:2025-12-02..2025-12-05',
    '2025-12-04',
  ],
])

rows('without a date of publication', undefined, [
  ['The envoys met on [Tuesday].', 'XXXX-WXX-2 open inferred'],
  ['It happened [yesterday].', 'XXXX-XX-XX open'],
  ['It happened [last week].', 'XXXX-WXX open'],
  ['It happened on [Oct. 23].', 'XXXX-10-23 open'],
  ['It happened on [Oct. 23, 2024].', '2024-10-23 2024-10-23..2024-10-24 stated'],
])

rows('not weekdays', SATURDAY, [
  ['The Sun reported that the deal was off.'],
  ['The wed couple sat down.'],
  ['A column in the Mon valley paper.'],
])

rows('tense beside nouns that look like verbs', SATURDAY, [
  ['The ministry said its forces downed at least 90 enemy drones on [Friday night].', '2025-12-05TNI'],
  ['The ministry said it hunted and destroyed 80 enemy drones [overnight].', '2025-12-05TNI'],
  ['The Oslo talks on [Thursday] and [Friday] were chaired by a Swede.', '2025-12-04', '2025-12-05'],
  ['What was unusual [Sunday], however, was the wind.', '2025-11-30'],
  ['The chancellor meets the union leaders on [Monday].', '2025-12-08'],
])
