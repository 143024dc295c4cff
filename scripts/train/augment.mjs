// Sentences made from the treebank's own, for what it has too little of: the word orders of news quotation ("…," she said; said X) and
// headlines, which come without useful capitals and without a period.

const SAY = new Set([
  'say',
  'tell',
  'announce',
  'report',
  'add',
  'claim',
  'warn',
  'insist',
  'argue',
  'note',
  'explain',
  'believe',
  'write',
  'suggest',
  'state',
])

function subtree(sentence, top) {
  const inside = sentence.heads.map(() => false)
  inside[top] = true
  for (let changed = true; changed;) {
    changed = false
    sentence.heads.forEach((head, i) => {
      if (!inside[i] && head >= 0 && inside[head]) changed = inside[i] = true
    })
  }
  return inside
}

/** Builds a sentence from pieces: an index of the old one, or { form, upos, xpos, lemma, label, head } with an old index as head. */
function rebuild(sentence, pieces) {
  const place = new Map()
  pieces.forEach((piece, at) => {
    if (typeof piece === 'number') place.set(piece, at)
  })
  const old = (key) => pieces.map((piece) => (typeof piece === 'number' ? sentence[key][piece] : null))
  const fresh = (values, key) => values.map((value, at) => value ?? pieces[at][key])
  return {
    ...sentence,
    forms: fresh(old('forms'), 'form'),
    upos: fresh(old('upos'), 'upos'),
    xpos: fresh(old('xpos'), 'xpos'),
    lemmas: fresh(old('lemmas'), 'lemma'),
    labels: fresh(old('labels'), 'label'),
    heads: pieces.map((piece) => {
      const head = typeof piece === 'number' ? sentence.heads[piece] : piece.head
      return head < 0 ? -1 : (place.get(head) ?? null)
    }),
  }
}

const lowered = (sentence, i) =>
  sentence.upos[i] === 'PROPN' || sentence.forms[i] === 'I' || /^\p{Lu}\p{Lu}/u.test(sentence.forms[i])
    ? sentence.forms[i]
    : sentence.forms[i][0].toLowerCase() + sentence.forms[i].slice(1)

/** "She said that it was late." → `“It was late,” she said.`, or null where the sentence has another build. */
function fronted(sentence, kind) {
  const { forms, heads, labels, lemmas, xpos } = sentence
  const verb = heads.indexOf(-1)
  if (!SAY.has(lemmas[verb]) || xpos[verb] !== 'VBD') return null
  const find = (label) => heads.findIndex((head, i) => head === verb && labels[i] === label)
  const [subject, content] = [find('nsubj'), find('ccomp')]
  if (subject < 0 || subject > verb || content < verb) return null
  const [said, by] = [subtree(sentence, content), subtree(sentence, subject)]
  const from = said.indexOf(true)
  const to = said.lastIndexOf(true) + 1
  const first = by.indexOf(true)
  const stop = forms.length - 1
  const whole =
    said.slice(from, to).every(Boolean) && by.slice(first, by.lastIndexOf(true) + 1).every(Boolean)
  if (!whole || to !== stop || forms[stop] !== '.' || first !== 0 || from < verb || to - from < 3) return null
  const range = (a, b) => Array.from({ length: b - a }, (_, k) => a + k)
  let words = range(from, to)
  if (labels[from] === 'mark' && forms[from] === 'that') words = words.slice(1)
  let frame = range(first, from)
  while (forms[frame.at(-1)] === ',' || forms[frame.at(-1)] === ':') frame.pop()
  if (words.concat(frame).some((i) => /^["“”:]$/.test(forms[i])) || sentence.upos[words[0]] === 'PUNCT')
    return null
  const mark = (form, tag) => ({ form, upos: 'PUNCT', xpos: tag, lemma: form, label: 'punct', head: content })
  const quoted = kind > 0
  const straight = kind === 2
  const open = quoted ? [mark(straight ? '"' : '“', '``')] : []
  const close = quoted ? [mark(straight ? '"' : '”', "''")] : []
  if (kind === 3 && sentence.upos[subject] !== 'PRON') {
    const last = by.lastIndexOf(true) + 1
    frame = [...range(verb, verb + 1), ...range(first, last), ...frame.filter((i) => i > verb)]
    if (last !== verb) return null
  }
  const out = rebuild(sentence, [...open, ...words, mark(',', ','), ...close, ...frame, stop])
  if (out.heads.includes(null)) return null
  const at = open.length
  out.forms[at] = out.forms[at][0].toUpperCase() + out.forms[at].slice(1)
  const start = at + words.length + 1 + close.length
  if (frame[0] === 0) out.forms[start] = lowered(sentence, 0)
  return out
}

/** A sentence as a headline read without its capitals: lower case, no period. */
function headline(sentence) {
  const { forms, heads } = sentence
  const last = forms.length - 1
  const cut = forms[last] === '.' && !heads.includes(last) && heads.length > 3 ? last : forms.length
  const short = (key) => sentence[key].slice(0, cut)
  return {
    ...sentence,
    forms: short('forms').map((form) => form.toLowerCase()),
    upos: short('upos'),
    xpos: short('xpos'),
    lemmas: short('lemmas'),
    heads: short('heads'),
    labels: short('labels'),
  }
}

const LOWERED_EVERY = 20

/** The sentences, and those made from them. */
export function augment(sentences) {
  const made = []
  sentences.forEach((sentence, n) => {
    const turned = fronted(sentence, n % 4)
    if (turned !== null) made.push(turned)
    const other = fronted(sentence, (n + 1) % 4)
    if (other !== null) made.push(other)
    if (n % LOWERED_EVERY === 0) made.push(headline(sentence))
  })
  return [...sentences, ...made.map((sentence) => ({ ...sentence, made: true }))]
}
