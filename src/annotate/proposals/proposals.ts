import type { Annotations, Annotator, ProposalMention, Token } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { partyOf } from '../events/parties.js'
import { phrase, treeOf, type Tree } from '../events/tree.js'
import { contentOf } from '../positions/content.js'
import { compileStances, stanceAt, type StanceRows } from '../positions/stances.js'

type Words = {
  readonly nouns: ReadonlySet<string>
  readonly stages: ReadonlyMap<string, 'earlier' | 'revised'>
  readonly contains: StanceRows
}

/**
 * Plans, drafts and bills that an article names: whose they are, which version is meant, and the words that say what they contain.
 * A plan without an owner and without terms is left out.
 */
export function proposals(resources: Resources): Annotator {
  const rows = resources.lexicon('en/proposals')
  const words: Words = {
    nouns: new Set(rows.filter(({ kind }) => kind === 'noun').map(({ term }) => term)),
    stages: new Map(
      rows.flatMap(({ term, kind }) =>
        kind === 'earlier' || kind === 'revised' ? [[term, kind] as const] : [],
      ),
    ),
    contains: compileStances(rows.filter(({ kind }) => kind === 'contains')),
  }
  return {
    name: 'proposals',
    gives: ['proposals'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences'],
    run: (_document, seen) => {
      const tree = treeOf(seen.tokens)
      const found: ProposalMention[] = []
      seen.tokens.forEach((token, index) => {
        if (token.upos !== 'NOUN' || !words.nouns.has(token.lemma) || token.deprel === 'compound') return
        const mention = read(tree, seen, words, index, found.length + 1)
        if (mention.owner !== null || mention.terms.length > 0) found.push(mention)
      })
      return { proposals: found }
    },
  }
}

function read(tree: Tree, seen: Annotations, words: Words, index: number, number: number): ProposalMention {
  const token = tree.tokens[index] as Token
  const modifiers = tree
    .children(index)
    .filter((child) => ['nmod:poss', 'amod', 'compound'].includes((tree.tokens[child] as Token).deprel))
  const stage = modifiers.flatMap(
    (child) => words.stages.get((tree.tokens[child] as Token).text.toLowerCase()) ?? [],
  )[0]
  return {
    id: `pr${number}`,
    rule: `plan ${token.lemma}`,
    ...phrase(tree, index),
    owner: modifiers.flatMap((child) => partyOf(tree, seen, child).entities)[0] ?? null,
    noun: token.lemma,
    stage: stage ?? 'current',
    terms: termsOf(tree, words, index),
    when: null,
  }
}

/** The object of the verb that the plan is subject of: "the plan envisions [two phases]". */
function termsOf(tree: Tree, words: Words, index: number): ProposalMention['terms'] {
  const { head, deprel } = tree.tokens[index] as Token
  if (head < 0 || deprel !== 'nsubj') return []
  const row = stanceAt(tree, words.contains, head)
  const content = row === null ? null : contentOf(tree, head, row)
  return content === null ? [] : [content]
}
