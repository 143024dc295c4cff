// Learns lemmas: for each tag, which letters to cut and add by ending; what the endings get wrong is listed.
const fold = (form) => form.replace(/[’‘]/g, "'").toLowerCase()

function scriptOf(form, lemma) {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return { cut: form.length - same, add: lemma.slice(same) }
}

const byName = (a, b) => (a[0] < b[0] ? -1 : 1)
/** The commonest of [value, count], the first in order of two. */
const commonest = (counts) => [...counts].sort((a, b) => b[1] - a[1] || byName(a, b))[0]

/** For each tag, each word with how often it has which lemma. */
function countLemmas(sentences, tagIndex, tags) {
  const byTag = new Map()
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      if (s.lemmas[i] === '_') return
      const tag = tags[tagIndex.get(`${s.upos[i]}|${s.xpos[i]}`)]
      const words = byTag.get(tag) ?? byTag.set(tag, new Map()).get(tag)
      const word = fold(form)
      const lemma = tag.startsWith('PROPN') || tag.startsWith('X|') ? s.lemmas[i].toLowerCase() : s.lemmas[i]
      const counts = words.get(word) ?? words.set(word, new Map()).get(word)
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    })
  return byTag
}

/** By ending of up to five letters, how often it goes with which script ("cut add"). */
function countScripts(words) {
  const votes = new Map()
  for (const { word, script } of words)
    for (let length = 0; length <= Math.min(5, word.length); length++) {
      const ending = word.slice(word.length - length)
      const name = `${script.cut} ${script.add}`
      const counts = votes.get(ending) ?? votes.set(ending, new Map()).get(ending)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return votes
}

/** The scripts of endings that are sure, and that no shorter ending gives already. */
function chooseEndings(votes) {
  const chosen = new Map()
  for (const [ending, counts] of [...votes].sort((a, b) => a[0].length - b[0].length || byName(a, b))) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    const [name, count] = commonest(counts)
    if (ending.length > 0 && (total < 2 || count / total < 0.6)) continue
    let shorter = ending.length > 0 ? ending.slice(1) : null
    while (shorter !== null && !chosen.has(shorter)) shorter = shorter.length > 0 ? shorter.slice(1) : null
    if (shorter !== null && chosen.get(shorter) === name) continue
    chosen.set(ending, name)
  }
  return chosen
}

/** The lemma that the endings give. */
function guess(chosen, word) {
  for (let length = Math.min(5, word.length); length >= 0; length--) {
    const name = chosen.get(word.slice(word.length - length))
    if (name === undefined) continue
    const cut = Number(name.split(' ')[0])
    if (word.length - cut >= (cut > 0 ? 2 : 0))
      return word.slice(0, word.length - cut) + name.slice(name.indexOf(' ') + 1)
  }
  return word
}

/** @returns what `loadLemmas` reads */
export function trainLemmas(sentences, tagIndex, tags) {
  const [exceptions, endings] = [{}, {}]
  for (const [tag, words] of [...countLemmas(sentences, tagIndex, tags)].sort(byName)) {
    const best = [...words]
      .map(([word, counts]) => {
        const [lemma, count] = commonest(counts)
        return { word, lemma, count, script: scriptOf(word, lemma) }
      })
      .sort((a, b) => (a.word < b.word ? -1 : 1))
    const chosen = chooseEndings(countScripts(best))
    const odd = best.filter(
      ({ word, lemma, count }) => guess(chosen, word) !== lemma && (count > 1 || !tag.startsWith('PROPN')),
    )
    if (odd.length > 0) exceptions[tag] = odd.flatMap(({ word, lemma }) => [word, lemma])
    endings[tag] = [...chosen].flatMap(([ending, name]) => [
      ending,
      name.split(' ')[0],
      name.slice(name.indexOf(' ') + 1),
    ])
  }
  return { exceptions, endings }
}
