import { rows } from '../../../../test/support/times.js'

const SATURDAY = '2025-12-06T18:00:00Z'

rows('days and nights', SATURDAY, [
  [
    '[Yesterday] it rained, [today] it snows, [tomorrow] it may thaw.',
    '2025-12-05',
    '2025-12-06',
    '2025-12-07',
  ],
  ['The city was shelled [last night].', '2025-12-05TNI 2025-12-05T18:00..2025-12-06T06:00 TIME'],
  ['The president speaks [tonight].', '2025-12-06TNI'],
  ['Drones were launched [overnight].', '2025-12-05TNI 2025-12-05T18:00..2025-12-06T06:00 inferred'],
  ['Snow will fall [overnight].', '2025-12-06TNI'],
  ['On [Thursday], the army said drones came [overnight].', '2025-12-04', '2025-12-03TNI'],
  ['Three people died [early Saturday].', '2025-12-06 START 2025-12-06T00:00..2025-12-06T08:00'],
  ['Three people died [late Friday].', '2025-12-05 END 2025-12-05T18:00..2025-12-06T00:00'],
  ['The blast came on [Friday night].', '2025-12-05TNI 2025-12-05T18:00..2025-12-06T06:00'],
  ['The blast came [Friday morning].', '2025-12-05TMO 2025-12-05T06:00..2025-12-05T12:00'],
  ['He flew home [this morning].', '2025-12-06TMO'],
  ['It fell on [the night of Dec. 5-6].', '2025-12-05TNI 2025-12-05T18:00..2025-12-06T06:00'],
  ['It fell on [the night of Nov. 30].', '2025-11-30TNI'],
  ['It fell during [the night from Thursday to Friday].', '2025-12-04TNI'],
  [
    '[Friday night into Saturday morning], shells fell.',
    '2025-12-05TNI/2025-12-06TMO 2025-12-05T18:00..2025-12-06T12:00',
  ],
  ['Fires burned [late Thursday into Friday].', '2025-12-04/2025-12-05 2025-12-04T18:00..2025-12-05T08:00'],
  ['It happened in [the early hours of Friday].', '2025-12-05TMO START'],
  ['It was found [the day before yesterday].', '2025-12-04'],
  ['Doors open [the day after tomorrow].', '2025-12-08'],
  ['He spoke on [Tuesday]. [That evening], the hall was full.', '2025-12-02', '2025-12-02TEV'],
  ['He spoke on [Tuesday] and left [the next day].', '2025-12-02', '2025-12-03'],
  ['He spoke on [Tuesday] and left [the following morning].', '2025-12-02', '2025-12-03TMO'],
  ['She was arrested [the next day].', 'XXXX-XX-XX open'],
])

rows('clock times', SATURDAY, [
  ['The train left at [7 p.m. Friday].', '2025-12-05T19:00 2025-12-05T19:00..2025-12-05T19:01'],
  ['The train left at [10:35 a.m.] on the dot.', '2025-12-06T10:35 inferred'],
  ['The train left at [noon Thursday].', '2025-12-04T12:00'],
  ['Talks will resume at [noon on Monday].', '2025-12-08T12:00'],
  ['The siren sounded shortly before [noon on Wednesday].', '2025-12-03T12:00'],
  ['The offer ends at [5 p.m. EST Dec. 9].', '2025-12-09T17:00 zone:-05:00'],
  ['The siren sounded at [0735 GMT].', '2025-12-06T07:35 zone:+00:00'],
  [
    'The siren sounded at [10:35 a.m.] ([0735 GMT]) on [Friday].',
    '2025-12-05T10:35',
    '2025-12-05T07:35',
    '2025-12-05',
  ],
  ['The siren sounded at [10:35 a.m.] (it was broken).', '2025-12-06T10:35'],
  ['The siren sounded at [3 a.m. Kyiv time].', '2025-12-06T03:00 zone:kyiv'],
  ['The siren sounded at [19:30].', '2025-12-05T19:30'],
  ['Polls will close at [8pm on Sunday].', '2025-12-07T20:00'],
  ['Voting ended [Friday at 7 p.m.]', '2025-12-05T19:00'],
  ['Since [8 p.m.], no trains have run.', '2025-12-05T20:00 in:2025-12-05T20:00..2025-12-06T18:00'],
  [
    'It was hit between [7 p.m. Friday and 8 a.m. Saturday].',
    '2025-12-05T19:00/2025-12-06T08:00 2025-12-05T19:00..2025-12-06T08:00',
  ],
  ['It was hit from [6 p.m. Thursday until 8 a.m.]', '2025-12-04T18:00/2025-12-05T08:00'],
  ['The office is open [9 a.m. to 5 p.m.]', '2025-12-06T09:00/2025-12-06T17:00'],
  ['It was seen between [7 and 9 p.m. Friday].', '2025-12-05T19:00/2025-12-05T21:00'],
  ['They rose at [4 in the morning].', '2025-12-06T04:00'],
  ['They rose at [5 o’clock].', '2025-12-06T05:00'],
  ['It came at [around 7:15 p.m.] or so.'.replace('at [around', '[around'), '2025-12-05T19:15 APPROX'],
])

rows('no times of day', SATURDAY, [
  ['Good evening from the capital.'],
  ['The ratio was 3:1 and the verse Mark 4:12.'],
  ['He ran it in 10:35.'],
  ['A morning show on state television.'],
  ['The p.m. was not in.'],
  ['She read the Evening Post.'],
])

rows('direct speech', SATURDAY, [['“I met him [today],” the aide said.', '2025-12-06 inferred']])
