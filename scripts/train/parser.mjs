// Trains the parser: averaged perceptrons for transitions (dynamic oracle, Goldberg & Nivre 2013) and for labels.
import { clearArcs, makeArcs } from '../../dist/annotate/syntax/arcs.js'
import { LABEL_TEMPLATES, labelAtoms } from '../../dist/annotate/syntax/label-features.js'
import { isLegal, LEFT, SHIFT, takeMove } from '../../dist/annotate/syntax/parser.js'
import { TRANSITION_TEMPLATES, transitionAtoms } from '../../dist/annotate/syntax/transition-features.js'
import { countMarks, makeWords, markKinds } from '../../dist/annotate/syntax/words.js'
import { applyTemplates } from '../../dist/lib/scores/templates.js'
import { densePerceptron, perceptron } from './perceptron.mjs'
import { readSentence } from './tagger.mjs'
import { generator, shuffled } from './treebank.mjs'

export function labelsOf(sentences, tags, tagIds) {
  const counts = new Map()
  for (const s of sentences) for (const l of s.labels) counts.set(l, (counts.get(l) ?? 0) + 1)
  const labels = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([l]) => l)
  const index = new Map(labels.map((l, i) => [l, i]))
  const seen = tags.map(() => new Map())
  sentences.forEach((s, n) =>
    s.labels.forEach((l, i) => {
      const m = seen[tagIds[n][i]]
      m.set(index.get(l), (m.get(index.get(l)) ?? 0) + 1)
    }),
  )
  const allowed = seen.map((m) => {
    const list = [...m]
      .filter(([, n]) => n >= 2)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([l]) => l)
    return Uint8Array.from(list.length > 0 ? list : [index.get('dep')])
  })
  return { labels, index, allowed }
}

/** How many gold arcs a transition loses for good. */
function cost(move, state, heads, count) {
  const { stack, depth, next } = state
  let lost = 0
  if (move === SHIFT) {
    for (let at = 0; at < depth; at++) {
      const word = stack[at]
      if (heads[next] === word && at < depth - 1) lost++
      if (heads[word] === next) lost++
    }
    return lost
  }
  const top = stack[depth - 1]
  const head = heads[top] < 0 ? count : heads[top]
  for (let word = next; word < count; word++) if (heads[word] === top) lost++
  if (move === LEFT) {
    if (head !== next && (head > next || (depth > 1 && head === stack[depth - 2]))) lost++
  } else if (head >= next) lost++
  return lost
}

const scores = new Float64Array(3)

/** Scores the legal moves (cost below infinity) and learns where the best one costs too much; gives it and the best of the cheapest. */
function learnMove(model, rows, size, costs, least) {
  let [best, bestFree, most, mostFree] = [-1, -1, -Infinity, -Infinity]
  model.score(rows, size, scores)
  for (let m = 0; m < 3; m++) {
    if (costs[m] === Infinity) continue
    if (scores[m] > most) [best, most] = [m, scores[m]]
    if (costs[m] === least && scores[m] > mostFree) [bestFree, mostFree] = [m, scores[m]]
  }
  model.step++
  if (costs[best] > least) model.update(rows, size, bestFree, best)
  return [best, bestFree]
}

/** Models, and the columns that are written anew for each sentence. */
function makeTrainer(allowed, marks) {
  return {
    allowed,
    marks,
    moves: densePerceptron(),
    names: perceptron(),
    // the gates see the first block of templates only
    gates: { moves: densePerceptron(), names: perceptron() },
    few: { moves: TRANSITION_TEMPLATES.blocks[0].to, names: LABEL_TEMPLATES.blocks[0].to },
    labelScores: new Float64Array(256),
    words: makeWords(4096),
    arcs: makeArcs(4096),
    state: { stack: new Int32Array(4096), depth: 0, next: 0 },
    atoms: new Int32Array(64),
    rows: new Int32Array(160),
    count: { steps: 0, wrong: 0, arcs: 0, wrongLabels: 0 },
  }
}

/** Learns the next transition; gives the one to take: the best one, or where `follow` says no and it costs too much, the best without loss. */
function trainMove(trainer, heads, follow) {
  const { state, words, arcs, atoms, rows, gates, moves, few, count } = trainer
  if (state.depth === 0) return SHIFT
  transitionAtoms(words, arcs, state, atoms)
  const size = applyTemplates(TRANSITION_TEMPLATES, atoms, rows)
  let least = Infinity
  const costs = [Infinity, Infinity, Infinity]
  for (let m = 0; m < 3; m++) {
    if (!isLegal(state, words.count, m)) continue
    costs[m] = cost(m, state, heads, words.count)
    if (costs[m] < least) least = costs[m]
  }
  count.steps++
  learnMove(gates.moves, rows, few.moves, costs, least)
  const [best, bestFree] = learnMove(moves, rows, size, costs, least)
  if (costs[best] > least) count.wrong++
  return costs[best] === least || follow() ? best : bestFree
}

/** Learns the label of the arc that `move` makes, where that arc is right; gives the one to take. */
function trainLabel(trainer, move, { heads }, goldLabels) {
  const { state, words, arcs, atoms, rows, gates, names, few, allowed, labelScores, count } = trainer
  const child = state.stack[state.depth - 1]
  const target = move === LEFT ? state.next : state.stack[state.depth - 2]
  const head = target >= words.count ? -1 : target
  labelAtoms(words, arcs, head, child, atoms)
  const size = applyTemplates(LABEL_TEMPLATES, atoms, rows)
  const candidates = allowed[words.tag[child]]
  const label = names.guess(rows, size, labelScores, candidates)
  names.step++
  gates.names.step++
  if (heads[child] !== head) return label
  count.arcs++
  const gold = goldLabels[child]
  if (gold !== label) {
    count.wrongLabels++
    names.update(rows, size, gold, label)
  }
  const other = gates.names.guess(rows, few.names, labelScores, candidates)
  if (other !== gold) gates.names.update(rows, few.names, gold, other)
  return label
}

function trainSentence(trainer, sentence, goldLabels, follow) {
  const { words, arcs, state, marks } = trainer
  countMarks(words, marks)
  clearArcs(arcs, words.count)
  state.depth = 0
  state.next = 0
  while (state.next < words.count || state.depth > 0) {
    const move = trainMove(trainer, sentence.heads, follow)
    const label = move === SHIFT ? 0 : trainLabel(trainer, move, sentence, goldLabels)
    takeMove(state, arcs, words.count, move, label)
  }
}

/** `tagIds[n]`: the tags (predicted, jackknifed) of sentence n. */
export function trainParser(sentences, tagIds, built, tags, classes, options = {}) {
  const { rounds = 7, seed = 11, explore = 0.9, log = () => {} } = options
  const { labels, index, allowed } = labelsOf(sentences, tags, tagIds)
  const trainer = makeTrainer(allowed, markKinds(tags))
  const { words, moves, names, gates, marks } = trainer
  const random = generator(seed)
  const order = sentences.map((s, n) => n)
  for (let round = 0; round < rounds; round++) {
    const count = (trainer.count = { steps: 0, wrong: 0, arcs: 0, wrongLabels: 0 })
    const follow = () => round > 0 && random.chance() < explore
    for (const n of shuffled(order, random)) {
      readSentence(words, sentences[n], built.dictionary, classes)
      words.tag.set(tagIds[n])
      const goldLabels = sentences[n].labels.map((label) => index.get(label))
      trainSentence(trainer, sentences[n], goldLabels, follow)
    }
    const right = (wrong, all) => (100 * (1 - wrong / all)).toFixed(2)
    log(
      `parser round ${round + 1}: ${right(count.wrong, count.steps)} moves, ${right(count.wrongLabels, count.arcs)} labels on the way`,
    )
  }
  return {
    labels,
    allowed,
    marks,
    moves: moves.average(),
    names: names.average(),
    gates: { moves: gates.moves.average(), names: gates.names.average() },
  }
}
