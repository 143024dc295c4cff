import { rows } from '../../../../test/support/times.js'

const SATURDAY = '2025-12-06T18:00:00Z'

rows('weeks, months, years', SATURDAY, [
  ['They met [last week].', '2025-W48 2025-11-24..2025-12-01'],
  ['They met [earlier this week].', '2025-W49 START 2025-12-01..2025-12-06'],
  ['They meet [later this month].', '2025-12 END 2025-12-06..2026-01-01'],
  ['They met [late last month].', '2025-11 END 2025-11-21..2025-12-01'],
  ['They met in [early November].', '2025-11 START 2025-11-01..2025-11-11'],
  ['They met in [mid-November].', '2025-11 MID'],
  ['They will meet [early next year].', '2026 START 2026-01-01..2026-05-01'],
  ['They will meet by [the end of January].', '2026-01 END 2026-01-21..2026-02-01'],
  ['They will meet [the week after next].', '2025-W51'],
  ['It rose [this year].', '2025'],
  ['It rose [last year].', '2024'],
  ['It rose over [the weekend].', '2025-W49-WE 2025-12-06..2025-12-08'],
  ['It rose in [the third quarter].', '2025-Q3 2025-07-01..2025-10-01'],
  ['It should rise in [the first quarter].', '2026-Q1'],
  ['It rose in [the first half of 2024].', '2024-H1 stated'],
  ["It rose in [last year's fourth quarter].", '2024-Q4'],
  ['It rose [last summer].', '2025-SU 2025-06-01..2025-09-01'],
  ['It opened in [the spring of 2019].', '2019-SP'],
  ['It opened in [the last week of July].', '2025-W31 2025-07-28..2025-08-04'],
  ['It is on in [the week of March 9].', '2026-W11'],
  ['Deaths rose in [the week] to [Friday].', 'P1W 2025-11-29..2025-12-06', '2025-12-05'],
  ['Sales for [the year] ended [June 30] fell.', 'P1Y 2024-07-01..2025-07-01', '2025-06-30'],
  ['Sales for [the quarter] ended [Sept. 30] fell.', '2025-Q3', '2025-09-30'],
  ['It must close by [year-end].', '2025 END'],
  ['In [late 2024], he left; in [the mid-1990s], he had begun.', '2024 END', '199 MID'],
])

rows('a weekend, seen from a Monday', '2025-12-08', [
  ['It rose over [the weekend].', '2025-W49-WE'],
  ['It opens at [the weekend].', '2025-W50-WE'],
])

rows('holidays', SATURDAY, [
  ['They met at [Easter].', '2025-04-20'],
  ['Talks will resume after [Christmas].', '2025-12-25'],
  ['He was found [last Thanksgiving].', '2025-11-27'],
  ['He will speak on [Election Day].', '2026-11-03'],
  ['They met on [Christmas Eve 2023].', '2023-12-24 stated'],
  ['They left on [Labor Day weekend].', '2025-09-01 2025-08-30..2025-09-02'],
])

rows('counted from the day of publication', SATURDAY, [
  ['They met [two days ago].', '2025-12-04'],
  ['They met [a fortnight ago].', '2025-W47 2025-11-17..2025-11-24'],
  ['They met [three weeks ago].', '2025-W46'],
  ['They met [five months ago].', '2025-07'],
  ['They met [almost four years ago].', '2021 APPROX 2021-01-01..2022-01-01'],
  ['They met [several years ago].', 'PAST_REF open'],
  ['They will meet in [two days].', '2025-12-08'],
  ['The work was done in [two days].', 'P2D open'],
  ['They will meet [three days from now].', '2025-12-09'],
  ['They met [two days after Christmas].', '2024-12-27'],
  ['They met [two days] after the summit.', 'P2D DURATION open'],
  ['They met [the day after Easter Monday].', '2025-04-22'],
  ['In [1998] he won; [two years later] he lost.', '1998', '2000'],
  ['Profit in [the third quarter] fell from [a year earlier].', '2025-Q3', '2024-Q3'],
])

rows('durations and windows', SATURDAY, [
  ['Talks lasted [five hours].', 'PT5H DURATION open stated'],
  ['It was a [five-hour] meeting.', 'PT5H'],
  ['The [16-month] war goes on.', 'P16M'],
  ['It took [two and a half years].', 'P2Y6M'],
  ['It took [more than a year].', 'P1Y MORE_THAN'],
  ['It took [at least 72 hours].', 'PT72H EQUAL_OR_MORE'],
  ['It took [a few days].', 'PXD'],
  ['In [the past 24 hours], nine died.', 'PT24H 2025-12-05T18:00..2025-12-06T18:00'],
  ['In [the last two weeks], nine died.', 'P2W 2025-11-22..2025-12-07'],
  ['Over [the next three days], it will snow.', 'P3D 2025-12-06..2025-12-09'],
  ['For [weeks], no one came.', 'PXW'],
  ['It was [the third consecutive day] of talks on [Saturday].', 'P3D 2025-12-04..2025-12-07', '2025-12-06'],
  ['He gave them within [a week] to leave.', 'P1W EQUAL_OR_LESS'],
  ['In [recent years] it has grown.', 'PXY open'],
  ['They waited [a year and two months].', 'P1Y2M'],
])

rows('sets', SATURDAY, [
  ['They meet [every Monday].', 'XXXX-WXX-1 SET'],
  ['They meet [every two weeks].', 'P2W SET'],
  ['They meet [daily].', 'P1D'],
  ['They meet on [Sundays].', 'XXXX-WXX-7'],
  ['They meet twice [a week].', 'P1W SET'],
  ['They meet [each month].', 'P1M'],
])

rows('words that name no day', SATURDAY, [
  ['The town is [now] empty.', 'PRESENT_REF open'],
  ['He [recently] resigned.', 'PAST_REF open'],
  ['It may happen in [the future].', 'FUTURE_REF open'],
])

rows('no periods', SATURDAY, [
  ['It costs $2 million a year and runs four flights a week.'],
  ['A 37-year-old man and a woman of 52 years old.'],
  ['She is 52 years of age.'],
  ['The fall of the city was feared.'],
  ['Prices fall and springs dry up.'],
  ['He came second and minute traces were found.'],
  ['The daily Kurier and the Daily Mirror said so.'],
  ['The week of talks was long.'.replace('The week of talks', 'A season of talks')],
  ['He hosts This Week With Ann Rowe.'],
  ['They read USA Today.'],
  ['The man of the hour and the last resort.'],
  ['This side of the past is dark.'],
])
