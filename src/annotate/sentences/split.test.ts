import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Bounds } from '../tokens/bounds.js'
import { tokenise } from '../tokens/tokenise.js'
import { vocabulary } from '../tokens/vocabulary.js'
import { LONGEST, split } from './split.js'

const words = vocabulary(packageResources())

function sentencesOf(text: string): string[] {
  const bounds: Bounds = []
  tokenise(text, 0, text.length, words, bounds)
  let first = 0
  return split(text, bounds, 0, bounds.length / 2, words).map((last) => {
    const sentence = text.slice(bounds[2 * first], bounds[2 * last - 1])
    first = last
    return sentence
  })
}

/** A bar stands where a sentence must end; nowhere else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'plain ends': [
    'The bridge is shut.| It will open in May.',
    'Is it shut?| Nobody knows.',
    'It fell!| Two cars sank.',
    'They left.| (Nobody was hurt.)| The road is open.',
    'Prices rose 3.5 percent.| Wages did not.',
    'It cost 40.| He paid.',
    'The plant, in the north, is idle; the mine is not.',
    'One thing is clear: the deal is off.',
    'She came (it was late) and left.',
    'The vote was 5-4.| The court is split.',
  ],
  'titles never end': [
    'Gen. Petrov spoke.| Nobody answered.',
    'He met Sen. Marta Oyelaran on Friday.',
    'Gov. Lindqvist and Lt. Gov. Abara agreed.',
    'Mr. and Mrs. Okafor left.',
    'Rep. Dana Whitlow, D-Ohio, objected.',
    'It was Dr. Imani who called.',
    'Former Sgt. Bell testified.',
    'He told (Mr). Varga to wait.',
    'He told (Mr.) Varga to wait.',
    'Prof. Sato, of Kyoto, disagrees.',
    'St. Denis and Mt. Elbrus are far.',
    'Msgr. Vidal prayed with Rev. Hill.',
  ],
  initials: [
    'The judge, J. R. Malone, ruled.',
    'Samuel K. Boateng won.| His rival did not.',
    'The author is A. B. Castell.',
    'Paul T. Greene and W. E. Aldo signed.',
    'George H.W. Stone ran again.',
    'C. S. Marsh wrote it.| It sold well.',
  ],
  'a letter that is a name of something': [
    'The minister posted Friday on X.| The text was gone by noon.',
    'She wrote it on X.',
    'They moved to Plan B.| It failed too.',
    'He takes vitamin C.| It does not help.',
    'The team is in Group D.| They play Sunday.',
  ],
  'U.S. and its like': [
    'They blamed many states, chief among them the U.S.| The others kept silent.',
    'The U.S. President arrived.',
    'Officials in the U.S. said no.',
    'A U.S. Navy ship sank.',
    'He moved to the U.K.| There he found work.',
    'The U.N. Security Council met.',
    'They left the U.S. in May.',
    'The talks are led by the U.S.| It wants a deal.',
    'Goods from the U.S. and the E.U. are cheap.',
    'He flew to Washington, D.C.| The meeting was short.',
    'The U.S. Senate voted.| The House did not.',
    'Will it join the U.S.?| Nobody knows.',
    'U.S. Central Command denied it.',
  ],
  'abbreviations inside': [
    'Acme Corp. said profits fell.',
    'He runs Acme Inc.| The firm is small.',
    'The firm sold cars, vans, etc. to dealers.',
    'They sell cars, vans, etc.| The shop is new.',
    'It opened in Sept. 2019 and closed on Dec. 4.',
    'Police in Portland, Ore., said so.',
    'He lives in Boise, Idaho.| She lives in Mesa, Ariz.',
    'The case is Smith vs. Jones.',
    'Some metals, e.g. tin, are rare.',
    'The law (No. 5 of 1990) applies.',
    'She answered No.| He left.',
    'It is No. 3 in the world.',
    'They talked at 8 a.m. Saturday.',
    'They talked at 8 p.m.| The mood was good.',
    'The train left at 6 a.m. from Lyon.',
    'He sat.| Then he stood.',
    'On Sat. 12 they met.',
    'Fig. 2 shows it.| She ate a fig.',
    'Robert Downs Jr. won.',
    'It was signed by Tom Hale Jr.| The ink was dry.',
    'The St. Lawrence froze.',
    'He works at Acme Inc.| Mr. Hale does not.',
    'Sen. Ada Cole (D-Mass.) said no.',
    'Rep. Tim Orr (R-Fla.) and others left.',
    'The Co. is small.',
  ],
  'quotations and attribution': [
    '“Why now?” asked Sen. Ruth Kade.',
    '“Why now?” Kade asked.| Nobody answered.',
    '“Stop!” he shouted.',
    '"Who did it?" the officer asked.',
    '“We won,” she said.| “It was hard.”',
    '“We won.”| She smiled.',
    'He said: “It is over.”| They left.',
    '"It is over."| They left.',
    '“It is over.| We go home,” he said.',
    '“Do you know?”| The question hung in the air.',
    'He asked, “Why?” and left.',
    '“No!”| Then the line went dead.',
    "'It is over.'| They left.",
    '“It broke.’’| They left.',
    '“Are they coming?” Ana Ruiz, a nurse, asked.',
    'She called it “a trap.”| He did not.',
    'The sign read “Keep out!” in red.',
    '“I saw it,” he said, “and I ran.”',
    '“It is (not) done.”| He left.',
    'The film “What Now?” opens on Friday.',
  ],
  'ellipsis and dashes': [
    'He waited … and waited.',
    'He waited... and waited.',
    'He waited... Then he left.'.replace('... Then', '...| Then'),
    'It was — as ever — late.',
    'The plan - if it is one - failed.',
    'Well... no.',
    'We lost.| ... We try again.',
  ],
  'datelines, lists, notes': [
    'LYON, France (AP) — The mill burned.| Nobody was hurt.',
    'KYIV, Dec. 5 (Reuters) - The talks failed.',
    '1. Open the box.',
    '2. The Dr. Hale case.',
    'It was sold.[8]| The town grew.',
    'The first was sold.[8][9]| The town grew.',
    '• Turn it off.',
  ],
  'numbers and addresses': [
    'It rose to 4.5 million.| That is a lot.',
    'See www.example.org/a.html for more.| It is free.',
    'Write to a.b@example.org.| They answer.',
    'Version 2.0.1 is out.| It works.',
    'He paid $3.50.| She paid €2.',
    'At 7:30 p.m. Friday the doors opened.',
    'The score was 3.| The crowd left.',
  ],
  'lower case and odd writing': [
    'it broke yesterday.| then we left.',
    'eBay fell 3 percent.| eBay said so.',
    'What?!| No.',
    'Wow!!!| It works.',
    'NATO MEETS IN OSLO',
    'The shop closed.It never opened again.'.replace('.It', '.|It'),
  ],
}

/** Pairs that differ in one thing: the first ends a sentence at the bar, the second must not be cut at all. */
const TWINS: readonly (readonly [yes: string, no: string])[] = [
  ['He left for the U.S.| Then the talks ended.', 'He left for the U.S. Embassy in Rome.'],
  ['She works for Acme Co.| The firm is old.', 'She works for Acme Co. of Denver.'],
  ['It closed at 5 p.m.| Nobody came.', 'It closed at 5 p.m. Tuesday.'],
  ['He got a C.| His sister did better.', 'He met C. Adeyemi, a judge.'],
  ['The answer was no.| Five members left.', 'The answer was in No. 5 of the series.'],
  ['The ship sank in Sept.| Nobody was hurt.', 'The ship sank on Sept. 4, officials said.'],
  ['They sell fruit, nuts, etc.| Others sell meat.', 'They sell fruit, nuts, etc. in the market.'],
  ['“We lost.”| The mayor wept.', '“We lost,” the mayor said.'],
  ['“Did we lose?”| The mayor wept.', '“Did we lose?” the mayor asked.'],
  ['“We lost!”| Rain fell on the square.', '“We lost!” cried the mayor.'],
  ['She said “never again.”| The crowd cheered.', 'She said “never again” and the crowd cheered.'],
  ['He lives in Tampa, Fla.| His son does not.', 'He lives in Tampa, Fla., with his son.'],
  ['It was led by Ann Boyd Jr.| The vote was close.', 'It was led by Ann Boyd Jr. and her aides.'],
  ['It rose to 2.| The rest fell.', 'It rose to 2.5 percent.'],
  ['He paused ...| The room waited.', 'He paused ... and went on.'],
  ['He saw the sign.| (It was red.)| He stopped.', 'He saw the sign (it was red.) and stopped.'],
  ['We asked Dr. Hale.| He agreed.', 'We asked Dr. Hale and Lt. Orr.'],
  ['The text stood on X.| It was deleted.', 'The text by X. Delacroix was deleted.'],
  ['Go to page 12.| There it is.', 'Go to p. 12 of the report.'],
  ['The plane, a Boeing 737, crashed.| All died.', 'The plane, St. Elmo II, crashed.'],
  ['What happened?| Police do not know.', 'What happened is not known, police said.'],
  ['The U.N. met.| The E.U. did not.', 'The U.N. Secretary-General met the E.U. envoy.'],
]

describe('split', () => {
  it.each(TWINS)('ends in: %s  not in: %s', (yes, no) => {
    expect(sentencesOf(yes.replaceAll('|', ''))).toEqual(yes.split('|').map((part) => part.trim()))
    expect(sentencesOf(no)).toEqual([no])
  })

  for (const [name, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${name}: %s`, (row) => {
      const expected = row.split('|').map((part) => part.trim())
      expect(sentencesOf(row.replaceAll('|', ''))).toEqual(expected)
    })
  }

  it('cuts what has no end at all, in linear time', () => {
    for (const piece of [
      'word ',
      '" ',
      '“',
      '( ',
      'a. ',
      'U.S. ',
      '… ',
      '- ',
      '日本',
      '😀 ',
      "'s ",
      '[8] ',
      '.',
    ]) {
      const text = piece.repeat(20_000)
      const began = performance.now()
      for (const sentence of sentencesOf(text)) expect(sentence.length).toBeGreaterThan(0)
      expect(performance.now() - began).toBeLessThan(2_000)
    }
  })

  it('gives no sentence more than the limit of tokens', () => {
    const text = 'and so on '.repeat(700)
    const bounds: Bounds = []
    tokenise(text, 0, text.length, words, bounds)
    const cuts = split(text, bounds, 0, bounds.length / 2, words)
    expect(cuts.at(-1)).toBe(bounds.length / 2)
    cuts.forEach((cut, at) =>
      expect(cut - (at > 0 ? (cuts[at - 1] as number) : 0)).toBeLessThanOrEqual(LONGEST),
    )
  })
})
