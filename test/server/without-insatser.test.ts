import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromLibrary } from '../../server/library/library.ts'
import { exportStudy } from '../../server/store/studies.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Report } from '../../shared/results.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'

const questionnaire = fromLibrary('styrelse')
const study = {
  format: 'deltagarenkat/study@1',
  forbund: { name: 'Exempelförbundet' },
  insatser: [],
  matperiod: {
    name: 'Styrelsen 2026',
    opensOn: '2026-03-01',
    closesOn: '2026-03-29',
    goals: { responseRate: 0.6 },
  },
  questionnaire,
}

describe.each(dialects)('a survey of a styrelse, without any insats, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let kansli: Fetch
  const signIn = async () => {
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  }
  const followUp = async () => (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
  const setCounts = (counts: object) =>
    kansli(`/api/matperioder/${id}/insatser/mixed/counts`, { method: 'PUT', json: counts })

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    await signIn()
  })
  afterAll(() => server.stop())

  it('is answered at one link, in words that fit those who are asked', async () => {
    const link = await linkOf(server, id, null)
    for (let person = 0; person < 7; person += 1) {
      const { page, send } = await openForm(server, link)
      expect(page).not.toMatch(/din coach|din insats|ersättning/)
      const sent = await send({ uppdrag: person < 5 ? 'ja' : 'delvis', nytta: 'vet-ej' })
      expect(sent.status).toBe(303)
    }
  })

  it('is followed as one whole, with counts, a link and a pile of its own', async () => {
    expect((await setCounts({ enrolled: 12, enrolledOn: '2026-03-01', offered: 10 })).status).toBe(204)
    const { insatser, total, link, piles } = await followUp()
    expect(insatser).toMatchObject([{ name: 'Alla tillfrågade', enrolled: 12, offered: 10, answered: 5 }])
    expect(insatser[0]?.link.code).toBe(await linkOf(server, id, null))
    expect(total).toMatchObject({ enrolled: 12, offered: 10, answered: 5, responseRate: 0.5 })
    expect([link, piles]).toEqual([null, [{ id: null, name: null }]])
  })

  it('settles when it is counted, and gives its rates and every question', async () => {
    await setCounts({ enrolled: null, enrolledOn: null, offered: null })
    server.setTime('2026-03-29T22:40:00Z')
    await signIn()
    const settle = () => kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })
    expect((await settle()).status).toBe(409)
    await setCounts({ enrolled: 12, enrolledOn: '2026-03-01', offered: 10 })
    expect((await settle()).status).toBe(204)
    const { results, intake } = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as Report
    expect(results).toMatchObject({
      respondents: 7,
      enrolled: 12,
      offered: 10,
      responseRate: 0.7,
      coverage: 0.8333,
    })
    expect(intake).toEqual([])
    expect(results.questions[0]?.rows?.map(({ count }) => count)).toEqual([5, 2, 0, 0])
    expect((await kansli(`/api/matperioder/${id}/results.csv`)).status).toBe(200)
  })

  it('is the same when it is exported and imported elsewhere', async () => {
    const file = (await exportStudy(server.database.db, id)) as Record<string, unknown>
    const again = await server.importStudy({ ...file, forbund: { name: 'Ett annat' } })
    const reports = await Promise.all(
      [id, again].map(async (matperiod) => {
        const { content } = await server.database.db
          .selectFrom('snapshot')
          .select('content')
          .where('matperiod_id', '=', matperiod)
          .executeTakeFirstOrThrow()
        return (JSON.parse(content) as Report).results
      }),
    )
    expect(reports[1]).toEqual(reports[0])
  })
})

it.each(dialects)('an insats question is needed by nobody: links tell the insats, on %s', async (dialect) => {
  const server = await startServer(dialect)
  const insatser = [{ name: 'Norrskenet' }, { name: 'Midnattssolen' }]
  const id = await server.importStudy({ ...study, insatser })
  const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  const { send } = await openForm(server, await linkOf(server, id, 'Norrskenet'))
  expect((await send({ uppdrag: 'ja' })).status).toBe(303)
  const whole = `/api/matperioder/${id}/insatser/mixed/counts`
  const counts = { enrolled: 1, enrolledOn: '2026-03-01', offered: 1 }
  expect((await kansli(whole, { method: 'PUT', json: counts })).status).toBe(403)
  const followUp = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
  expect(followUp.insatser.map(({ name }) => name)).toEqual(['Norrskenet', 'Midnattssolen'])
  await server.stop()
})
