import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Campaign } from '../support/attack/campaign.ts'
import { randomStudy } from '../support/attack/random-study.ts'

/** Few enough to attack many of; `npm run attack` takes on larger ones. */
const most = 32
/** A chain is three results in one system. */
const mostInChain = 24
const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const nothing = { breaches: [], unread: [], untrue: [] }

describe('what is published of a mätperiod, read from its page and its files', () => {
  let campaign: Campaign
  beforeAll(async () => {
    campaign = await Campaign.begin()
  })
  afterAll(() => campaign.end())

  it.each(seeds(40))('tells nobody what is hidden, also who knows a form, of seed %i', async (seed) => {
    expect(await campaign.single(randomStudy(seed, most))).toMatchObject(nothing)
  })

  it('tells nobody either where a hundred are spread over many insatser', async () => {
    expect(await campaign.single(randomStudy(56, 150, 15))).toMatchObject(nothing)
  })

  it.each(seeds(4))('tells nobody with the results before it beside it, of seed %i', async (seed) => {
    expect(await campaign.chain(randomStudy(seed, mostInChain))).toEqual(nothing)
  })
})
