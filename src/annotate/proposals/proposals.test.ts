import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** Proposals of a text as `owner stage points: terms`. */
function named(text: string): readonly string[] {
  const { annotations } = annotate(testDocument(text), annotators)
  const names = new Map(annotations.entities.map(({ id, name }) => [id, name]))
  return annotations.proposals.map(({ owner, stage, points, terms }) => {
    const words = terms.map(({ start, end }) => text.slice(start, end)).join(' + ')
    return `${names.get(owner ?? '') ?? '-'} ${stage} ${points ?? '-'}: ${words}`
  })
}

describe('proposals: whose they are, which version, what they contain', () => {
  it.each([
    ["Norway's plan envisions a joint fleet.", 'Norway current -: a joint fleet'],
    ['The revised plan would close ten harbours.', '- revised -: close ten harbours'],
    ['An earlier draft called for a vote in June.', /^- earlier -: a vote/],
    ['The 28-point plan was sent to Sweden.', '- current 28: '],
    ['Under the plan, Norway would give up two islands.', /Norway would give up two islands$/],
    ['Norway presented a plan for the harbour.', 'Norway current -: '],
    ['The bill, drafted by Norway, requires consent.', /^Norway current -/],
  ])('%s', (text, wanted) => {
    const found = named(text)
    expect(
      found.some((line) => (typeof wanted === 'string' ? line === wanted : wanted.test(line))),
      found.join('; '),
    ).toBe(true)
  })
  it.each([
    ['The plan failed.'],
    ['Anna Berg had no plan.'],
    ['Planning the harbour took years.'],
    ['The plan will please nobody in town.'],
    ['The waiter brought the bill.'],
  ])('%s', (text) => expect(named(text)).toEqual([]))
})
