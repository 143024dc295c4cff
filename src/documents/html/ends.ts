/**
 * Short lines that open what follows a story: related stories, comments, the author's box, tags, subscriptions. Matched on a line
 * folded to lower case without edge punctuation. Languages: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish.
 */
type End = { readonly rule: string; readonly pattern: RegExp }

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u')

export const ENDS: readonly End[] = [
  {
    rule: 'comments',
    pattern: whole(
      '(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)(?: cancel reply)?|(?:\\d{1,5} )?(?:comments?|responses|replies|kommentare?|commentaires?|comentarios?|comentários|commenti|reacties|komentarze)(?: \\(\\d{1,5}\\)| \\d{1,5})?|\\d{1,5} (?:thoughts?|responses?|comments?|antworten|réflexions?|comentarios) (?:on|to|zu|sur|en)\\b.{0,200}|join the (?:conversation|discussion)|(?:schreibe? einen|kommentar) (?:kommentar|verfassen|schreiben|hinterlassen|abgeben).{0,30}|einen kommentar .{2,20}|laisser un commentaire.{0,30}|deja (?:un comentario|una respuesta).{0,30}|lascia un commento.{0,30}|show comments|view comments|what do you think\\??|comments are closed|diskussion',
    ),
  },
  {
    rule: 'related stories',
    pattern: whole(
      "related(?: (?:posts?|articles?|stor(?:y|ies)|news|content|topics|reading|links|coverage|items|resources))?|(?:more|other|recent|latest|popular|trending|top|similar|recommended|featured|suggested|further)(?: (?:posts?|articles?|stor(?:y|ies)|news|reading|headlines|videos?|from .{2,50}|on .{2,40}|in .{2,40}|like this|for you|stories for you|blog posts?))|you (?:may|might|could) (?:also|be) .{2,30}|also (?:read|see)|see also|read (?:more|next|also|this next)|up next|what to read next|most (?:read|popular|viewed|shared|recent|commented)|editor[’']?s[’']? (?:picks?|choice)|don[’']t miss|recommended(?: for you| reading)?|keep reading|explore (?:more|further)|continue reading|sponsored(?: content| stories)?|from (?:the|our) (?:web|partners?|archives?)|around the web|in this (?:section|series)|more coverage|you (?:will|ll) also like|liked this.{0,30}|dive deeper|learn more",
    ),
  },
  {
    rule: 'related stories, other languages',
    pattern: whole(
      '(?:das )?k(?:ö|oe)nnte (?:sie|dich|ihnen|dir) auch .{2,30}|auch interessant|mehr zum thema|mehr (?:aus|von|zu|über) .{2,40}|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|infos?|informationen)(?: .{2,30})?|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|beiträge|themen)|lesen sie auch|lesen sie (?:mehr|weiter)|zum weiterlesen|meistgelesen|das interessiert .{2,30}|passend zum thema|artikel zum thema|neueste (?:beiträge|artikel)|(?:à|a) lire (?:aussi|également)(?: .{2,30})?|lire aussi|sur le même (?:sujet|thème)|dans la même rubrique|voir aussi|articles? (?:liés|similaires|connexes|récents)|(?:te|le|también te|también le) (?:puede|podría|pueden) interesar|(?:lea|lee|vea|mira|ver|leer|mire) (?:también|además|más)|(?:noticias|artículos|notas|entradas|contenidos?) relacionad[oa]s|(?:más|otras) (?:noticias|sobre .{2,40}|en .{2,30}|información)|lo más (?:leído|visto)|te recomendamos|leia (?:também|mais)|veja também|(?:notícias|matérias|artigos) relacionad[oa]s|leggi anche|articoli correlati|potrebbe(?:ro)? interessarti(?: anche)?|lees (?:ook|meer)|gerelateerde? .{2,30}|zobacz (?:także|też|również)|czytaj (?:także|też|również|więcej|dalej).{0,20}|przeczytaj (?:także|też|również)|polecane(?: .{2,20})?|podobne .{2,20}',
    ),
  },
  {
    rule: 'about the author',
    pattern: whole(
      "(?:about|more about|meet) (?:the|our|this) (?:authors?|writers?|reporters?|expert|contributors?)|about (?:us|me)|author(?: (?:bio|details|profile|information))?|written by|über (?:den|die) autor(?:in|en)?|zur person|à propos de l[’']auteur|sobre (?:el autor|la autora|o autor)|our (?:authors?|team)|contributors?|(?:article )?sources?|how we reviewed this article.{0,20}|references?|footnotes?|disclaimer|disclosure|tags?|topics?|categories|filed under|posted in|schlagw(?:ö|o)rte?r?|themen|stichworte|etiquetas|temas|mots[- ]clés",
    ),
  },
  {
    rule: 'subscription',
    pattern: whole(
      '(?:subscribe|sign up|join)(?: .{2,60})?|(?:get|receive) (?:the|our) .{2,60}|(?:our |the |free |daily |weekly )?newsletters?(?: .{2,40})?|(?:zum |unser |jetzt )?newsletter(?: .{2,40})?|stay (?:up to date|informed|connected|in touch).{0,40}|follow us(?: .{2,40})?|folge uns.{0,30}|suivez[- ]nous.{0,30}|síguenos.{0,30}|share (?:this|on|via|article|post)(?: .{2,40})?|share|(?:diesen |artikel |beitrag )?teilen(?: .{2,20})?|partager(?: .{2,30})?|compartir(?: .{2,30})?|(?:like|loading|support) (?:this|us|our)(?: .{2,30})?|start your .{2,40}|contact(?: us)?|get in touch|(?:print|email) this (?:article|page|post)',
    ),
  },
]

/** The rule by which a line opens what follows a story, or null. */
export function endOf(line: string): string | null {
  if (line.length > 120) return null
  const folded = line
    .toLowerCase()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d)?]+$/gu, '')
    .replace(/\s+/g, ' ')
  if (folded === '') return null
  for (const { rule, pattern } of ENDS) if (pattern.test(folded)) return rule
  return null
}

/** Phrases that stand before the colon of a pointer and never alone. */
const POINTERS =
  /^(?:related|more|read|see|watch|listen|lea|lee|mira|mire|vea|ver|le puede interesar|puedes ver|puede ver|te puede interesar|le recomendamos|más información|lesen sie|mehr|hier|siehe auch|lire|voir|leia|leggi|guarda|lees|zobacz|czytaj)$/u

/** True for a line that only points to another story: "Lea también: …", "READ ALSO: …", "À lire aussi : …". */
export function isPointer(line: string): boolean {
  if (line.length > 260) return false
  const head = /^[^\p{L}\d]{0,3}([\p{L}][\p{L}’' ]{1,38}?)\s?(?:[:|»>]|\s[-–—]\s)\s?\S/u.exec(line)?.[1]
  if (head === undefined) return false
  return POINTERS.test(head.toLowerCase()) || (endOf(head) ?? '').startsWith('related stories')
}
