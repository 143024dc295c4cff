/** The kinds that a word list declares for its rows. */
export type Kinds = {
  readonly names: ReadonlySet<string>
  /** Beginnings of kinds that carry a value, from names declared with a star: "month:*". */
  readonly openings: readonly string[]
}

const DECLARED = /^# kind ([^=]{1,500}) = \S/

/** Reads the lines `# kind NAME, NAME = what it means` above a list's columns. */
export function declaredKinds(text: string): Kinds {
  const names = new Set<string>()
  const openings: string[] = []
  for (let from = 0; text[from] === '#';) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end)
    for (const name of DECLARED.exec(line)?.[1]?.split(', ') ?? []) {
      if (name.endsWith('*')) openings.push(name.slice(0, -1))
      else names.add(name)
    }
    from = end < 0 ? text.length : end + 1
  }
  return { names, openings }
}

export const isDeclared = ({ names, openings }: Kinds, kind: string): boolean =>
  names.has(kind) || openings.some((opening) => kind.startsWith(opening) && kind.length > opening.length)
