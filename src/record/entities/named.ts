import type { Entity } from '../../model/annotation.js'

/** An article's entity on its way into the record. */
export type Named = Entity & {
  readonly article: string
  readonly order: number
  readonly count: number
}

/** The entities of several articles that are one, and the names they are printed with. */
export type Cast = { readonly items: Named[]; readonly names: string[] }
