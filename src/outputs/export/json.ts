/**
 * What `JSON.stringify(value, null, 2)` prints, in pieces: each element of a list of the outermost object is one. The record of ten
 * thousand articles is longer than the longest string that Node can hold.
 */
export function* jsonPieces(value: object): Generator<string> {
  let before = '{\n'
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue
    yield `${before}  ${JSON.stringify(key)}: `
    before = ',\n'
    if (Array.isArray(part) && part.length > 0) yield* listPieces(part)
    else yield indented(part, '  ')
  }
  yield before === '{\n' ? '{}' : '\n}'
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (const [at, item] of list.entries()) yield `${at === 0 ? '[' : ','}\n    ${indented(item, '    ')}`
  yield '\n  ]'
}

/** JSON has no line break inside a string, so that every one begins a line. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value ?? null, null, 2).replaceAll('\n', `\n${indent}`)
}
