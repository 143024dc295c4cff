/** Small closed classes that the rules on statements look at. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that begin a clause about the noun before them. */
export const RELATIVE = set('who whom whose which where')

/** Words that may stand before the subject of an attribution: “…,” and then she said. */
export const LEADING = set('and but as so then or yet')

/** Prepositions that belong to a name's own words: a spokesman for, the mayor of, a teacher from. */
export const OF_NAME = set('of for from')

/** Nouns of the occasion or the carrier, which follow the speaker's name without belonging to it: said X in a statement. */
export const MEDIUM = set(
  'statement interview speech conference post email e-mail tweet message briefing letter memo blog newsletter telephone phone video ' +
    'podcast broadcast address remarks testimony call text note release debate rally hearing event appearance column editorial article ' +
    'op-ed essay book memoir report filing affidavit lawsuit ruling opinion dissent complaint press news twitter facebook instagram ' +
    'telegram x truth television tv radio medium youtube whatsapp reddit response reply reference court',
)

export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july ' +
    'august september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night noon ' +
    'midnight week weekend month year day earlier later recently now then last this next ago early late',
)

export const NEGATIVE = set("not n't n’t never no neither nor")

/** Nouns that are somebody's words: a statement said; the claim that … */
export const DOCUMENTS = set(
  'statement readout release communique communiqué report document letter memo filing lawsuit complaint indictment affidavit poll survey ' +
    'study paper article story email post tweet message note transcript advertisement ad bill resolution order ruling decision opinion',
)
