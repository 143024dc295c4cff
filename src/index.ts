/** Readout as a library: the nouns, and the engine that does what the command line does. */
export { createEngine, type Engine } from './app/engine.js'
export type * from './model/annotation.js'
export type * from './model/document.js'
export type * from './model/lineage.js'
export type * from './model/record.js'
export type * from './model/span.js'
export type * from './model/when.js'
export { ReadoutError } from './model/errors.js'
