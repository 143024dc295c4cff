import { describe, expect, it } from 'vitest'
import { findPassages } from './passages.js'

/** `[inner]` of each passage; `>` runs on, `?` is never closed, one `*` for each passage it stands in. */
function shown(text: string): string[] {
  return findPassages(text).map(
    (pair) =>
      `${'*'.repeat(pair.depth)}${text.slice(pair.innerStart, pair.innerEnd)}${{ closed: '', continued: '>', unclosed: '?' }[pair.closed]}`,
  )
}

const ROWS: readonly (readonly [text: string, passages: readonly string[], why: string])[] = [
  ['“We stay,” she said. “It is our home.”', ['We stay,', 'It is our home.'], 'curly, split by its attribution'],
  ['"We stay," she said. "It is our home."', ['We stay,', 'It is our home.'], 'straight'],
  ["'We stay,' the ministers' aide said, 'and that is that.'", ['We stay,', 'and that is that.'], 'single marks and a plural possessive'],
  ['‘The drivers’ pay matters,’ she said.', ['The drivers’ pay matters,'], 'an apostrophe inside single marks'],
  ["The harbour's \"grey\" week isn't over.", ['grey'], 'one pair and two apostrophes'],
  ["It's the mayor's word.", [], 'apostrophes only'],
  ["The '90s and rock 'n' roll were 'fun' once.", ['fun'], 'clipped words are no marks'],
  ["They took 'em all, the teachers' union said.", [], 'a clipped word and a possessive'],
  ['``Enough,\'\' the judge said.', ['Enough,'], 'TeX marks'],
  ['«Genug», rief er, «genug».', ['Genug', 'genug'], 'guillemets'],
  ['He wrote „Nein“ on it.', ['Nein'], 'German marks'],
  ['”Go home,” he said.', ['Go home,'], 'a closing mark used to open'],
  ['“Go home,“ he said.', ['Go home,'], 'an opening mark used to close'],
  ['“Go home," he said.', ['Go home,'], 'a curly mark closed by a straight one'],
  ['“He told me ‘never’ and left,” she said.', ['He told me ‘never’ and left,', '*never'], 'single inside double'],
  ['"He told me "never" and left," she said.', ['He told me "never" and left,', '*never'], 'double inside double'],
  ['‘He told me “never” and left,’ she said.', ['He told me “never” and left,', '*never'], 'double inside single'],
  ['“One.\n\n“Two.\n\n“Three,” he said.', ['One.>', 'Two.>', 'Three,'], 'reopened at each paragraph, closed once'],
  ['“One.\n“Two,” he said.', ['One.>', 'Two,'], 'one paragraph a line'],
  ['“One.\n\nTwo,” he said.', ['One.>', 'Two,'], 'not reopened, closed in the next paragraph'],
  ['“Ice broke the pier, she said. “It was loud,” he added.', ['Ice broke the pier, she said.?', 'It was loud,'], 'the closing mark is missing'],
  ['He spoke of a “second chance and left.\n\nIt rained.', ['second chance and left.?'], 'never closed'],
  ['The 6\'2" guard called it "easy".', ['easy'], 'feet and inches'],
  ['“Why?” “Because.”', ['Why?', 'Because.'], 'two marks back to back'],
  ['“Stop—” he began. “I can’t.”', ['Stop—', 'I can’t.'], 'a quotation that breaks off'],
  ['The “who,” “what” and “when” of it', ['who,', 'what', 'when'], 'a list of quoted words'],
  ['(“Read it,” he wrote.)', ['Read it,'], 'in brackets'],
  ['A plan—“the best we have,” he said—was read.', ['the best we have,'], 'after a dash without blanks'],
  ['😀 漢字 “Ça va,” dit-elle', ['Ça va,'], 'emoji, CJK and accents before the span'],
  ['“” and ""', [], 'nothing between the marks'],
  ['No marks at all.', [], 'nothing to find'],
] // prettier-ignore

describe('passages in quotation marks', () => {
  for (const [text, passages, why] of ROWS) it(why, () => expect(shown(text)).toEqual(passages))

  it('reads 10,000 unmatched marks of every kind in linear time', () => {
    const began = performance.now()
    for (const mark of ['"', '“', '”', "'", '‘', '’', '«', '``', ' "a', ' “a ', " 'a ", "s' "])
      findPassages(mark.repeat(10_000))
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('cuts no passage out of step with its text', () => {
    const text = 'x “a” "b" ‘c’ «d»\n“e'
    for (const pair of findPassages(text)) {
      expect(pair.start).toBeLessThan(pair.innerStart)
      expect(pair.innerEnd).toBeLessThanOrEqual(pair.end)
    }
  })
})
