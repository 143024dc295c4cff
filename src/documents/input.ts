/** What JSONL articles may carry (`readout annotate`, `compare`, `cluster`, `read`). */
export type ArticleInput = {
  readonly id?: string
  readonly text: string
  readonly title?: string | null
  readonly published?: string | null
  readonly modified?: string | null
  readonly url?: string | null
  readonly publisher?: string | null
  readonly byline?: readonly string[] | string | null
  readonly section?: string | null
  readonly language?: string | null
  readonly image?: string | null
  readonly wire?: string | null
}
