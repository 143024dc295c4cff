/** The tree that grows while a sentence is parsed. Columns over the words; -1 where there is nothing yet. */
export type Arcs = {
  readonly head: Int32Array
  readonly label: Int32Array
  /** Leftmost and rightmost dependents, and those next to them. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  /** How many dependents on each side, and which labels they bear (bits of the label modulo 31). */
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

export function makeArcs(capacity: number): Arcs {
  const column = () => new Int32Array(capacity)
  return {
    head: column(),
    label: column(),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    leftCount: column(),
    rightCount: column(),
    leftLabels: column(),
    rightLabels: column(),
  }
}

export function clearArcs(arcs: Arcs, count: number): void {
  for (const column of [arcs.head, arcs.label, arcs.left, arcs.left2, arcs.right, arcs.right2])
    column.fill(-1, 0, count)
  for (const column of [arcs.leftCount, arcs.rightCount, arcs.leftLabels, arcs.rightLabels])
    column.fill(0, 0, count)
}

/** Hangs `child` on `head`. Arcs of one head must come from the inside out, as the transition system makes them. */
export function addArc(arcs: Arcs, head: number, child: number, label: number): void {
  arcs.head[child] = head
  arcs.label[child] = label
  const bit = 1 << (label % 31)
  if (child < head) {
    arcs.left2[head] = arcs.left[head] as number
    arcs.left[head] = child
    arcs.leftCount[head] = (arcs.leftCount[head] as number) + 1
    arcs.leftLabels[head] = (arcs.leftLabels[head] as number) | bit
  } else {
    arcs.right2[head] = arcs.right[head] as number
    arcs.right[head] = child
    arcs.rightCount[head] = (arcs.rightCount[head] as number) + 1
    arcs.rightLabels[head] = (arcs.rightLabels[head] as number) | bit
  }
}
