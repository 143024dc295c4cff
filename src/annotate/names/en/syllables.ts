import type { Repair } from '../spans.js'
import { MARK, type Words } from '../words.js'

/** Korean and Chinese surnames as newsrooms spell them, before a given name of two syllables: "Moon Jae-in", "Tsai Ing-wen". */
const SURNAMES = new Set([
  'ahn', 'an', 'bae', 'baek', 'ban', 'bang', 'byun', 'cha', 'chan', 'chang', 'chen', 'cheng', 'cheong', 'cheung', 'chiang', 'chin', 'cho', 'choe', 'choi', 'chong',
  'chow', 'chu', 'chun', 'chung', 'fung', 'gu', 'goh', 'ha', 'han', 'heng', 'ho', 'hong', 'hsieh', 'hsu', 'huang', 'hung', 'hwang', 'im', 'jang', 'jeon', 'jeong',
  'jin', 'jo', 'joo', 'ju', 'jun', 'jung', 'kang', 'kim', 'ko', 'koh', 'koo', 'kwak', 'kwon', 'kwong', 'lai', 'lam', 'lau', 'law', 'lee', 'leung', 'li', 'lien', 'lim', 'lin',
  'liu', 'lu', 'ma', 'min', 'moon', 'na', 'nam', 'ng', 'noh', 'oh', 'ong', 'pak', 'park', 'ri', 'rhee', 'roh', 'ryu', 'seo', 'shen', 'shin', 'sim', 'soh', 'son', 'song',
  'soong', 'su', 'suh', 'sun', 'sung', 'tai', 'tam', 'tan', 'tang', 'teo', 'thae', 'toh', 'tong', 'tsai', 'tsang', 'tung', 'u', 'wang', 'wong', 'woo', 'wu', 'yang', 'yeo',
  'yi', 'yim', 'yip', 'yoo', 'yoon', 'yu', 'yun',
]) // prettier-ignore

/** Second halves of compounds, which make no syllable of a name: "Xi Jinping-led", "Park Geun-era". */
const COMPOUND = /^(?:led|era|run|based|backed|style|owned|like|free|born|made|wide|elect|type|themed)$/

/** "Moon Jae-in", "Kim Jong-un": the second syllable of a given name is printed small and belongs to it. */
export const syllables: Repair = (_text, { words }, mentions) =>
  mentions.map((mention) => {
    const { first, last, kind } = mention
    if (first === last || (kind !== 'person' && last - first > 1)) return mention
    if (!SURNAMES.has(words.lower[last - 1] as string)) return mention
    return isSyllable(words, last + 1)
      ? { ...mention, last: last + 2, kind: 'person', rule: 'syllable' }
      : mention
  })

/** A hyphen and a short word in small letters, both without a blank, and no further hyphen. */
function isSyllable({ text, lower, marks, count }: Words, hyphen: number): boolean {
  const next = hyphen + 1
  if (next >= count || text[hyphen] !== '-') return false
  const glued = (marks[hyphen] as number) & (marks[next] as number) & MARK.glued
  if (!glued || (marks[next] as number) & MARK.capital) return false
  return /^\p{Ll}{2,6}$/u.test(text[next] as string) && !COMPOUND.test(lower[next] as string)
}
