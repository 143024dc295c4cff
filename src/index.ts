/**
 * Readout as a library: the nouns, the engine that does what the command line does, and the outputs as pure functions of a record.
 * What stands here is kept; other paths of the package may move.
 */
export { createEngine, type Engine } from './app/engine.js'
export { read, recordOf, type Progress, type ReadOptions } from './app/read.js'
export { schemaNames, schemaText } from './app/schemas.js'
export { renderReport } from './outputs/report/report.js'
export { renderCalendar } from './outputs/export/calendar.js'
export { renderFiguresCsv } from './outputs/export/csv.js'
export { renderMarkdown } from './outputs/export/markdown.js'
export { renderText, type TextOptions } from './outputs/export/text.js'
export { FOLDING_VERSION } from './compare/quotes/fold.js'
export type { ArticleInput } from './documents/input.js'
export type * from './model/annotation.js'
export type * from './model/document.js'
export type * from './model/lineage.js'
export type * from './model/lines.js'
export type * from './model/record.js'
export type * from './model/span.js'
export type * from './model/when.js'
export { ReadoutError } from './model/errors.js'
