import type { Element } from './tree.js'

/** Elements that are never the story, whatever they are called. */
const TAGS = new Set(
  (
    'nav footer button select option datalist input textarea iframe noscript dialog menu progress audio video ' +
    'picture map area label figcaption frame frameset noframes title link meta'
  ).split(' '),
)

/**
 * What a class or id says about an element that is not the story. Patterns read names as lower-case words between
 * hyphens (`RelatedLinks_box` is `-related-links-box-`). Each row names the furniture it stands for.
 */
const FURNITURE: readonly (readonly [string, RegExp])[] = [
  [
    'navigation',
    /-(?:nav|navi|navbar|navbox|navigation|subnav|menu|submenu|breadcrumbs?|crumbs?|pagination|pager|paging|toc|skip|skiplink|jump|toolbar|topbar|masthead)-/,
  ],
  [
    'frame',
    /-(?:footer|foot|sidebar|side-?bar|siderail|right-?rail|rightcol|leftcol|rail|site-?header|global-?header|page-?header)-/,
  ],
  [
    'related',
    /-(?:related|relacionad[oa]s?|verwandt\w*|similar|recirc\w*|recommend\w*|recommended|trending|popular|most-?(?:read|popular|viewed|shared|recent)|mostread|read-?(?:more|next|also|on)|readmore|see-?also|also-?(?:read|like)|more-?(?:from|on|stories|news|like|in)|you-?may|up-?next|next-?(?:up|article|post|story)|prev(?:ious)?-?(?:post|article|next)|latest-?(?:news|posts|stories)|top-?stories|outbrain|taboola|zergnet|revcontent|mgid|yarpp|jp-relatedposts|crp|upprev|viral)-/,
  ],
  ['teaser', /-(?:teasers?|teaserlist|cards?-?(?:list|grid)|carousel|slider|slick|swiper|marquee|ticker)-/],
  [
    'share',
    /-(?:shar(?:e|es|ing|er|ebar|ethis|edaddy|bar)|sharebuttons?|social\w*|sociable|addthis\w*|addtoany|a2a|dpsp|sd-social|follow|followus|follow-?us|likes?|facebook|twitter|whatsapp|pinterest|bookmark\w*)-/,
  ],
  [
    'newsletter',
    /-(?:newsletters?|subscri(?:be|ption|ptions|ber)|sign-?up|signin|sign-?in|log-?in|register|registration|paywall|premium-?(?:box|teaser|promo)|regwall|mailchimp|mc4wp|optin|opt-?in|cta|call-?to-?action|donat(?:e|ion))-/,
  ],
  [
    'advert',
    /-(?:ads?|adv|advert\w*|adsense|adbox|adslot|adunit|ad-?\w{0,12}(?:wrapper|container|slot|unit|block|space|zone)|banners?|promo|promos|promotion\w*|sponsor\w*|dfp|gpt|affiliates?|commercial|marketing)-/,
  ],
  [
    'comments',
    /-(?:comments?|commentlist|comment-\w{1,12}|disqus\w*|respond|replies|reply|discussion|livefyre|coral|spot-?im|kommentare?|comentarios?|commentaires?|reactions?)-/,
  ],
  [
    'meta',
    /-(?:tags?|tag-?(?:list|cloud|links)|tagcloud|taglist|keywords|topics?-?(?:list|links)|categories|cat-?links|post-?meta|entry-?meta|article-?meta|meta-?(?:data|info|box)|postmeta|metadata|post-?info|entry-?footer|entry-?utility|article-?info|infobar|author-?info|vcard|byline\w*|bylines|dateline-?date|timestamp|published|pubdate|post-?date|entry-?date|date-?time|user-?(?:info|profile)|rating\w*|ratings|votes?|voting|print-?\w{0,8}|printfriendly|font-?size|text-?size|textsize|read-?time|reading-?time)-/,
  ],
  [
    'author',
    /-(?:author-?(?:box|bio|card|profile|details|block|description|section)|authorbox|author-box-\w{1,12}|about-?(?:the-?)?author|post-author-box|writer-?bio)-/,
  ],
  [
    'caption',
    /-(?:captions?|wp-caption-text|figcaption|photo-?credits?|image-?credits?|img-?credit|credits?|caption-?\w{1,8}|bildunterschrift|legend|legende|copyright|photographer|image-?caption|photo-?caption|imgcaption)-/,
  ],
  [
    'embed',
    /-(?:embed|embedded|video-?(?:player|embed|js|container|wrapper)|player|jwplayer|brightcove|gallery|galleries|slideshow|lightbox|photo-?gallery|infogram|podcast-?player|audio-?player)-/,
  ],
  [
    'overlay',
    /-(?:cookies?|cookie-?\w{1,10}|consent|gdpr|modal|popup|pop-?up|overlay|lightbox|tooltip|dropdown|flyout|off-?canvas|drawer|toast|alert-?bar|breaking-?(?:bar|news-?bar)|notification)-/,
  ],
  [
    'widget',
    /-(?:widgets?|widget-?area|weather|stock-?ticker|poll|quiz|calendar|search|searchbox|search-?form|sitemap|disclaimer|legal|hidden|hide|visually-?hidden|sr-only|screen-?reader\w*|screen-reader-text|noprint|no-?print|display-none|invisible|accessibility)-/,
  ],
]

/** Names that carry the story itself; they shield an element from the patterns above. */
const STORY =
  /-(?:article-?(?:body|content|text|main|copy|detail|full)|articlebody|articletext|story-?(?:body|content|text|copy|main)|storybody|storytext|post-?(?:body|content|text|entry)|postbody|entry-?(?:content|body|text)|main-?(?:content|article|text)|maincontent|body-?(?:content|copy|text)|bodytext|text-?body|news-?(?:body|content|text|detail)|content-?(?:body|text|main|article)|field-?body|field-name-body|page-?content|rich-?text|richtext|wysiwyg|hentry|single-?(?:content|post))-/

/** Class and id as lower-case words between hyphens, with a hyphen at both ends. */
export function nameOf(element: Element): string {
  return (element.name ??= readName(element))
}

function readName({ attributes }: Element): string {
  const { class: classes = '', id = '' } = attributes
  if (classes === '' && id === '') return ''
  return `-${`${classes} ${id}`
    .slice(0, 400)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-`
}

/** Kinds whose names page builders also give to the story's own parts; inside a story they count only without running text. */
const WEAK = new Set(['teaser', 'meta', 'embed', 'widget', 'caption', 'frame', 'navigation', 'advert'])

/** The kind of furniture an element's class or id says it is, or null. */
function furnitureOf(element: Element): string | null {
  const name = nameOf(element)
  if (name === '' || name === '--') return null
  for (const [kind, pattern] of FURNITURE) if (pattern.test(name)) return kind
  return null
}

export function isStoryNamed(element: Element): boolean {
  return /articlebody/i.test(element.attributes['itemprop'] ?? '') || STORY.test(nameOf(element))
}

/** True where the page hides an element from its readers. */
function isHidden({ attributes }: Element): boolean {
  if ('hidden' in attributes && attributes['hidden'] !== 'false') return true
  if (attributes['aria-hidden'] === 'true' || attributes['aria-modal'] === 'true') return true
  const style = attributes['style']
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

const ROLES =
  /^(?:navigation|menu|menubar|banner|contentinfo|complementary|dialog|alert|alertdialog|search|button|tooltip|tablist|toolbar)$/

/** Which part of a page's running text a name alone may cost at most. */
const MOST_BY_NAME = 0.35

/** How much running text an element holds: as a share of the page's (0 … 1). */
export type Share = (element: Element) => number

/**
 * Takes out what is not the story by its tag, role, class or id. `strict` false leaves everything in that only its name speaks
 * against, for pages whose names mislead.
 */
export function pruneFurniture(root: Element, share: Share, strict: boolean): void {
  pruneInside(root, share, strict, false)
}

function pruneInside(from: Element, share: Share, strict: boolean, inStory: boolean): void {
  const kept: (Element | string)[] = []
  for (const child of from.children) {
    if (typeof child !== 'string') {
      if (isFurniture(child, share, strict, inStory)) continue
      pruneInside(
        child,
        share,
        strict,
        inStory ||
          child.tag === 'article' ||
          child.tag === 'main' ||
          (child.tag !== 'body' && child.tag !== 'html' && isStoryNamed(child)),
      )
    }
    kept.push(child)
  }
  if (kept.length < from.children.length) from.children = kept
}

/** Names that are given to the list of comments and to nothing else. */
const COMMENT_LIST =
  /-(?:comment-?list|comments-?(?:list|area|section|container|wrapper|block|thread)|disqus-thread|reader-interactions)-|^-comments-$/
const MOST_COMMENTS = 0.96
const MOST_COMMENTS_BY_NAME = 0.6

/** Elements that no name condemns: a quoted post is called `twitter-tweet`, a paragraph `entry-date`. */
const KEPT = new Set(['body', 'html', 'article', 'main', 'blockquote'])

function isFurniture(element: Element, share: Share, strict: boolean, inStory: boolean): boolean {
  const { tag } = element
  if (TAGS.has(tag)) return true
  if (KEPT.has(tag)) return false
  const part = share(element)
  // A story with hundreds of comments under it: they may be most of the page.
  if (part < MOST_COMMENTS && COMMENT_LIST.test(nameOf(element))) return true
  if (isHidden(element) && /dialog/.test(element.attributes['role'] ?? '')) return true
  if (part >= MOST_BY_NAME)
    return part < MOST_COMMENTS_BY_NAME && strict && furnitureOf(element) === 'comments'
  if (isHidden(element)) return true
  if (ROLES.test(element.attributes['role'] ?? '')) return true
  if (tag === 'aside' || tag === 'figure') return true
  if (tag === 'form' && part < 0.1) return true
  if (!strict || isStoryNamed(element)) return false
  const kind = furnitureOf(element)
  if (kind === null) return false
  return !(inStory && part > (kind === 'frame' ? 0.1 : 0) && WEAK.has(kind))
}
