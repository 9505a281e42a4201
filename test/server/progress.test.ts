import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteAllProgress } from '../../server/store/progress.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Offers } from '../../shared/offers.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = {
  ...exampleStudy,
  matperiod: { ...exampleStudy.matperiod, goals: { responseRate: 0.6 } },
  responses: [],
  texts: [],
  intake: [],
}

describe.each(dialects)('following along, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let staff: Fetch
  let id: string
  const follow = async (fetch: Fetch) => (await (await fetch(`/api/matperioder/${id}`)).json()) as FollowUp
  const noted = async () =>
    (await server.database.db.selectFrom('progress').selectAll().orderBy('day').execute())
      .filter(({ answered }) => answered > 0)
      .map(({ day, answered }) => [day, answered])
  const answer = async (times: number) => {
    const link = await linkOf(server, id, 'Norrskenet')
    const [given] = exampleStudy.responses
    for (let index = 0; index < times; index += 1) {
      const fields = Object.entries(given?.answers ?? {}).map(([question, value]) => [
        question,
        [value].flat().map(String),
      ])
      const reply = await (await openForm(server, link)).send(Object.fromEntries(fields))
      expect(reply.status).toBe(303)
    }
  }
  const at = async (instant: string) => {
    server.setTime(instant)
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    staff = await server.signIn({
      email: 'p@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    await at('2026-03-10T09:00:00Z')
  })
  afterAll(() => server.stop())

  it('notes the step of five that the page shows, the first of each day, and no more that day', async () => {
    await answer(3)
    await noteAllProgress(server.database.db, server.clock.now())
    await answer(4)
    const { insatser, progress } = await follow(kansli)
    expect(await noted()).toEqual([])
    // What is seen now stands at the end of the line, and is not stored.
    expect(insatser[0]?.progress).toEqual([{ day: '2026-03-10', answered: 5 }])
    expect(progress).toEqual([{ day: '2026-03-10', answered: 5 }])

    await at('2026-03-12T09:00:00Z')
    await Promise.all([
      follow(kansli),
      follow(kansli),
      noteAllProgress(server.database.db, server.clock.now()),
    ])
    expect(await noted()).toEqual([['2026-03-12', 5]])
    await answer(5)
    await noteAllProgress(server.database.db, server.clock.now())
    expect(await noted()).toEqual([['2026-03-12', 5]])
  })

  it('cannot store a figure that is no step of five', async () => {
    const row = { matperiod_id: id, insats_id: '', day: '2026-03-01', answered: 7 }
    await expect(server.database.db.insertInto('progress').values(row).execute()).rejects.toThrow(/check/i)
  })

  it('shows insatspersonal their own line and nobody else’s', async () => {
    const { insatser, progress } = await follow(staff)
    expect(insatser.map(({ name }) => name)).toEqual(['Norrskenet'])
    expect(progress).toEqual(insatser[0]?.progress)
  })

  it('says when an insats is behind its goal by the weeks that have passed', async () => {
    const [first] = (await follow(kansli)).insatser
    const counts = { enrolled: 60, enrolledOn: '2026-03-01', offered: 50 }
    const path = `/api/matperioder/${id}/insatser/${first?.id}/counts`
    await kansli(path, { method: 'PUT', json: counts })
    await at('2026-03-27T09:00:00Z')
    const [late] = (await follow(staff)).insatser
    expect(late?.behind).toMatchObject({ expected: expect.any(Number) })
    expect(late?.behind?.expected).toBeGreaterThan(late?.answered ?? 0)
  })

  it('notes nothing when it has closed, and the line ends on the last day', async () => {
    const before = (await noted()).length
    await at('2026-04-10T09:00:00Z')
    await noteAllProgress(server.database.db, server.clock.now())
    const { insatser, closesOn } = await follow(kansli)
    expect((await noted()).length).toBe(before)
    expect(insatser[0]?.progress.at(-1)).toEqual({ day: closesOn, answered: 10 })
    expect(insatser[0]?.behind).toBeNull()
  })

  it('keeps how the survey was offered, for one’s own insats, until it is settled', async () => {
    const [first, second] = (await follow(kansli)).insatser
    const path = (insats: string | undefined) => `/api/matperioder/${id}/insatser/${insats}/offers`
    const save = async (fetch: Fetch, insats: string | undefined, parts: object) =>
      (await fetch(path(insats), { method: 'PUT', json: { parts } })).status
    expect(await save(staff, first?.id, { link: 30, paper: 20, absent: 10 })).toBe(204)
    expect(await save(staff, first?.id, { link: 31, other: 0 })).toBe(204)
    expect((await (await staff(path(first?.id))).json()) as Offers).toMatchObject({
      insats: 'Norrskenet',
      enrolled: 60,
      offered: 50,
      parts: { link: 31, other: 0 },
    })
    expect(await save(staff, second?.id, { link: 1 })).toBe(403)
    expect((await staff(path(second?.id))).status).toBe(403)
    expect(await save(staff, first?.id, { rykte: 1 })).toBe(422)
    expect(await save(staff, first?.id, { link: -1 })).toBe(422)
    await server.database.db.updateTable('matperiod').set({ status: 'settled' }).execute()
    expect(await save(staff, first?.id, { link: 1 })).toBe(409)
  })
})
