/** Words that open a printed byline, in the languages pages most often carry. */
const OPENING =
  /^(?:(?:view|see|read|find)\s(?:all\s|more\s)?(?:posts|articles|stories|about)?\s?(?:by|from|about)\s|(?:read\s)?more\s(?:posts\s|articles\s|stories\s)?(?:about|by|from)\s|insights from\s|(?:(?:an?|ein|eine|un)\s)?(?:(?:(?:guest|gast)?-?(?:beitrag|artikel|kommentar|pressemitteilung|text|interview|bericht|article|article écrit|publicado|escrito|publié|écrit|geschrieben|posted|published|written|reported|submitted|created|added|compiled|edited|reviewed|story|words|analysis|opinion|report|news|fotos?|photos?))\s(?:&\s|und\s|and\s)?){0,4}(?:by|von|par|por|di|da|door|av|af)(?=[\s:])|(?:(?:artikel|text|interview|author|autore?|auteur|autorin|autor\/in|verfasser|words|writer|reporter|written by|posted by|by|von)(?:\s?(?:&|und|and)\s?)?){1,3}\s?:)\s?:?\s*/i

/** What follows a name in a byline and is no part of it. */
const CLOSING =
  /(?:\s*[|•·–—]\s.*|\s+[-/]\s.*|\s*\((?:@|https?:|[^)]*@).*|\s*@\w+.*|\s*\S+@\S+\.\S+.*|\s+(?:on|am|le|el|op)\s+(?:\p{L}+,?\s+)?(?:\d|\p{L}{3,9}\.?\s+\d).*|\s+(?:updated|published|posted|last updated|modified)\b.*|(?<=\S\s\S{2,30})\s+(?:in|for|at)\s+(?:the\s)?\p{Lu}.*|,?\s+(?:\d{1,2}[./]\d|\d{4}-\d|\p{L}{3,9}\.?\s\d{1,2},).*)$/iu

const ROLE =
  /^(?:(?:senior|chief|staff|associate|assistant|deputy|managing|contributing|guest|national|political|foreign|white house|business|sports?|technology|science|health|education|crime|digital|freelance|special|our|news|editorial|multimedia|investigative|lead|executive)\s+)*(?:staff|writers?|reporters?|editors?|correspondents?|journalists?|columnists?|contributors?|producers?|photographers?|bureau chief|editor-in-chief|anchor|author|special to .{1,40}|(?:ap|associated press|reuters|afp|bloomberg|cnn) (?:writer|staff|business writer|reporter))$/i

const NOBODY =
  /^(?:admin(?:istrator)?s?|root|webmaster|user|anonymous|unknown author|none|null|undefined|n\/a|test|author|by|share|edit|reply|print|email|follow|home|stories|posted|published|updated|text|interview|no author|the author|not available|staff writer name|foto\w*:.*|photo\w*:.*|bild:.*|human|web ?desk|redaccion@.*|https?:.*|www\..*|.*\.(?:com|org|net|co\.uk)\/.*)$/i

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
    const name = withoutRole(part)
      .replace(/^(?:by|von|and)\s+/i, '')
      .replace(/^[\s:·–—-]+|[\s:·–—.-]+$/g, (edge, at) => (at > 0 && edge === '.' ? edge : ''))
    if (isDegree(name) && names.length > 0) continue
    if (ROLE.test(name)) continue
    // "Ana Ruiz, Riga", "Ana Ruiz, Reuters": where or for whom, behind a name in full
    if (names.some((one) => one.includes(' ')) && !name.includes(' ')) continue
    if (isName(name) && !names.includes(name)) names.push(name)
  }
  return names
}

/** "Ana Ruiz Tech Reporter" → "Ana Ruiz": a role set after the name without a mark between them. */
function withoutRole(part: string): string {
  return part
    .replace(/^["“„'«]+|["”“'»]+$/g, '')
    .replace(
      /(?<=\S\s\S{2,30})\s+(?:(?:Senior|Chief|Staff|Tech|Technology|Political|Sports?|News|Business|Health|Science|Deputy|Managing|Associate|Contributing|National|Special|Investigative|Digital)\s+){0,2}(?:Staff|Reporter|Writer|Editor|Correspondent|Columnist|Contributor|Journalist|Producer|Author|Redakteur(?:in)?|Chefredakteur(?:in)?|Redaktion|Journaliste|Periodista|Redactora?)$/u,
      '',
    )
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
