/** A broken promise: a code (`lexicon.duplicate`) and a message that names the offending thing and the way out. */
export class ReadoutError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'ReadoutError'
    this.code = code
  }
}
