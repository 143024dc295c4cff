/**
 * Feature templates as data. A template names up to four atoms (values that describe a state); its feature is the hash of the template
 * and the atoms' values: a sum of one product an atom, shared by all templates, finished by one mixing step. Templates come in blocks,
 * so that a decision that is clear after the first need not work out the others.
 */
export type Templates = {
  readonly count: number
  /** Atom names by index; index 0 is the atom that is always 0. */
  readonly atoms: ReadonlyMap<string, number>
  /** An odd number for each atom, which its value is multiplied by. */
  readonly factors: Int32Array
  readonly seeds: Int32Array
  /** Four atom indexes a template. */
  readonly parts: Uint8Array
  readonly blocks: readonly Block[]
}

/** A run of templates; those before `short` have at most two atoms. */
export type Block = { readonly from: number; readonly short: number; readonly to: number }

/** Atoms of a template. */
export const MOST_ATOMS = 4

/** FNV-1a over the character codes: the same name has the same number wherever it stands. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5 | 0
  for (let c = 0; c < name.length; c++) hash = Math.imul(hash ^ name.charCodeAt(c), 0x01000193)
  return finish(hash)
}

/** Compiles blocks of templates ("s0w b0p") over the atoms named. Throws a RangeError at an unknown atom or a fifth one. */
export function compileTemplates(
  blocks: readonly (readonly string[])[],
  names: readonly string[],
): Templates {
  const atoms = new Map(names.map((name, at) => [name, at + 1]))
  const ordered: string[][] = []
  const runs = blocks.map((block) => {
    const lists = block.map((template) => template.split(' '))
    const from = ordered.length
    ordered.push(...lists.filter((list) => list.length <= 2))
    const short = ordered.length
    ordered.push(...lists.filter((list) => list.length > 2))
    return { from, short, to: ordered.length }
  })
  const parts = new Uint8Array(ordered.length * MOST_ATOMS)
  ordered.forEach((list, at) => {
    if (list.length > MOST_ATOMS)
      throw new RangeError(`template of more than ${MOST_ATOMS} atoms: ${list.join(' ')}`)
    list.forEach((name, k) => {
      const index = atoms.get(name)
      if (index === undefined) throw new RangeError(`unknown atom ${name}`)
      parts[MOST_ATOMS * at + k] = index
    })
  })
  return {
    count: ordered.length,
    atoms,
    factors: Int32Array.from(['', ...names], (name) => numberOf(name) | 1),
    seeds: Int32Array.from(ordered, (list) => numberOf(list.join(' '))),
    parts,
    blocks: runs,
  }
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/** Multiplies the atoms' values by their factors, in place. `values[0]` must be 0. */
function mixAtoms({ factors }: Templates, values: Int32Array): void {
  for (let at = 1; at < factors.length; at++)
    values[at] = Math.imul(values[at] as number, factors[at] as number)
}

/** Writes the features of all blocks into `hashes`, given the values of the atoms, which are lost; gives how many. */
export function applyTemplates(templates: Templates, values: Int32Array, hashes: Int32Array): number {
  const { seeds, parts, count } = templates
  mixAtoms(templates, values)
  for (let t = 0; t < count; t++) {
    let sum = seeds[t] as number
    for (let part = 0; part < MOST_ATOMS; part++)
      sum = (sum + (values[parts[MOST_ATOMS * t + part] as number] as number)) | 0
    hashes[t] = finish(sum)
  }
  return count
}
