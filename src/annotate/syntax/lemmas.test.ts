import { describe, expect, it } from 'vitest'
import { testResources } from '../../../test/support/reading.js'
import { isBaseOfVerb, loadClasses } from './classes.js'
import { lemmaOf, loadLemmas } from './lemmas.js'

const resources = testResources()
const classes = loadClasses(resources.weights('en/classes'))
const verbs = resources.lexicon('en/irregular-verbs')
const lemmas = loadLemmas(resources.weights('en/lemmas'), (word) => isBaseOfVerb(classes, word), verbs)

describe('lemmaOf', () => {
  /** Form, tag, its verb, and a verb that it is not of. */
  it.each([
    ['shook', 'VBD', 'shake', 'shook'],
    ['shook', 'VBN', 'shake', 'shook'],
    ['found', 'VBD', 'find', 'found'],
    ['founded', 'VBD', 'found', 'find'],
    ['lay', 'VBD', 'lie', 'lay'],
    ['laid', 'VBD', 'lay', 'lie'],
    ['fell', 'VBD', 'fall', 'fell'],
    ['felled', 'VBN', 'fell', 'fall'],
    ['withdrew', 'VBD', 'withdraw', 'withdrew'],
    ['overthrown', 'VBN', 'overthrow', 'overthrown'],
    ['totalled', 'VBD', 'total', 'totall'],
    ['cancelled', 'VBN', 'cancel', 'cancell'],
    ['travelling', 'VBG', 'travel', 'travell'],
    ['compelled', 'VBN', 'compel', 'compell'],
    ['shelled', 'VBD', 'shell', 'shel'],
    ['ruled', 'VBD', 'rule', 'rul'],
    ['fined', 'VBN', 'fine', 'fin'],
    ['hoped', 'VBD', 'hope', 'hop'],
    ['hopped', 'VBD', 'hop', 'hope'],
    ['staring', 'VBG', 'stare', 'star'],
    ['starring', 'VBG', 'star', 'stare'],
    ['blamed', 'VBD', 'blame', 'blam'],
    ['revoked', 'VBN', 'revoke', 'revok'],
    ['panicked', 'VBD', 'panic', 'panick'],
    ['attacked', 'VBD', 'attack', 'attac'],
    ['vying', 'VBG', 'vie', 'vy'],
    ['relying', 'VBG', 'rely', 'relie'],
    ['singing', 'VBG', 'sing', 'singe'],
    ['singed', 'VBD', 'singe', 'sing'],
    ['quizzes', 'VBZ', 'quiz', 'quizze'],
  ])('takes %s (%s) for %s, not %s', (form, tag, base, other) => {
    const lemma = lemmaOf(lemmas, form, `VERB|${tag}`)
    expect(lemma).toBe(base)
    expect(lemma).not.toBe(other)
  })

  it('leaves nouns and adjectives alone', () => {
    expect(lemmaOf(lemmas, 'shook', 'NOUN|NN')).toBe('shook')
    expect(lemmaOf(lemmas, 'found', 'VERB|VBP')).toBe('found')
  })

  it.each(verbs.map(({ term, kind, note }) => [term, kind, note] as const))(
    'knows %s as the %s of %s',
    (term, kind, note) => expect(lemmaOf(lemmas, term, kind === 'past' ? 'VERB|VBD' : 'VERB|VBN')).toBe(note),
  )
})
