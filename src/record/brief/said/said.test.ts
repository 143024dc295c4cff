import { describe, expect, it } from 'vitest'
import { annotate } from '../../../annotate/annotate.js'
import { english } from '../../../annotate/english.js'
import { testDocument, testResources } from '../../../../test/support/reading.js'
import { buildStory } from '../../story.js'

const annotators = english(testResources())

/** The brief of a story of one article, without the sentence it opens with. */
function brief(text: string): readonly string[] {
  const document = testDocument(text)
  const { id } = document
  const readings = [annotate(document, annotators)]
  const origin = { id: 'o1', lead: id, articles: [id], why: '', external: null }
  const cluster = { id: 's1', articles: [id], evidence: [], vetoes: [] }
  const story = buildStory({ cluster, readings, lineage: { derivations: [], origins: [origin] } })
  return story.brief.slice(1).map((sentence) => sentence.text)
}

const LEAD = 'The council of Torvik met on Monday to talk about the ferry line. '

describe('who said what: in the words of the article', () => {
  it.each([
    [
      'a whole quotation',
      '“The ferry will sail again before the end of June,” Mayor Ann Lund said.',
      'Mayor Ann Lund: “The ferry will sail again before the end of June”.',
    ],
    [
      'four words of oneself',
      '“We are not sailors,” Mayor Ann Lund said.',
      'Mayor Ann Lund: “We are not sailors”.',
    ],
    [
      'a quoted part inside a report',
      'Mayor Ann Lund said the ferry was “the only road we have” in the winter.',
      'Mayor Ann Lund said the ferry was “the only road we have” in the winter.',
    ],
    [
      'two single marks for a double one',
      "Mayor Ann Lund said the ferry was ''the only road we have.''",
      'Mayor Ann Lund said the ferry was “the only road we have.”',
    ],
    [
      'a report without marks',
      'Mayor Ann Lund said the ferry had been safe in the worst of the storm.',
      'Mayor Ann Lund said the ferry had been safe in the worst of the storm.',
    ],
    [
      'the speaker after the words',
      'The ferry was the only road to the north in the winter, Mayor Ann Lund said.',
      'The ferry was the only road to the north in the winter, Mayor Ann Lund said.',
    ],
    [
      'a pronoun that is the speaker',
      'Mayor Ann Lund said she had never seen a worse winter at the harbour.',
      'Mayor Ann Lund said she had never seen a worse winter at the harbour.',
    ],
    [
      'a source without a name',
      'The ferry has been sold to a firm in Holland, according to two port officials.',
      'The ferry has been sold to a firm in Holland, according to two port officials.',
    ],
    [
      'a time word after "this"',
      'Mayor Ann Lund said the ferry would not sail this week because of the ice.',
      'Mayor Ann Lund said the ferry would not sail this week because of the ice.',
    ],
  ])('%s', (_why, text, wanted) => expect(brief(LEAD + text)).toContain(wanted))

  it.each([
    ['a quotation of four words', '“It is too late,” Mayor Ann Lund said.'],
    ['three words of oneself', '“We are late,” Mayor Ann Lund said.'],
    [
      'a quotation that points back',
      '“It was the worst winter in a hundred years here,” Mayor Ann Lund said.',
    ],
    [
      'a report about a plan that is not named',
      'Mayor Ann Lund said this plan would ruin the town within a year.',
    ],
    ['such a thing', 'Mayor Ann Lund dismissed the notion of such a ferry for the winter months.'],
    [
      'a pronoun for somebody else',
      'Per Holm left. Mayor Ann Lund said they had never wanted the ferry to sail again.',
    ],
    [
      'a day that only the article knows',
      'Mayor Ann Lund said the ferry had been sold yesterday to a firm in Holland.',
    ],
    [
      'a participle for a verb',
      'Two mayors fought the sale of the ferry, with Ann Lund calling the plan of the firm “an insult” and Per Holm saying the ferry can’t be sold “to a firm in Holland.”',
    ],
    ['silence', 'Mayor Ann Lund did not respond to a request for comment about the ferry line.'],
    ['another source', 'The ferry has been sold to a firm in Holland, according to another source.'],
    [
      'words said to somebody not named',
      'Mayor Ann Lund told him that the ferry had been sold to a firm in Holland.',
    ],
  ])('not %s', (_why, text) =>
    expect(brief(LEAD + text).filter((line) => /ferry|late|winter|plan/.test(line))).toEqual([]),
  )

  it('tells nothing twice', () => {
    const text =
      'Mayor Ann Lund said the ferry would sail again before the end of June. Later Mayor Ann Lund said that the ferry would sail again before the end of June.'
    expect(brief(LEAD + text).filter((line) => line.includes('sail again'))).toHaveLength(1)
  })
})

describe('what happened: how the parties did it', () => {
  it.each([
    [
      'a call is no talks',
      'Minister Per Holm spoke with Mayor Ann Lund by telephone on Tuesday.',
      'Per Holm and Ann Lund spoke by phone on 14 May 2024.',
    ],
    [
      'a meeting',
      'President Ann Lund met President Per Holm in Oslo on Tuesday.',
      'Ann Lund and Per Holm met in Oslo on 14 May 2024.',
    ],
  ])('%s', (_why, text, wanted) => expect(brief(LEAD + text)).toContain(wanted))
})
