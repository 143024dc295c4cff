import { rows } from '../../../../test/support/times.js'

const SATURDAY = '2025-12-06'

rows('calendar dates', SATURDAY, [
  ['It was signed on [Dec. 5, 2025], in Geneva.', '2025-12-05 2025-12-05..2025-12-06 stated'],
  ['It was signed on [5 December 2025].', '2025-12-05 stated'],
  ['It was signed on [the 5th of December].', '2025-12-05 inferred'],
  ['It was signed on [Friday, Dec. 5].', '2025-12-05'],
  ['The law took effect on [June 30].', '2025-06-30'],
  ['The law will take effect on [June 30].', '2026-06-30'],
  ['He was given a [Jan. 14] deadline.', '2026-01-14'],
  ['They arrived on [Nov. 30] and left.', '2025-11-30'],
  ['She named him chairman, effective [Feb. 1].', '2026-02-01'],
  ['The pact was effective [July 1].', '2025-07-01'],
  ['The offer had been due to expire on [Friday].', '2025-12-05'],
  ['The island imports about three-quarters of its food.'],
  ['The summit is on [18] and [19 June].', '2026-06-18', '2026-06-19'],
  ['They met on [April 24] and [25].', '2025-04-24', '2025-04-25'],
  ['Earlier rounds were held on [Jan. 23–24], in Rome.', '2025-01-23/2025-01-24 2025-01-23..2025-01-25'],
  ['The camp ran [Nov. 30-Dec. 2].', '2025-11-30/2025-12-02 2025-11-30..2025-12-03'],
  ['A ceasefire of [5-6 October] held.', '2025-10-05/2025-10-06'],
  ['On [September 3rd, 1939], war was declared.', '1939-09-03'],
  ['Payment is due on [the 18th].', '2025-12-18'],
  ['On [the fourth of July 1995] it rained.', '1995-07-04'],
])

rows('dates in figures', SATURDAY, [
  ['Filed [2025-12-05], amended later.', '2025-12-05 stated'],
  ['Filed 2025-12-05T10:00.'.replace('2025-12-05', '[2025-12-05]'), '2025-12-05'],
  ['Filed [06.12.2025] in Vienna.', '2025-12-06 or:2025-06-12'],
  ['Filed [25.11.2025] in Vienna.', '2025-11-25 stated'],
  ['Filed [12/25/2025] in Ohio.', '2025-12-25'],
  ['Filed [25/12/2025] in Leeds.', '2025-12-25'],
  ['Filed [03/04/2025] somewhere.', '2025-03-04 or:2025-04-03'],
  ['Filed [06-Dec-2025] at sea.', '2025-12-06'],
])

rows('months and years', SATURDAY, [
  ['Exports fell in [October].', '2025-10 2025-10-01..2025-11-01'],
  ['Exports should recover in [March].', '2026-03'],
  ['They married [last May].', '2025-05'],
  ['They married [last December].', '2024-12'],
  ['It was founded in [June 1998].', '1998-06 stated'],
  ['Elections are planned for [next March].', '2026-03'],
  ['In [May], the court ruled.', '2025-05'],
  ['Since [1998], three leaders have tried.', '1998 stated'],
  ['The [1990] invasion changed that.', '1990'],
  ['It grew in the [1990s].'.replace('the [1990s]', '[the 1990s]'), '199 1990-01-01..2000-01-01'],
  ["Bands of [the '80s] are back.", '198'],
  ['Ships of [the 19th century] lie here.', '18 1800-01-01..1900-01-01'],
  ['It fell in [fiscal 2024].', '2024'],
  ['The war of [1939–1945] ended there.', '1939/1945 1939-01-01..1946-01-01'],
  ['By [the year 2030], that will change.', '2030'],
  ['It was built in [nineteen ninety-six].', '1996'],
  ['April of last year'.replace('April of last year', 'They met in [April of last year].'), '2024-04'],
])

rows('no dates', SATURDAY, [
  ['The army may strike again.'],
  ['May I ask who called?'],
  ['Mrs. May said the party would march on.'],
  ['April said her brother knew.'],
  ['Copyright 2025 The Example Times. All rights reserved.'],
  ['© 2025 Example Media'],
  ['The home side won 2-1 and 21-17.'],
  ['He counted 2025 tanks.'],
  ['It cost $1995 in all.'],
  ['About 1500 people came.'],
  ['Flight 1990 was late.'],
  ['The road is 1900 km long.'],
  ['In a march 12 people were hurt.'],
  ['Version 10.12.20 was released.'],
  ['Call 555-2015 or write.'],
  ['They won by a 50/50 split.'],
  ['The 12-point plan and a 24/7 watch.'],
  ['Jan Novak and Dec Byrne sang.'],
  ['Prices rose 2.5 percent, or 11/2 points.'],
])
