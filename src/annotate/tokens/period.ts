import type { Vocabulary } from './vocabulary.js'

/** U.S., a.m., J.R.R. */
const DOTTED = /^(?:[\p{L}]\.){2,10}$/u
const INITIAL = /^\p{Lu}\.$/u

/** The next word of the line after `at`, at most 24 characters of it; '' at the line's end. */
function nextWord(text: string, at: number, line: number): string {
  let from = at
  while (from < line && /\s/.test(text[from] as string)) from++
  let to = from
  while (to < line && to - from < 24 && !/\s/.test(text[to] as string)) to++
  return text.slice(from, to)
}

/** The word before `at` in the same line, at most 24 characters of it. */
function wordBefore(text: string, at: number): string {
  let to = at
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\u00a0')) to--
  let from = to
  while (from > 0 && to - from < 24 && !/\s/.test(text[from - 1] as string)) from--
  return text.slice(from, to)
}

/** "on X." ends a sentence, "John X. Smith" and "J. Smith" do not. */
function initialStays(text: string, start: number, end: number, line: number, words: Vocabulary): boolean {
  const next = nextWord(text, end, line)
  const before = wordBefore(text, start)
  const named =
    /^\p{Lu}[\p{Ll}'’-]+$/u.test(before) ||
    /^(?:\p{Lu}\.)+$/u.test(before) ||
    /^\(?(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep)\.$/.test(before)
  if (next === '')
    return (
      named &&
      !/^(?:On|Via|Plan|Vitamin|Group|Type|Class|Grade|Serie|Appendix|Exhibit)$/.test(before) &&
      text[start] !== 'X'
    )
  if (/^(?:on|via|platform|plan|vitamin|group|type|called|site)$/i.test(before)) return false
  if (!/^["“'‘(]?\p{Lu}/u.test(next)) return named || /^\d/.test(next) || /^[-,]/.test(next)
  if (words.starters.has(next.replace(/[^\p{L}]+$/u, '')))
    return named && /^(?:A|An|In|On|So|To|By|For|At|It|He)$/.test(next) === false
      ? false
      : named && INITIAL.test(next)
  return true
}

/**
 * Whether the period at `end - 1` belongs to the word before it. `start` begins the chunk, `line` ends the line. Kinds of
 * abbreviation: `en/abbreviations`.
 */
export function keepsPeriod(
  text: string,
  start: number,
  end: number,
  line: number,
  words: Vocabulary,
): boolean {
  let from = end - 1
  while (from > start && end - from < 16 && /[\p{L}.'’]/u.test(text[from - 1] as string)) from--
  const word = text.slice(from, end)
  if (word.length < 2) return listNumber(text, start, end)
  if (INITIAL.test(word)) return initialStays(text, from, end, line, words)
  if (DOTTED.test(word)) return true
  const kind =
    words.abbreviations.get(word) ?? words.abbreviations.get(word[0]?.toLowerCase() + word.slice(1))
  if (kind === undefined) return false
  if (kind === 'number') return /^[#(]?[\dIVX]/.test(nextWord(text, end, line))
  if (kind === 'month') return /^(?:\d|$)/.test(nextWord(text, end, line))
  if (kind === 'weekday') return /^[\d,]/.test(text[end] === ',' ? ',' : nextWord(text, end, line))
  if (kind === 'place')
    return /,$/.test(wordBefore(text, from)) || /[,)]/.test(text[end] ?? '') || text[from - 1] === '-'
  // "Hale v. Marsh", "c. 1850"; "he chose plan c." is a letter and the end of a sentence
  if (kind === 'inside' && word.length === 2)
    return /^\d/.test(nextWord(text, end, line)) || (word === 'v.' && nextWord(text, end, line) !== '')
  return true
}

/** "1." at the beginning of a line is the number of a list. */
function listNumber(text: string, start: number, end: number): boolean {
  if (end - start > 4 || !/^\d{1,3}\.$/.test(text.slice(start, end))) return false
  let at = start
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  return (at === 0 || text[at - 1] === '\n') && text[end] === ' '
}
