/**
 * Feature templates as data. A template names up to four atoms (values that describe a state); its feature is the hash of the template
 * and the atoms' values. Sums of products, finished by one mixing step: the values of a hundred templates cost a few hundred cycles.
 */
export type Templates = {
  readonly count: number
  /** Atom names by index; index 0 is the atom that is always 0. */
  readonly atoms: ReadonlyMap<string, number>
  readonly seeds: Int32Array
  /** Four atom indexes a template. */
  readonly parts: Int32Array
  /** Templates with at most two atoms come first; this many. */
  readonly short: number
}

const MOST = 4

/** Compiles templates ("s0w b0p") over the atoms named. Throws a RangeError at an unknown atom or a fifth one. */
export function compileTemplates(templates: readonly string[], names: readonly string[]): Templates {
  const atoms = new Map(names.map((name, at) => [name, at + 1]))
  const lists = templates.map((template) => template.split(' '))
  const ordered = [...lists.filter((list) => list.length <= 2), ...lists.filter((list) => list.length > 2)]
  const seeds = new Int32Array(ordered.length)
  const parts = new Int32Array(ordered.length * MOST)
  ordered.forEach((list, at) => {
    if (list.length > MOST) throw new RangeError(`template of more than ${MOST} atoms: ${list.join(' ')}`)
    list.forEach((name, k) => {
      const index = atoms.get(name)
      if (index === undefined) throw new RangeError(`unknown atom ${name}`)
      parts[MOST * at + k] = index
      // the seed comes from the names, so that adding a template leaves the others' features as they are
      for (let c = 0; c < name.length; c++)
        seeds[at] = Math.imul((seeds[at] as number) ^ name.charCodeAt(c), 0x01000193) + k + 1
    })
  })
  return {
    count: ordered.length,
    atoms,
    seeds,
    parts,
    short: lists.filter((list) => list.length <= 2).length,
  }
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/** Writes the features of the atoms' values into `hashes`; gives how many. `values[0]` must be 0. */
export function applyTemplates(templates: Templates, values: Int32Array, hashes: Int32Array): number {
  const { count, seeds, parts, short } = templates
  for (let t = 0; t < short; t++) {
    const a = values[parts[4 * t] as number] as number
    const b = values[parts[4 * t + 1] as number] as number
    hashes[t] = finish((seeds[t] as number) + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77))
  }
  for (let t = short; t < count; t++) {
    const a = values[parts[4 * t] as number] as number
    const b = values[parts[4 * t + 1] as number] as number
    const c = values[parts[4 * t + 2] as number] as number
    const d = values[parts[4 * t + 3] as number] as number
    hashes[t] = finish(
      (seeds[t] as number) +
        Math.imul(a, 0x9e3779b1) +
        Math.imul(b, 0x85ebca77) +
        Math.imul(c, 0xc2b2ae3d) +
        Math.imul(d, 0x27d4eb2f),
    )
  }
  return count
}
