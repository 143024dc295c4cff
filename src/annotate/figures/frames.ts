import type { Resources } from '../../model/resources.js'

/** Where the counted thing stands; see `lexicons/en/figure-frames.tsv`. */
export type Place = 'object' | 'subject' | 'either' | 'ordnance' | 'price'

/** Actions by the words that tell them. Keys are lemmas; states are word forms; phrases are lemma sequences. */
export type Frames = {
  readonly verbs: ReadonlyMap<string, readonly { readonly action: string; readonly place: Place }[]>
  readonly nouns: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  /** Nouns made of verbs, before "of": "the evacuation of 5,000 people". */
  readonly deeds: ReadonlyMap<string, string>
  /** Subjects that tell the action of a verb like "reported": "impacts were reported at 29 sites". */
  readonly events: ReadonlyMap<string, string>
  readonly phrases: readonly { readonly words: readonly string[]; readonly action: string }[]
  readonly items: ReadonlyMap<string, ReadonlySet<string>>
}

export function frames(resources: Resources): Frames {
  const verbs = new Map<string, { action: string; place: Place }[]>()
  const nouns = new Map<string, string>()
  const states = new Map<string, string>()
  const deeds = new Map<string, string>()
  const events = new Map<string, string>()
  const phrases: { words: readonly string[]; action: string }[] = []
  for (const { term, kind, note } of resources.lexicon('en/figure-frames')) {
    for (const place of note.split(',')) {
      if (place === 'noun') nouns.set(term, kind)
      else if (place === 'event') events.set(term, kind)
      else if (place === 'deed') deeds.set(term, kind)
      else if (place === 'state') states.set(term, kind)
      else if (place === 'phrase') phrases.push({ words: term.split(' '), action: kind })
      else verbs.set(term, [...(verbs.get(term) ?? []), { action: kind, place: place as Place }])
    }
  }
  const items = new Map<string, Set<string>>()
  for (const { term, kind } of resources.lexicon('en/figure-items')) {
    const set = items.get(kind)
    if (set) set.add(term)
    else items.set(kind, new Set([term]))
  }
  return { verbs, nouns, deeds, states, events, phrases, items }
}

/** True where a lemma belongs to a kind of counted thing. */
export function isItem(table: Frames, kind: string, lemma: string | null): boolean {
  return lemma !== null && (table.items.get(kind)?.has(lemma) ?? false)
}
