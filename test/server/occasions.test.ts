import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMatperiod } from '../../server/store/matperioder.ts'
import type { IssuedCodes } from '../../shared/codes.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Reach } from '../../shared/reach.ts'
import type { SetupView } from '../../shared/setup.ts'
import { dialects } from '../support/databases.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const kansliAccount = { email: 'k@example.se', roles: ['kansli'] } as const
const settings = {
  controller: 'Styrelsen',
  contact: 'Kansliet',
  legalBasis: 'Allmänt intresse',
  dataProtectionOfficer: 'Ombudet',
  destroyed: 'Efter årsredovisningen',
}
const option = (value: string, sv: string) => ({ value, label: { sv } })
const questionnaire = {
  id: 'lopande',
  version: 1,
  title: { sv: 'Löpande enkät' },
  audience: 'deltagare',
  questions: [
    {
      id: 'tillfalle',
      kind: 'choice',
      text: { sv: 'När svarar du?' },
      background: true,
      byLink: true,
      options: [option('3man', 'Vid 3 månader'), option('slut', 'När jag slutar')],
    },
    { id: 'nojd', kind: 'scale', text: { sv: 'Hur nöjd är du?' }, min: 1, max: 5 },
    {
      id: 'vart',
      kind: 'choice',
      text: { sv: 'Vart går du vidare?' },
      showIf: { question: 'tillfalle', in: ['slut'] },
      options: [option('arbete', 'Arbete'), option('annat', 'Annat')],
    },
  ],
}
/** What the first draft begins from: last year's, settled as it comes in. */
const lastYear = {
  ...exampleStudy,
  questionnaire,
  matperiod: { name: 'Löpande 2025', opensOn: '2025-01-01', closesOn: '2025-12-31' },
  responses: [],
  texts: [],
  intake: [],
}

describe.each(dialects)('a mätperiod of a year with two occasions, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  let link: string
  let insatsId: string
  const at = async (instant: string) => {
    server.setTime(instant)
    kansli = await server.signIn(kansliAccount)
  }
  const path = (what: string) => `/api/matperioder/${id}${what}`
  const put = async (what: string, json: unknown) =>
    (await kansli(path(what), { method: 'PUT', json })).status
  const follow = async () => (await (await kansli(path(''))).json()) as FollowUp
  const formAt = async (address: string) => {
    const page = await (await server.fetch(address)).text()
    const key = /name="_key" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const send = (fields: Record<string, string>) =>
      server.fetch(address, { method: 'POST', body: new URLSearchParams({ _key: key, ...fields }) })
    return { page, send }
  }
  const answer = async (address: string, fields: Record<string, string>) =>
    (await (await formAt(address)).send(fields)).status
  const answers = async () =>
    (
      await server.database.db
        .selectFrom('response')
        .select('answers')
        .where('matperiod_id', '=', id)
        .execute()
    )
      .map(({ answers }) => answers)
      .sort()

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2025-12-01T09:00:00Z' })
    const last = await server.importStudy({
      ...lastYear,
      matperiod: { ...lastYear.matperiod, opensOn: '2025-12-01', closesOn: '2025-12-31' },
    })
    await at('2025-12-01T09:00:00Z')
    await kansli('/api/forbund', { method: 'PUT', json: { settings } })
    const made = await kansli('/api/matperioder', { method: 'POST', json: { from: last } })
    id = ((await made.json()) as { id: string }).id
  })
  afterAll(() => server.stop())

  it('is set up for a year, and hides what fewer than ten answers would show', async () => {
    const gallring = { decidedOn: '2025-11-20', number: '§ 4' }
    const days = { opensOn: '2026-01-01', closesOn: '2026-12-31' }
    expect(await put('/setup', { ...days, gallring, name: 'Löpande 2026' })).toBe(204)
    const view = (await (await kansli(path('/setup'))).json()) as SetupView
    expect(view.questionnaires.find(({ id }) => id === 'lopande')?.smallestGroup).toBe(10)
    expect((await kansli(path('/ready'), { method: 'POST' })).status).toBe(204)
    const matperiod = await readMatperiod(server.database.db, id)
    expect(matperiod.minGroup).toBe(10)
    const insats = matperiod.insatser.find(({ name }) => name === 'Norrskenet')
    link = insats?.link ?? ''
    insatsId = insats?.id ?? ''
  })

  it('has links, texts, QR codes and posters that say which occasion, each the same way', async () => {
    const reachAt = async (query: string) => kansli(path(`/insatser/${insatsId}/reach${query}`))
    const plain = (await (await reachAt('')).json()) as Reach
    expect(plain.occasions.map(({ value }) => value)).toEqual(['3man', 'slut'])
    expect([plain.occasion, plain.link.url]).toEqual([null, `${server.url}/e/${link}`])
    const slut = (await (await reachAt('?vid=slut')).json()) as Reach
    expect([slut.occasion, slut.link.url]).toEqual(['När jag slutar', `${server.url}/e/${link}/vid/slut`])
    for (const text of [slut.sms.text, slut.mail.text]) {
      expect(text).toContain(slut.link.url)
      expect(text).toContain('När jag slutar')
    }
    expect((await reachAt('?vid=arbete')).status).toBe(404)
    const poster = await kansli(path(`/insatser/${insatsId}/print/affisch-a4.pdf?vid=slut`))
    expect(poster.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('Norrskenet, När jag slutar'),
    )
    const pdf = readPdf(new Uint8Array(await poster.arrayBuffer()))
    expect(wordsOf(pdf)).toContain(tight('När jag slutar. Dina svar'))
    expect(pdf.alts.join()).toContain(`/e/${link}/vid/slut`)
    expect((await server.fetch(`/e/${link}/vid/slut/qr.svg`)).status).toBe(200)
    expect((await server.fetch(`/e/${link}/vid/okant/qr.svg`)).status).toBe(404)
  })

  it('takes the occasion from the link, and asks for it where the link tells none', async () => {
    await at('2026-03-10T09:00:00Z')
    const { page, send } = await formAt(`/e/${link}/vid/slut`)
    expect(page).not.toContain('När svarar du?')
    expect(page).toContain('Vart går du vidare?')
    expect((await formAt(`/e/${link}/vid/3man`)).page).not.toContain('Vart går du vidare?')
    expect((await formAt(`/e/${link}`)).page).toContain('När svarar du?')
    expect((await server.fetch(`/e/${link}/vid/arbete`)).status).toBe(404)
    // Nothing but the occasion is no answer.
    expect((await send({})).status).toBe(422)
    const sent = await send({ nojd: '4', vart: 'arbete', tillfalle: '3man' })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `/e/${link}/vid/slut/tack`])
    expect((await server.fetch(`/e/${link}/vid/slut/tack`)).status).toBe(200)
    expect((await send({ nojd: '4', vart: 'arbete' })).status).toBe(303)
    expect(await answer(`/e/${link}/vid/3man`, { nojd: '5', vart: 'arbete' })).toBe(303)
    expect(await answer(`/e/${link}`, { tillfalle: 'slut', nojd: '3' })).toBe(303)
    expect((await answers()).map((one) => JSON.parse(one))).toEqual(
      expect.arrayContaining([
        { tillfalle: 'slut', nojd: 4, vart: 'arbete' },
        { tillfalle: '3man', nojd: 5 },
        { tillfalle: 'slut', nojd: 3 },
      ]),
    )
    expect(await answers()).toHaveLength(3)
  })

  it('counts those offered so far, and sees in spring already who is behind', async () => {
    const counts = { enrolled: 40, enrolledOn: '2026-03-10', offered: 40 }
    expect(await put(`/insatser/${insatsId}/counts`, counts)).toBe(204)
    const before = await follow()
    expect(before.rolling).toBe(true)
    const setGoal = { goals: JSON.stringify({ responseRate: 0.6 }) }
    await server.database.db.updateTable('matperiod').set(setGoal).where('id', '=', id).execute()
    const insats = (await follow()).insatser.find((one) => one.id === insatsId)
    expect(insats?.behind).toMatchObject({ expected: 24 })
  })

  it('shows its progress over all its weeks, in steps of five', async () => {
    for (let person = 0; person < 12; person += 1) {
      const occasion = person % 2 === 0 ? '3man' : 'slut'
      expect(await answer(`/e/${link}/vid/${occasion}`, { nojd: '4' })).toBe(303)
    }
    for (const day of ['2026-05-04', '2026-08-03', '2026-11-02']) {
      await at(`${day}T09:00:00Z`)
      await follow()
    }
    const points = (await follow()).insatser.find((insats) => insats.id === insatsId)?.progress ?? []
    expect(points.map(({ answered }) => answered % 5)).toEqual(points.map(() => 0))
    expect(points.at(-1)).toEqual({ day: '2026-11-02', answered: 15 })
  })

  it('is settled after the year, with a table of the occasions', async () => {
    await at('2027-01-01T09:00:00Z')
    const { insatser } = await readMatperiod(server.database.db, id)
    for (const insats of insatser) {
      const counts = { enrolled: 40, enrolledOn: '2026-12-31', offered: 40 }
      expect(await put(`/insatser/${insats.id}/counts`, counts)).toBe(204)
    }
    expect((await kansli(path('/settle'), { method: 'POST' })).status).toBe(204)
    const results = (await (await kansli(path('/results.json'))).json()) as {
      questions: { id: string; rows?: { value: string; count: number }[] }[]
    }
    const rows = results.questions.find(({ id }) => id === 'tillfalle')?.rows ?? []
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(15)
  })
})

describe.each(dialects)('one-time codes over a year, on %s', (dialect) => {
  it('are made in January and used in December, beside others that are made then', async () => {
    const server = await startServer(dialect, { now: '2025-12-01T09:00:00Z' })
    const days = { name: 'Löpande 2026', opensOn: '2026-01-01', closesOn: '2026-12-31' }
    const id = await server.importStudy({ ...lastYear, matperiod: days })
    await server.database.db.updateTable('matperiod').set({ uses_codes: 1 }).where('id', '=', id).execute()
    const insats = (await readMatperiod(server.database.db, id)).insatser[0]
    const made = async () => {
      const kansli = await server.signIn(kansliAccount)
      const path = `/api/matperioder/${id}/insatser/${insats?.id}/codes`
      const reply = (await (await kansli(path, { method: 'POST', json: { count: 1 } })).json()) as IssuedCodes
      return reply.slips[0]?.code ?? ''
    }
    const use = async (code: string) => {
      const address = `/e/${insats?.link}/vid/slut`
      const key = /name="_key" value="([^"]*)"/.exec(await (await server.fetch(address)).text())?.[1] ?? ''
      const body = new URLSearchParams({ _key: key, _code: code, nojd: '4' })
      return (await server.fetch(address, { method: 'POST', body })).status
    }
    server.setTime('2026-01-02T09:00:00Z')
    const early = await made()
    server.setTime('2026-12-30T09:00:00Z')
    const late = await made()
    expect([await use(early), await use(late), await use(early)]).toEqual([303, 303, 409])
    await server.stop()
  })
})
