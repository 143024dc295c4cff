/**
 * Sums of weights and the best class, for linear models over templates: the part of Readout in which most of the time goes. AssemblyScript,
 * compiled by `node scripts/kernel.mjs` to WebAssembly; `src/lib/scores/kernel.ts` lays out its memory, `src/lib/scores/kernel.test.ts` says
 * the same slowly. Whole numbers only, so that the result is the same on every machine.
 *
 * Four templates stand in one record of 64 bytes, a line of the processor's cache: seeds, lanes in use, and for each four offsets of atoms.
 */

/** Bytes of a record; of a template's offsets in it; where its parts begin. */
const RECORD: usize = 64
const PARTS: usize = 8
const LIVE: usize = 16
const OFFSETS: usize = 32

/** The first page: hashes of the first block, rows found, lists found, scores of the classes, classes still open. */
const HASHES: usize = 1024
const FOUND: usize = 2048
const LISTS: usize = 3072
const SCORES: usize = 4096
const OPEN: usize = 5120

/** Buckets of two slots; where a feature's weights are cells, a slot says where they begin. */
@unmanaged
class Table {
  slots: usize
  mask: i32
  cells: usize
}

@unmanaged
class Model {
  /** Values of the atoms, their factors, and bytes of each. */
  values: usize
  factors: usize
  size: usize
  /** Records; up to `short` and from `end` to `restShort` templates have at most two atoms. The first block ends at `end`, the second at `restEnd`. */
  records: usize
  short: usize
  end: usize
  restShort: usize
  restEnd: usize
  /** The first block alone, and all features. */
  gate: Table
  all: Table
  /** What the codes of weights stand for. */
  scale: usize
  /** By how much a decision must lead at the gate. */
  clear: i32
}

/** Multiplies the atoms' values by their factors. */
function mix(model: Model): void {
  let factors = model.factors
  for (let at = model.values, end = at + model.size; at < end; at += 16, factors += 16)
    v128.store(at, i32x4.mul(v128.load(at), v128.load(factors)))
}

@inline
function two(values: usize, parts: usize): i32 {
  return (
    load<i32>(values + load<u16>(parts, OFFSETS)) + load<i32>(values + load<u16>(parts, OFFSETS + 2))
  )
}

@inline
function four(values: usize, parts: usize): i32 {
  return (
    two(values, parts) +
    load<i32>(values + load<u16>(parts, OFFSETS + 4)) +
    load<i32>(values + load<u16>(parts, OFFSETS + 6))
  )
}

/** The hashes of a record's four features, as `applyTemplates` of src/lib/scores/templates.ts makes them. */
@inline
function hashesOf(values: usize, record: usize, short: usize): v128 {
  let sum: v128
  if (record < short) {
    sum = i32x4.splat(two(values, record))
    sum = i32x4.replace_lane(sum, 1, two(values, record + PARTS))
    sum = i32x4.replace_lane(sum, 2, two(values, record + 2 * PARTS))
    sum = i32x4.replace_lane(sum, 3, two(values, record + 3 * PARTS))
  } else {
    sum = i32x4.splat(four(values, record))
    sum = i32x4.replace_lane(sum, 1, four(values, record + PARTS))
    sum = i32x4.replace_lane(sum, 2, four(values, record + 2 * PARTS))
    sum = i32x4.replace_lane(sum, 3, four(values, record + 3 * PARTS))
  }
  sum = i32x4.add(sum, v128.load(record))
  const mixed = i32x4.mul(v128.xor(sum, i32x4.shr_u(sum, 15)), i32x4.splat(0x2c1b3c6d))
  return v128.xor(mixed, i32x4.shr_u(mixed, 13))
}

/** Hashes of the second block, behind those of the first: apart from the look-ups, so that many of these wait for memory together. */
function hashRest(model: Model): void {
  const values = model.values
  const last = model.restEnd
  let keep = HASHES + ((model.end - model.records) >> 2)
  for (let at = model.end; at < last; at += RECORD, keep += 16)
    v128.store(keep, hashesOf(values, at, model.restShort))
}

/** What the slots of four features hold, marks included, or 0: of the two slots of a bucket, the one with the feature's mark. */
@inline
function slotsOf(slots: usize, mask: v128, hash: v128, live: v128): v128 {
  const at = i32x4.shl(v128.and(hash, mask), 3)
  let low = v128.load64_zero(slots + <usize>i32x4.extract_lane(at, 0))
  low = v128.load64_lane(slots + <usize>i32x4.extract_lane(at, 1), low, 1)
  let high = v128.load64_zero(slots + <usize>i32x4.extract_lane(at, 2))
  high = v128.load64_lane(slots + <usize>i32x4.extract_lane(at, 3), high, 1)
  const first = v128.shuffle<i32>(low, high, 0, 2, 4, 6)
  const second = v128.shuffle<i32>(low, high, 1, 3, 5, 7)
  const mark = i32x4.shr_u(hash, 24)
  return v128.and(
    v128.or(
      v128.and(first, i32x4.eq(i32x4.shr_u(first, 24), mark)),
      v128.and(second, i32x4.eq(i32x4.shr_u(second, 24), mark)),
    ),
    live,
  )
}

/** The lower and the upper of a slot's two weights of 12 bits. */
@inline
function lower(slots: v128): v128 {
  return i32x4.shr_s(i32x4.shl(slots, 20), 20)
}

@inline
function upper(slots: v128): v128 {
  return i32x4.shr_s(i32x4.shl(slots, 8), 20)
}

function total(sums: v128): i32 {
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  )
}

let lead: i32 = 0

/** The best of three: 0, whose score is 0, 1 or 2; sets `lead`. */
function bestOfThree(one: i32, two: i32): i32 {
  if (one > 0 && one >= two) {
    lead = one - max(0, two)
    return 1
  }
  if (two > 0) {
    lead = two - max(0, one)
    return 2
  }
  lead = -max(one, two)
  return 0
}

const NEVER: i32 = -(1 << 30)

/** The best of three by the two weights of each feature, which stand in the slots; without the third where `lone` is not 0. */
export function three(model: Model, lone: i32): i32 {
  mix(model)
  const values = model.values
  const end = model.end
  let slots = model.gate.slots
  let mask = i32x4.splat(model.gate.mask)
  let one = i32x4.splat(0)
  let two = i32x4.splat(0)
  for (let at = model.records, keep = HASHES; at < end; at += RECORD, keep += 16) {
    const hash = hashesOf(values, at, model.short)
    v128.store(keep, hash)
    const found = slotsOf(slots, mask, hash, v128.load(at, LIVE))
    one = i32x4.add(one, lower(found))
    two = i32x4.add(two, upper(found))
  }
  const sure = bestOfThree(total(one), lone ? NEVER : total(two))
  if (lead > model.clear) return sure
  slots = model.all.slots
  mask = i32x4.splat(model.all.mask)
  one = i32x4.splat(0)
  two = i32x4.splat(0)
  hashRest(model)
  for (let at = model.records, last = model.restEnd, keep = HASHES; at < last; at += RECORD, keep += 16) {
    const found = slotsOf(slots, mask, v128.load(keep), v128.load(at, LIVE))
    one = i32x4.add(one, lower(found))
    two = i32x4.add(two, upper(found))
  }
  return bestOfThree(total(one), lone ? NEVER : total(two))
}

/** Appends where the cells of four slots begin, those of a feature without cells left out: written always, kept by moving on. */
@inline
function append(to: usize, cells: usize, found: v128): usize {
  const at = v128.and(found, i32x4.splat(0xffffff))
  const a = i32x4.extract_lane(at, 0)
  const b = i32x4.extract_lane(at, 1)
  const c = i32x4.extract_lane(at, 2)
  const d = i32x4.extract_lane(at, 3)
  store<usize>(to, cells + a)
  to += <usize>(a != 0) << 2
  store<usize>(to, cells + b)
  to += <usize>(b != 0) << 2
  store<usize>(to, cells + c)
  to += <usize>(c != 0) << 2
  store<usize>(to, cells + d)
  return to + (<usize>(d != 0) << 2)
}

/** The count that stands for a weight of every class (src/lib/scores/tables.ts). */
const WIDE: u8 = 255

/** Sets the scores of the open classes to the sums of their weights in the cells listed from `FOUND` to `end`. */
function score(end: usize, scale: usize, open: usize): void {
  let rows = FOUND
  let lists = LISTS
  for (let at = FOUND; at < end; at += 4) {
    const cells = load<usize>(at)
    const row = <usize>(load<u8>(cells) == WIDE)
    store<usize>(lists, cells)
    store<usize>(rows, cells)
    rows += row << 2
    lists += (1 - row) << 2
  }
  for (let at = OPEN, last = OPEN + open; at < last; at++) {
    const label = <usize>load<u8>(at)
    let sum = 0
    for (let row = FOUND; row < rows; row += 4)
      sum += load<i16>(scale + (<usize>load<u8>(load<usize>(row) + label, 1) << 1))
    store<i32>(SCORES + (label << 2), sum)
  }
  for (let list = LISTS; list < lists; list += 4) {
    let cell = load<usize>(list)
    for (let last = cell + (<usize>load<u8>(cell) << 1); cell < last; cell += 2) {
      const to = SCORES + (<usize>load<u8>(cell, 1) << 2)
      store<i32>(to, load<i32>(to) + load<i16>(scale + (<usize>load<u8>(cell, 2) << 1)))
    }
  }
}

/** The best open class, the first of two with equal scores. */
function best(open: usize): i32 {
  let first = <i32>load<u8>(OPEN)
  let most = load<i32>(SCORES + (<usize>first << 2))
  for (let at = OPEN + 1, last = OPEN + open; at < last; at++) {
    const label = <i32>load<u8>(at)
    const score = load<i32>(SCORES + (<usize>label << 2))
    if (score > most) {
      most = score
      first = label
    }
  }
  return first
}

/** Drops the open classes that are more than `clear` behind the best; gives how many are left. */
function narrow(open: usize, clear: i32): usize {
  const least = load<i32>(SCORES + (<usize>best(open) << 2)) - clear
  let kept: usize = 0
  for (let at: usize = 0; at < open; at++) {
    const label = load<u8>(OPEN + at)
    store<u8>(OPEN + kept, label)
    kept += <usize>(load<i32>(SCORES + (<usize>label << 2)) >= least)
  }
  return kept
}

/** The best of the first `count` classes at `OPEN`: by the gate, or of those it leaves by all features. */
export function choose(model: Model, count: usize): i32 {
  mix(model)
  const values = model.values
  const end = model.end
  let table = model.gate
  let mask = i32x4.splat(table.mask)
  let found = FOUND
  for (let at = model.records, keep = HASHES; at < end; at += RECORD, keep += 16) {
    const hash = hashesOf(values, at, model.short)
    v128.store(keep, hash)
    found = append(found, table.cells, slotsOf(table.slots, mask, hash, v128.load(at, LIVE)))
  }
  score(found, model.scale, count)
  const open = narrow(count, model.clear)
  if (open == 1) return load<u8>(OPEN)
  table = model.all
  mask = i32x4.splat(table.mask)
  found = FOUND
  hashRest(model)
  for (let at = model.records, last = model.restEnd, keep = HASHES; at < last; at += RECORD, keep += 16)
    found = append(found, table.cells, slotsOf(table.slots, mask, v128.load(keep), v128.load(at, LIVE)))
  score(found, model.scale, open)
  return best(open)
}
