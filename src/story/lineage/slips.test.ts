import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import { article, engine } from '../../../test/support/articles.js'
import { articleProse } from './relate.js'
import { heir, isSwap, sharedSlips, spellingReader, withSetSlips, type Spelling } from './slips.js'

const resources = packageResources()
const proseOf = articleProse(resources)
const read = spellingReader(resources)
const spelling = (text: string) => read(proseOf(article(text)))
const slips = (text: string) => [...spelling(text).slips.values()].map(({ printed }) => printed)

describe('slips of one article', () => {
  it.each([
    ['The goverment will reopen the bridge on Monday, the ministry said.', ['goverment']],
    ['Divers found the ring in the the harbour basin on Friday.', ['in the the harbour']],
    [
      'Marta Kowalczyk leads the list. Kowalczyk has sat on the council since May. Allies of Kowalzcyk expect a close vote.',
      ['kowalzcyk'],
    ],
    [
      'The mayor, Anna Lindqvist, left. Lindqvist named no heir. Reporters asked Linddqvist twice.',
      ['linddqvist'],
    ],
  ])('%s', (text, expected) => expect(slips(text)).toEqual(expected))
  it.each([
    ['a British spelling', 'The defence ministry organised a programme of labour exchanges at the centre.'],
    ['words that stand twice in good English', 'She said that that was all he had had in his pocket.'],
    [
      'a word that ends one sentence and opens the next',
      'He told them what to look for. For years nobody had.',
    ],
    [
      'two people with like names',
      'Anderson met Andersen. Andersen and Anderson shook hands, and Anderson spoke.',
    ],
    [
      'a people and one of them',
      'Ukrainians voted. Ukraine counted. Ukraine waited while one Ukrainian sang. Ukrainians cheered.',
    ],
    ['a name printed once', 'Kowalzcyk leads the list.'],
    ['a slip inside speech', '“The goverment will not not answer,” he wrote.'],
    ['two emphatic words with a comma', 'It was a long, long road to the coast, and very very cold.'],
  ])('finds none in %s', (_, text) => expect(slips(text)).toEqual([]))
})

describe('slips that the set shows', () => {
  const right = (name: string) =>
    [1, 2, 3].map((n) => spelling(`Report ${n}: The winner is Ilse ${name}, the jury said.`))
  const shared = (texts: readonly string[], others: readonly Spelling[]) => {
    const [a, b] = withSetSlips([...texts.map(spelling), ...others])
    return sharedSlips(a!, b!).map(({ printed, right: known }) => `${printed} for ${known}`)
  }
  const swapped = ['The jury chose Ilse Havercmap.', 'A prize for Ilse Havercmap was announced.']
  it('finds letters swapped throughout two articles where six others print them right', () => {
    const others = [...right('Havercamp'), ...right('Havercamp')]
    expect(shared(swapped, others)).toEqual(['havercmap for havercamp'])
  })
  it('takes neither side where the set is divided', () => {
    expect(shared(swapped, right('Havercamp'))).toEqual([])
  })
  it('takes no house style for a slip', () => {
    const texts = ['Ilse Zelenskyy won.', 'The prize went to Ilse Zelenskyy.']
    expect(shared(texts, [...right('Zelensky'), ...right('Zelensky')])).toEqual([])
  })
})

describe('isSwap', () => {
  it.each([
    ['solhiem', 'solheim', true],
    ['havercmap', 'havercamp', true],
    ['solheim', 'solheim', false],
    ['solheim', 'solheam', false],
    ['solheim', 'solheims', false],
    ['mielhos', 'solheim', false],
  ])('%s for %s: %s', (name, right, expected) => expect(isSwap(name, right)).toBe(expected))
})

describe('heir', () => {
  const wrong =
    'Officials blamed Tariq Benhalim. Benhalim denied it. Lawyers for Benhalim will appeal.'.replaceAll(
      'Benhalim',
      'Benahlim',
    )
  const copied =
    'Officials blamed Tariq Benahlim, a report said. Neighbours met Benhalim in May. Friends call Benhalim stubborn.'
  it('is the one that knows the right form', () => {
    const [a, b] = [spelling(wrong), spelling(copied)]
    const shared = [{ key: 'benahlim', printed: 'Benahlim', right: 'benhalim' }]
    expect(heir(a, b, shared)).toBe('b')
    expect(heir(b, a, shared)).toBe('a')
    expect(heir(a, a, shared)).toBeNull()
    expect(heir(b, b, shared)).toBeNull()
  })
  it('stays open where the slip stands once in an article that prints nothing else', () => {
    const once = spelling('Officials blamed Tariq Benahlim.')
    expect(
      heir(once, spelling(copied), [{ key: 'benahlim', printed: 'Benahlim', right: 'benhalim' }]),
    ).toBeNull()
  })
})

describe('relation by an inherited slip', () => {
  const source = (word: string) =>
    `The ${word} of Marrin will close all nine of its border posts on Friday, cutting the only road by which the valley gets its fuel. Truckers were told of the closure by text message on Tuesday night. The posts were opened in 1998 with money from a regional bank. Farm unions fear for the cherry harvest, which begins in a week. Customs income from the posts paid for two schools last year. A detour over the pass adds eleven hours to the journey. Bakers in the valley said flour would last ten days.`
  const retold = (word: string) =>
    `Marrin's ${word} is shutting its nine border posts from Friday, and with them the one road that brings fuel to the valley. Messages sent to drivers on Tuesday night announced it. Hotels by the lake are nearly full, their owners say, and the season looks good. A ropeway is planned for next spring. Cherry growers, a week before harvest, are alarmed, according to farm unions. The football club moved its match to Sunday. Older people remember the winter of 1987, when snow did the same. Radio Marrin played folk songs.`
  it('counts two like reports as independent, and as dependent where both print one misspelling', () => {
    const relation = (word: string) =>
      engine.relate(
        article(source(word), { publisher: 'Valley Post' }),
        article(retold(word), { publisher: 'Lake Radio' }),
      )
    expect(relation('government').relation).toBe('independent')
    expect(relation('goverment').relation).toBe('rewrite')
    expect(relation('goverment').reasons.join('\n')).toMatch(/both print “goverment” for “government”/)
  })
  it('does not make two strangers dependent', () => {
    const other =
      'A goverment clerk found three paintings in an attic in Oster. Experts date them to 1640. They will hang in the town museum from May.'
    expect(engine.relate(article(source('goverment')), article(other)).relation).toBe('independent')
  })
})
