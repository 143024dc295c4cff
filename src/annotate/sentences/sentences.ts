/* eslint-disable @typescript-eslint/no-explicit-any */
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Annotator, Sentence, Token, Upos } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'

/** PLACEHOLDER until Readout's own splitter, tagger and parser stand: wink-nlp's tokens, tags and lemmas, no syntax. */
export function sentences(_resources: Resources): Annotator {
  const nlp = winkNLP(model)
  const { its } = nlp
  return {
    name: 'sentences',
    gives: ['sentences', 'tokens'],
    needs: [],
    run: ({ text }) => {
      const found: Sentence[] = []
      const tokens: Token[] = []
      let paragraph = 0
      let base = 0
      for (const line of text.split('\n')) {
        let at = base
        const doc = nlp.readDoc(line)
        doc.sentences().each((sentence: any) => {
          const first = tokens.length
          sentence.tokens().each((token: any) => {
            const value = token.out()
            const start = text.indexOf(value, at)
            if (start < 0) return
            at = start + value.length
            tokens.push({
              start,
              end: at,
              text: value,
              lemma: token.out(its.lemma),
              upos: token.out(its.pos) as Upos,
              xpos: '',
              head: -1,
              deprel: 'dep',
              sentence: found.length,
            })
          })
          if (tokens.length > first) {
            found.push({ start: tokens[first]!.start, end: at, first, last: tokens.length, paragraph })
          }
        })
        base += line.length + 1
        paragraph += 1
      }
      return { sentences: found, tokens }
    },
  }
}
