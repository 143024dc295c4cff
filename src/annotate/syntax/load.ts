import { unpack } from '../../lib/packed.js'
import { makeDictionary } from './dictionary.js'
import { decode } from './linear.js'
import type { Parser } from './parser.js'
import type { Tagger } from './tagger.js'

type Scale = { readonly low: number; readonly high: number }
type TaggerMeta = { readonly tags: readonly string[]; readonly mask: number; readonly scale: Scale }
type ParserMeta = {
  readonly labels: readonly string[]
  readonly moveMask: number
  readonly nameMask: number
  readonly moveScale: Scale
  readonly nameScale: Scale
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

/** Reads `models/en/tagger.bin`. */
export function loadTagger(bytes: Uint8Array): Tagger {
  const { meta, arrays } = unpack(bytes)
  const { tags, mask, scale } = meta as TaggerMeta
  const families = readLists(arrays.get('families') as Uint8Array)
  return {
    tags,
    mask,
    table: decode(arrays.get('table') as Int8Array, scale.low, scale.high),
    dictionary: makeDictionary(
      arrays.get('keys') as Int32Array,
      arrays.get('family') as Uint16Array,
      families,
    ),
  }
}

/** Reads `models/en/parser.bin`. */
export function loadParser(bytes: Uint8Array): Parser {
  const { meta, arrays } = unpack(bytes)
  const { labels, moveMask, nameMask, moveScale, nameScale } = meta as ParserMeta
  return {
    labels,
    moveMask,
    nameMask,
    moves: decode(arrays.get('moves') as Int8Array, moveScale.low, moveScale.high),
    names: decode(arrays.get('names') as Int8Array, nameScale.low, nameScale.high),
    allowed: readLists(arrays.get('allowed') as Uint8Array),
  }
}
