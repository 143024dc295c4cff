type Printed = { readonly text: string }

const known = new WeakMap<readonly Printed[], (string | undefined)[]>()

/** The lower-case words of a list as they are asked for, '' outside it: made once for a list, whoever asks. */
export function lowerOf(words: readonly Printed[]): (at: number) => string {
  let lower = known.get(words)
  if (lower === undefined) known.set(words, (lower = new Array<string | undefined>(words.length)))
  const made = lower
  return (at) => {
    const done = made[at]
    if (done !== undefined) return done
    const word = words[at]
    return word === undefined ? '' : (made[at] = word.text.toLowerCase())
  }
}
