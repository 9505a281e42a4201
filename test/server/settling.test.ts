import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { exportStudy } from '../../server/store/studies.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import { withBreakdowns } from '../../shared/results.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { resultsOf } from '../support/results-of.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleResults from '../support/studies/example-results.json' with { type: 'json' }
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const empty = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('settling a mätperiod, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const signIn = async () => {
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  }
  const checks = async () =>
    (await (await kansli(`/api/matperioder/${id}/checklist`)).json()) as {
      code: string
      ok: boolean
      missing: string[]
    }[]

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(empty)
    await signIn()
    const link = await linkOf(server, id, null)
    for (const [index, { insats, answers }] of exampleStudy.responses.entries()) {
      const given = index === 0 ? { ...answers, ovrigt: exampleStudy.texts[0]?.text ?? '' } : answers
      const fields = Object.entries(given).map(([question, answer]) => [
        question,
        [answer].flat().map(String),
      ])
      const reply = await (await openForm(server, link)).send({
        ...Object.fromEntries(fields),
        insats: insats ?? 'vet-ej',
      })
      expect(reply.status).toBe(303)
    }
  })
  afterAll(() => server.stop())

  it('shows every count and rate before settling from the count rounded down to a multiple of 5', async () => {
    const counts = { enrolled: 12, enrolledOn: '2026-03-01', offered: 10 }
    const [first] = ((await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp).insatser
    await kansli(`/api/matperioder/${id}/insatser/${first?.id}/counts`, { method: 'PUT', json: counts })
    const followUp = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    expect(followUp.insatser[0]).toMatchObject({
      answered: 5,
      responseRate: 0.5,
      coverage: 0.8333,
      exceeds: false,
    })
    expect(followUp.insatser[1]).toMatchObject({ answered: 5, responseRate: null })
    expect(followUp.total).toMatchObject({ answered: 10, enrolled: null, offered: null })
  })

  it('keeps results unread until then', async () => {
    expect((await kansli(`/api/matperioder/${id}/report`)).status).toBe(409)
    expect((await kansli(`/api/matperioder/${id}/results.csv`)).status).toBe(409)
    await expect(exportStudy(server.database.db, id)).rejects.toMatchObject({ code: 'not-settled' })
  })

  it('waits until it has closed, the last forms are in, and every count is there', async () => {
    const settle = () => kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })
    expect((await settle()).status).toBe(409)
    server.setTime('2026-03-29T22:20:00Z')
    await signIn()
    expect((await checks()).find(({ code }) => code === 'closed')?.ok).toBe(false)
    server.setTime('2026-03-29T22:40:00Z')
    expect((await checks()).filter(({ ok }) => !ok)).toEqual([
      { code: 'counts', ok: false, missing: ['Midnattssolen'] },
    ])
    expect((await settle()).status).toBe(409)
  })

  it('gives the results of the example study, in every output alike', async () => {
    const { insatser } = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    const counts = { enrolled: 9, enrolledOn: null, offered: 9 }
    await kansli(`/api/matperioder/${id}/insatser/${insatser[1]?.id}/counts`, { method: 'PUT', json: counts })
    expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
    const json = await (await kansli(`/api/matperioder/${id}/results.json`)).json()
    const report = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as Published<SnapshotFile>
    expect(withBreakdowns(report, ['insats'])).toEqual(json)
    expect(json).toEqual({ ...exampleResults, channels: { digital: 12, papper: 0 } })
  })

  it('can be done once, and counts cannot be changed after', async () => {
    expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(409)
    const { insatser } = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    const path = `/api/matperioder/${id}/insatser/${insatser[0]?.id}/counts`
    const late = await kansli(path, { method: 'PUT', json: { enrolled: 1, enrolledOn: null, offered: 1 } })
    expect(late.status).toBe(409)
  })

  it('gives every answer a fresh key in the order of which it lies', async () => {
    const { db } = server.database
    const rows = await db.selectFrom('response').select('key').where('matperiod_id', '=', id).execute()
    const keys = rows.map(({ key }) => key)
    expect(keys).toEqual([...keys].sort())
    const { shuffled_at } = await db
      .selectFrom('matperiod')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(shuffled_at).not.toBeNull()
  })
})

describe.each(dialects)('importing and exporting, on %s', (dialect) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-11-22T09:00:00Z' })
  })
  afterAll(() => server.stop())

  it.each([
    ['the example study', exampleStudy],
    ['Bilaga 2 2025', settledDemoStudy()],
  ])(
    'settles %s at once, and gives equal results when it is exported and imported elsewhere',
    async (_, study) => {
      const id = await server.importStudy(study)
      const exported = await exportStudy(server.database.db, id)
      const elsewhere = await startServer(dialect, { now: '2026-11-22T09:00:00Z' })
      try {
        const copy = await elsewhere.importStudy(exported)
        expect(
          resultsOf(await exportStudy(elsewhere.database.db, copy), ['insats', 'kommun', 'kon']),
        ).toEqual(resultsOf(study, ['insats', 'kommun', 'kon']))
      } finally {
        await elsewhere.stop()
      }
    },
  )

  it('refuses a mätperiod that exists, and a questionnaire version with other content, and makes nothing', async () => {
    const questions = exampleStudy.questionnaire.questions.map((question) => ({
      ...question,
      text: { sv: 'Annan' },
    }))
    const changed = { ...exampleStudy, questionnaire: { ...exampleStudy.questionnaire, questions } }
    const count = async () => (await server.database.db.selectFrom('matperiod').select('id').execute()).length
    const before = await count()
    await expect(server.importStudy(changed)).rejects.toMatchObject({
      code: 'refused',
      faults: [expect.stringContaining('questionnaire'), expect.stringContaining('matperiod.name')],
    })
    expect(await count()).toBe(before)
  })
})
