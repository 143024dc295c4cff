import { describe, expect, it } from 'vitest'
import { remember } from './remember.js'

describe('remember', () => {
  it('asks once for a word, also for one of which there is nothing to say', () => {
    const asked: string[] = []
    const length = remember((word) => {
      asked.push(word)
      return word === '' ? undefined : word.length
    })
    expect(['harbour', 'harbour', '', ''].map(length)).toEqual([7, 7, undefined, undefined])
    expect(asked).toEqual(['harbour', ''])
  })

  it('forgets all when it holds as many words as it may', () => {
    const asked: string[] = []
    const same = remember((word) => {
      asked.push(word)
      return word
    }, 2)
    for (const word of ['a', 'b', 'a', 'c', 'a']) same(word)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
