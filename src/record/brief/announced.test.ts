import { describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.js'
import { english } from '../../annotate/english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'
import { buildStory } from '../story.js'

const annotators = english(testResources())

/** What the brief of one article of Wednesday 15 May 2024 says is next. */
function next(text: string): readonly string[] {
  const document = testDocument(`A storm closed the port of Torvik on Tuesday.\n\n${text}`)
  const { id } = document
  const readings = [annotate(document, annotators)]
  const origin = { id: 'o1', lead: id, articles: [id], why: '', external: null }
  const cluster = { id: 's1', articles: [id], evidence: [], vetoes: [] }
  const story = buildStory({ cluster, readings, lineage: { derivations: [], origins: [origin] } })
  return story.brief.filter(({ section }) => section === 'next').map((sentence) => sentence.text)
}

describe('what is announced, of any kind', () => {
  it.each([
    ['The trial is set to begin on June 8.', ['On 8 June 2024: “The trial is set to begin on June 8.”']],
    [
      'Members are to vote on the offer on Saturday.',
      ['On 18 May 2024: “Members are to vote on the offer on Saturday.”'],
    ],
    ['Talks begin on Friday.', ['On 17 May 2024: “Talks begin on Friday.”']],
    [
      'The crews said they would walk out on Friday.',
      ['On 17 May 2024: “The crews said they would walk out on Friday.”'],
    ],
    ['The inquest was scheduled for Friday.', ['On 17 May 2024: “The inquest was scheduled for Friday.”']],
    [
      'The court will extend the June 3 deadline to July 1.',
      ['On 1 July 2024: “The court will extend the June 3 deadline to July 1.”'],
    ],
    [
      'The rocket is due to lift off on Friday. The launch of the rocket is due on Friday, the agency said.',
      ['On 17 May 2024: “The rocket is due to lift off on Friday.”'],
    ],
  ])('%s', (text, expected) => expect(next(text)).toEqual(expected))

  it.each([
    'The trial began on Monday.',
    'The trial will not begin on June 8.',
    'The trial will begin on June 8 if the judge agrees.',
    'The trial could begin on June 8.',
    'The trial would have begun on June 8.',
    'The trial began when the doors opened on Monday.',
    'The will was read on Friday.',
    'He will see it through on Friday.',
    '“We will be back by Friday,” Ann Lund said.',
    'The trial is set to begin in the north.',
    'The June 8 trial will be long.',
  ])('not %s', (text) => expect(next(text)).toEqual([]))
})
