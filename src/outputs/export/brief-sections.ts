import type { BriefSentence } from '../../model/record.js'
import { SECTIONS } from './say/labels.js'

/**
 * The brief's sentences in the order of their sections; within a section in the order of the record. `left` names sections that
 * are told elsewhere.
 */
export function briefSections(
  sentences: readonly BriefSentence[],
  left: readonly BriefSentence['section'][] = [],
) {
  const order = (Object.keys(SECTIONS) as BriefSentence['section'][]).filter(
    (section) => !left.includes(section),
  )
  return order
    .map((section) => ({ section, sentences: sentences.filter((sentence) => sentence.section === section) }))
    .filter((part) => part.sentences.length > 0)
}
