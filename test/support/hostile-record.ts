import type { Record as StoryFile } from '../../src/model/record.js'
import { sampleRecord } from './sample-record.js'

const TITLE = '</title></script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">'
const EXTRA =
  '\r\nA line after a carriage return, a NUL \0 and half a pair \ud83d here.\u2028A separator.\n' +
  '</p></div></script><script>window.hacked=3</script><svg onload="window.hacked=4"><style>body{display:none}</style>\n' +
  '\u202Eright to left override, \u2067isolate, ${window.hacked=5} {{7*7}} &lt;b&gt; <!-- <![CDATA[\n' +
  'a'.repeat(5000) +
  '\n'

/** The sample with hostile words in every field that an article can fill. Offsets still hold: text only grows at its end. */
export function hostileRecord(): StoryFile {
  const record = sampleRecord()
  const hostile = (text: string | null) => (text === null ? null : `${text} ${TITLE}`)
  return {
    ...record,
    articles: record.articles.map((article) => ({
      ...article,
      title: hostile(article.title),
      publisher: hostile(article.publisher),
      byline: [TITLE],
      wire: TITLE,
      language: 'en" onload="window.hacked=6',
      source: `"><script>window.hacked=7</script>/${article.id}`,
      url:
        article.id === 'a1'
          ? 'javascript:window.hacked=8'
          : `https://x.example/"onmouseover="window.hacked=9`,
      text: article.text + EXTRA,
    })),
    rejected: [{ source: TITLE, code: '<b>', message: TITLE }],
    stories: record.stories.map((story) => ({
      ...story,
      title: `${story.title} ${TITLE}`,
      evidence: [TITLE],
      origins: story.origins.map((origin) => ({ ...origin, why: TITLE, external: TITLE })),
      derivations: story.derivations.map((derivation) => ({ ...derivation, reasons: [TITLE] })),
      entities: story.entities.map((entity) => ({
        ...entity,
        name: TITLE,
        roles: entity.roles.map((role) => ({ ...role, text: TITLE })),
      })),
      utterances: story.utterances.map((utterance) => ({
        ...utterance,
        speakerName: TITLE,
        via: TITLE,
        versions: utterance.versions.map((version) => ({ ...version, text: TITLE })),
      })),
      figures: story.figures.map((figure) => ({
        ...figure,
        unit: TITLE,
        item: `=cmd()${TITLE}`,
        action: TITLE,
        claimantName: TITLE,
        placeName: TITLE,
      })),
      events: story.events.map((event) => ({ ...event, title: TITLE, placeName: TITLE })),
      positions: story.positions.map((position) => ({ ...position, holderName: TITLE, about: TITLE })),
      proposals: story.proposals.map((proposal) => ({ ...proposal, name: TITLE, byName: TITLE })),
      conflicts: story.conflicts.map((conflict) => ({ ...conflict, why: TITLE })),
      timeline: story.timeline.map((entry) => ({ ...entry, title: TITLE })),
      brief: story.brief.map((sentence) => ({ ...sentence, text: TITLE })),
    })),
  }
}
