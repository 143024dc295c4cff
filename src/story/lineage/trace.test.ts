import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, engine, grouping } from '../../../test/support/articles.js'
import * as coverage from '../../../test/support/coverage.js'
import type { Document } from '../../model/document.js'

const news = (id: string, text: string, publisher: string, published = '2024-11-07') =>
  article(text, { id, publisher, published })
const wire = news('wire', coverage.WIRE, 'Reuters')
const reprint = news('reprint', coverage.REPRINT, 'Harbour Post')
const edited = news('edited', coverage.EDITED, 'Isle Courier', '2024-11-08')
const rewrite = news('rewrite', coverage.REWRITE, 'Morning Echo')
const witness = news('witness', coverage.WITNESS, 'Skarn Radio')
const all = [wire, reprint, edited, rewrite, witness]
const lines = (documents: readonly Document[]) => grouping(engine.trace(documents).origins)

describe('traceLineage', () => {
  it('counts reprint, edit and rewrite of one agency as one line, the reporter on the quay as another', () => {
    expect(lines(all)).toEqual(['edited reprint rewrite wire', 'witness'])
  })
  it('leads with the article the others come from', () => {
    const { origins, derivations } = engine.trace(all)
    expect(origins.find(({ articles }) => articles.includes('wire'))?.lead).toBe('wire')
    const fromWire = derivations.filter(({ from }) => from === 'wire').map(({ to, kind }) => `${to} ${kind}`)
    expect(fromWire.sort()).toEqual(['edited edit', 'reprint copy', 'rewrite rewrite'])
  })
  it('tells reprints of one text as taken from it, and not from one another', () => {
    const second = news('second', coverage.REPRINT, 'Fjord Gazette')
    const third = news('third', coverage.REPRINT, 'Quay Observer', '2024-11-08')
    const { derivations, origins } = engine.trace([third, reprint, wire, second])
    expect(derivations.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      'wire > reprint',
      'wire > second',
      'wire > third',
    ])
    expect(origins[0]?.why).toBe('4 articles carry one line of reporting (3 copies)')
  })
  it('tells what was taken from a later version as taken from that', () => {
    const added =
      'The harbour master said on Friday that divers had found the second anchor under eleven metres of mud and would lift it with the Tuesday tide.\nA council of captains asked for a new light on the northern mole before the winter.'
    const grown = news('grown', `${coverage.WIRE}\n${added}`, 'Reuters', '2024-11-08')
    const print = news(
      'print',
      `${coverage.WIRE}\n${added}\nSubscribe to our letter.`,
      'Quay Observer',
      '2024-11-09',
    )
    const { derivations } = engine.trace([wire, grown, print])
    expect(derivations.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      'grown > print',
      'wire > grown',
    ])
  })
  it("does not take a report for an agency's because the agency lent a hand", () => {
    const own = (id: string, publisher: string, text: string) =>
      news(id, `${text}\nThe Associated Press contributed to this report.`, publisher)
    const found = engine.trace([
      own('budget', 'Castellon Daily', coverage.BUDGET),
      own('quay', 'Skarn Radio', coverage.WITNESS),
    ])
    expect(found.origins.map(({ external, why }) => [external, why])).toEqual([
      [null, 'no other article tells its text'],
      [null, 'no other article tells its text'],
    ])
  })
  it("takes a report at whose foot an agency thanks its writers for the agency's", () => {
    const print = `${coverage.BUDGET}\nAssociated Press writer Lena Ott in Castellon contributed to this report.`
    expect(engine.trace([news('print', print, 'Harbour Post')]).origins[0]?.external).toMatch(
      /Associated Press/,
    )
  })
  it('names the agency that is not in the set', () => {
    const { origins } = engine.trace([reprint, rewrite])
    expect(origins).toHaveLength(1)
    expect(origins[0]).toMatchObject({ external: 'Reuters' })
    expect(origins[0]?.why).toMatch(/rests on Reuters, which is not in the set/)
    expect(engine.trace(all).origins.every(({ external }) => external === null)).toBe(true)
  })
  it('counts two editions of an outlet and a local reprint of an agency as two lines at most', () => {
    const morning = news('morning', coverage.BUDGET, 'Castellon Daily', '2024-11-07')
    const evening = news(
      'evening',
      `${coverage.BUDGET}\n\nMarkets in the capital closed unchanged, and the bond yield stood at 3.1 percent.`,
      'Castellon Daily',
      '2024-11-08',
    )
    expect(lines([morning, evening, reprint])).toEqual(['evening morning', 'reprint'])
  })
  it('counts a rewrite that inherits a misspelling as dependent', () => {
    const slip = coverage.REWRITE.replaceAll('Solheim', 'Solhiem').replace(
      ', Reuters reported on Thursday',
      '',
    )
    const source = news('source', coverage.WIRE.replaceAll('Solheim', 'Solhiem'), 'Fjord Gazette')
    const heir = news('heir', slip, 'Morning Echo')
    expect(lines([source, heir])).toEqual(['heir source'])
  })
  it('puts each article in exactly one line', () => {
    const { origins } = engine.trace([...all, news('budget', coverage.BUDGET, 'Castellon Daily')])
    const placed = origins.flatMap(({ articles }) => articles)
    expect([...placed].sort()).toEqual(['budget', 'edited', 'reprint', 'rewrite', 'wire', 'witness'])
    for (const { lead, articles } of origins) expect(articles).toContain(lead)
  })
  it('has nothing to say of no article', () => {
    expect(engine.trace([])).toEqual({ derivations: [], origins: [] })
  })

  it('counts the same lines when a verbatim copy of any article is added', () => {
    fc.assert(
      fc.property(
        fc.subarray(all, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom('Copy Times', 'Yahoo', null),
        (given, pick, publisher) => {
          const original = given[pick % given.length] as Document
          const copy: Document = { ...original, id: 'copy', publisher, byline: [], url: null }
          expect(engine.trace([...given, copy]).origins).toHaveLength(engine.trace(given).origins.length)
        },
      ),
      { numRuns: 40 },
    )
  })
  it('gives the same bytes in any order', () => {
    const expected = JSON.stringify(engine.trace(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(engine.trace(shuffled))).toBe(expected)
      }),
      { numRuns: 15 },
    )
  })
})
