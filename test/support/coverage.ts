/** A made-up story as several outlets tell it, and a look-alike of the next week. All sentences are written for these tests. */

/** The agency's report. */
export const WIRE = `PORT ALDEN (Reuters) - A ferry carrying 214 passengers ran aground on Thursday off the northern island of Skarn after its steering failed, and all aboard were brought to safety within five hours, the coast guard said.

The Marigold, a 31-year-old vessel owned by Halvorsen Lines, struck a reef two kilometres from the harbour of Port Alden shortly after dawn.

Nine people were treated for bruises and one crew member for a broken wrist, the island's hospital said.

“We had drilled for this in October, and the drill is the reason nobody was lost,” said coast guard commander Ingrid Solheim.

Passengers described a grinding noise followed by darkness below deck. “The lights went out and then everybody was very quiet,” said Pieter Aalbers, a teacher travelling with 22 pupils.

The transport ministry ordered the operator's three other ferries to remain in port until their steering gear had been inspected.

Halvorsen Lines said in a statement that the ship had passed its yearly inspection in March and that it would cooperate fully with investigators.

Skarn depends on the ferry link for nearly all of its food and fuel, and the governor asked the navy to run supply boats from Saturday.`

/** The same with another dateline and house style. */
export const REPRINT = WIRE.replace('PORT ALDEN (Reuters) - ', 'PORT ALDEN, Skarn (Reuters) — ')
  .replaceAll('“', '"')
  .replaceAll('”', '"')

/** The opening of the same, cut off. */
export const STUB = WIRE.split('\n\n').slice(0, 3).join('\n\n')

/** An outlet's print: a paragraph of its own on top, sentences cut and moved. */
export const EDITED = `The governor of Skarn has called in the navy after a grounding that left the island without its ferries.

The Marigold, a 31-year-old vessel owned by Halvorsen Lines, struck a reef two kilometres from the harbour of Port Alden shortly after dawn on Thursday.

Nine people were treated for bruises and a crew member for a broken wrist, the island's hospital said.

“We had drilled for this in October, and the drill is the reason nobody was lost,” said coast guard commander Ingrid Solheim.

The ministry of transport has ordered the operator's three other ferries to remain in port until their steering gear has been inspected.

Halvorsen Lines said in a statement that the ship had passed its yearly inspection in March and that it would cooperate fully with investigators.

Skarn depends on the ferry link for nearly all of its food and fuel.`

/** Told in other words, after the agency. */
export const REWRITE = `Everyone on board a ferry that hit a reef near Skarn has been rescued, Reuters reported on Thursday.

The coast guard said a steering failure drove the vessel, which had 214 people on board, onto rocks off the northern island. It took five hours to bring all of them ashore.

The Marigold, built 31 years ago and run by Halvorsen Lines, was just two kilometres short of Port Alden's harbour when it struck the reef at daybreak.

According to the hospital on the island, nine passengers had bruises, while one member of the crew broke a wrist.

Commander Ingrid Solheim of the coast guard credited an exercise held in October with preventing any loss of life.

Until inspectors have checked their steering gear, three further ferries of the same operator must stay in port on orders of the transport ministry.

The company pointed out that the ship passed its annual inspection in March and promised investigators its full cooperation.

With almost all food and fuel reaching Skarn by ferry, the governor wants navy supply boats to sail from Saturday.`

/** Another reporter at the same press conference: the same long quotations, own observation. */
export const WITNESS = `By the time the mist lifted over the quay, blankets had run out and the school gym was full.

I counted eleven buses waiting in the rain; drivers had been woken before six and told to bring thermos flasks.

“We had drilled for this in October, and the drill is the reason nobody was lost,” coast guard commander Ingrid Solheim told reporters in the town hall.

Bakers along Nordgate handed out cinnamon rolls. A dog called Bosun, the last to be carried down the ladder, was claimed by two families at once.

“The lights went out and then everybody was very quiet,” said Pieter Aalbers, who teaches geography and kept his pupils singing through the night corridor.

Old skippers at the Anchor tavern argued about the reef, which charts of 1954 place forty metres further east. None of them would be drawn on who should pay.`

/** A look-alike: another ferry, another island, eight days later. */
export const LOOKALIKE = `A ferry with 97 people on board lost power in heavy swell off the southern island of Tembe on Friday and was towed into Port Luma by two tugs, the harbour master said.

The Corsica Star had left the mainland at noon when seawater flooded its engine room.

No one was hurt. Passengers were given hotel rooms and will be booked on Sunday's sailing, the operator, Sunline Marine, said.

Divers will examine the hull. The regional court has an earlier complaint about Sunline's safety record before it, filed by dock workers in May.`

/** Nothing to do with ferries. */
export const BUDGET = `Lawmakers in Castellon voted 88 to 61 on Thursday for a budget that raises teachers' pay by 4 percent and freezes spending on roads.

Finance minister Oda Brandt said the plan would cut the deficit to 2.1 percent of output by the end of next year.

The opposition walked out before the vote and announced a complaint to the constitutional court, which has struck down two tax laws since spring.

Unions welcomed the rise but said class sizes in the capital had grown for six years running.`
