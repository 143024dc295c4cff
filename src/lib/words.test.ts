import { describe, expect, it } from 'vitest'
import { hash32, wordsOf } from './words.js'

const texts = (text: string, limit?: number) => wordsOf(text, limit).map(({ text: word }) => word)

describe('wordsOf', () => {
  it.each([
    ['The U.S. sent 2,400 long-range drones.', ['The', 'U.S', 'sent', '2,400', 'long-range', 'drones']],
    ['don’t — “stop”', ['don’t', 'stop']],
    ['Zürich, Łódź', ['Zürich', 'Łódź']],
    ['🙂 ok', ['ok']],
    ['', []],
  ])('%s', (text, words) => expect(texts(text)).toEqual(words))
  it('gives offsets that hold the word', () => {
    const text = '🙂 Łódź’s mayor said “no”.'
    for (const { start, end, text: word } of wordsOf(text)) expect(text.slice(start, end)).toBe(word)
  })
  it('stops at the limit and leaves out what is no word', () => {
    expect(texts('one two three', 2)).toEqual(['one', 'two'])
    expect(texts(`${'x'.repeat(1_000_000)} end`)).toEqual(['end'])
  })
})

describe('hash32', () => {
  it('is the published FNV-1a of ASCII text', () => {
    expect(hash32('')).toBe(0x811c9dc5)
    expect(hash32('a')).toBe(0xe40c292c)
    expect(hash32('foobar')).toBe(0xbf9cf968)
  })
})
