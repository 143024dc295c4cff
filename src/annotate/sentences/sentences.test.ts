import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Annotations, Token } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import { sentences } from './sentences.js'

const annotator = sentences(packageResources())

function read(
  text: string,
  boilerplate: Document['boilerplate'] = [],
): Pick<Annotations, 'sentences' | 'tokens'> {
  const found = annotator.run({ text, boilerplate } as Document, {} as Annotations)
  return { sentences: found.sentences ?? [], tokens: found.tokens ?? [] }
}

/** `child relation head`, the head `ROOT` for -1. */
function arcs(tokens: readonly Token[]): string[] {
  return tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${head < 0 ? 'ROOT' : tokens[head]?.text}`)
}

/** Text, arcs that must be there, and arcs that must not. */
const TREES: readonly { text: string; yes: readonly string[]; no?: readonly string[] }[] = [
  {
    text: 'The minister rejected the plan on Friday.',
    yes: ['minister nsubj rejected', 'plan obj rejected', 'Friday obl rejected', 'rejected root ROOT'],
    no: ['Friday nmod plan'],
  },
  {
    text: '“We will not sign this deal,” she said.',
    yes: ['sign ccomp said', 'she nsubj said', 'deal obj sign', 'will aux sign', 'said root ROOT'],
  },
  {
    text: 'He said the army had left the town.',
    yes: ['left ccomp said', 'army nsubj left', 'had aux left'],
  },
  {
    text: 'The bridge was destroyed by a flood.',
    yes: ['bridge nsubj:pass destroyed', 'was aux:pass destroyed', 'flood obl:agent destroyed'],
  },
  {
    text: 'The president of the bank and his deputy resigned.',
    yes: ['bank nmod president', 'his nmod:poss deputy', 'resigned root ROOT'],
  },
  { text: 'Chile condemned the raids on Monday.', yes: ['Monday obl condemned'], no: ['Monday nmod raids'] },
  { text: 'The raids on Monday killed two.', yes: ['Monday nmod raids'], no: ['Monday obl killed'] },
  { text: 'They asked him to leave.', yes: ['leave xcomp asked', 'to mark leave'] },
  { text: 'Prime Minister Lena Okoro met farmers.', yes: ['farmers obj met', 'met root ROOT'] },
  {
    text: 'Soldiers who fled were arrested.',
    yes: ['fled acl:relcl Soldiers', 'who nsubj fled', 'Soldiers nsubj:pass arrested'],
  },
]

/** A sentence with a period has a finite verb; what is no sentence keeps its participles. */
const VERBS: readonly (readonly [text: string, word: string, xpos: string])[] = [
  ["Moldova's energy ministry reported outages.", 'reported', 'VBD'],
  ["The region's rail operator suspended trains.", 'suspended', 'VBD'],
  ['Exports rose in March.', 'Exports', 'NNS'],
  ['Exports rose in March.', 'rose', 'VBD'],
  ['Officials were informed.', 'informed', 'VBN'],
  ['She has resigned.', 'resigned', 'VBN'],
]

describe('sentences', () => {
  it.each(VERBS)('tags the verb of: %s', (text, word, xpos) => {
    expect(read(text).tokens.find((token) => token.text === word)?.xpos).toBe(xpos)
  })

  it.each(TREES)('parses: $text', ({ text, yes, no = [] }) => {
    const found = arcs(read(text).tokens)
    for (const arc of yes) expect(found).toContain(arc)
    for (const arc of no) expect(found).not.toContain(arc)
  })

  it('tags and lemmatises', () => {
    const found = read('The children were taken to hospitals in London.').tokens
    expect(found.map(({ upos, lemma }) => `${lemma}/${upos}`).join(' ')).toBe(
      'the/DET child/NOUN be/AUX take/VERB to/ADP hospital/NOUN in/ADP London/PROPN ./PUNCT',
    )
  })

  it.each([
    ['OSLO (NTB) - A court freed the captain.', 12, ['OSLO (NTB) -', 'A court freed the captain.']],
    ['The Oslo court (OC) freed the captain.', 0, ['The Oslo court (OC) freed the captain.']],
    ['BERGEN --', 9, ['BERGEN --']],
  ] as const)('gives a dateline a sentence of its own: %s', (text, end, expected) => {
    const dateline = { start: 0, end, kind: 'dateline', rule: 'a row of this table' } as const
    const { sentences: found, tokens } = read(text, end > 0 ? [dateline] : [])
    expect(found.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual(expected)
    for (const { first, last } of found)
      expect(
        tokens.slice(first, last).every(({ head }) => head === -1 || (head >= first && head < last)),
      ).toBe(true)
  })

  it('counts offsets, paragraphs and ranges of tokens', () => {
    const text = '😀 Über-Chef spoke.  He left.\n\n東京 agreed.\r\nEnd'
    const found = read(text)
    expect(found.sentences.map(({ start, end, paragraph }) => [text.slice(start, end), paragraph])).toEqual([
      ['😀 Über-Chef spoke.', 0],
      ['He left.', 0],
      ['東京 agreed.', 2],
      ['End', 3],
    ])
    for (const token of found.tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    found.sentences.forEach(({ first, last }, index) => {
      for (let at = first; at < last; at++) expect(found.tokens[at]?.sentence).toBe(index)
    })
  })

  it('gives one tree a sentence whatever it is given, the same each time', () => {
    const odd = [
      'A'.repeat(50_000),
      '"'.repeat(2_000),
      'and the '.repeat(1_500),
      'BREAKING: TALKS COLLAPSE IN OSLO AS MINISTERS WALK OUT',
      'Ministers Meet in Oslo After Talks Collapse Over Prices',
      '| a | 1 |\n| b | 2 |\n\n\n',
      'Le ministre a dit non. Der Minister sagte nein. Министр сказал нет.',
      '\ud800 lone \udc00 surrogates \u0000\u0007',
      '@a #b https://x.org/?q=1 :) lol u r gr8!!!1',
      '',
      '\n\n \t\n',
    ]
    for (const text of odd) {
      const found = read(text)
      expect(read(text)).toEqual(found)
      for (const { first, last } of found.sentences) {
        let roots = 0
        for (let at = first; at < last; at++) {
          let steps = 0
          let node = at
          while (found.tokens[node]?.head !== -1) {
            node = found.tokens[node]?.head as number
            expect(node >= first && node < last && steps++ <= last - first).toBe(true)
          }
          if (found.tokens[at]?.head === -1) roots++
        }
        expect(roots).toBe(1)
      }
    }
  })

  it('reads 100,000 tokens of a line without an end in bounded time', () => {
    const began = performance.now()
    expect(read('the mayor of the town said that it was late and so '.repeat(8_000)).tokens.length).toBe(
      96_000,
    )
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})
