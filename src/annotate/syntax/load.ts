import { unpack, type Packed } from '../../lib/packed.js'
import type { Kernel } from '../../lib/scores/kernel.js'
import { chooser, threeWay } from '../../lib/scores/model.js'
import { BUCKET, scaleOf, type DenseTable, type SparseTable } from '../../lib/scores/tables.js'
import { makeDictionary } from './dictionary.js'
import { LABEL_TEMPLATES } from './label-features.js'
import type { Parser } from './parser.js'
import { TAG_TEMPLATES, unknownTags, type Tagger } from './tagger.js'
import { TRANSITION_TEMPLATES } from './transition-features.js'
import { markKinds } from './words.js'

type Scale = { readonly low: number; readonly high: number }
type TaggerMeta = { readonly tags: readonly string[]; readonly scale: Scale; readonly clear: number }
type ParserMeta = {
  readonly labels: readonly string[]
  readonly scale: Scale
  /** For transitions and for labels. */
  readonly clear: readonly [number, number]
}

/** Lists of bytes, one after the other, each ended by 255. */
function readLists(flat: Uint8Array): Uint8Array[] {
  const lists: Uint8Array[] = []
  for (let from = 0; from < flat.length;) {
    const end = flat.indexOf(255, from)
    const to = end < 0 ? flat.length : end
    lists.push(flat.slice(from, to))
    from = to + 1
  }
  return lists
}

function dense({ arrays }: Packed, name: string): DenseTable {
  const slots = arrays.get(name) as Int32Array
  return { slots, mask: slots.length / BUCKET - 1 }
}

function sparse(packed: Packed, name: string, scale: Scale): SparseTable {
  const cells = packed.arrays.get(`${name} cells`) as Uint8Array
  return { ...dense(packed, name), cells, values: scaleOf(scale.low, scale.high) }
}

/** Reads `models/en/tagger.bin` into the kernel. */
export function loadTagger(kernel: Kernel, bytes: Uint8Array): Tagger {
  const packed = unpack(bytes)
  const { arrays } = packed
  const { tags, scale, clear } = packed.meta as TaggerMeta
  const families = readLists(arrays.get('families') as Uint8Array)
  return {
    tags,
    unknown: unknownTags(tags, families[0] as Uint8Array),
    chooser: chooser(kernel, {
      templates: TAG_TEMPLATES,
      gate: sparse(packed, 'gate', scale),
      table: sparse(packed, 'table', scale),
      clear,
    }),
    dictionary: makeDictionary(
      arrays.get('keys') as Int32Array,
      arrays.get('family') as Uint16Array,
      families,
    ),
  }
}

/** Reads `models/en/parser.bin` into the kernel; `tags` are those of the tagger it was trained with. */
export function loadParser(kernel: Kernel, bytes: Uint8Array, tags: readonly string[]): Parser {
  const packed = unpack(bytes)
  const { labels, scale, clear } = packed.meta as ParserMeta
  return {
    labels,
    root: labels.indexOf('root'),
    marks: markKinds(tags),
    moves: threeWay(kernel, {
      templates: TRANSITION_TEMPLATES,
      gate: dense(packed, 'moves gate'),
      table: dense(packed, 'moves'),
      clear: clear[0],
    }),
    names: chooser(kernel, {
      templates: LABEL_TEMPLATES,
      gate: sparse(packed, 'names gate', scale),
      table: sparse(packed, 'names', scale),
      clear: clear[1],
    }),
    allowed: readLists(packed.arrays.get('allowed') as Uint8Array),
  }
}
