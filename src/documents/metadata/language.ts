import { francAll } from 'franc-min'

/** ISO 639-3, as franc gives it, to the two letters that pages use. */
const SHORT: { readonly [code: string]: string } = {
  eng: 'en', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', pol: 'pl', rus: 'ru', ukr: 'uk', ces: 'cs', slk: 'sk', swe: 'sv',
  dan: 'da', nob: 'no', nno: 'no', fin: 'fi', hun: 'hu', ron: 'ro', bul: 'bg', srp: 'sr', hrv: 'hr', bos: 'bs', slv: 'sl', ell: 'el', tur: 'tr',
  arb: 'ar', heb: 'he', pes: 'fa', hin: 'hi', ben: 'bn', urd: 'ur', tam: 'ta', tel: 'te', mar: 'mr', guj: 'gu', pan: 'pa', jpn: 'ja', kor: 'ko',
  cmn: 'zh', vie: 'vi', tha: 'th', ind: 'id', zlm: 'ms', cat: 'ca', glg: 'gl', eus: 'eu', lit: 'lt', lav: 'lv', est: 'et', kat: 'ka', hye: 'hy',
  azj: 'az', kaz: 'kk', uzn: 'uz', bel: 'be', mkd: 'mk', als: 'sq', afr: 'af', swh: 'sw', tgl: 'tl', amh: 'am', som: 'so', npi: 'ne', sin: 'si',
  mya: 'my', khm: 'km', lao: 'lo', ckb: 'ku', kmr: 'ku', pbu: 'ps',
} // prettier-ignore

/** Shorter texts give no steady answer. */
const SHORTEST = 120
const SAMPLE = 2000

/**
 * The language of a text as a two-letter code, by letter trigrams (franc, Cavnar & Trenkle 1994), or null where the text is too
 * short or two languages are as likely. English stop words settle the commonest case without trigrams.
 */
export function detectLanguage(text: string): string | null {
  if (text.length < SHORTEST) return null
  const sample = text.slice(0, SAMPLE)
  if (englishShare(sample) > 0.2) return 'en'
  const [best, second] = francAll(sample, { minLength: 60 })
  if (best === undefined || best[0] === 'und') return null
  if (second !== undefined && best[1] - second[1] < 0.01) return null
  return SHORT[best[0]] ?? null
}

const ENGLISH = new Set(
  'the of and to in a that is was for on with as at by from it he his be are an have has said who but they not were which their its this will would'.split(
    ' ',
  ),
)

function englishShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length < 15 ? 0 : words.filter((word) => ENGLISH.has(word)).length / words.length
}

/** `en-GB`, `en_US`, `English` → `en`; null for what names no language. */
export function languageCode(declared: string | undefined | null): string | null {
  if (declared === undefined || declared === null) return null
  const code = declared.trim().toLowerCase()
  if (/^[a-z]{2}(?:[-_].*)?$/.test(code)) return code.slice(0, 2)
  if (/^[a-z]{3}$/.test(code)) return SHORT[code] ?? null
  return code === 'english' ? 'en' : null
}

/** The declared language unless the text plainly is in another. `by` says which of the two decided. */
export function settleLanguage(
  text: string,
  declared: string | null,
): { language: string; by: 'declared' | 'text' } | null {
  const detected = detectLanguage(text)
  if (detected === null) return declared === null ? null : { language: declared, by: 'declared' }
  if (declared === detected) return { language: detected, by: 'declared' }
  return { language: detected, by: 'text' }
}
