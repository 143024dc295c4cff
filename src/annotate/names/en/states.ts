import type { Resources } from '../../../model/resources.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

/** The short forms of states, without their stop: "Ala", "Wash". */
export function stateForms(resources: Resources): ReadonlySet<string> {
  const forms = resources
    .lexicon('en/regions')
    .map(({ term }) => /^(\p{Lu}\p{Ll}+)\.$/u.exec(term)?.[1] ?? '')
  return new Set(forms.filter((form) => form !== ''))
}

/** "CEDAR FALLS, Wash" and "Cedar Falls , Wash .": after a place and a comma a short form is the state, though it may be a word or a given name elsewhere. */
export function states(forms: ReadonlySet<string>): Repair {
  return (_text, { words }, mentions) => {
    const covered = coverage(words.count, mentions)
    const added: Mention[] = []
    for (let index = 2; index < words.count; index++) {
      const word = (words.text[index] as string).replace(/\.$/, '')
      if (words.text[index - 1] !== ',' || !forms.has(word) || (words.marks[index] as number) & MARK.line)
        continue
      const place = mentions[(covered[index - 2] as number) - 1]
      if (place?.kind !== 'place' && place?.rule !== 'dateline') continue
      const own = mentions[(covered[index] as number) - 1]
      if (own && (own.first !== own.last || own.kind === 'place')) continue
      added.push({ first: index, last: index, kind: 'place', rule: 'state', margin: 0 })
    }
    if (added.length === 0) return mentions
    const taken = new Set(added.map(({ first }) => first))
    return settled([...mentions.filter(({ first }) => !taken.has(first)), ...added])
  }
}
