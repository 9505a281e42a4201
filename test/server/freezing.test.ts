import { describe, expect, it } from 'vitest'
import { type Protect, protectApart } from '../../server/protecting.ts'
import { freezing } from '../../server/store/freezing.ts'
import { settle } from '../../server/store/settling.ts'
import { readLatest } from '../../server/store/snapshots.ts'
import { checkStudy } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { startServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const days = { opensOn: '2026-03-01', closesOn: '2026-03-27' }
const open = { ...exampleStudy, matperiod: { ...exampleStudy.matperiod, ...days } }

describe.each(dialects)('while a result is weighed, on %s', (dialect) => {
  it('answers come in, and what is settled is what has come in by then', async () => {
    const server = await startServer(dialect)
    try {
      const id = await server.importStudy(open)
      const link = await linkOf(server, id, 'Norrskenet')
      const { db, kind } = server.database
      const counted: number[] = []
      // Nothing is weighed until somebody who answers meanwhile has been thanked.
      const protect: Protect = async (tally, protection) => {
        counted.push(tally.total.respondents)
        if (counted.length === 1) {
          expect((await (await openForm(server, link)).send({ nojd: '4' })).status).toBe(303)
        }
        return protectApart(tally, protection)
      }
      const by = { at: server.clock.now(), actor: null }
      await freezing(db, (trx, protect) => settle(trx, kind, id, by, protect), protect)

      const before = open.responses.length
      expect(counted).toEqual([before, before + 1])
      expect((await readLatest(db, id))?.results.respondents).toBe(before + 1)
    } finally {
      await server.stop()
    }
  })
})

describe('a result', () => {
  const checked = checkStudy(exampleStudy)
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { forbund, matperiod, intake, responses } = checked.study
  const tallier = createTallier(checked.study)
  for (const response of responses) tallier.add(response)
  const tally = tallier.tally(new Map())
  const weigh = () => protectApart(tally, { forbund: forbund.name, matperiod, intake, earlier: [] })

  it('is weighed in a thread of its own: the server does other things meanwhile', async () => {
    let turned = false
    // A single answer may be there before the loop has turned once; of fifty in a row the last is not.
    const weighed = Promise.all(Array.from({ length: 50 }, weigh))
    setImmediate(() => {
      turned = true
    })
    await weighed
    expect(turned).toBe(true)
  })

  it('that cannot be weighed is an error to whoever asked, and to nobody after', async () => {
    const [nothing, protection] = [{}, {}] as unknown as Parameters<Protect>
    const asked = [protectApart(nothing, protection), weigh()] as const
    await expect(asked[0]).rejects.toThrow(TypeError)
    expect((await asked[1]).results.respondents).toBe(responses.length)
  })
})
