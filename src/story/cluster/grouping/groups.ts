import { averageLinkage, type Edge } from './linkage.js'
import type { Neighbours } from './neighbours.js'
import { inOrder, type Node } from './node.js'

/** Nodes that belong together, in order. The same object stays as long as the nodes do. */
export type Group<N> = { readonly nodes: readonly N[] }

/** Nodes that chains of strong likenesses connect: what happens inside concerns nobody outside. `refused` are the joins that a veto forbade. */
type Component<N, V> = {
  readonly nodes: readonly N[]
  readonly groups: readonly Group<N>[]
  readonly refused: readonly Refused<N, V>[]
}

/** Two groups that were kept apart, by a node of each, and why. */
export type Refused<N, V> = { readonly left: N; readonly right: N; readonly veto: V }

export type Grouping<N, V> = {
  /** Groups again what lies around the touched and the gone nodes. Gives the groups that went and those that came. */
  readonly settle: (
    touched: ReadonlySet<N>,
    gone: ReadonlySet<N>,
    threshold: number,
  ) => { readonly went: readonly Group<N>[]; readonly came: readonly Group<N>[] }
  readonly groups: () => readonly Group<N>[]
  readonly refused: () => readonly Refused<N, V>[]
}

/**
 * Average linkage that is kept while nodes come and go. Two groups whose mean likeness reaches the threshold hold at least one pair that does, so that
 * joins never leave a component of the pairs that do: only the components around a change are grouped again, and the result is that of all at once.
 */
export function grouping<N extends Node, V>(
  near: Neighbours<N>,
  vetoOf: (left: readonly N[], right: readonly N[]) => V | null,
): Grouping<N, V> {
  const componentOf = new Map<N, Component<N, V>>()
  const components = new Set<Component<N, V>>()
  let level: number | null = null
  return {
    settle(touched, gone, threshold) {
      const old = new Set<Component<N, V>>()
      const known = new Map<N, Group<N>>()
      const open = new Set(touched)
      const close = (component: Component<N, V> | undefined) => {
        if (!component || !components.delete(component)) return
        old.add(component)
        for (const group of component.groups) known.set(group.nodes[0] as N, group)
        for (const node of component.nodes) if (!gone.has(node)) open.add(node)
      }
      if (threshold !== level) for (const component of [...components]) close(component)
      level = threshold
      for (const node of [...touched, ...gone]) close(componentOf.get(node))
      for (const node of gone) componentOf.delete(node)
      const made: Component<N, V>[] = []
      const seen = new Set<N>()
      for (const node of [...open].sort(inOrder)) {
        if (seen.has(node)) continue
        const nodes = connected(near, node, threshold, seen)
        for (const member of nodes) close(componentOf.get(member))
        made.push(link(near, nodes, threshold, vetoOf, known))
      }
      for (const component of made) {
        components.add(component)
        for (const node of component.nodes) componentOf.set(node, component)
      }
      return {
        went: groupsIn(old).filter(notIn(made)),
        came: groupsIn(made).filter(notIn(old)),
      }
    },
    groups: () => groupsIn(components),
    refused: () => [...components].flatMap(({ refused }) => refused),
  }
}

function groupsIn<N>(components: Iterable<Component<N, unknown>>): readonly Group<N>[] {
  return [...components].flatMap(({ groups }) => groups)
}

function notIn<N>(components: Iterable<Component<N, unknown>>): (group: Group<N>) => boolean {
  const held = new Set(groupsIn(components))
  return (group) => !held.has(group)
}

/** All nodes that pairs at the threshold connect with this one, in order. */
function connected<N extends Node>(
  near: Neighbours<N>,
  start: N,
  threshold: number,
  seen: Set<N>,
): readonly N[] {
  const found = [start]
  seen.add(start)
  for (let at = 0; at < found.length; at++) {
    for (const [other, likeness] of near.of(found[at] as N)) {
      if (likeness < threshold || seen.has(other)) continue
      seen.add(other)
      found.push(other)
    }
  }
  return found.sort(inOrder)
}

function link<N extends Node, V>(
  near: Neighbours<N>,
  nodes: readonly N[],
  threshold: number,
  vetoOf: (left: readonly N[], right: readonly N[]) => V | null,
  known: ReadonlyMap<N, Group<N>>,
): Component<N, V> {
  const group = (members: readonly N[]): Group<N> => {
    const held = known.get(members[0] as N)
    return held && isSame(held.nodes, members) ? held : { nodes: members }
  }
  if (nodes.length === 1) return { nodes, groups: [group(nodes)], refused: [] }
  const place = new Map(nodes.map((node, at) => [node, at] as const))
  const edges: Edge[] = nodes.flatMap((node, a) => {
    const later = [...near.of(node)].flatMap(([other, likeness]) => {
      const b = place.get(other) ?? -1
      return b > a && likeness > 0 ? [{ a, b, likeness }] : []
    })
    return later.sort((x, y) => x.b - y.b)
  })
  const at = (places: readonly number[]) => places.map((one) => nodes[one] as N)
  const refused: Refused<N, V>[] = []
  const groups = averageLinkage(nodes.length, edges, threshold, (left, right) => {
    const veto = vetoOf(at(left), at(right))
    if (veto !== null) refused.push({ left: nodes[left[0]!] as N, right: nodes[right[0]!] as N, veto })
    return veto === null
  })
  return { nodes, groups: groups.map((places) => group(at(places))), refused }
}

function isSame<N>(one: readonly N[], other: readonly N[]): boolean {
  return one.length === other.length && one.every((node, at) => node === other[at])
}
