/** Words that open a printed byline, in the languages pages most often carry. */
const OPENING =
  /^(?:(?:(?:posted|published|written|reported|submitted|created|added|compiled|edited|reviewed|story|text|words|article|analysis|opinion|report|news|photos?)\s+)*(?:by|von|par|por|di|da|door|av|af)(?=[\s:])|(?:author|autore?|auteur|autorin|verfasser|text|words|writer|reporter|written by|posted by|by)\s*:)\s*:?\s*/i

/** What follows a name in a byline and is no part of it. */
const CLOSING =
  /(?:\s*[|•·–—]\s.*|\s+[-/]\s.*|\s*\((?:@|https?:|[^)]*@).*|\s*@\w+.*|\s*\S+@\S+\.\S+.*|\s+(?:on|am|le|el|op)\s+(?:\p{L}+,?\s+)?(?:\d|\p{L}{3,9}\.?\s+\d).*|\s+(?:updated|published|posted|last updated|modified|in|for|at)\b.*|,?\s+(?:\d{1,2}[./]\d|\d{4}-\d|\p{L}{3,9}\.?\s\d{1,2},).*)$/iu

const ROLE =
  /^(?:(?:senior|chief|staff|associate|assistant|deputy|managing|contributing|guest|national|political|foreign|white house|business|sports?|technology|science|health|education|crime|digital|freelance|special|our|news|editorial|multimedia|investigative|lead|executive)\s+)*(?:staff|writers?|reporters?|editors?|correspondents?|journalists?|columnists?|contributors?|producers?|photographers?|bureau chief|editor-in-chief|anchor|author|special to .{1,40}|(?:ap|associated press|reuters|afp|bloomberg|cnn) (?:writer|staff|business writer|reporter))$/i

const NOBODY =
  /^(?:admin(?:istrator)?s?|root|webmaster|user|anonymous|unknown author|none|null|undefined|n\/a|test|author|by|share|home|web ?desk|redaccion@.*|https?:.*|www\..*|.*\.(?:com|org|net|co\.uk)\/.*)$/i

/** No person's name has more words than this. */
const MOST_WORDS = 6

/**
 * The names in a byline as printed: "By Ana Ruiz and Tom Beck, Staff Writers | 6 May" gives two. What is no name (an address,
 * a role alone, a placeholder) is left out; names keep their printed case.
 */
export function readByline(printed: string): string[] {
  let text = printed.replace(/\s+/g, ' ').trim().slice(0, 300)
  for (
    let opening = OPENING.exec(text);
    opening !== null && opening[0] !== '';
    opening = OPENING.exec(text)
  ) {
    text = text.slice(opening[0].length)
  }
  text = text.replace(CLOSING, '')
  const names: string[] = []
  for (const part of text.split(/\s*(?:[;,&•|\u060c\u3001]|\s(?:and|und|et|y|e|og|och|with|mit)\s)\s*/)) {
    const name = part
      .replace(/^(?:by|von|and)\s+/i, '')
      .replace(/^[\s:·–—-]+|[\s:·–—.-]+$/g, (edge, at) => (at > 0 && edge === '.' ? edge : ''))
    if (isDegree(name) && names.length > 0) continue
    if (ROLE.test(name)) continue
    if (isName(name) && !names.includes(name)) names.push(name)
  }
  return names
}

function isDegree(text: string): boolean {
  return /^(?:(?:[A-Z]\.?){2,5}|Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|I{2,3}|Esq\.?|[A-Z]{1,5}-?\d{0,3})$/.test(text)
}

/** True for what can be printed as the name of an author. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || !/\p{L}/u.test(text) || NOBODY.test(text)) return false
  if (/https?:|www\.|@|[<>{}[\]|=]|\d{3,}/.test(text)) return false
  return text.split(' ').length <= MOST_WORDS
}
