import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate/annotate.js'
import { english } from '../annotate/english.js'
import { testDocument, testResources } from '../../test/support/reading.js'
import { storyTitle } from './title.js'

const annotators = english(testResources())
const title = (text: string, headline: string | null = null): string => {
  const document = { ...testDocument(text), title: headline }
  const lineage = {
    derivations: [],
    origins: [{ id: 'o', lead: document.id, articles: [document.id], why: '', external: null }],
  }
  return storyTitle([annotate(document, annotators)], lineage)
}

describe('the title of a story', () => {
  it.each([
    ['its headline', 'Ferry sails again', 'Ferry sails again'],
    ['without what agencies put before it', 'UPDATE 2-Ferry sails again', 'Ferry sails again'],
    ['without the outlet behind it', 'Ferry sails again | Harbour Post', 'Ferry sails again'],
    ['the text, where it is that of a section', 'Nation/World 07/15/2018', 'The ferry sailed'],
    ['a word that only looks like a label', 'Exclusive club sues Torvik', 'Exclusive club sues Torvik'],
  ])('is %s', (_why, headline, wanted) => expect(title('The ferry sailed.', headline)).toBe(wanted))

  it.each([
    [
      'a short first sentence as it is',
      'The ferry of Torvik sailed again on Monday.',
      'The ferry of Torvik sailed again on Monday',
    ],
    [
      'the clause of a long one',
      'Officials from Norway and Sweden will resume negotiations on a common railway between their northern ports to replace the ferries that were lost in the storm on Saturday, the ministry said.',
      'Officials from Norway and Sweden will resume negotiations on a common railway between their northern ports',
    ],
    [
      'the story, not what a picture shows',
      'Mayor Ann Lund makes a speech in Torvik on March 4, 2024.\nThe ferry of Torvik sailed again on Monday.',
      'The ferry of Torvik sailed again on Monday',
    ],
  ])('is %s', (_why, text, wanted) => expect(title(text)).toBe(wanted))
})
