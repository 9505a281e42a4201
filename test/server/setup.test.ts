import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import type { FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import type { SetupView } from '../../shared/setup.ts'
import { dialects } from '../support/databases.ts'
import { openForm } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'

const kansliAccount = { email: 'k@example.se', roles: ['kansli'] } as const
const staffAccount = { email: 'p@example.se', roles: ['insatspersonal'], insatser: ['Tidsam'] } as const
const settings = {
  controller: 'Styrelsen',
  contact: 'Kansliet',
  legalBasis: 'Allmänt intresse',
  dataProtectionOfficer: 'Ombudet',
  destroyed: 'Efter årsredovisningen',
}
const gallring = { decidedOn: '2026-01-20', number: '§ 4' }

describe.each(dialects)('making a mätperiod, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let staff: Fetch
  let last: string
  const put = async (path: string, json: unknown) => (await kansli(path, { method: 'PUT', json })).status
  const post = async (path: string) => (await kansli(path, { method: 'POST' })).status
  const json = async <T>(fetch: Fetch, path: string) => (await (await fetch(path)).json()) as T
  const make = async (from: string | null = last) => {
    const reply = await kansli('/api/matperioder', { method: 'POST', json: { from } })
    expect(reply.status).toBe(201)
    return ((await reply.json()) as { id: string }).id
  }
  const setup = (id: string) => json<SetupView>(kansli, `/api/matperioder/${id}/setup`)
  const follow = (id: string) => json<FollowUp>(kansli, `/api/matperioder/${id}`)
  const at = async (instant: string) => {
    server.setTime(instant)
    kansli = await server.signIn(kansliAccount)
    staff = await server.signIn(staffAccount)
  }
  /** A mätperiod of its own that is ready, on the days that are given. */
  const ready = async (opensOn: string, closesOn: string) => {
    const id = await make()
    expect(await put(`/api/matperioder/${id}/setup`, { opensOn, closesOn, gallring })).toBe(204)
    expect(await post(`/api/matperioder/${id}/ready`)).toBe(204)
    return id
  }

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-03-10T09:00:00Z' })
    last = await server.importStudy(settledDemoStudy())
    await at('2026-03-10T09:00:00Z')
    await kansli('/api/forbund', { method: 'PUT', json: { settings } })
  })
  afterAll(() => server.stop())
  beforeEach(() => at('2026-03-10T09:00:00Z'))

  it('begins from the last one: its questionnaire, its insatser and goals, and days a year on', async () => {
    const before = await follow(last)
    const { setup: made, insatser } = await setup(await make())
    const nameOf = (id: string) => insatser.find((insats) => insats.id === id)?.name
    expect(made).toMatchObject({
      name: 'Hösten 2026',
      opensOn: '2026-10-06',
      closesOn: '2026-11-06',
      goals: before.goals,
      gallring: null,
      languages: ['sv'],
    })
    expect(made.insatser.map(({ id }) => nameOf(id))).toEqual(before.insatser.map(({ name }) => name))
  })

  it('leaves out an insats that has been ended, and takes in none that is new unasked', async () => {
    const [first] = (await follow(last)).insatser
    const details = { name: first?.name, kommun: first?.kommun, fromYear: null, toYear: 2025 }
    expect(await put(`/api/insatser/${first?.id}`, details)).toBe(204)
    const added = { name: 'Nystart', kommun: null, fromYear: 2026, toYear: null }
    await kansli('/api/insatser', { method: 'POST', json: added })
    const { setup: made, insatser } = await setup(await make())
    expect(insatser.map(({ name }) => name)).toContain('Nystart')
    expect(insatser.map(({ name }) => name)).not.toContain(first?.name)
    expect(made.insatser).toHaveLength(4)
    expect(await put(`/api/insatser/${first?.id}`, { ...details, toYear: null })).toBe(204)
  })

  it('is seen by nobody but the kansli, and its links lead nowhere, until it is ready', async () => {
    const id = await make()
    const listed = await json<MatperiodSummary[]>(staff, '/api/matperioder')
    expect(listed.map((matperiod) => matperiod.id)).toEqual([last])
    expect((await staff(`/api/matperioder/${id}`)).status).toBe(404)
    expect(await follow(id)).toMatchObject({ state: 'draft', insatser: [] })
  })

  it('is saved step by step, and two who work in different steps undo nothing of each other', async () => {
    const id = await make()
    const path = `/api/matperioder/${id}/setup`
    const [insats] = (await setup(id)).setup.insatser
    const saved = await Promise.all([
      put(path, { opensOn: '2026-10-12', closesOn: '2027-10-11', name: 'Ett år' }),
      put(path, { insatser: [{ id: insats?.id, enrolled: 14 }] }),
      put(path, { goals: { responseRate: 0.5 }, minGroup: 8 }),
    ])
    expect(saved).toEqual([204, 204, 204])
    expect((await setup(id)).setup).toMatchObject({
      name: 'Ett år',
      opensOn: '2026-10-12',
      closesOn: '2027-10-11',
      insatser: [{ id: insats?.id, enrolled: 14 }],
      goals: { responseRate: 0.5 },
      minGroup: 8,
    })
  })

  it.each([
    [{ opensOn: '2026-03-09', closesOn: '2026-04-01' }, 'Den första dagen har redan varit.'],
    [{ opensOn: '2026-04-02', closesOn: '2026-04-01' }, 'före den första'],
    [{ opensOn: '2026-04-02', closesOn: '2036-04-01' }, 'längre än två år'],
    [{ opensOn: '2026-04-02' }, 'både första och sista dagen'],
    [{ name: 'Hösten 2025' }, 'Det finns redan en mätperiod som heter Hösten 2025.'],
    [{ questionnaire: { id: 'ingen', version: 1 } }, 'Enkäten finns inte längre.'],
    [{ minGroup: 4 }, 'mindre än 5'],
  ])('refuses %o, and says why', async (change, why) => {
    const id = await make()
    const reply = await kansli(`/api/matperioder/${id}/setup`, { method: 'PUT', json: change })
    expect(reply.status).toBe(422)
    expect(((await reply.json()) as { faults: string[] }).faults.join()).toContain(why)
  })

  it('is not made ready while something is missing, and every fault is named', async () => {
    const id = await make()
    const reply = await kansli(`/api/matperioder/${id}/ready`, { method: 'POST' })
    expect(reply.status).toBe(409)
    expect(await reply.json()).toMatchObject({
      code: 'checks-missing',
      faults: ['Gallringsbeslutet saknas.'],
    })
    expect((await setup(id)).setup.gallring).toBeNull()
  })

  it('is made ready once, with a link for each insats and one for all, even when two do so at once', async () => {
    const id = await make()
    const { setup: made } = await setup(id)
    const insatser = made.insatser.map((insats, index) =>
      index === 0 ? { ...insats, enrolled: 21 } : insats,
    )
    expect(await put(`/api/matperioder/${id}/setup`, { gallring, insatser, name: 'En gång' })).toBe(204)
    const both = await Promise.all([
      post(`/api/matperioder/${id}/ready`),
      post(`/api/matperioder/${id}/ready`),
    ])
    expect(both.toSorted()).toEqual([204, 409])
    const { state, insatser: shown, link } = await follow(id)
    expect(state).toBe('upcoming')
    expect(shown[0]).toMatchObject({ enrolled: 21, enrolledOn: '2026-03-10', offered: null })
    const links = [...shown.map((insats) => insats.link.code), link?.code ?? '']
    expect(new Set(links).size).toBe(shown.length + 1)
    for (const code of links) expect((await server.fetch(`/e/${code}`)).status).toBe(403)
    expect(await put(`/api/matperioder/${id}/setup`, { minGroup: 5 })).toBe(409)
    expect((await kansli(`/api/matperioder/${id}/setup`, { method: 'DELETE' })).status).toBe(409)
  })

  it('is removed while it is a draft, wholly', async () => {
    const id = await make()
    expect((await kansli(`/api/matperioder/${id}/setup`, { method: 'DELETE' })).status).toBe(204)
    expect((await kansli(`/api/matperioder/${id}`)).status).toBe(404)
    const left = await server.database.db
      .selectFrom('draft_insats')
      .selectAll()
      .where('matperiod_id', '=', id)
      .execute()
    expect(left).toEqual([])
  })

  it('opens and closes by itself at midnight, also when the clock is moved meanwhile', async () => {
    // In 2026 the clock goes back on the 25th of October: that day has 25 hours, and ends at 23:00 UTC.
    const id = await ready('2026-10-20', '2026-10-25')
    const code = (await follow(id)).link?.code ?? ''
    const statusAt = async (instant: string) => {
      server.setTime(instant)
      return (await server.fetch(`/e/${code}`)).status
    }
    expect(await statusAt('2026-10-19T21:59:59Z')).toBe(403)
    expect(await statusAt('2026-10-19T22:00:00Z')).toBe(200)
    expect(await statusAt('2026-10-25T22:59:59Z')).toBe(200)
    const form = await openForm(server, code)
    expect(await statusAt('2026-10-25T23:00:00Z')).toBe(410)
    const late = await form.send({ insats: 'Tidsam', kon: 'kvinna' })
    expect(late.status).toBe(303)
    // And on the 28th of March 2027 it goes forward: that day has 23 hours, and ends at 22:00 UTC.
    await at('2027-03-01T09:00:00Z')
    const spring = await ready('2027-03-08', '2027-03-28')
    const springCode = (await follow(spring)).link?.code ?? ''
    server.setTime('2027-03-28T21:59:59Z')
    expect((await server.fetch(`/e/${springCode}`)).status).toBe(200)
    server.setTime('2027-03-28T22:00:00Z')
    expect((await server.fetch(`/e/${springCode}`)).status).toBe(410)
  })

  it('may have its days moved until it opens, then be lengthened, and is never opened again', async () => {
    const id = await ready('2026-04-01', '2026-04-20')
    const path = `/api/matperioder/${id}`
    expect(await put(`${path}/dates`, { opensOn: '2026-04-08', closesOn: '2026-04-22' })).toBe(204)
    expect(await put(`${path}/dates`, { opensOn: '2026-03-09', closesOn: '2026-04-22' })).toBe(422)

    await at('2026-04-10T09:00:00Z')
    expect(await put(`${path}/dates`, { opensOn: '2026-04-12', closesOn: '2026-04-22' })).toBe(409)
    expect(await put(`${path}/closes-on`, { closesOn: '2026-05-04' })).toBe(204)
    expect(await put(`${path}/closes-on`, { closesOn: '2026-04-09' })).toBe(422)
    expect(await put(`${path}/closes-on`, { closesOn: '2026-04-10' })).toBe(204)
    expect(await follow(id)).toMatchObject({ state: 'open', closesOn: '2026-04-10' })

    // Closed at midnight. The last forms are still being taken, and it stays closed.
    await at('2026-04-10T22:00:01Z')
    expect(await put(`${path}/closes-on`, { closesOn: '2026-05-04' })).toBe(409)
    expect(await follow(id)).toMatchObject({ state: 'closed', closesOn: '2026-04-10' })
  })

  it('begins from nothing with the newest questionnaire and every insats', async () => {
    const { setup: made, insatser } = await setup(await make(null))
    expect(made).toMatchObject({ opensOn: '2026-03-24', goals: { coverage: 1, responseRate: 0.6 } })
    expect(made.insatser).toHaveLength(insatser.length)
  })

  it('writes each act in the log', async () => {
    const log = await json<{ action: string; subject: string }[]>(kansli, '/api/audit')
    for (const action of [
      'draft-made',
      'draft-changed',
      'draft-removed',
      'matperiod-ready',
      'days-moved',
      'insats-added',
      'insats-changed',
    ]) {
      expect(log.map((entry) => entry.action)).toContain(action)
    }
  })
})
