import type { EventDraft } from './verbs.js'

/**
 * "Strikes on the town killed two people": the verb tells what the attack did, the noun who attacked what; they are one event. `nouns` are
 * the events that the subjects of verbs make.
 */
export function asOneBlow(verbs: readonly EventDraft[], nouns: readonly EventDraft[]): readonly EventDraft[] {
  const attacks = nouns.filter(({ type }) => type === 'ASSAULT')
  if (attacks.length === 0) return [...verbs, ...nouns]
  const attackOf = new Map<number, number>()
  attacks.forEach(({ covers }, place) => {
    for (const cover of covers) if (!attackOf.has(cover)) attackOf.set(cover, place)
  })
  const firstOf = ({ actors }: EventDraft): EventDraft | undefined =>
    attacks[Math.min(...actors.map((actor) => attackOf.get(actor) ?? Infinity))]
  const merged = new Set<EventDraft>()
  const told = verbs.map((verb) => {
    const attack = verb.type === 'ASSAULT' ? firstOf(verb) : undefined
    if (attack === undefined || merged.has(attack)) return verb
    merged.add(attack)
    return {
      ...attack,
      actors: attack.actors.length > 0 ? attack.actors : verb.actors,
      rule: `${attack.rule} ${verb.rule}`,
      recipients: [...new Set([...attack.recipients, ...verb.recipients])],
      standing: verb.standing,
      background: verb.background,
      covers: [...attack.covers, ...verb.covers],
    }
  })
  return [...told, ...nouns.filter((noun) => !merged.has(noun))]
}
