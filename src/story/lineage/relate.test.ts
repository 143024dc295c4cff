import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, engine } from '../../../test/support/articles.js'
import * as coverage from '../../../test/support/coverage.js'

const news = (text: string, publisher: string, published = '2024-11-07') =>
  article(text, { publisher, published })
const wire = news(coverage.WIRE, 'Reuters')

describe('relate', () => {
  it.each([
    ['a reprint', coverage.REPRINT, 'Harbour Post', 'copy'],
    ['a text cut off', coverage.STUB, 'Yahoo', 'excerpt'],
    ['a print with cuts and a top of its own', coverage.EDITED, 'Isle Courier', 'edit'],
    ['a retelling with credit', coverage.REWRITE, 'Morning Echo', 'rewrite'],
    ['another reporter with the same quotations', coverage.WITNESS, 'Skarn Radio', 'independent'],
    ['another ferry', coverage.LOOKALIKE, 'Tembe Times', 'independent'],
    ['another subject', coverage.BUDGET, 'Castellon Daily', 'independent'],
  ])('%s', (_, text, publisher, relation) => {
    const other = news(text, publisher)
    expect(engine.relate(wire, other).relation).toBe(relation)
    expect(engine.relate(other, wire).relation).toBe(relation)
  })

  it.each([
    ['a reprint of the agency', coverage.REPRINT, 'Harbour Post'],
    ['a cut on a site of others’ texts', coverage.STUB, 'Yahoo'],
    ['an outlet that edits the agency', coverage.EDITED, 'Isle Courier'],
    ['an outlet that names the agency', coverage.REWRITE, 'Morning Echo'],
  ])('names the agency as the source of %s', (_, text, publisher) => {
    expect(engine.relate(wire, news(text, publisher)).from).toBe('a')
    expect(engine.relate(news(text, publisher), wire).from).toBe('b')
  })

  it('leaves open which of two reprints came first', () => {
    const [one, two] = [news(coverage.REPRINT, 'Harbour Post'), news(coverage.REPRINT, 'Fjord Gazette')]
    expect(engine.relate(one, two)).toMatchObject({ relation: 'copy', from: 'undetermined' })
  })

  it('never gives a direction to independent articles', () => {
    expect(engine.relate(wire, news(coverage.WITNESS, 'Skarn Radio', '2024-11-09')).from).toBe('undetermined')
  })

  it('tells quotations both took from passages that were taken', () => {
    const { passages } = engine.relate(wire, news(coverage.WITNESS, 'Skarn Radio'))
    expect(passages.filter(({ kind }) => kind === 'verbatim' || kind === 'edited')).toEqual([])
    const texts = passages
      .filter(({ kind }) => kind === 'quotation')
      .map(({ a }) => coverage.WIRE.slice(a.start, a.end))
    expect(texts.some((text) => text.startsWith('We had drilled'))).toBe(true)
  })

  it('finds the sentences told in other words', () => {
    const { passages } = engine.relate(wire, news(coverage.REWRITE, 'Morning Echo'))
    const pairs = passages
      .filter(({ kind }) => kind === 'paraphrased' || kind === 'edited')
      .map(({ a, b }) => [coverage.WIRE.slice(a.start, a.end), coverage.REWRITE.slice(b.start, b.end)])
    const has = (left: RegExp, right: RegExp) => pairs.some(([x, y]) => left.test(x!) && right.test(y!))
    expect(has(/Nine people were treated/, /According to the hospital/)).toBe(true)
    expect(has(/The Marigold/, /The Marigold, built 31 years ago/)).toBe(true)
    expect(has(/Skarn depends/, /With almost all food/)).toBe(true)
  })

  it('covers all of a copy and nothing of a stranger', () => {
    expect(engine.relate(wire, news(coverage.REPRINT, 'Harbour Post')).coverage).toEqual({ a: 1, b: 1 })
    expect(engine.relate(wire, news(coverage.BUDGET, 'Castellon Daily')).coverage).toEqual({ a: 0, b: 0 })
  })

  it('calls every article a copy of itself, and answers the same both ways round', () => {
    const all = Object.values(coverage).map((text) => article(text))
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        const [there, back] = [engine.relate(a, b), engine.relate(b, a)]
        if (a === b) expect(there.relation).toBe('copy')
        expect(back.relation).toBe(there.relation)
        expect(back.coverage).toEqual({ a: there.coverage.b, b: there.coverage.a })
        for (const { a: x, b: y } of there.passages) {
          expect(0 <= x.start && x.start < x.end && x.end <= a.text.length).toBe(true)
          expect(0 <= y.start && y.start < y.end && y.end <= b.text.length).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('retelling and facts of the day', () => {
  const one =
    'The mayor of Oakhollow, Tessa Brandt, resigned on Monday after an audit found 3.2 million crowns missing from the harbour fund. Her deputy, Niklas Roth, will lead the town until elections in May. Police opened an inquiry into four contracts signed in 2021. The auditors began their work after a complaint by a former clerk. Opposition parties had called for her to go since the weekend. The state treasury froze two accounts. The council meets again on Thursday. Residents gathered outside the town hall in the rain and cheered. The harbour was dredged three years ago at twice the planned price, and ferries to the islands now pay a levy that was meant to fill the fund.'
  const two =
    'Oakhollow mayor Tessa Brandt stepped down Monday over 3.2 million crowns that auditors say have vanished from a fund for the harbour. Shopkeepers on Mill Street had heard the rumours for weeks; few were surprised. One of them, a fishmonger, said the ice machine promised for the quay never came. Brandt grew up two streets from the town hall and taught chemistry before entering politics. She built three kindergartens and lost a fight over a bypass. In a farewell letter she thanked her staff and spoke of a painful mistake without saying which. Her party has ruled here for nineteen years. Whether it can hold the seat is unclear, and two of its councillors have already announced that they will sit as independents.'
  it('keeps two reports of one event apart', () => {
    const relation = engine.relate(news(one, 'Oakhollow Post'), news(two, 'Coast Herald')).relation
    expect(relation).toBe('independent')
  })
})

describe('first hand', () => {
  const report = (told: string) =>
    coverage.WIRE.replace(' (Reuters)', '').replace('the coast guard said', `the coast guard ${told}`)
  const again = (told: string) =>
    coverage.REWRITE.replace(', Reuters reported on Thursday', '').replace(
      'The coast guard said',
      `The coast guard ${told}`,
    )
  it('keeps apart retellings of which one says that it was told itself', () => {
    const relation = (a: string, b: string) =>
      engine.relate(news(report(a), 'Guardian'), news(again(b), 'Morning Echo')).relation
    expect(relation('said', 'said')).toBe('rewrite')
    expect(relation('told the Guardian', 'told the Morning Echo')).toBe('independent')
    expect(relation('told the Guardian', 'told the Guardian')).toBe('rewrite')
  })
})

describe('a source that is not there', () => {
  it('names what both rest on', () => {
    const [one, two] = [news(coverage.REPRINT, 'Harbour Post'), news(coverage.REWRITE, 'Morning Echo')]
    expect(engine.relate(one, two).reasons.join('\n')).toMatch(/both rest on Reuters/)
    expect(engine.relate(one, wire).reasons.join('\n')).not.toMatch(/both rest on/)
  })
})

describe('pieces of sentences', () => {
  it('are retelling in a retelling, editing in an edit', () => {
    const kinds = (text: string, publisher: string) =>
      engine.relate(wire, news(text, publisher)).passages.map(({ kind }) => kind)
    expect(kinds(coverage.REWRITE, 'Morning Echo')).not.toContain('edited')
    expect(kinds(coverage.EDITED, 'Isle Courier')).toContain('edited')
  })
})

describe('own words and speech', () => {
  const statement =
    '“We regret the delay and will refund every ticket within ten days, and we have asked an outside engineer to review our timetable,” the operator said in a statement.'
  const post =
    'We regret the delay and will refund every ticket within ten days, and we have asked an outside engineer to review our timetable.'
  it('discounts a statement printed with and without quotation marks', () => {
    const quoted = `Trains stood still for six hours on the northern line on Sunday after a signal box caught fire near Holm.\n\n${statement}\n\nSome travellers slept in the waiting room.`
    const posted = `A burnt signal box brought the northern line to a halt. By evening buses carried the last of the stranded to town.\n\nThe company wrote on its page:\n\n${post}\n\nThe fire brigade needed forty minutes because of a closed level crossing.`
    expect(engine.relate(news(quoted, 'Holm Post'), news(posted, 'Line Watch')).relation).toBe('independent')
  })
})

describe('hostile input', () => {
  it.each([
    ['open quotation marks', '“'.repeat(10_000)],
    ['straight marks', `${'" '.repeat(10_000)}end.`],
    ['no spaces', 'x'.repeat(1_000_000)],
    ['one endless sentence', 'and then it rained '.repeat(20_000)],
    ['single quotation marks', "' a".repeat(20_000)],
    ['empty', ''],
  ])('compares %s', (_, text) => {
    const given = news(text, 'Post')
    expect(engine.relate(given, wire).relation).toBe('independent')
    expect(engine.relate(given, given).passages.length).toBeLessThan(20_000)
  })
})
