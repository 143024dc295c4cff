import type { BoilerplateKind } from '../../model/document.js'
import { AGENCY } from './agencies.js'
import type { Line } from './lines.js'

/**
 * One rule for lines that are not the story. `pattern` is tried on one line; `at` marks from where in the line its match counts:
 * the whole line, or the part matched. `head` and `tail` bound how many lines from the start or the end it is tried on.
 * `yes` and `no` are the lines that prove it.
 */
export type LineRule = {
  readonly rule: string
  readonly kind: BoilerplateKind
  readonly pattern: RegExp
  readonly marks: 'line' | 'match'
  readonly head?: number
  readonly tail?: number
  readonly longest?: number
  /** A plain word that every match holds; lines without it are passed over at once. */
  readonly needs?: RegExp
  /** Characters that must stand before the match. */
  readonly after?: number
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const NAME =
  "\\p{Lu}[\\p{L}'’.-]{0,25}(?:\\s(?:(?:de|van|von|der|den|al|bin|da|del|la|le|el|di|du)\\s){0,2}\\p{Lu}[\\p{L}'’.-]{0,25}){0,4}"
const NAMES = `${NAME}(?:(?:,|,? and|,? &)\\s${NAME}){0,6}`
const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\\.?'
const WEEKDAY = '(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,?\\s)'
const DATE = `(?:${WEEKDAY}?(?:${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH},?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}))`
const CLOCK =
  '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s{0,2}(?:[apAP]\\.?[mM]\\.?)?|\\d{1,2}\\s?[apAP]\\.?[mM]\\.?)(?:\\s{0,2}\\(?(?:[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\)?)?'
const PHOTO = `(?:(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty|File|Handout|Courtesy|Staff)\\s(?:Photo|photo|File Photo|file photo|Images?|Wire|via [\\p{L} ]{2,30})|(?:[Vv]ia|\\/)\\s?(?:Getty Images?|AFP|AP|Reuters|REUTERS|EPA|Shutterstock|Anadolu|NurPhoto|Alamy|Zuma ?Press|Bloomberg|Pool|TASS|Xinhua|dpa|SIPA))`

const re = (source: string, flags = 'u'): RegExp => new RegExp(source, flags)

export const RULES: readonly LineRule[] = [
  {
    rule: 'copyright line',
    kind: 'copyright',
    needs:
      /©|\(c\)|copyright|&copy;|rights reserved|may not be|Our Standards|this (?:material|article|content)/i,
    pattern: re(
      '^(?:(?:©|\\(c\\)\\s|Copyright\\b|&copy;).{0,20}?(?:\\d{4}|\\p{Lu})|.{0,120}\\ball rights reserved\\b|.{0,80}\\bmay not be (?:published|reproduced|copied), |this (?:material|article|content) (?:may|is) .{0,40}\\b(?:not be|copyright)|.{0,20}\\bOur Standards: )',
      'iu',
    ),
    marks: 'line',
    longest: 400,
    yes: [
      '© 2025 The Harbour Post',
      'Copyright 2024 Northern Press. All rights reserved.',
      'This material may not be published, broadcast or redistributed without consent.',
    ],
    no: [
      'Copyright law was changed in 2019, the minister said, and the courts have been busy since with suits that nobody expected when it passed through both houses of the parliament in a single night and was signed the next morning by the president, who had promised for three years that he would never do so, whatever the lobby of publishers and the singers who had marched on the capital with him might ask of him in return for the songs, and the votes.',
      'The court said that all rights of appeal had been used.',
    ],
  },
  {
    rule: 'reporting credit',
    kind: 'credit',
    needs: /\bby\b/,
    pattern: re(
      `(?:^[-–—*_]{0,3}\\s?|(?<=[.!?;)”"]\\s)|(?=[([]))[([]?(?:(?:Additional |Further |Extra )?(?:Reporting|reporting|Writing|Editing|Compiled|Translation|Translated|Graphics?|Fact-checking)(?: and (?:writing|editing|reporting))?(?: in \\p{Lu}[\\p{L} .]{1,40})? by:?\\s${NAME})[^\\n]{0,600}$`,
    ),
    marks: 'match',
    tail: 12,
    yes: [
      '(Reporting by Ana Ruiz in Lima; Editing by Tom Beck)',
      'Additional reporting by Leo Hart in Riga.',
      'Writing by Mia Olsen',
    ],
    no: ['Reporting by the ministry has improved since the audit.', 'The editing by hand took two years.'],
  },
  {
    rule: 'note of the desk',
    kind: 'credit',
    needs: /updated|corrected|amended|[Cc]orrection|CORRECTION|[Cc]larification|note/,
    pattern: re(
      "^[([*_]{0,2}(?:This (?:story|article|report|post|page|piece|headline)(?: and headline)? (?:has been|was|have been|will be|is being) (?:updated|corrected|amended|revised)\\b|(?:Correction|CORRECTION|Clarification|CLARIFICATION|Editor[’']s note|EDITOR[’']S NOTE)(?:\\s\\([^)\\n]{3,40}\\))?\\s?[:—–-]\\s)",
    ),
    marks: 'line',
    longest: 700,
    yes: [
      'This story has been updated.',
      'This article was corrected on May 6 to give the right name of the ship.',
      'Correction: An earlier version gave a wrong number of boats.',
      'Editor’s note: The author is a member of the council.',
    ],
    no: [
      'This story has two sides.',
      'The report was corrected by nobody.',
      'Correction of the river bed will take years.',
    ],
  },
  {
    rule: 'contributed to this report',
    kind: 'credit',
    needs: /contributed/,
    pattern: re(
      `^(?:[-–—_*]{1,3}\\s?)?.{0,260}\\bcontributed (?:reporting|to this (?:report|story|article|piece)|reporting to this \\p{L}{4,8}|from \\p{Lu})`,
    ),
    marks: 'line',
    tail: 8,
    longest: 420,
    yes: [
      'Associated Press writers Ana Ruiz in Lima and Tom Beck in Oslo contributed to this report.',
      '— Leo Hart contributed reporting.',
    ],
    no: ['Heavy rain contributed to this year’s poor harvest, farmers said.'],
  },
  {
    rule: 'agency credit',
    kind: 'credit',
    needs: /^.{0,100}$/,
    pattern: re(
      `^(?:[([]?(?:Source|Sources|With (?:additional )?(?:inputs?|reporting|files|material) from|With reports? from|From|Via|Agencies?|Credit)\\s?:?\\s(?:the )?(?:${AGENCY}|agencies|wires|wire services)(?:(?:, |\\/| and )(?:${AGENCY}|agencies))*[)\\]]?\\.?|(?:[-–—]{1,2}\\s?)(?:${AGENCY})(?:(?:, |\\/| and )(?:${AGENCY}))*|[([]?(?:${AGENCY})(?:(?:, |\\/| and )(?:${AGENCY}))*[)\\]]?|[([]?[Ww]ith (?:agency|agencies|wire)['’]? (?:inputs?|reports?|services?)[)\\]]?\\.?)$`,
    ),
    marks: 'line',
    longest: 120,
    yes: [
      'Source: Reuters',
      '(With inputs from agencies)',
      '— AFP',
      'AP',
      'Reuters/AFP',
      '[With agency inputs]',
    ],
    no: ['Reuters reported the deal first.', 'AFP could not reach the mayor.'],
  },
  {
    rule: 'agency at the end',
    kind: 'credit',
    pattern: re(
      `(?<=[.!?"”’)]\\s{0,2})(?:[([](?:${AGENCY})(?:[,/]\\s?(?:${AGENCY}))*[)\\]]|[-–—]{1,2}\\s?(?:${AGENCY}))\\s?$`,
    ),
    marks: 'match',
    tail: 4,
    yes: ['The bridge will open in May. (AFP)', 'Nobody was hurt. — Reuters', 'It closes on Friday. --AP'],
    no: ['The paper was bought by Thomson (Reuters) in 2008 and sold', 'The agency is called the AP'],
  },
  {
    rule: 'caption label',
    kind: 'caption',
    pattern: re(
      '^(?:FILE(?: PHOTO| IMAGE| PICTURE)?\\s?(?:[-–—:]{1,2})|File (?:photo|image|picture)\\b\\s?[:.–—-]?|Pictured:|Pictured (?:left|right|above|below)\\b|(?:Image|Photo|Picture|Media) (?:caption|source|copyright)\\b|Caption:|In this (?:file )?(?:photo|image|picture)(?: taken| provided| released)?\\b|PHOTO:|(?:Representative|Representational|Illustrative) (?:image|photo)|Media playback is (?:unsupported|not supported) on)',
      'u',
    ),
    marks: 'line',
    longest: 700,
    yes: [
      'FILE - The governor waves in Oslo.',
      'File photo: the dam in 2019',
      'Image caption The square was full',
      'In this photo taken on Monday, guards close the gate.',
      'Media playback is unsupported on your device',
    ],
    no: ['File photos were shown to the jury for an hour.', 'Pictures of the dam went round the world.'],
  },
  {
    rule: 'label of a closed player',
    kind: 'caption',
    needs: /^CLOSE /,
    pattern: re('^CLOSE \\p{Lu}[\\p{L}’.-]+ \\p{L}'),
    marks: 'line',
    head: 4,
    longest: 700,
    yes: ['CLOSE The mayor opens the bridge to the first cars. Harbour Post'],
    no: ['CLOSE to the harbour the ice is thick.', 'Close friends said he had left.'],
  },
  {
    rule: 'photo credit',
    kind: 'credit',
    pattern: re(
      `^(?:(?:[Dd]ate\\s)?${DATE}\\s)?(?:(?:Photo(?:graph)?s?|Image|Picture|Illustration|Cover image|Featured image|Main image)(?: credits?)?\\s?(?:by|:|\\|)\\s?.{2,80}|(?:Credit|Image credit|Photo credit)s?\\s?[:|]\\s?.{2,80}|${NAMES}\\s?\\/\\s?(?:[\\p{Lu}][\\p{L} ]{1,30}\\s?\\/\\s?){0,2}(?:Getty Images?|AFP|AP|Reuters|REUTERS|EPA|Shutterstock|Anadolu|NurPhoto|Alamy|Pool|Xinhua|dpa|TASS)(?:\\s(?:via|through)\\s[\\p{L} ]{2,40})?|${NAME}\\/[\\p{L} ]{2,30} via [\\p{L} ]{2,30}|[([]?${PHOTO}[^.!?\\n]{0,80}[)\\]]?|(?:[\\p{L} ]{2,40}\\s)?via (?:Getty Images?|AP|AFP|Reuters|REUTERS|Shutterstock|Facebook|Twitter|X|Instagram|Telegram)|Getty Images?|Shutterstock|iStock)\\.?$`,
    ),
    marks: 'line',
    longest: 160,
    yes: [
      'Leo Hart/Anadolu via Getty Images',
      'Photo: Tom Beck',
      '(AFP Photo)',
      'Getty Images',
      'date 2025-01-09 Ana Ruiz/NurPhoto via Getty Images',
      'Photo by Mia Olsen',
    ],
    no: [
      'Photo shoots were cancelled.',
      'Credit is hard to get.',
      'The pictures went to Getty Images after the sale of the archive',
    ],
  },
  {
    rule: 'photo caption with credit',
    kind: 'caption',
    needs: /[Pp]hoto|Image|Picture|Credit|Courtesy|REUTERS|AFP|EPA|AP\/|Getty|via /,
    after: 20,
    pattern: re(
      `(?:[([]\\s?(?:${PHOTO}|Photo|Image|Picture|Credit|Courtesy)\\b[^()\\n]{0,120}[)\\]]|(?:REUTERS|AP|AFP|EPA)\\/\\p{Lu}[\\p{L}'’ .-]{2,60}(?:\\/(?:File Photo|Pool|Handout|[\\p{L} ]{2,30}))?|(?<=[.!?)”"]\\s)(?:[Pp]hoto(?:graph)?s?|Image|Picture|Credit)(?: credit)?(?:\\sby\\s(?=\\p{Lu})|\\s?:\\s).{2,80}|\\bvia (?:Getty Images?|AP|AFP|Reuters|REUTERS|Shutterstock))\\.?$`,
    ),
    marks: 'line',
    longest: 800,
    yes: [
      'Rescuers carry a boat through the old town on Friday. (AP Photo/Ana Ruiz)',
      'The mayor speaks in Riga, Latvia, May 6, 2025. REUTERS/Tom Beck/File Photo',
      'A crane stands idle at the port. Photo: Leo Hart',
    ],
    no: [
      'The picture was bought by Getty Images in 2013, the court heard.',
      'He showed the judges a photo by his brother and left.',
    ],
  },
  {
    rule: 'byline',
    kind: 'byline',
    needs: /by|By|BY|Author|Words|Text/,
    pattern: re(
      `^(?:(?:[Ww]ritten |[Rr]eported |[Pp]osted |[Ss]tory |[Aa]nalysis |[Oo]pinion )?(?:[Bb]y|BY)|Author|Words|Text)\\s?:?\\s(?:${NAMES})(?:(?:,|\\s[|/•·–—-]|\\s(?:in|of|for|at|on))\\s.{0,80}|\\s\\(.{0,40}\\)|\\s\\S{1,40}@\\S{1,40})?$`,
    ),
    marks: 'line',
    head: 8,
    tail: 3,
    longest: 200,
    yes: [
      'By Ana Ruiz',
      'By ANA RUIZ and TOM BECK, Staff Writers',
      'By Mia Olsen | 6 May 2025',
      'Written by Leo Hart',
      'By Ana Ruiz, Tom Beck and Mia de la Cruz',
    ],
    no: [
      'By Monday the water had reached the bridge and the town was cut off.',
      'By the river stood a mill',
      'By noon, 300 people had left',
    ],
  },
  {
    rule: 'date line',
    kind: 'byline',
    needs: /\d/,
    pattern: re(
      `^(?:(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Ll]ast [Uu]pdated|[Ff]irst [Pp]ublished|[Mm]odified|PUBLISHED|UPDATED|[Dd]ate|[Ii]ssued|[Cc]reated)(?:\\s(?:on|at|date|:))?\\s?:?\\s?)?(?:${CLOCK},?\\s)?(?:on\\s)?${DATE}(?:\\s?(?:,|at|[-–—|•·/]|T)?\\s?${CLOCK})?(?:\\s?[|•·/–—-]\\s?.{0,60}|\\s\\(?[Uu]pdated.{0,60})?$`,
    ),
    marks: 'line',
    head: 8,
    tail: 3,
    longest: 140,
    yes: [
      'Published: 6 May 2025 09:30 GMT',
      'Saturday, May 3, 2025',
      'Updated 3:14 PM EST, May 3, 2025',
      '2025-05-03',
      'Last updated on May 3, 2025 at 7 p.m.',
    ],
    no: ['On May 3, 2025 the bridge fell.', 'May 3, 2025 was the day the bridge fell.'],
  },
  {
    rule: 'pointer to another story',
    kind: 'promotion',
    pattern: re(
      "^[([*>•»-]{0,2}\\s?(?:(?:READ|Read|SEE|See|WATCH|Watch|LISTEN|Listen|ALSO|Also|RELATED|Related|MORE|More|EXPLORE|Explore|DON’T MISS|Don’t miss|DON'T MISS|Don't miss|RECOMMENDED|Recommended|TRENDING|Trending|IN DEPTH|GO DEEPER|Go deeper|EXPLAINER|KEEP READING|Keep reading|UP NEXT|Up next)(?:\\s(?:more|MORE|also|ALSO|now|NOW|next|NEXT|too|TOO|here|HERE|on this|full story|the full story|read|READ|watch|WATCH|stories|STORIES|coverage|COVERAGE|reading|articles?|story|STORY|news|from .{2,30}|on .{2,40}|about .{2,40})){0,3}\\s?(?:[:|»>]|\\s[-–—]\\s).{0,220}|(?:Read more|READ MORE|Read also|Read next|More on this story|Related (?:stories|articles|topics|news|content|coverage)|You may also like|Recommended (?:for you|stories|reading)|Most read|Editor[’']s picks?|What to read next|More from .{2,40}|Also read|ALSO READ|Read the full (?:story|article) .{0,60})\\.?)$",
    ),
    marks: 'line',
    longest: 260,
    yes: [
      'Read more: The harbour that would not freeze',
      'ALSO READ: Bridge to open in May',
      'Related: What we know',
      'More on this story',
      'WATCH: The dam from above',
      'READ MORE | Ten days at sea',
    ],
    no: [
      'More than 200 people were rescued.',
      'Read the letter, she told them: it explains all.',
      '“Read more books,” the mayor said.',
      'Related crimes rose: the police blame the drought.',
    ],
  },
  {
    rule: 'newsletter and app',
    kind: 'promotion',
    needs: /[Ss]ign|SIGN|ubscri|UBSCRI|^.{0,4}(?:[GCTFLJDSHAE])/,
    pattern: re(
      '^[([*>•»-]{0,2}\\s?(?:(?:Sign|SIGN) ?(?:up|UP)\\b.{0,200}\\b(?:newsletters?|email|e-mail|inbox|alerts?|briefing|updates|free|here|NEWSLETTERS?)|(?:Subscribe|SUBSCRIBE)(?:\\s(?:to|now|today|here|for|on)\\b.{0,160})?[.!]?$|(?:Get|GET) .{0,120}\\b(?:in your inbox|delivered|newsletter|to your inbox|push notifications|on your phone)|(?:Click|CLICK|Tap|TAP) (?:here|HERE)\\b.{0,160}|(?:Follow|FOLLOW|Like|LIKE|Join|JOIN) .{0,60}\\b(?:on|our)\\s(?:X|Twitter|TWITTER|Facebook|FACEBOOK|Instagram|Telegram|WhatsApp|WHATSAPP|YouTube|TikTok|LinkedIn|Threads|Bluesky|Google News|social media)\\b.{0,120}|(?:Download|DOWNLOAD) (?:the|our|THE|OUR)\\b.{0,60}\\b(?:app|APP)\\b.{0,60}|Stay (?:informed|up to date|updated|connected)\\b.{0,160}|Support (?:our|independent|quality|local|free) (?:journalism|newsroom|reporting|reporters|work|news|media|press|independent|non-?profit)\\b.{0,120}|(?:Donate|Become a member|Join us)\\b.{0,80}|(?:This|The) (?:story|article) (?:first|originally) appeared .{0,100}|Have (?:a|any) (?:tip|news tip|story)\\b.{0,200}|Do you have a (?:tip|story)\\b.{0,200}|(?:Send|Email) (?:us )?(?:your )?(?:tips|news tips|comments)\\b.{0,160}|Thank you for (?:reading|registering|signing)\\b.{0,120}|Already (?:a subscriber|have an account)\\b.{0,60}|Enable .{0,40}notifications.{0,80})',
    ),
    marks: 'line',
    longest: 260,
    yes: [
      'Sign up for our morning newsletter',
      'Subscribe to the Harbour Post for more.',
      'CLICK HERE FOR MORE STORIES',
      'Follow us on X and Facebook',
      'Download our app for alerts',
      'Get the day’s news delivered each morning',
    ],
    no: [
      'Sign up sheets were gone by noon.',
      'Follow the money, he said.',
      'Get well soon, the children wrote.',
      'Subscribers left in thousands.',
      'Support our troops was the slogan on every door of the town and nobody took it down for a year',
    ],
  },
  {
    rule: 'advertisement mark',
    kind: 'promotion',
    pattern:
      /^[([-]{0,2}\s?(?:advertisement|advertisements|advertising|ad|sponsored(?: content)?|promoted(?: content)?|paid content|(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement|promotion|newsletter.{0,30}))?|(?:ad|advert|advertisement) ?[-–—:]? ?(?:continue|scroll|article|story).{0,60}|continue reading.{0,60}|scroll to continue.{0,40}|skip (?:past )?(?:newsletter|advert|ad).{0,40}|after newsletter promotion|end of story|loading\.{0,3}|remaining time .{0,10})[)\]-]{0,2}[.:]?$/iu,
    marks: 'line',
    longest: 100,
    yes: [
      'ADVERTISEMENT',
      'Story continues below',
      'Article continues after advertisement',
      'Sponsored content',
      'Continue reading the main story',
    ],
    no: ['Ad spending rose.', 'Advertising is banned there.'],
  },
  {
    rule: 'share bar',
    kind: 'navigation',
    // A mark between two words is a must: without it digits could be split in exponentially many ways.
    pattern: re(
      '^(?=.{0,12}\\p{L}{4}|x$)(?:share|tweet|print|email|e-mail|save|copy|copied|link|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|instagram|flipboard|pocket|sms|comments?|bookmark|gift|listen|play|pause|mute|close|menu|search|login|log|sign|in|subscribe|like|follow|bluesky|threads|tumblr|viber|line|this|article|story|via|on|to|us|by|the|page|full|screen|text|size|font|more|options|\\d{1,6})(?:[\\s|•·/,+&:-]{1,6}(?:share|tweet|print|email|e-mail|save|copy|copied|link|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|instagram|flipboard|pocket|sms|comments?|bookmark|gift|listen|play|pause|mute|close|menu|search|login|log|sign|in|subscribe|like|follow|bluesky|threads|tumblr|viber|line|this|article|story|via|on|to|us|by|the|page|full|screen|text|size|font|more|options|\\d{1,6})){0,30}$',
      'iu',
    ),
    marks: 'line',
    longest: 160,
    yes: [
      'Share',
      'Share on Facebook',
      'Facebook Twitter WhatsApp Email',
      'Print | Email | Share',
      'Tweet 24',
      'Copy link',
    ],
    no: ['Share prices fell.', 'Email was down.', '24'],
  },
  {
    rule: 'page navigation',
    kind: 'navigation',
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation)\.?|(?:home|news|world)\s?[>›»/]\s?.{2,80}|\d{1,3}\s?(?:min|minute|minutes)['’]?\s?read|\d{1,5} comments?|(?:view|show|hide|post|leave a|add a|see all|load) (?:all )?(?:\d{1,5} )?(?:comments?|replies)|back to (?:top|home(?:page)?)|next (?:article|story|post|page)|previous (?:article|story|post|page)|(?:tags|topics|filed under|categories|keywords)\s?:\s?.{2,160}|table of contents|in this (?:article|story)|jump to .{2,40}|listen to (?:this )?(?:article|story).{0,40}|\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2})$/iu,
    marks: 'line',
    longest: 200,
    yes: [
      'Skip to content',
      'Home > World > Europe',
      '4 min read',
      'View 12 comments',
      'Tags: harbour, ice',
      'Listen to this article 5 min',
    ],
    no: ['Home prices > wages', 'Next, the council votes.', 'Comments were closed.'],
  },
]

/** True where a line stands within the reach of a rule. */
export function reaches(rule: LineRule, line: Line): boolean {
  if (line.text.length > (rule.longest ?? 1000) && rule.marks === 'line') return false
  if (rule.needs !== undefined && !rule.needs.test(line.text)) return false
  if (rule.head === undefined && rule.tail === undefined) return true
  return line.fromStart < (rule.head ?? 0) || line.fromEnd < (rule.tail ?? 0)
}
