import type { Annotations, Annotator, ProposalMention, Token } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import { partyOf } from '../events/parties.js'
import { actorOf, obliques } from '../events/arguments.js'
import { childBy, phrase, preposition, treeOf, type Tree } from '../events/tree.js'
import { contentOf, subtree, withoutThat } from '../positions/content.js'
import { compileStances, stanceAt, type StanceRows } from '../positions/stances.js'

type Words = {
  readonly nouns: ReadonlySet<string>
  readonly stages: ReadonlyMap<string, 'earlier' | 'revised'>
  readonly contains: StanceRows
}

/**
 * Plans, drafts and bills that an article names: whose they are, which version is meant, and the words that say what they contain.
 * A plan without an owner, points or terms is left out.
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
    run: (document, seen) => {
      const tree = treeOf(seen.tokens)
      const found: ProposalMention[] = []
      seen.tokens.forEach((token, index) => {
        if (token.upos !== 'NOUN' || !words.nouns.has(token.lemma) || token.deprel === 'compound') return
        const mention = read(document, tree, seen, words, index, found.length + 1)
        if (mention.owner !== null || mention.terms.length > 0 || mention.points !== null) found.push(mention)
      })
      return { proposals: found }
    },
  }
}

function read(
  document: Document,
  tree: Tree,
  seen: Annotations,
  words: Words,
  index: number,
  number: number,
): ProposalMention {
  const token = tree.tokens[index] as Token
  const span = phrase(tree, index)
  const modifiers = tree
    .children(index)
    .filter((child) =>
      ['nmod:poss', 'amod', 'compound', 'nummod'].includes((tree.tokens[child] as Token).deprel),
    )
  const stage = modifiers.flatMap(
    (child) => words.stages.get((tree.tokens[child] as Token).text.toLowerCase()) ?? [],
  )[0]
  const points = POINTS.exec(document.text.slice(span.start, span.end))
  return {
    id: `pr${number}`,
    rule: `plan ${token.lemma}`,
    ...span,
    owner: modifiers.flatMap((child) => partyOf(tree, seen, child).entities)[0] ?? makerOf(tree, seen, index),
    noun: token.lemma,
    stage: stage ?? 'current',
    points: points ? Number(points[1]) : null,
    terms: termsOf(tree, words, index).map((term) => withoutThat(document.text, term)),
    when: null,
  }
}

/** "the 28-point plan". */
const POINTS = /\b(\d{1,3})[-‐‑ ]points?\b/

const MAKING = new Set([
  'propose',
  'draft',
  'draw',
  'write',
  'present',
  'submit',
  'table',
  'author',
  'broker',
  'mediate',
])

/** "a plan drawn up by Oslo", "the proposal by Oslo", "Oslo proposed a plan". */
function makerOf(tree: Tree, seen: Annotations, index: number): string | null {
  const { head, deprel } = tree.tokens[index] as Token
  const by = [
    index,
    ...tree.children(index).filter((child) => MAKING.has((tree.tokens[child] as Token).lemma)),
  ].flatMap((at) => [...obliques(tree, at, 'by'), ...agents(tree, at)])[0]
  if (by !== undefined) return partyOf(tree, seen, by).entities[0] ?? null
  if (deprel !== 'obj' || head < 0 || !MAKING.has((tree.tokens[head] as Token).lemma)) return null
  const actor = actorOf(tree, head)
  return actor === null ? null : (partyOf(tree, seen, actor).entities[0] ?? null)
}

function agents(tree: Tree, index: number): readonly number[] {
  const agent = childBy(tree, index, 'obl:agent')
  return agent === null ? [] : [agent]
}

/** What the plan contains: the object of "envisions …", what it "would" do, and the clause that holds "under the plan". */
function termsOf(tree: Tree, words: Words, index: number): ProposalMention['terms'] {
  const { head, deprel } = tree.tokens[index] as Token
  if (head < 0) return []
  if (deprel === 'nsubj') {
    const row = stanceAt(tree, words.contains, head)
    const content = row === null ? null : contentOf(tree, head, row)
    return content !== null ? [content] : wouldDo(tree, head)
  }
  return deprel === 'obl' && preposition(tree, index) === 'under' ? underIt(tree, index, head) : []
}

/** "The plan would [cap the fleet at ten ships]": only "would" tells of a plan; "will" may tell what it brings about. */
function wouldDo(tree: Tree, verb: number): ProposalMention['terms'] {
  const token = tree.tokens[verb] as Token
  const would = tree.children(verb).some((child) => (tree.tokens[child] as Token).lemma === 'would')
  const object = childBy(tree, verb, 'obj', 'ccomp')
  if (!would || token.upos !== 'VERB' || object === null) return []
  return [{ start: token.start, end: Math.max(token.end, subtree(tree, verb).end) }]
}

/** "Under the plan, [Oslo would give up the islands]". */
function underIt(tree: Tree, index: number, verb: number): ProposalMention['terms'] {
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  if (subject === null || subject < index || (tree.tokens[verb] as Token).upos !== 'VERB') return []
  return [{ start: subtree(tree, subject).start, end: subtree(tree, verb).end }]
}
