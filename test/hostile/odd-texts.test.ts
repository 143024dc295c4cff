import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { printAnnotations } from '../../src/outputs/cli/annotate.js'

const engine = createEngine()

/** A small generator of reproducible numbers (xorshift32): `below(n)` gives 0 … n-1. */
function generator(seed: number) {
  let state = seed
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const many = (least: number, most: number, make: () => string, glue: string): string =>
    Array.from({ length: least + below(most - least + 1) }, make).join(glue)
  return { below, pick, many }
}
type Chance = ReturnType<typeof generator>

const WORDS =
  'the a of to in and ministers talks harbour said will not storm U.S. Oslo Mr. Okafor 12 3.5% $40 “yes” (no) don’t ferry-owner Tuesday, met; signed.'.split(
    ' ',
  )
const EMOJI = ['😀', '🇳🇴', '👩‍🚒', '🔥🔥', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '#️⃣']
const SCRIPTS = [
  'Министр сказал, что переговоры продолжатся.',
  'Міністр відмовився відповідати',
  '部長は火曜日に東京で会談した。',
  '部长周二在北京会晤',
  'قال الوزير إن المحادثات ستستمر',
  'השר סירב להגיב.',
  'मंत्री ने मंगलवार को कहा',
  'รัฐมนตรีกล่าวเมื่อวันอังคาร',
  'Ο υπουργός αρνήθηκε να απαντήσει.',
  'Le ministre a refusé ; « jamais », dit-il.',
  'Der Außenminister sagte am Dienstag ab.',
  'Bộ trưởng từ chối trả lời',
]
const MARKS = [
  '"',
  '“',
  '”',
  "'",
  '’',
  '(',
  ')',
  '[',
  '…',
  '—',
  '--',
  '...',
  '?!',
  '*',
  '|',
  '/',
  '\\',
  '&',
  '@',
  '<b>',
]
const ODD = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u00ad',
  'e\u0301\u0301\u0301',
  '\u2028',
]

/** Texts that no article should be, and that all turn up. */
const KINDS: Readonly<Record<string, (chance: Chance) => string>> = {
  'headlines in capitals': ({ many, pick }) =>
    many(1, 6, () => many(3, 12, () => pick(WORDS).toUpperCase(), ' '), '\n'),
  'headlines with raised words': ({ many, pick }) =>
    many(1, 6, () => many(4, 12, () => pick(WORDS).replace(/^./u, (c) => c.toUpperCase()), ' '), '\n'),
  tables: ({ many, pick, below }) =>
    many(
      2,
      12,
      () => many(2, 7, () => pick([pick(WORDS), String(below(9999)), '', '-']), pick([' | ', '\t', ';'])),
      '\n',
    ),
  posts: ({ many, pick, below }) =>
    many(
      1,
      8,
      () =>
        `@${pick(['mayor', 'n0rd_news', 'x'])} ${many(2, 9, () => pick(WORDS), ' ')} #${pick(['talks', 'Oslo2024', '🔥'])} ${pick(EMOJI)} https://t.example/${below(99999)} ${pick(['lol', 'u r gr8!!!', ':-)', 'RT', 'cc'])}`,
      '\n',
    ),
  lists: ({ many, pick, below }) =>
    many(
      2,
      15,
      () =>
        `${pick(['•', '-', '*', `${below(20)}.`, `(${pick(['a', 'iv'])})`, '–'])} ${many(1, 8, () => pick(WORDS), ' ')}`,
      '\n',
    ),
  'other scripts': ({ many, pick }) =>
    many(1, 8, () => pick([...SCRIPTS, pick(WORDS)]), pick([' ', '\n', ''])),
  emoji: ({ many, pick }) => many(1, 40, () => pick([...EMOJI, pick(WORDS)]), pick(['', ' '])),
  'no blanks': ({ many, pick }) => many(5, 60, () => pick(WORDS), ''),
  marks: ({ many, pick }) => many(1, 80, () => pick([...MARKS, pick(WORDS)]), pick(['', ' '])),
  'broken characters': ({ many, pick }) => many(1, 40, () => pick([...ODD, pick(WORDS)]), pick(['', ' '])),
}
const LONG = 2000
const TEXTS = 1000

function textsOf(): { kind: string; text: string }[] {
  const chance = generator(20_240_514)
  const kinds = Object.entries(KINDS)
  return Array.from({ length: TEXTS }, (_, n) => {
    if (n % 100 === 99)
      return {
        kind: 'a sentence of 2,000 tokens',
        text: chance.many(LONG, LONG, () => chance.pick(WORDS.slice(0, 12)), ' '),
      }
    const [kind, make] = kinds[n % kinds.length] as (typeof kinds)[number]
    return { kind, text: make(chance) }
  })
}

/** What `readout annotate --tokens` writes for a text. */
function annotated(text: string) {
  const { annotations } = engine.annotate(engine.document({ id: 'odd', text }))
  return { annotations, line: JSON.stringify(printAnnotations(annotations, { tokens: true })) }
}

/** What parts words: Unicode's blanks and the invisible ones that pages leave behind. */
const BLANK = /[\s\u0085\u200b\u2060\ufeff]/gu

/** What is wrong with the tokens and sentences of a text: each must be null. */
function faultOf(text: string): string | null {
  const { annotations, line } = annotated(text)
  const { tokens, sentences } = annotations
  if (text.length % 8 === 0 && annotated(text).line !== line) return 'not the same twice'
  const printed = tokens.map((token) => text.slice(token.start, token.end))
  if (printed.some((form, at) => form !== tokens[at]?.text)) return 'a token is not its words'
  if (printed.join('') !== text.replace(BLANK, '')) return 'the tokens do not cover the text once, in order'
  if (sentences.some(({ first, start }) => tokens[first]?.start !== start))
    return 'a sentence starts beside its token'
  if (sentences.some(({ last, end }) => tokens[last - 1]?.end !== end))
    return 'a sentence ends beside its token'
  for (const { first, last } of sentences) {
    const roots = tokens.slice(first, last).filter((token) => token.head < 0)
    if (roots.length !== 1) return 'a sentence without one root'
    if (tokens.slice(first, last).some(({ head }) => head >= 0 && (head < first || head >= last)))
      return 'a head outside its sentence'
  }
  return null
}

/** The least of three times, in milliseconds: what else the machine does can only add. */
function leastTime(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now()
    annotated(text)
    return performance.now() - began
  })
  return Math.min(...times)
}

describe('odd texts', () => {
  const texts = textsOf()

  it.each([...Object.keys(KINDS), 'a sentence of 2,000 tokens'])('reads %s with exact offsets', (kind) => {
    const faults = texts
      .filter((text) => text.kind === kind)
      .map(({ text }) => ({ text, fault: faultOf(text) }))
      .filter(({ fault }) => fault !== null)
    expect(faults.slice(0, 3)).toEqual([])
  })

  it.each(Object.keys(KINDS))('takes four times as long for four times as much: %s', (kind) => {
    const once = texts
      .filter((text) => text.kind === kind)
      .slice(0, 12)
      .map(({ text }) => text)
      .join('\n')
    const glue = kind === 'no blanks' ? '' : '\n'
    annotated(once)
    // a quadratic step would make it sixteen
    expect(leastTime([once, once, once, once].join(glue)) / leastTime(once)).toBeLessThan(9)
  })
})
