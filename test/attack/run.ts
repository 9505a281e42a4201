import { expect, it } from 'vitest'
import { Campaign, type Outcome, type Price } from '../support/attack/campaign.ts'
import { randomStudy } from '../support/attack/random-study.ts'

/** One mätperiod in so many is attacked as a chain of snapshots as well. */
const chainEvery = 10
/** Of one in so many every file that it leaves as is read, which takes longer to make than to attack. */
const filesEvery = 10

const [count, first, fewestInsatser] = (process.env.ATTACK ?? '').split(' ').map(Number)

it('attacks what is published of random mätperioder', async () => {
  const [seeds, from] = [count || 1000, first || 1]
  const begun = Date.now()
  const prices: Price[] = []
  const broken: number[] = []
  let chains = 0
  const campaign = await Campaign.begin()
  try {
    for (let seed = from; seed < from + seeds; seed++) {
      const isChain = seed % chainEvery === 0
      chains += Number(isChain)
      const found = await orFault(async () => {
        const formats = seed % filesEvery === 1 ? 'every' : 'few'
        const { price, ...single } = await campaign.single(
          randomStudy(seed, undefined, fewestInsatser),
          formats,
        )
        prices.push(price)
        return [
          ...wordsOf('', single),
          ...(isChain
            ? wordsOf('chain: ', await campaign.chain(randomStudy(seed, undefined, fewestInsatser)))
            : []),
        ]
      })
      if (found.length > 0) broken.push(seed)
      console.log(
        [`seed ${seed}${isChain ? ', and as a chain' : ''}: ${found.length} found`, ...found].join('\n  '),
      )
    }
  } finally {
    await campaign.end()
    const sum = (figure: (price: Price) => number) =>
      prices.reduce((total, price) => total + figure(price), 0)
    const share = (part: number) =>
      `${(
        (100 * part) /
          Math.max(
            1,
            sum(({ plain }) => plain),
          )
      ).toFixed(1)} %`
    console.log(
      [
        `${prices.length} mätperioder from seed ${from}, ${chains} of them as chains too, in ${Math.round((Date.now() - begun) / 60_000)} minutes`,
        `broken: ${broken.length}${broken.length > 0 ? ` (seeds ${broken.join(', ')})` : ''}`,
        `of ${sum(({ plain }) => plain)} groups and questions that plain hiding shows, ${share(sum(({ shown }) => shown))} are shown in some face and ${share(sum(({ whole }) => whole))} in full`,
      ].join('\n'),
    )
  }
  expect(broken).toEqual([])
})

/** What cannot be published or read is found too, and the next is attacked all the same. */
async function orFault(attack: () => Promise<readonly string[]>): Promise<readonly string[]> {
  return attack().catch((fault: unknown) => [`not attacked: ${fault}`])
}

function wordsOf(where: string, { breaches, unread, untrue }: Outcome): readonly string[] {
  return [
    ...breaches.map(({ kind, sentence }) => `${where}${kind}: ${sentence}`),
    ...unread.map((figure) => `${where}not read: ${figure}`),
    ...untrue.map((fact) => `${where}not true: ${fact}`),
  ]
}
