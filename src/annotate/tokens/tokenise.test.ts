import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Bounds } from './bounds.js'
import { tokenise } from './tokenise.js'
import { vocabulary } from './vocabulary.js'

const words = vocabulary(packageResources())

function tokensOf(text: string): string[] {
  const bounds: Bounds = []
  tokenise(text, 0, text.length, words, bounds)
  const found: string[] = []
  for (let at = 0; at < bounds.length; at += 2) found.push(text.slice(bounds[at], bounds[at + 1]))
  return found
}

/** The text, and its tokens parted by blanks. */
const ROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  clitics: [
    ['They don’t know.', 'They do n’t know .'],
    ["She can't and won't.", "She ca n't and wo n't ."],
    ['He cannot go.', 'He can not go .'],
    ['It’s Ana’s.', 'It ’s Ana ’s .'],
    ["the ministers' plan", "the ministers ' plan"],
    ['We’ve said they’ll go, and I’d go.', 'We ’ve said they ’ll go , and I ’d go .'],
    ['gonna wanna gotta', 'gon na wan na got ta'],
    ["o'clock O'Brien L'Oréal d'état", "o'clock O'Brien L'Oréal d'état"],
    ["rock 'n' roll in the '70s", "rock 'n ' roll in the '70s"],
    ['the U.S.’s plan', 'the U.S. ’s plan'],
    ['Isn’t it?', 'Is n’t it ?'],
    ["DON'T", "DO N'T"],
  ],
  hyphens: [
    ['a long-term plan', 'a long - term plan'],
    ['the co-founder', 'the co-founder'],
    ['an anti-war e-mail', 'an anti-war e-mail'],
    ['U.S.-backed talks', 'U.S. - backed talks'],
    ['pro-Kremlin, ex-minister', 'pro-Kremlin , ex-minister'],
    ['a 26-year-old man', 'a 26 - year - old man'],
    ['state-of-the-art', 'state - of - the - art'],
    ['from 10-15 to 3-2', 'from 10 - 15 to 3 - 2'],
    ['F-16s and Su-34s', 'F - 16s and Su - 34s'],
    ['well-known -- or not', 'well - known -- or not'],
    ['call 555-0199 now', 'call 555-0199 now'],
    ['on 2025-12-06 it', 'on 2025-12-06 it'],
    ['a mid-1980s house', 'a mid-1980s house'],
    ['war—and peace', 'war — and peace'],
    ['1939–1945', '1939 – 1945'],
    ['self-made, vice-president', 'self - made , vice - president'],
    ['the non-EU states', 'the non-EU states'],
    ['a meeting-', 'a meeting -'],
  ],
  periods: [
    ['the U.S. and D.C.', 'the U.S. and D.C.'],
    ['Gen. Hale, Jr., of Acme Inc.', 'Gen. Hale , Jr. , of Acme Inc.'],
    ['at 8 a.m. or 9 p.m.', 'at 8 a.m. or 9 p.m.'],
    ['J. R. R. Doe', 'J. R. R. Doe'],
    ['It ended.', 'It ended .'],
    ['wait...', 'wait ...'],
    ['wait…', 'wait …'],
    ['No. 5', 'No. 5'],
    ['He said no.', 'He said no .'],
    ['No. They left.', 'No . They left .'],
    ['ended.The next', 'ended . The next'],
    ['Sept. 11', 'Sept. 11'],
    ['in Mesa, Ariz., and', 'in Mesa , Ariz. , and'],
    ['a can. of', 'a can . of'],
    ['posted on X.', 'posted on X .'],
    ['(Mr). Hale', '( Mr ) . Hale'],
    ['etc.', 'etc.'],
    ['Ph.D. thesis', 'Ph.D. thesis'],
    ['Hale v. Marsh', 'Hale v. Marsh'],
    ['the mill, built c. 1850,', 'the mill , built c. 1850 ,'],
    ['They took plan c.', 'They took plan c .'],
    ['It fell to plan c. Nobody knew.', 'It fell to plan c . Nobody knew .'],
    ['It is marked with a v.', 'It is marked with a v .'],
  ],
  figures: [
    ['$1,200.50', '$ 1,200.50'],
    ['€5bn, £3m, US$20', '€ 5 bn , £ 3 m , US$ 20'],
    ['12%', '12 %'],
    ['5pm, 10am', '5 pm , 10 am'],
    ['20km at 7:30', '20 km at 7:30'],
    ['the 1990s, 19th and 2nd', 'the 1990s , 19th and 2nd'],
    ['1/2 and 11/28/2000', '1/2 and 11/28/2000'],
    ['5,000-strong', '5,000 - strong'],
    ['(3)', '( 3 )'],
    ['-5 degrees', '- 5 degrees'],
    ['#1 and #tag', '# 1 and #tag'],
    ['3.5 million', '3.5 million'],
  ],
  marks: [
    ['“Why?” he said.', '“ Why ? ” he said .'],
    ['"Go," she said; "now!"', '" Go , " she said ; " now ! "'],
    ['‘Go’ and ’em', '‘ Go ’ and ’em'],
    ['(a) [b] {c}', '( a ) [ b ] { c }'],
    ['and/or', 'and / or'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['Johnson&Johnson', 'Johnson & Johnson'],
    ['What?! No!!!', 'What ?! No !!!'],
    ['a, b;c:d', 'a , b ; c : d'],
    ['“‘Stop,’ he said”', '“ ‘ Stop , ’ he said ”'],
    ['*bold*', '* bold *'],
    ['one…two', 'one … two'],
    ['said:“Go', 'said : “ Go'],
    ['-----', '-----'],
    ['=====', '====='],
  ],
  'addresses and handles': [
    ['see https://example.org/a?b=1&c=2.', 'see https://example.org/a?b=1&c=2 .'],
    ['(www.example.com)', '( www.example.com )'],
    ['mail a.b@example.org, now', 'mail a.b@example.org , now'],
    ['@some_one said #news', '@some_one said #news'],
    ['example.com is down', 'example.com is down'],
    ['report.pdf here', 'report.pdf here'],
    ['great :) thanks', 'great :) thanks'],
    ['.com era', '. com era'],
  ],
  'other scripts': [
    ['Zelenskyy (Зеленський) spoke', 'Zelenskyy ( Зеленський ) spoke'],
    ['東京 is big', '東京 is big'],
    ['a 😀 b', 'a 😀 b'],
    ['café naïve Ł', 'café naïve Ł'],
    ['e\u0301tude', 'e\u0301tude'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['\ufeffStart', 'Start'],
  ],
}

/** Pairs that look alike: the first is cut, the second stays whole. */
const TWINS: readonly (readonly [cut: string, parts: string, whole: string])[] = [
  ['well-fed', 'well - fed', 're-elected'],
  ['Paris-based', 'Paris - based', 'co-chair'],
  ["they'd", "they 'd", "O'Dowd"],
  ["crew's", "crew 's", "o'clock"],
  ["isn't", "is n't", "ne'er"],
  ['cannot', 'can not', 'canny'],
  ['gonna', 'gon na', 'gondola'],
  ['ended.', 'ended .', 'e.g.'],
  ['Oslo.', 'Oslo .', 'U.S.'],
  ['no.', 'no .', 'Gov.'],
  ['12%', '12 %', '12.5'],
  ['$5', '$ 5', 'A5'],
  ['6pm', '6 pm', '6th'],
  ['30km', '30 km', '30s'],
  ['he/she', 'he / she', '1/2'],
  ['7,', '7 ,', '7,000'],
  ['(b)', '( b )', ':)'],
  ['say:', 'say :', '7:30'],
  ['wait…', 'wait …', '…'],
  ['no!!', 'no !!', '!!'],
  ['mayor,who', 'mayor , who', '1,234'],
  ['2-1', '2 - 1', '555-0142'],
]

describe('tokenise', () => {
  it.each(TWINS)('cuts %s into %s, leaves %s', (cut, parts, whole) => {
    expect(tokensOf(cut)).toEqual(parts.split(' '))
    expect(tokensOf(whole)).toEqual([whole])
  })

  for (const [name, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${name}: %s`, (text, expected) => {
      expect(tokensOf(text)).toEqual(expected.split(' '))
    })
  }

  it('covers every character that is no blank, once and in order', () => {
    const text = Object.values(ROWS)
      .flat()
      .map(([line]) => line)
      .join(' ')
    expect(tokensOf(text).join('')).toBe(text.replace(/[\s\ufeff]/gu, ''))
  })

  it('takes hostile input in linear time', () => {
    const pieces = [
      '"',
      "'",
      '.',
      '-',
      'a-',
      "a'",
      "'s",
      '(',
      '@',
      '#',
      'http://',
      'a.',
      '1,',
      '1-',
      'x@y.',
      '$',
      '😀',
      '\ud800',
      ':)',
      '/',
      '&',
      '…',
      'A.',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(30_000)
      const began = performance.now()
      expect(tokensOf(text).join('').length).toBe(text.length)
      expect(performance.now() - began).toBeLessThan(2_000)
    }
  })
})
