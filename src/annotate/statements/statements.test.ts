import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../app/engine.js'
import type { Reading } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'

let engine: Engine
beforeAll(() => {
  engine = createEngine()
})

function read(text: string): Reading {
  return engine.annotate(engine.document({ id: 'a', text, published: '2025-12-06' }))
}

function shown(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(' + ')
}

function nameOf({ annotations }: Reading, id: string | null): string | null {
  return annotations.entities.find((entity) => entity.id === id)?.name ?? null
}

/** Text, and for each statement that quotes: `source: quoted + quoted`. */
const SPEECH: readonly (readonly [text: string, statements: readonly string[], why: string])[] = [
  ['“The dam will hold,” the mayor said.', ['the mayor: The dam will hold,'], 'speaker and verb after'],
  ['“The dam will hold,” said the mayor.', ['the mayor: The dam will hold,'], 'verb and speaker after'],
  ['"The dam will hold," said Hugh Pell, a doctor.', ['Hugh Pell, a doctor: The dam will hold,'], 'inverted, with an apposition'],
  ['"The dam will hold," said Hugh Pell, a doctor.\n\n"We slept in the car," said Ana Ruiz.', ['Hugh Pell, a doctor: The dam will hold,', 'Ana Ruiz: We slept in the car,'], 'two speakers, a paragraph between'],
  ['“We will stay,” Ruiz said on Monday. “This is our home.”', ['Ruiz: We will stay, + This is our home.'], 'goes on after its attribution'],
  ['“We will stay,” Ruiz said, “because this is our home.”', ['Ruiz: We will stay, + because this is our home.'], 'split by its attribution'],
  ['Ruiz said: “We will stay here.”', ['Ruiz: We will stay here.'], 'before, with a colon'],
  ['Ruiz said, “We will stay here.”', ['Ruiz: We will stay here.'], 'before, with a comma'],
  ['Ruiz told reporters on Friday, “We will stay here.”', ['Ruiz: We will stay here.'], 'listeners and a day between'],
  ['According to Ruiz, “the plan is dead.”', ['Ruiz: the plan is dead.'], 'according to, before'],
  ['“The plan is dead,” according to Ruiz.', ['Ruiz: The plan is dead,'], 'according to, after'],
  ['In the words of Ruiz, “the plan is dead.”', ['Ruiz: the plan is dead.'], 'in the words of'],
  ['Mayor Ruiz: “The plan is dead.”', ['Mayor Ruiz: The plan is dead.'], 'a speaker and a colon'],
  ['And from Mayor Ruiz: “The plan is dead.”', ['Mayor Ruiz: The plan is dead.'], 'and from X'],
  ['“The plan is dead.” — Commissioner Ana Ruiz', ['Commissioner Ana Ruiz: The plan is dead.'], 'a dash and a name'],
  ['“Why now?” asked Senator Kell.', ['Senator Kell: Why now?'], 'a question is one sentence with its verb'],
  ['“Stop it!” shouted the guard.', ['the guard: Stop it!'], 'an exclamation'],
  ['“We stay,” she said.\n“We always have.”', ['she: We stay, + We always have.'], 'a bare quotation in the next paragraph'],
  ['“We stay,” she said. Rain fell on the square all day.\n“We always have.”', ['she: We stay,'], 'something stands between: no speaker'],
  ['“One reason is money.\n\n“Another is time,” Ruiz said.', ['Ruiz: One reason is money. + Another is time,'], 'reopened at each paragraph, closed once'],
  ['“One reason is money,” Ruiz said. “Another is time.\n\n“The third is fear.”', ['Ruiz: One reason is money, + Another is time. + The third is fear.'], 'runs on after its attribution'],
  ['Ruiz was asked about the dam:\n\n“It will hold for years to come.”', ['Ruiz: It will hold for years to come.'], 'the paragraph before leads to it'],
  ['“It will hold,” said Ana Ruiz and Ben Pell.', ['Ana Ruiz and Ben Pell: It will hold,'], 'joint speakers'],
  ['“It will hold,” the ministry said in a statement.', ['the ministry: It will hold,'], 'an organisation'],
  ['“It will hold,” the statement added.', ['the statement: It will hold,'], 'a document'],
  ['“It will hold,” said a person familiar with the talks.', ['a person familiar with the talks: It will hold,'], 'an anonymous source'],
  ['“It will hold,” a spokesman for the ministry said.', ['a spokesman for the ministry: It will hold,'], 'a spokesman'],
  ['“It will hold,” said Ruiz, who built it.', ['Ruiz, who built it: It will hold,'], 'a clause about the speaker'],
  ['“It will hold,” said Ruiz as she left the hall.', ['Ruiz: It will hold,'], 'what she did meanwhile is no part of the source'],
  ['“It will hold,” said Ruiz in an interview with a local paper.', ['Ruiz: It will hold,'], 'nor is the occasion'],
  ['“It will hold,” Ruiz, the mayor of Lima, said.', ['Ruiz, the mayor of Lima: It will hold,'], 'an apposition between'],
  ['“It will hold,” Ruiz told the radio. “It must.”', ['Ruiz: It will hold, + It must.'], 'told'],
  ['“It will hold,” she told him, and he wrote it down.', ['she: It will hold,'], 'told somebody'],
  ['“It will hold,” Ruiz wrote on X.', ['Ruiz: It will hold,'], 'written'],
  ['“It will hold,” Ruiz went on.', ['Ruiz: It will hold,'], 'went on'],
  ['“It will hold,” Ruiz later added.', ['Ruiz: It will hold,'], 'an adverb between'],
  ['“It will hold,” Ruiz has said.', ['Ruiz: It will hold,'], 'perfect'],
  ['“It will hold,” he said. “It won’t,” she replied.', ['he: It will hold,', 'she: It won’t,'], 'two turns in one paragraph'],
  ['“Will it hold?” he asked.\n“It will,” she said.', ['he: Will it hold?', 'she: It will,'], 'two turns in two paragraphs'],
  ['“The mayor told me ‘never again’ and left,” Pell said.', ['Pell: The mayor told me ‘never again’ and left,'], 'a quotation inside one'],
  ['The mayor added: “It can’t be the ‘last’ one.”', ['The mayor: It can’t be the ‘last’ one.'], 'an odd mark and an apostrophe'],
  ["'It will hold,' the mayors' aide said.", ["the mayors' aide: It will hold,"], 'single marks and a possessive'],
  ['‘‘It won’t hold,’’ the mayor said, and the mayors’ aide agreed.', ['the mayor: It won’t hold,'], 'single marks set twice'],
  ['«It will hold», the mayor said.', ['the mayor: It will hold'], 'guillemets'],
  ['😀 漢字 “It will hold,” the mayor said.', ['the mayor: It will hold,'], 'emoji and CJK before it'],
  ['With the water gone, “we can start,” Ruiz said.', ['Ruiz: we can start,'], 'words of the reporter before it'],
  ['Ruiz said the plan was “dead.”', ['Ruiz: dead.'], 'mixed: one quoted word'],
  ['Ruiz called the plan “a disgrace.”', ['Ruiz: a disgrace.'], 'mixed: called'],
  ['Ruiz described the talks as “frank” and “useful.”', ['Ruiz: frank + useful.'], 'mixed: two quoted words'],
  ['Ruiz said that “the plan is dead.”', ['Ruiz: the plan is dead.'], 'mixed: that and a quotation'],
  ['The plan is “dead,” Ruiz said.', ['Ruiz: dead,'], 'mixed: the attribution after it'],
  ['The ministry said both sides wanted “real progress” toward a truce.', ['The ministry: real progress'], 'one noun phrase inside indirect speech'],
  ['Ruiz said the plan was “too little.” “It will fail by spring,” she added.', ['Ruiz: too little.', 'she: It will fail by spring,'], 'a new verb is a new statement'],
  ['Ruiz accused the board of “pure greed.”', ['Ruiz: pure greed.'], 'accused of'],
  ['Ruiz warned that the roof was “a trap.”', ['Ruiz: a trap.'], 'warned'],
  ['“We won,” said Dwayne “The Rock” Pell.', ['Dwayne “The Rock” Pell: We won,'], 'a nickname inside the name is no quotation'],
  ['Ruiz shook her head. “It will hold for years to come.”', ['Ruiz: It will hold for years to come.'], 'a gesture, then a bare quotation'],
  ['The old engineer shrugged. “It will hold for years to come.”', ['The old engineer: It will hold for years to come.'], 'a gesture of somebody described'],
  ['Shakes were felt all night. “It will hold for years to come.”', [], 'no gesture: a noun with the form of one'],
  ['“Why now?” asked Sen. Kell. “We have waited for years.”', ['Sen. Kell: Why now? + We have waited for years.'], 'a title with a full stop'],
  ['“(Mr). Pell built the dam,” Ruiz said.', ['Ruiz: (Mr). Pell built the dam,'], 'a bracketed title inside'],
  ['“It will hold,” Ruiz posted Friday on X. “It must.”', ['Ruiz: It will hold, + It must.'], 'posted on X'],
  ['Ana Ruiz is glad. And from Mayor Ben Pell: “The dam is safe.”', ['Mayor Ben Pell: The dam is safe.'], 'and from, after another'],
  ['“It will hold,” said Ruiz. “It won’t,” said Pell. “It must,” said Ruiz.', ['Ruiz: It will hold,', 'Pell: It won’t,', 'Ruiz: It must,'], 'three turns'],
  ['The minister said the army had told him that the town was “lost for good.”', ['The minister: lost for good.'], 'a chain, the quotation innermost'],
  ['“We won, the captain said. “It was close,” he added.', ['he: It was close,'], 'a missing mark spoils only its own quotation'],
  ['“It will hold,” Ruiz shot back. “Wait for it.”', ['Ruiz: It will hold, + Wait for it.'], 'a verb with its particle'],
  ['“It will hold,” she points out.', ['she: It will hold,'], 'points out'],
  ['Ruiz asked: “Will it hold?” Pell told her so.', ['Ruiz: Will it hold?'], 'what follows a question is another sentence'],
  ['Pell was asked, “Will it hold?”', [': Will it hold?'], 'who was asked does not ask'],
  ['Pell was asked by the clerk, “Will it hold?”', ['the clerk: Will it hold?'], 'unless it is said who does'],
  ['“The dam will hold,” Pell was quoted by the Holm Post as saying.', ['Pell: The dam will hold,'], 'who is quoted speaks, not who prints it'],
  ['He jokes, “It will hold for years to come.” A clerk asked Ruiz how she felt.', ['He: It will hold for years to come.'], 'a verb that looks like a noun'],
  ['It broke because, in Ruiz’s words, “nobody looked.”', ['Ruiz: nobody looked.'], 'in whose words'],
  ['Here’s Ana Ruiz in May 1992: “It will hold.”', ['Ana Ruiz: It will hold.'], 'a speaker and a date before a colon'],
  ['It is old - Ana Ruiz: “It will hold.”', ['Ana Ruiz: It will hold.'], 'a speaker after a dash'],
  ['From the report: “The dam is cracked.”', ['the report: The dam is cracked.'], 'from a document'],
  ['The mayor said critics’ words “amount to a threat to the town.”', ['The mayor: amount to a threat to the town.'], 'the marks begin inside the clause'],
  ['Mayor Ana Ruiz says “the wind is with us” despite the loss.', ['Mayor Ana Ruiz: the wind is with us'], 'the marks end inside the sentence'],
  ['Ruiz is pledging to “win many seats” in May.', ['Ruiz: win many seats'], 'an infinitive in marks'],
  ['Pell accused Ruiz of leading her crew into a “trap” at sea.', ['Pell: trap'], 'accused of'],
  ['They risked a split, which he called “a total disaster” for the town.', ['he: a total disaster'], 'a pronoun before the verb'],
  ['The mayor’s answer was that “the family comes first.”', ['The mayor’s: the family comes first.'], 'an answer'],
  ['Ruiz called it a “ruin in the making,” and said, “It will fail by spring.”', ['Ruiz: ruin in the making,', 'Ruiz: It will fail by spring.'], 'the subject of the verb before'],
  ['Ruiz went on to say: “We will stay for years.”', ['Ruiz: We will stay for years.'], 'went on to say'],
  ['“It will hold,” Pell was quoted by the Post as saying.', ['Pell: It will hold,'], 'quoted by a paper'],
  ['He called them “a disgrace to the town,” an insult he has used before.', ['He: a disgrace to the town,'], 'the reporter’s word for it'],
  ['Club manager Pete Lowe, whose side has won six, praised “a perfect night.”', ['Club manager Pete Lowe, whose side has won six: a perfect night.'], 'whose'],
  ['“They know,” Pell pointed out, “that it leaks.”', ['Pell: They know, + that it leaks.'], 'a particle in the middle'],
  ['Her message was: “Stay at home.”', ['Her: Stay at home.'], 'a message'],
  ['“It held,” said the 46-year-old.', ['the 46-year-old: It held,'], 'an age is one word'],
  ['“It held,” explained Lima-based attorney Ivo Brandt.', ['Lima-based attorney Ivo Brandt: It held,'], 'where somebody is based'],
  ['“It held,” said Ivo Brandt, a former adviser to President Ana Ruiz.', ['Ivo Brandt, a former adviser to President Ana Ruiz: It held,'], 'whose adviser'],
  ['“It held,” said Ana Ruiz, head of policy at Harbour Watch.', ['Ana Ruiz, head of policy at Harbour Watch: It held,'], 'where somebody works'],
  ['“It held,” said Ivo Brandt, author of “Wet Feet,” a history of the port.', ['Ivo Brandt, author of “Wet Feet,” a history of the port: It held,'], 'a title inside the source'],
  ['“It held,” Ruiz, who has proposed a new wall, said.', ['Ruiz, who has proposed a new wall: It held,'], 'a verb about the speaker is none of saying'],
  ['“The dam will hold” Ruiz said.', ['Ruiz: The dam will hold'], 'a comma is missing'],
  ['“The dam will hold for years.” Ruiz said.', ['Ruiz: The dam will hold for years.'], 'a full stop for a comma'],
  ['“The dam will hold for years.” Ruiz added, “It must.”', ['Ruiz: It must.'], 'a full stop, and a verb that leads to the next'],
  ['“Wet Feet and Cold Hands” author Ana Ruiz said.', [], 'a title before its author'],
  ['The dam, Ruiz wrote, “has held for years.”', ['Ruiz: has held for years.'], 'an attribution between commas'],
  ['In a statement to the radio, her adviser, Ivo Brandt, said: “It will hold.”', ['her adviser, Ivo Brandt: It will hold.'], 'where it was said stands first'],
  ['Tuesday at Lima Hall, after the vote, Gov. Ana Ruiz said, “It will hold.”', ['Gov. Ana Ruiz: It will hold.'], 'a day, a place and an occasion first'],
] // prettier-ignore

/** Text, and for each statement in the reporter's own words: `source | cue | content`. */
const TOLD: readonly (readonly [text: string, statements: readonly string[], why: string])[] = [
  ['The mayor said that the dam would hold.', ['The mayor | said | that the dam would hold'], 'that'],
  ['Norway’s Defence Ministry said it tracked and destroyed 16 boats overnight.', ['Norway’s Defence Ministry | said | it tracked and destroyed 16 boats overnight'], 'a pronoun and past forms'],
  ['Ruiz called Ben Pell to fetch her coat.', [], 'a telephone call'],
  ['Ruiz called the plan a disgrace.', ['Ruiz | called | the plan a disgrace'], 'called by a name'],
  ['The dam would attack nobody, and Norway would attack the port.', [], 'blows, no words'],
  ['Mayor Ana Ruiz on Sunday answered the letter, calling it “very late.”', ['Mayor Ana Ruiz | calling | it “very late.”'], 'a verb behind the day'],
  ['Getting the measure on the ballot requires 800,000 names.', [], 'a gerund asks for nothing'],
  ['Even at 86 she said the dam would hold.', ['she | said | the dam would hold'], 'an age before the speaker'],
  ['The clerk wrote it down.', [], 'an object and a particle'],
  ['The mayor said the dam would hold.', ['The mayor | said | the dam would hold'], 'no that'],
  ['The dam would hold, the mayor said.', ['the mayor | said | The dam would hold'], 'after a comma'],
  ['The dam would hold, the mayor told the Holm Post.', ['the mayor | told | The dam would hold'], 'after a comma, with a hearer'],
  ['The dam would hold, but the mayor told the crew to leave.', ['the mayor | told | the crew to leave'], 'told to do something'],
  ['The dam would hold, said Ana Ruiz, the mayor.', ['Ana Ruiz, the mayor | said | The dam would hold'], 'inverted'],
  ['The dam, the mayor said, would hold.', ['the mayor | said | The dam + would hold'], 'in the middle'],
  ['The dam would hold, according to the ministry.', ['the ministry | According to | The dam would hold'], 'according to, after'],
  ['According to the ministry, the dam would hold.', ['the ministry | According to | the dam would hold'], 'according to, before'],
  ['The minister told reporters that the dam would hold.', ['The minister | told | that the dam would hold'], 'the listener is no content'],
  ['Ruiz told the council on Friday that the dam would hold.', ['Ruiz | told | that the dam would hold'], 'nor is the day'],
  ['The minister said the army had told him that the town was lost.', ['The minister | said | the army had told him that the town was lost', 'the army | had told | that the town was lost'], 'a chain'],
  ['Ruiz asked whether the dam would hold.', ['Ruiz | asked | whether the dam would hold'], 'a question'],
  ['Ruiz wants to close the port.', ['Ruiz | wants | to close the port'], 'a wish'],
  ['Ruiz promised to rebuild the bridge.', ['Ruiz | promised | to rebuild the bridge'], 'a promise'],
  ['Ruiz denied that the bridge was unsafe.', ['Ruiz | denied | that the bridge was unsafe'], 'a denial'],
  ['Ruiz urged the council to act.', ['Ruiz | urged | the council to act'], 'a demand, with whom it is made of'],
  ['Ruiz said Tuesday her plan was ready.', ['Ruiz | said | her plan was ready'], 'the day before the clause'],
  ['Ruiz said on Friday the plan was ready.', ['Ruiz | said | the plan was ready'], 'a day with its preposition'],
  ['Ruiz said Friday was too early.', ['Ruiz | said | Friday was too early'], 'a day that is the subject'],
  ['Ruiz said the walls are thin and leak each spring.', ['Ruiz | said | the walls are thin and leak each spring'], 'another tense goes on with the clause'],
  ['Ruiz said the dam would hold and left the hall.', ['Ruiz | said | the dam would hold'], 'the reporter’s own verb ends it'],
  ['Ruiz says the dam is safe, and Pell said on Monday that it leaks.', ['Ruiz | says | the dam is safe', 'Pell | said | that it leaks'], 'another speaker in another tense'],
  ['Ruiz said she liked the plan but that it cost too much.', ['Ruiz | said | she liked the plan but that it cost too much'], 'a second that-clause'],
  ['When Ruiz said the dam would hold, the crew went home.', ['Ruiz | said | the dam would hold'], 'the main clause is the reporter’s'],
  ['Though Ruiz called for patience, the crew went home.', ['Ruiz | called for | patience'], 'nor is it part of a phrase'],
  ['When asked, Ruiz said the dam would hold.', ['Ruiz | said | the dam would hold'], 'a participle before it is no main clause'],
  ['Asked about the dam, Ruiz said it would hold.', ['Ruiz | said | it would hold'], 'who asked is not told'],
  ['Ruiz told the show “Good Morning, Lima” on Friday that the dam would hold.', ['Ruiz | told | that the dam would hold'], 'a show in quotation marks'],
  ['A string of messages Friday saying the dam was safe fooled nobody.', ['A string of messages | saying | the dam was safe fooled nobody'], 'the day says nothing'],
  ['The claim that Ruiz made was tested.', [], 'a claim that is made'],
  ['Ruiz’s claim that won the day was tested.', [], 'a claim that acts'],
  ['Ruiz’s claim that the dam is safe was tested.', ['Ruiz’s | claim | that the dam is safe'], 'a noun of saying and its owner'],
  ['Few share his view that the dam is safe.', ['his | view | that the dam is safe'], 'a belief as a noun'],
  ['The board ignored Ana Ruiz’s warning that the dam may fail.', ['Ana Ruiz’s | warning | that the dam may fail'], 'a warning as a noun'],
  ['The board ignored a warning from the ministry that the dam may fail.', ['the ministry | warning | that the dam may fail'], 'a warning from somebody'],
  ['Ruiz kept her promise to rebuild the bridge.', ['her | promise | to rebuild the bridge'], 'a promise as a noun'],
  ['The claim by Ruiz that the dam is safe was tested.', ['Ruiz | claim | that the dam is safe'], 'a claim by somebody'],
  ['Ruiz refused to open the gate.', ['Ruiz | refused | to open the gate'], 'a refusal'],
  ['Ruiz believes the bridge is safe.', ['Ruiz | believes | the bridge is safe'], 'a belief'],
  ['Ruiz condemned the strike.', ['Ruiz | condemned | the strike'], 'an object'],
  ['Ruiz called for a new vote.', ['Ruiz | called for | a new vote'], 'a phrase with a preposition'],
  ['Ruiz blamed the storm.', ['Ruiz | blamed | the storm'], 'blame'],
  ['Prime Minister-designate Ana Ruiz said the dam would hold.', ['Prime Minister-designate Ana Ruiz | said | the dam would hold'], 'an office tied by a hyphen'],
  ['The plan, which he said had ended in May, was old.', ['he | said | had ended in May'], 'a clause about what was said ends at its comma'],
  ['Ruiz urged both sides to show restraint.', ['Ruiz | urged | both sides to show restraint'], 'who shows restraint tells nothing'],
  ['The port said it was late, and a lawyer for Pell, Ana Ruiz, called the plan old.', ['The port | said | it was late', 'a lawyer for Pell, Ana Ruiz | called | the plan old'], 'somebody else after the conjunction'],
  ['Pell did not say who wrote it, but an aide said Ruiz had seen it.', ['Pell | did not say | who wrote it', 'an aide | said | Ruiz had seen it'], 'another speaker ends what was said'],
  ['Crews, according to a report in the Lima Post, had known for weeks.', ['a report in the Lima Post | according to | Crews + had known for weeks'], 'a newspaper that is called a post'],
  ['In her memoir, “Wet Feet,” Ruiz wrote that the dam was old.', ['Ruiz | wrote | that the dam was old'], 'a title before what was written'],
  ['The latest poll showed a slim lead for Ruiz.', ['The latest poll | showed | a slim lead for Ruiz'], 'a poll shows what it found'],
  ['The council called for a low 15 percent rate -- far lower than the top 33 percent rate she has proposed for firms.', ['The council | called for | a low 15 percent rate'], 'a clause on a noun, with a pronoun as its subject'],
  ['The mayor, lawyer Ann Holm, answered the door in a robe.', [], 'an apposition before a verb with an object'],
  ['Pell said that the mayor, lawyer Ann Holm, answered the door.', ['Pell | said | that the mayor, lawyer Ann Holm, answered the door'], 'nor inside what is said'],
  ['Wednesday, however, the head of the port, Ben Pell, said that it was old.', ['the head of the port, Ben Pell | said | that it was old'], 'a day and an adverb first'],
  ['In Lima, Peru, the minister said the dam was old.', ['the minister | said | the dam was old'], 'two places first'],
  ['Judge Ana Ruiz told the defendant, Ben Pell, 52, that he had lied.', ['Judge Ana Ruiz | told | that he had lied'], 'what is set beside the hearer'],
  ['Ruiz wrote on X that the dam was old.', ['Ruiz | wrote | that the dam was old'], 'where it was written'],
  ['Holm, a former judge, has promised to cut taxes.', ['Holm, a former judge | has promised | to cut taxes'], 'what is set beside the name'],
  ['A spokeswoman for the port, Ana Ruiz, said that boats were missing.', ['A spokeswoman for the port, Ana Ruiz | said | that boats were missing'], 'the name set beside'],
  ['The quake hit at 4:12 a.m. about 18 kilometers from Lima, the institute said.', ['the institute | said | The quake hit at 4:12 a.m. about 18 kilometers from Lima'], 'a verb the tagger has missed'],
  ['The crew bought a boat, named “Second Chance.”', [], 'a name is nobody’s words'],
  ['Ruiz did not say whether she would run.', ['Ruiz | did not say | whether she would run'], 'negated'],
  ['Ruiz said it was late, adding that the team was tired.', ['Ruiz | said | it was late', 'Ruiz | adding | that the team was tired'], 'a participle goes on'],
  ['Ruiz said it was late and called for patience.', ['Ruiz | said | it was late', 'Ruiz | called for | patience'], 'two verbs, one subject'],
  ['Ben Pell, who runs the port, said trade had slowed.', ['Ben Pell, who runs the port | said | trade had slowed'], 'a clause about the source'],
  ['The report found that the pier was weak.', ['The report | found | that the pier was weak'], 'a document'],
  ['Officials estimate that 40 boats were lost.', ['Officials | estimate | that 40 boats were lost'], 'a figure'],
  ['She hopes the rain will stop.', ['She | hopes | the rain will stop'], 'a hope'],
  ['He admitted that he had erred.', ['He | admitted | that he had erred'], 'an admission'],
  ['A spokesman announced that the port would close.', ['A spokesman | announced | that the port would close'], 'an announcement'],
  ['They fear the dam will break.', ['They | fear | the dam will break'], 'a fear'],
  ['Ruiz said on Friday he met Pell in May and that the two spoke.', ['Ruiz | said | he met Pell in May and that the two spoke'], 'a day before the pronoun'],
  ['Ruiz said, however, that the dam would hold.', ['Ruiz | said | that the dam would hold'], 'an aside before that'],
  ['Ruiz said — on Sunday, of all days — that the dam would hold.', ['Ruiz | said | that the dam would hold'], 'a longer one'],
  ['Ruiz said the dam would “hold,” claiming that it was new.', ['Ruiz | said | the dam would “hold,”', 'Ruiz | claiming | that it was new'], 'a comma inside the marks, then a participle'],
  ['Ruiz said the dam would “hold,” in an interview with Lima Radio on Sunday.', ['Ruiz | said | the dam would “hold,”'], 'the occasion at the end'],
  ['Ruiz said the dam would “hold,” a nod to the wall at Lima.', ['Ruiz | said | the dam would “hold,”'], 'the reporter’s remark'],
  ['Ruiz said the dam would hold but did not say that it was safe.', ['Ruiz | said | the dam would hold', 'Ruiz | did not say | that it was safe'], 'a verb denied'],
  ['Pell, who said that the dam may fail, left early.', ['Pell | said | that the dam may fail'], 'the main verb after a clause about the source'],
  ['The boats, Pell said on Saturday, had left the port.', ['Pell | said | The boats + had left the port'], 'a day in the aside'],
  ['The dam held and, according to the ministry, the port is open.', ['the ministry | according to | the port is open'], 'the conjunction belongs to what follows'],
  ['Dr. Hana Ito, who led the study, said the drug cut deaths by half.', ['Dr. Hana Ito, who led the study | said | the drug cut deaths by half'], 'no inversion after a clause about her'],
  ['Ruiz later told reporters it was late.', ['Ruiz | told | it was late'], 'hearers before a pronoun'],
  ['The lawyer said Pell “knows that it is late.”', ['The lawyer | said | Pell “knows that it is late.”'], 'the subject before the marks'],
  ['The dam is safe, in Ruiz’s view.', ['Ruiz | view | The dam is safe'], 'in whose view'],
  ['Ruiz is confident that the dam will hold.', ['Ruiz | is confident | that the dam will hold'], 'an adjective of belief'],
  ['Ruiz remains eager to rebuild the port.', ['Ruiz | remains eager | to rebuild the port'], 'an adjective of wish'],
  ['Ruiz made the point that the dam is old.', ['Ruiz | made the point | that the dam is old'], 'a noun with its verb'],
  ['Pell was asked by a reporter whether he would run.', ['a reporter | was asked | whether he would run'], 'who asks stands after by'],
  ['Ana Ruiz: The Dam Will Hold\nThe mayor, Ana Ruiz, left the hall at noon.', ['Ana Ruiz | : | The Dam Will Hold'], 'a headline'],
  ['Poll: Most Voters Want New Dam\nIt rained in the town all day, and the boats left.', ['Poll | : | Most Voters Want New Dam'], 'a poll in a headline'],
  ['RUIZ: It will hold.\nPELL: Will it break?\nRUIZ: It is new.', ['RUIZ | : | It will hold', 'PELL | : | Will it break', 'RUIZ | : | It is new'], 'turns of a transcript'],
  ['Ana Ruiz spoke to the Post.\n\nQ: Will it hold?\nRuiz: It will hold.\nQ: For long?\nRuiz: Ask the crew.', ['Ruiz | : | It will hold', 'Ruiz | : | Ask the crew'], 'an interview: who asks says nothing, and who answers is named'],
  ['Results\n\nAna Ruiz: 45 percent\nBen Pell: 40 percent', [], 'a list of candidates'],
] // prettier-ignore

/** Texts whose quotation-marked words are nobody's speech. */
const NOT_SPEECH: readonly (readonly [text: string, why: string])[] = [
  ['The so-called “experts” left early.', 'scare quotes'],
  ['The novel “A Winter in Lima” sold well.', 'a title'],
  ['The film “Harbour Lights” opened on Friday.', 'a title of a film'],
  ['Dwayne “The Rock” Pell left early.', 'a nickname'],
  ['The word “dam” has three letters.', 'a word named as a word'],
  ['They marched with banners reading “Bread and Peace.”', 'a banner'],
  ['A sign said “No Entry” in red.', 'a sign'],
  ['The town’s motto, “Always North,” is old.', 'a motto'],
  ['The “smart” meters broke within a week.', 'distance'],
  ['The party’s “Morning First” plan was printed on Monday.', 'a name'],
  ['The pass is known as “the gate.”', 'a name of a place'],
  ['The ship, nicknamed “Old Tub,” sank.', 'a nickname of a thing'],
  ['He bought a “used” car and drove home.', 'distance'],
  ['The song “Blue Train” played twice.', 'a song'],
  ['The program, called “Dry Feet,” began in May.', 'a name after a participle'],
  ['They run a program called “Dry Feet.”', 'a name after its noun'],
  ['Ruiz drove home. “Harbour Lights” was on the radio.', 'a title at the head of a sentence'],
  ['Ruiz opened the gate. “No Entry For Boats” hung above it.', 'a sign at the head of a sentence'],
  ['The boy wore a T-shirt with “Lima 2025” on it.', 'a shirt'],
  ['The town’s claim was “true” by any measure.', 'a judgement on a claim'],
] // prettier-ignore

/** Texts that report nobody's words, wishes or beliefs. */
const NOTHING: readonly (readonly [text: string, why: string])[] = [
  ['The State Department is in Washington.', 'a department is no verb of saying'],
  ['State television was off the air for an hour.', 'nor is state television'],
  ['The said bridge fell in May.', 'an adjective'],
  ['The added weight broke the axle.', 'a participle before its noun'],
  ['Rain fell on the town all night.', 'an event'],
  ['The train left Lima at noon.', 'an event'],
  ['Boats lay in the harbour.', 'a state'],
  ['The talks lasted four hours.', 'talks that are a noun'],
  ['The report is 40 pages long.', 'a report that is a noun'],
  ['Two bridges were rebuilt in March.', 'a passive'],
  ['It was a cold week.', 'no words of anybody'],
  ['The claims office opens at nine.', 'a claim that is a noun'],
  ['Ruiz leads Pell by 271 pledged delegates.', 'a participle beside its noun'],
  ['The claim that won the prize was Pell’s.', 'a claim that wins, and nobody’s words'],
  ['The town’s view of the harbour is fine.', 'a view without a clause'],
  ['The hope that remained was small.', 'nobody’s hope'],
  ['Ana Ruiz addressed a crowd of 200 in Lima.', 'spoken to, not spoken of'],
  ['Ana Ruiz signed the bill on Monday.', 'an act'],
  ['Ana Ruiz found the key under the mat.', 'a find'],
  ['The rule allowed boats into the harbour.', 'a rule that allows'],
  ['Ana Ruiz saw a heron near the dam.', 'a perception'],
  ['The ferry to Port Said was late.', 'a town'],
  ['It may rain in March, and the most can be made of it now.', 'a month, an adverb'],
  ['Copyright 2025 Lima Radio.', 'a copyright line'],
  ['No boats were denied entry at the port.', 'a passive and a noun'],
  ['It is certain that the dam will hold.', 'a certainty of nobody'],
  ['The crew is expected to leave on Monday.', 'expected by nobody who is named'],
  ['Ukraine war: Seven things we know\nThe war goes on.', 'a topic and a colon'],
  ['Gaza: 30 people were hurt\nIt rained all day.', 'a place and a colon'],
  ['Ana Ruiz: a life in pictures\nMayor Ana Ruiz left at noon.', 'a person and no sentence'],
  ['The ferry went on to Lima.', 'a way that goes on'],
  ['The team celebrated the victory in Lima.', 'a feast'],
] // prettier-ignore

/** Text, the words quoted or told, and the speaker's name (null: open; undefined: no statement). */
const SPEAKERS: readonly (readonly [text: string, part: string, speaker: string | null | undefined, why: string])[] = [
  ['Judge Ana Lowe left early. One juror, who asked not to be named, said it was late. “You cannot argue with rain,” she said.', 'You cannot argue with rain,', 'One juror', 'a source without a name, with a clause about her, goes on'],
  ['“It will hold,” said a spokeswoman for the union, Lina Berg, on Friday.', 'It will hold,', 'Lina Berg', 'who speaks for the body set beside'],
  ['The bank, Crédit du Rhin, said it had “full confidence in the court.”', 'full confidence in the court.', 'Crédit du Rhin', 'a body set beside'],
  ['Ana Ruiz left early. Ben Pell’s wife said it was late. “We stay here,” she said.', 'We stay here,', 'Ben Pell’s wife', 'kin speak'],
  ['Jury finds Ben Pell guilty in port case: “He sold the door”', 'He sold the door', undefined, 'a headline in the present leads to nobody’s words'],
  ['A senior port official told the Post it “may flood.” “We go on Monday,” the official said.', 'We go on Monday,', 'A senior port official', 'the same official'],
  ['“It will hold,” said Nora Ek, whose votes Falk would need.', 'It will hold,', 'Nora Ek', 'whom a clause about the speaker names'],
  ['“It will hold,” said Speaker of parliament Olof Nyman.', 'It will hold,', 'Olof Nyman', 'an office in small letters'],
  ['Talks collapse; Ana Ruiz: “We were lied to”', 'We were lied to', 'Ana Ruiz', 'a label after a semicolon'],
  ['Inspector Neil Rowe said: ‘We know the car.\n\n‘We ask for help.’', 'We ask for help.', 'Neil Rowe', 'single marks reopened in the next paragraph'],
  ['Ben Pell spoke first. The mayor’s son posted a clip in which he shouted, “They stole it!”', 'They stole it!', null, 'a person without a name acts nearer than the one named'],
  ['“It held,” explained Lima-based attorney Ivo Brandt.', 'It held,', 'Ivo Brandt', 'where somebody is based is not who speaks'],
  ['Mayor Ana Ruiz left early. “The dam will hold,” Ruiz said.', 'The dam will hold,', 'Ana Ruiz', 'a short name'],
  ['Ana Ruiz spoke first. “The dam will hold,” she said.', 'The dam will hold,', 'Ana Ruiz', 'a pronoun with one candidate'],
  ['“The dam will hold,” said Hugh Pell, a doctor.', 'The dam will hold,', 'Hugh Pell', 'an apposition after'],
  ['“The dam will hold,” Defense Minister Ana Ruiz said.', 'The dam will hold,', 'Ana Ruiz', 'a title before'],
  ['“The dam will hold,” said a lawyer for Ana Ruiz.', 'The dam will hold,', 'a lawyer for Ana Ruiz', 'her lawyer is not she'],
  ['“The dam will hold,” Ana Ruiz’s lawyer said.', 'The dam will hold,', 'Ana Ruiz’s lawyer', 'nor is Ruiz’s lawyer'],
  ['“The dam will hold,” said Ana Ruiz and Ben Pell.', 'The dam will hold,', 'Ana Ruiz + Ben Pell', 'two who speak together'],
  ['“The dam will hold,” Ana Ruiz, Ben Pell and Ivo Brandt wrote.', 'The dam will hold,', 'Ana Ruiz + Ben Pell + Ivo Brandt', 'three who write together'],
  ['“The dam will hold,” said Ana Ruiz and an aide.', 'The dam will hold,', null, 'one of the two has no name'],
  ['“The dam will hold,” said Ana Ruiz, a cousin of Ben Pell.', 'The dam will hold,', 'Ana Ruiz', 'his cousin speaks alone'],
  ['“The dam will hold,” acting Commissioner Ana Ruiz said.', 'The dam will hold,', 'Ana Ruiz', 'an acting commissioner'],
  ['“The dam will hold,” said a driver accusing Ana Ruiz.', 'The dam will hold,', null, 'she is accused, not speaking'],
  ['Ana Ruiz, a nurse from Lima, which burned in May, said the dam would “hold.”', 'hold.', 'Ana Ruiz', 'a clause about her town'],
  ['Ben Pell, a farmer near Lima, described the night.\n“The dam shook,” he told the paper.', 'The dam shook,', 'Ben Pell', 'who acts in the paragraph before'],
  ['Ana Ruiz drove home. “The dam will hold for years to come.”', 'The dam will hold for years to come.', undefined, 'an act that goes with no speech'],
  ['Ben Pell and Ivo Brandt slept in the car.\n“The dam shook,” he told the paper.', 'The dam shook,', null, 'two who act'],
  ['Ana Ruiz, who lives in Lima, slept in the car. Her barn burned.\n“It shook,” the 62-year-old cook said.', 'It shook,', 'Ana Ruiz', 'described by age'],
  ['Ana Ruiz saw Ben Pell on the hill.\n“It shook,” the 62-year-old cook said.', 'It shook,', null, 'by age, two before'],
  ['Mayor Ben Pell left early, saying: “It held. Ivo Brandt was wrong.”\n“We sleep well,” he said.', 'We sleep well,', 'Ben Pell', 'the other is named in his own words'],
  ['Mayor Ben Pell, who had fought Ivo Brandt’s plan, left early, saying: “It held.”\n“We sleep well,” he said.', 'We sleep well,', 'Ben Pell', 'the other stands in a clause about him'],
  ['“Will it hold?” Ben Pell asked Ivo Brandt.\n“It will,” he said.', 'It will,', null, 'a question is answered by another'],
  ['Ana Ruiz said the dam would “hold.” The bill says the wall is “safe.”', 'safe.', null, 'a bill is not hers'],
  ['Ana Ruiz and Ben Pell “agreed on a pact,” as per their statement.', 'agreed on a pact,', 'Ana Ruiz + Ben Pell', 'their own statement'],
  ['Ana Ruiz will “stay for good,” according to her letter.', 'stay for good,', 'Ana Ruiz', 'her own letter'],
  ['Ana Ruiz told Ben Pell of “a pact,” according to their statement.', 'a pact,', 'their statement', 'told one, and the statement is more people’s'],
  ['Ana Ruiz is projecting calm, last week claiming a “quick end” to the strike.', 'quick end', 'Ana Ruiz', 'a time before the participle'],
  ['Ana Ruiz said Lima was not built to be “shut down,” adding: “We will open in May.”', 'We will open in May.', 'Ana Ruiz', 'a comma inside the marks'],
  ['Ana Ruiz met Ben Pell at noon, calling the dam “safe for years.”', 'safe for years.', 'Ana Ruiz', 'she acts, he is only nearer'],
  ['The paper printed a letter calling Ana Ruiz “a fool at heart.”', 'a fool at heart.', null, 'a letter without a comma is what calls'],
  ['The ministry issued a statement. “The dam will hold,” the Water Ministry said in a statement. The statement spoke of “luck.”', 'luck.', 'Water Ministry', 'a bare statement is its issuer’s'],
  ['“The dam will hold,” wrote the magazine’s editor-in-chief Ana Ruiz.', 'The dam will hold,', 'Ana Ruiz', 'a hyphened title'],
  ['“Leave the country at once,” chanted protesters in the capital, Holm.', 'Leave the country at once,', null, 'a place beside many'],
  ['“Leave the country at once,” said a farmer in the north, Ben Pell.', 'Leave the country at once,', 'Ben Pell', 'a name beside one'],
  ['“The dam will hold,” said former Secretary of State Ana Ruiz.', 'The dam will hold,', 'Ana Ruiz', 'an office with “of” in its title'],
  ['“The dam will hold,” said a friend of Mayor Ana Ruiz.', 'The dam will hold,', 'a friend of Mayor Ana Ruiz', 'her friend is not she'],
  ['They heard Rep. Ana Ruiz of California, who said the dam was “as good as new.”', 'as good as new.', 'Ana Ruiz', 'not where she is from'],
  ['“The dam will hold,” said Ana Ruiz of the plan.', 'The dam will hold,', 'Ana Ruiz', 'what she spoke of'],
  ['Ana Ruiz thinks the tape should be shown but said “the rest is gossip.”', 'the rest is gossip.', 'Ana Ruiz', 'a past form joined to a modal'],
  ['The advert shows Ana Ruiz saying in May, “The dam will hold,” when Ben Pell scolded her.', 'The dam will hold,', 'Ana Ruiz', 'a clause of time after it'],
  ['“The dam will hold,” Norway’s Defence Ministry said.', 'The dam will hold,', 'Defence Ministry', 'the state only says whose'],
  ['“The dam will hold,” the Water Ministry and the Harbour Council said.', 'The dam will hold,', null, 'two bodies'],
  ['“The dam will hold,” a resident said.', 'The dam will hold,', null, 'somebody without a name'],
  ['The board tested Ana Ruiz’s claim that the dam is “as good as new.”', 'as good as new.', 'Ana Ruiz', 'the owner of a claim'],
  ['The board tested the claim by Ben Pell’s lawyer that the dam is “as good as new.”', 'as good as new.', null, 'his lawyer claims'],
  ['A letter by Ana Ruiz said the dam was “as good as new.”', 'as good as new.', 'Ana Ruiz', 'a letter by somebody'],
  ['A letter to Ana Ruiz said the dam was “as good as new.”', 'as good as new.', 'A letter to Ana Ruiz', 'a letter to somebody'],
  ['A joint statement by Ana Ruiz and Ben Pell said the dam was “as good as new.”', 'as good as new.', 'Ana Ruiz + Ben Pell', 'a joint statement'],
  ['“The dam will hold,” the State Department said.', 'The dam will hold,', 'State Department', 'an institution'],
  ['“The dam will hold,” State Department officials said.', 'The dam will hold,', 'State Department', 'officials of an institution'],
] // prettier-ignore

/** Text, and where or when it was said. */
const VIA: readonly (readonly [text: string, via: string | null])[] = [
  ['“It will hold,” Ruiz wrote on X.', 'X'],
  ['“It will hold,” Ruiz said in a statement.', 'statement'],
  ['“It will hold,” Ruiz said in a post on Telegram.', 'Telegram'],
  ['“It will hold,” Ruiz said at a news conference.', 'news conference'],
  ['“It will hold,” Ruiz told reporters.', 'reporters'],
  ['“It will hold,” Ruiz told Reuters.', 'Reuters'],
  ['“It will hold,” Ruiz said on state television.', 'state television'],
  ['“It will hold,” Ruiz said on social media.', 'social media'],
  ['“It will hold,” Ruiz said in an interview.', 'interview'],
  ['“It will hold,” Ruiz said on Friday.', null],
  ['“It will hold,” Ruiz said in Lima.', null],
] // prettier-ignore

describe('direct and mixed speech', () => {
  for (const [text, expected, why] of SPEECH) {
    it(`${why}: ${text.slice(0, 60)}`, () => {
      const { annotations } = read(text)
      const found = annotations.statements
        .filter((statement) => statement.quoted.length > 0 && statement.within === null)
        .map((statement) => `${shown(text, statement.source)}: ${shown(text, statement.quoted)}`)
      expect(found).toEqual(expected)
    })
  }
})

describe('statements in the reporter’s words', () => {
  for (const [text, expected, why] of TOLD) {
    it(`${why}: ${text}`, () => {
      const { annotations } = read(text)
      const found = annotations.statements.map(
        (statement) =>
          `${shown(text, statement.source)} | ${shown(text, statement.cue)} | ${shown(text, statement.content)}`,
      )
      expect(found.map((row) => row.toLowerCase())).toEqual(expected.map((row) => row.toLowerCase()))
    })
  }
})

describe('what is not speech', () => {
  for (const [text, why] of NOT_SPEECH)
    it(`${why}: ${text}`, () => {
      expect(read(text).annotations.statements.filter((statement) => statement.quoted.length > 0)).toEqual([])
    })
  for (const [text, why] of NOTHING)
    it(`${why}: ${text}`, () => {
      expect(read(text).annotations.statements).toEqual([])
    })
})

describe('speakers', () => {
  for (const [text, part, speaker, why] of SPEAKERS)
    it(`${why}: ${text}`, () => {
      const reading = read(text)
      const statement = reading.annotations.statements.find((item) => shown(text, item.quoted).includes(part))
      if (speaker === undefined) return void expect(statement).toBeUndefined()
      expect(statement).toBeDefined()
      const names = statement?.speakers?.map((id) => nameOf(reading, id)).join(' + ')
      expect(names ?? nameOf(reading, statement?.speaker ?? null)).toBe(speaker)
    })
  for (const [text, via] of VIA)
    it(`${via ?? 'no medium'}: ${text}`, () => {
      expect(read(text).annotations.statements[0]?.via).toBe(via)
    })
  it('takes a year for the time of saying only where it belongs to the verb of saying', () => {
    const yearOf = (text: string) => read(text).annotations.statements[0]?.when?.from ?? null
    expect(yearOf('Mayor Ana Ruiz said in 2019 that the dam would hold.')).toBe('2019-01-01')
    expect(yearOf('After losing the 2019 election, Ana Ruiz said, “The dam will hold.”')).toBeNull()
  })
  it('reads nothing in what a page puts into the article', () => {
    const text =
      'Mayor Ana Ruiz said the dam would hold.\n\nRELATED: Ben Pell said “the port is lost” in March\n\nShe left.'
    const { annotations } = read(text)
    expect(annotations.statements.map(({ source }) => shown(text, source))).toEqual(['Mayor Ana Ruiz'])
    expect(annotations.names.map(({ start, end }) => text.slice(start, end))).toEqual(['Ana Ruiz'])
  })
  it('keeps when it was said apart from what was said', () => {
    const text = 'Ana Ruiz said on Saturday that the port closed on Monday.'
    expect(read(text).annotations.statements[0]?.when?.from).toBe('2025-12-06')
  })
  it('classes what the source does by the verb', () => {
    const classOf = (text: string) => read(text).annotations.statements[0]?.cueClass
    expect(classOf('Ruiz denied that the bridge was unsafe.')).toBe('deny')
    expect(classOf('Ruiz promised to rebuild it.')).toBe('promise')
    expect(classOf('Ruiz demanded that he leave.')).toBe('demand')
    expect(classOf('Ruiz warned that it would rain.')).toBe('warn')
    expect(read('Ruiz did not say that it would rain.').annotations.statements[0]?.negated).toBe(true)
  })
})

describe('hostile input', () => {
  it('reads a long line of verbs, marks and commas in time', () => {
    const began = performance.now()
    for (const piece of [
      '“',
      '"a," said b ',
      'said that said that ',
      ', she said',
      '“a” ',
      'X: “',
      '. “Yes.” ',
    ])
      read(piece.repeat(2_000))
    expect(performance.now() - began).toBeLessThan(30_000)
  })
  it('every quoted stretch is a slice between marks', () => {
    const text = SPEECH.map(([row]) => row).join('\n')
    const { annotations } = read(text)
    for (const statement of annotations.statements)
      for (const span of statement.quoted) expect(text.slice(span.start - 1, span.start)).toMatch(/["“”'‘«]/)
  })
})
