/** Disjoint sets over 0 … size-1. The representative of a set is its smallest member, so that order of unions decides nothing. */
export type UnionFind = {
  find(item: number): number
  union(a: number, b: number): void
  groups(): number[][]
}

export function unionFind(size: number): UnionFind {
  const parent = Array.from({ length: size }, (_, index) => index)
  const find = (item: number): number => {
    let root = item
    while (parent[root] !== root) root = parent[root] as number
    while (parent[item] !== root) {
      const next = parent[item] as number
      parent[item] = root
      item = next
    }
    return root
  }
  return {
    find,
    union(a, b) {
      const [left, right] = [find(a), find(b)]
      if (left !== right) parent[Math.max(left, right)] = Math.min(left, right)
    },
    groups() {
      const sets = new Map<number, number[]>()
      for (let item = 0; item < size; item++) {
        const root = find(item)
        const set = sets.get(root)
        if (set) set.push(item)
        else sets.set(root, [item])
      }
      return [...sets.values()]
    },
  }
}
