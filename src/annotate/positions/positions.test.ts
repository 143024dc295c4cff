import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** Positions of a text as `holder stance: content`, in order. */
function held(text: string): readonly string[] {
  const { annotations } = annotate(testDocument(text), annotators)
  const names = new Map(annotations.entities.map(({ id, name }) => [id, name]))
  return annotations.positions.map(({ holder, holderSpan, stance, about }) => {
    const words = holderSpan === null ? '?' : text.slice(holderSpan.start, holderSpan.end)
    return `${names.get(holder ?? '') ?? words} ${stance}: ${about}`
  })
}

describe('positions: words of stance and their holder', () => {
  it.each([
    ['Norway demanded the return of the trawler.', 'Norway demands: the return of the trawler'],
    ['The union demands a 6 percent pay rise.', 'The union demands: a 6 percent pay rise'],
    // What is promised to be fought is opposed, not offered.
    ['Anna Berg vowed on Tuesday to block the sale.', 'Anna Berg opposes: the sale'],
    ['Volvo pledged to contest the ruling.', 'Volvo opposes: the ruling'],
    ['Volvo appealed the ruling.', 'Volvo opposes: the ruling'],
    // Adjectives that look like passives.
    ['Norway is opposed to the deal.', 'Norway opposes: the deal'],
    ['Norway is not prepared to sign the deal.', 'Norway rejects: to sign the deal'],
    ['Norway dismissed the cease-fire.', 'Norway rejects: the cease-fire'],
    // Where a court sits is not who holds it, nor is the day.
    ['A court in Oslo on Monday refused to ban the march.', 'A court in Oslo rejects: to ban the march'],
    [
      'Anna Berg demanded that the council publish the report.',
      'Anna Berg demands: the council publish the report',
    ],
    ['Ghana called for a longer truce.', 'Ghana demands: a longer truce'],
    ['Peru called on Chile to open the border.', 'Peru demands: Chile to open the border'],
    [
      'Anna Berg urged both sides to return to the table.',
      'Anna Berg demands: both sides to return to the table',
    ],
    ['Anna Berg insists on a written pledge.', 'Anna Berg demands: a written pledge'],
    ['Canada pressed for a recount.', 'Canada demands: a recount'],
    ['Governor Anna Berg asked the army to send boats.', 'Anna Berg demands: the army to send boats'],
    ['Canada asked for more time on Monday.', /^Canada demands: more time/],
    ['Anna Berg wants the council to drop the plan.', 'Anna Berg demands: the council to drop the plan'],
    ['Volvo is seeking an extension of the contract.', 'Volvo demands: an extension of the contract'],
    ['Norway rejected the proposal on Friday.', /^Norway rejects: the proposal/],
    ['Norway refused to sign the treaty.', 'Norway rejects: to sign the treaty'],
    ['Norway ruled out a second vote.', 'Norway rejects: a second vote'],
    ['Volvo turned down the bid.', 'Volvo rejects: the bid'],
    ['Norway will not accept a smaller quota.', 'Norway rejects: a smaller quota'],
    ['Norway cannot accept a smaller quota.', 'Norway rejects: a smaller quota'],
    ['Anna Berg vowed not to sign the bill.', 'Anna Berg rejects: to sign the bill'],
    ['Norway is not ready to give up the island.', 'Norway rejects: to give up the island'],
    ['The proposal was rejected by Norway.', 'Norway rejects: The proposal'],
    ['Norway accepted the offer.', 'Norway accepts: the offer'],
    ['Norway agreed to reopen the border.', 'Norway accepts: to reopen the border'],
    ['Ghana and Togo accepted the truce.', 'Ghana accepts: the truce'],
    ['Ghana and Togo accepted the truce.', 'Togo accepts: the truce'],
    ['Canada offered to host the talks.', 'Canada offers: to host the talks'],
    ['Canada proposed a swap of prisoners.', 'Canada offers: a swap of prisoners'],
    ['Canada is ready to host the talks.', 'Canada offers: to host the talks'],
    ['Anna Berg said Canada remains open to a compromise.', 'Canada offers: a compromise'],
    ['Anna Berg vowed to fight the sale.', 'Anna Berg opposes: the sale'],
    ['Anna Berg pledged to reopen the ward.', 'Anna Berg offers: to reopen the ward'],
    ['Sweden backed the motion.', 'Sweden supports: the motion'],
    ['Sweden no longer supports the embargo.', 'Sweden opposes: the embargo'],
    ['Sweden welcomed the decision.', 'Sweden supports: the decision'],
    ['Sweden opposes the pipeline.', 'Sweden opposes: the pipeline'],
    ['Sweden voted against the resolution.', 'Sweden opposes: the resolution'],
    ['Anna Berg is against the tunnel.', 'Anna Berg opposes: the tunnel'],
    ['Neither Anna Berg nor Per Holm spoke. Sweden objected to the clause.', 'Sweden opposes: the clause'],
    ['The plan, which Norway rejected, has two parts.', /^Norway rejects: The plan/],
    ['Volvo ruled out the sale of the harbour.', 'Volvo rejects: the sale of the harbour'],
    ['Per Holm, a farmer who opposes the tunnel, left.', 'Per Holm opposes: the tunnel'],
    ['Anna Berg asked Per Holm to publish the report.', 'Anna Berg demands: Per Holm to publish the report'],
    ['Russian negotiators rejected the offer.', 'Russian rejects: the offer'],
  ])('%s', (text, wanted) => has(text, wanted))
})

describe('positions: held by those without a name', () => {
  it.each([
    ['Farmers rejected the plan.', 'Farmers rejects: the plan'],
    ['The union demanded a written pledge.', 'The union demands: a written pledge'],
    ['Two opposition parties called for an inquiry.', 'Two opposition parties demands: an inquiry'],
    ['Any deal must include a timetable, the official said.', /^the official demands: Any deal must include/],
    ['The storm rejected the plan.', null],
    ['Critics may reject the plan.', null],
    ['The engine requires oil, the report said.', null],
  ])('%s', (text, wanted) => (wanted === null ? expect(held(text)).toEqual([]) : has(text, wanted)))
})

describe('positions: named by a noun', () => {
  it.each([
    ["Norway's refusal to sign the treaty angered Sweden.", 'Norway rejects: to sign the treaty'],
    ['Sweden repeated its demand for a recount.', 'Sweden demands: a recount'],
    ['Anna Berg voiced support for the bill.', 'Anna Berg supports: the bill'],
    ['The envoy criticised Norway’s opposition to the pipeline.', 'Norway opposes: the pipeline'],
    ['Canada renewed its offer to host the talks.', 'Canada offers: to host the talks'],
    ['The council discussed Canada’s request for more time.', 'Canada demands: more time'],
    ['Sweden reiterated its readiness to host the talks.', 'Sweden offers: to host the talks'],
    ['The talks failed over Norway’s insistence on a veto.', 'Norway demands: a veto'],
    ["Volvo's rejection of the bid was unanimous.", 'Volvo rejects: the bid'],
  ])('%s', (text, wanted) => has(text, wanted))
})

describe('positions: held by the one who speaks', () => {
  it.each([
    ['“We demand a recount,” Anna Berg said.', 'Anna Berg demands: a recount'],
    ['“We reject this offer,” Anna Berg told reporters.', 'Anna Berg rejects: this offer'],
    ['“I am ready to meet him,” Anna Berg said.', 'Anna Berg offers: to meet him'],
    ['“We will never give up our harbour,” Anna Berg said.', 'Anna Berg rejects: give up our harbour'],
    ['Anna Berg said she would not sign the treaty.', 'Anna Berg rejects: sign the treaty'],
    ['“We will sign if the strikes stop,” Anna Berg said.', 'Anna Berg offers: sign if the strikes stop'],
    [
      '“Any deal must include a timetable,” Anna Berg said.',
      /^Anna Berg demands: Any deal must include a timetable/,
    ],
    ['The sanctions should be lifted, Anna Berg said.', /^Anna Berg demands: The sanctions should be lifted/],
    ['Norway must return the trawler, Anna Berg said.', /^Anna Berg demands: Norway must return the trawler/],
    ['“The harbour must not be sold,” Anna Berg said.', /^Anna Berg rejects: The harbour must not be sold/],
    [
      'Any sale requires the consent of the council, Anna Berg said.',
      /^Anna Berg conditions: the consent of the council/,
    ],
    [
      'Anna Berg said a deal depends on the return of the pilots.',
      'Anna Berg conditions: the return of the pilots',
    ],
    ['“A price cap is unacceptable,” Anna Berg said.', 'Anna Berg rejects: A price cap is unacceptable'],
    ['“A price cap is not acceptable,” Anna Berg said.', 'Anna Berg rejects: A price cap is not acceptable'],
    ['Anna Berg said a price cap is a red line.', 'Anna Berg rejects: a price cap is a red line'],
    ['Anna Berg called the price cap a red line.', 'Anna Berg rejects: the price cap'],
    [
      'Anna Berg spoke about the closing of the harbour, calling it unacceptable.',
      /^Anna Berg rejects: .*the closing of the harbour/,
    ],
    [
      'Selling the harbour would be a mistake, Anna Berg said.',
      /^Anna Berg opposes: Selling the harbour would be a mistake/,
    ],
    [
      '“There will be no talks unless the road is reopened,” Anna Berg said.',
      /^Anna Berg conditions: There will be no talks unless the road is reopened/,
    ],
    [
      '“We will vote for the budget only if the tax is dropped,” Anna Berg said.',
      /^Anna Berg conditions: We will vote for the budget only if the tax is dropped/,
    ],
    [
      'Norway agreed to release the crew in exchange for the trawler.',
      /^Norway conditions: .*in exchange for the trawler/,
    ],
    ['“We stand with the strikers,” Anna Berg said.', 'Anna Berg supports: the strikers'],
    [
      'Vice President Anna Berg said the government would support the farmers.',
      'Anna Berg supports: the farmers',
    ],
  ])('%s', (text, wanted) => has(text, wanted))
})

describe('positions: who holds one', () => {
  it.each([
    ['Oslo, Norway, Mayor Anna Berg urged the council to drop the plan.', 'Anna Berg'],
    ['Sen. Anna Berg, D-Ohio, rejected the plan.', 'Anna Berg'],
    ['Anna Berg and Norway rejected the plan.', 'Anna Berg and Norway'],
  ])('%s', (text, who) => {
    const holders = held(text).map((line) => /^(.*?) (?:demands|rejects)/.exec(line)?.[1])
    expect(holders.join(' and ')).toBe(who)
  })
})

describe('positions: none is taken', () => {
  it.each([
    ['Anna Berg was charged with supporting the rebels.'],
    ['Asked for an inquiry, Anna Berg said it was late.'],
    ['Reporters asked Anna Berg for her reaction.'],
    ['Per Holm pleaded for air as the water rose.'],
    ['Anna Berg has bowed to intense pressure.'],
    ['The plan was rejected by members of Per Holm’s family.'],
    ['Norway is ready to fight to the last ship.'],
    ['The vote showed how far to the left Norway was willing to move.'],
    ['Reporters asked whether Norway was ready to sign.'],
    ['Norway vowed to retaliate against Sweden.'],
    ['Anna Berg stressed Norway’s readiness to adapt to a longer winter.'],
    ['Sweden is prepared to face another strike.'],
    ['Norway considered rejecting the proposal.'],
    ['Norway agreed to no deal.'],
    ['The minister did not offer details of the plan.'],
    ['Volvo offered a summary of the plan.'],
    ['The study was supported by Volvo.'],
    ['Volvo appealed the fine to the high court.'],
    ['The Supreme Court held that Volvo must hand over the records.'],
    ['Sweden tried to persuade Norway to accept the offer.'],
    ['Norway may reject the offer.'],
    ['Norway could accept a smaller quota.'],
    ['If Norway rejects the offer, the talks will end.'],
    ['Norway has not accepted the offer yet.'],
    ['Norway has yet to accept the offer.'],
    ['Norway did not rule out a second vote.'],
    ['Norway is expected to reject the offer.'],
    ['Anna Berg declined to comment on the plan.'],
    ['Anna Berg refused to answer questions.'],
    ['Volvo did not respond when asked for comment.'],
    ['Anna Berg asked whether Norway could win.'],
    ['“Who wants this war?” Anna Berg asked.'],
    ['“Will Norway reject the offer?” asked Anna Berg.'],
    ['Anna Berg insisted that she was innocent.'],
    ['Anna Berg accepted the prize in Oslo.'],
    ['Anna Berg accepted responsibility for the loss.'],
    ['Anna Berg dismissed the coach.'],
    ['Anna Berg welcomed the guests at the airport.'],
    ['Norway vowed to retaliate.'],
    ['Anna Berg offered her condolences.'],
    ['“We need to jump on it while the wind is low,” Anna Berg said.'],
    ['“It must be hard for them,” Anna Berg said.'],
    ['“Residents should boil their water,” Anna Berg said.'],
    ['“The bus should arrive at noon,” Anna Berg said.'],
    ['“They must have left early,” Anna Berg said.'],
    ['“We must keep going,” Anna Berg said.'],
    ['The troops, backed by tanks, entered the town.'],
    ['Anna Berg said her neighbour told her that Norway wants the island.'],
    ['Anna Berg said Per Holm does not want a truce.'],
    ['“More will die unless the rain stops,” Anna Berg said.'],
    ['“Norway will not return the trawler,” Anna Berg of Sweden said.'],
    ['“We will stay as long as it takes,” Anna Berg said.'],
    ['Norway dropped its demand for a recount.'],
    ['The roof is supported by four beams.'],
    ['Anna Berg called Norway on Tuesday.'],
    ['“This engine requires oil,” Anna Berg said.'],
    ['Norway denied that it had attacked the ship.'],
    ['“The arrest was a mistake,” Anna Berg said.'],
    ['“A price cap is not a red line,” Anna Berg said.'],
    ['Without accepting the offer, Norway cannot join the talks.'],
    ['Accepting the offer would cost Norway money.'],
    ['Norway approved a visa for Anna Berg.'],
    ['The firm said the revenue that Norway needs to pay its army is falling.'],
    ['Anna Berg should resign.'],
    ['Norwegian farms rejected the cold summer.'],
    ['“She must think that they are winning,” Anna Berg said.'],
    ['Anna Berg wants to leave the city.'],
    ['Anna Berg praised the fight against the plague.'],
    ['The deal depends on Norway’s willingness to pay.'],
    ['The army has pulled back to press Norway, Anna Berg said.'],
  ])('%s', (text) => {
    expect(held(text)).toEqual([])
  })
})

describe('positions: since when', () => {
  it('takes the day that hangs from the word of stance', () => {
    const { annotations } = annotate(testDocument('Norway rejected the proposal on Monday.'), annotators)
    expect(annotations.positions[0]?.when?.from).toBe('2024-05-13')
  })
  it('does not take a day that stands in what it is about', () => {
    const text = 'Norway demanded the 2025 budget of the council.'
    const { annotations } = annotate(testDocument(text), annotators)
    expect(annotations.positions[0]?.about).toContain('2025')
    expect(annotations.positions[0]?.when).toBeNull()
  })
})

function has(text: string, wanted: string | RegExp): void {
  const found = held(text)
  expect(
    found.some((line) => (typeof wanted === 'string' ? line === wanted : wanted.test(line))),
    found.join('; '),
  ).toBe(true)
}
