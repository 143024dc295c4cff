import type { Record as StoryFile } from '../../src/model/record.js'
import { floodArticles, pilotArticles } from './sample-articles.js'
import { flood } from './sample/flood.js'
import { pilots } from './sample/pilots.js'

/** A record with two stories, eight articles and two rejected inputs. */
export function sampleRecord(): StoryFile {
  return {
    format: 'readout-record',
    version: 1,
    articles: [...floodArticles, ...pilotArticles],
    rejected: [
      {
        source: 'coverage/scan.pdf',
        code: 'document.binary',
        message: 'the file is no text, no page and no feed',
      },
      { source: 'coverage/empty.txt', code: 'document.empty', message: 'the file is empty' },
    ],
    stories: [flood, pilots],
  }
}
