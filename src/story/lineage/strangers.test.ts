import { describe, expect, it } from 'vitest'
import { article, engine } from '../../../test/support/articles.js'

const QUOTATION =
  '“We had minutes, not hours, to get people out of bed and across the river before that cloud reached the school,”'
const wire = article(
  [
    'KELBY, Mont. (AP) — A freight train carrying ammonia derailed before dawn Wednesday near the town of Kelby, forcing about 1,400 people from their homes, officials said.',
    'Nine of the train’s 62 cars left the tracks and two of them leaked, said Sheriff Dana Holcomb. Nobody was killed. Eleven people were treated for burning eyes and sore throats.',
    `${QUOTATION} Holcomb said at a news conference.`,
    'The Northern Plains Railway said the engineer had reported a hot axle 20 minutes before the derailment. The company has sent 40 workers to the site.',
    'The National Transportation Safety Board is sending a team of seven. A broken wheel bearing caused a similar derailment in the same county in 2019.',
    'Gov. Ruth Ansgar declared a state of emergency and said the state would pay for hotel rooms.',
  ].join('\n'),
  { publisher: 'Associated Press', published: '2025-03-12T11:02:00Z' },
)
const at = (publisher: string, lines: readonly string[]) =>
  article(lines.join('\n'), { publisher, published: '2025-03-12T16:00:00Z' })

describe('two reporters of one event', () => {
  it('stay independent though they print one quotation, name the same people and recall the same past', () => {
    const other = at('Helena Post', [
      'Gov. Ruth Ansgar promised on Wednesday to “make the railroad pay for every night in every hotel” after visiting evacuees from Kelby.',
      'Lawmakers of both parties called for hearings. Sen. Otto Brill said a bill on bearing detectors that he wrote after the 2019 derailment had died in committee.',
      `${QUOTATION} Sheriff Dana Holcomb said at a news conference that Ansgar attended.`,
      'The governor said she had asked the National Guard to fly in air monitors, and that the first had been set up by noon.',
    ])
    const found = engine.relate(wire, other)
    expect(found.relation).toBe('independent')
    expect(found.passages.map(({ kind }) => kind)).toContain('quotation')
  })
  it('are no longer independent where one tells the text of the other in its own words and says so', () => {
    const other = at('Daily Prairie', [
      'About 1,400 residents of a Montana town fled in the night after a goods train with ammonia on board jumped the rails, the Associated Press reported.',
      'Two of nine derailed cars were leaking, according to Sheriff Dana Holcomb. Eleven people had to be treated because of burning eyes and throats.',
      'The engineer had reported a hot axle 20 minutes earlier, the Northern Plains Railway said.',
      'Seven members of the National Transportation Safety Board are on their way. In 2019 a broken wheel bearing had led to a similar derailment.',
    ])
    expect(engine.relate(wire, other)).toMatchObject({ relation: 'rewrite', from: 'a' })
  })
  it('are two lines, and a print with an insert of its own belongs to the agency', () => {
    const print = at('Kelby Courier', [
      ...wire.text.split('\n').slice(0, 3),
      'Marla Tew, who runs the bakery on Second Street, told the Kelby Courier she left with her two dogs and a tray of rolls. “I knocked on every door on my block,” Tew said.',
      ...wire.text.split('\n').slice(3),
      'The Associated Press contributed to this report.',
    ])
    const { relation, from, coverage } = engine.relate(wire, print)
    expect({ relation, from }).toEqual({ relation: 'edit', from: 'a' })
    expect(coverage.a).toBe(1)
    expect(coverage.b).toBeLessThan(0.9)
  })
})
