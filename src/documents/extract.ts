import type { Extracted } from '../model/lines.js'
import { kindOfLine, markBoilerplate } from './boilerplate/mark.js'
import { agencyAmong } from './describe.js'
import { findArticle } from './html/article.js'
import { trimLines } from './html/trim.js'
import { parsePage } from './html/tree.js'
import { settleLanguage } from './metadata/language.js'
import { foldTitle } from './metadata/title.js'
import { readMetadata } from './metadata/page.js'
import { withoutRepeats } from './repeats.js'

/** The article in a page. `source` says where each field was read ("json-ld headline", "meta og:title"). Never throws. */
export function extractPage(html: string, url: string | null = null): Extracted {
  const page = parsePage(html)
  const { declaredLanguage, articleBody, source, ...metadata } = readMetadata(page, url)
  const folded = foldTitle(metadata.title ?? '')
  const isTitle = (line: string): boolean =>
    folded !== '' && Math.abs(line.length - folded.length) < 60 && foldTitle(line) === folded
  const found = findArticle(page.root, () => parsePage(html).root, isTitle)
  const context = {
    title: foldTitle(metadata.title ?? ''),
    fold: foldTitle,
    authors: metadata.byline,
    body: articleBody === null ? '' : foldTitle(articleBody),
    kindOf: kindOfLine,
  }
  const lines = trimLines(
    withoutRepeats(found, (block) => block.text),
    context,
  )
  const text = lines.map((block) => block.text).join('\n')
  const settled = settleLanguage(text, declaredLanguage)
  const wire = markBoilerplate(text).wire
  const agency = wire?.agency ?? agencyAmong(metadata.byline)
  return {
    ...metadata,
    text,
    language: settled?.language ?? null,
    wire: agency,
    source: {
      ...source,
      ...(settled === null ? {} : { language: settled.by === 'text' ? 'text' : 'html lang' }),
      ...(agency === null ? {} : { wire: wire === null ? 'byline' : `text: ${wire.rule}` }),
    },
  }
}
