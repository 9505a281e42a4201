import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import type { KioskLink } from '../../shared/kiosk.ts'
import { dialects } from '../support/databases.ts'
import { startKiosk } from '../support/kiosk.ts'
import { linkOf } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const now = '2026-03-10T09:00:00Z'
const closed = '2026-03-29T22:00:00Z'
const pin = '4071'

describe.each(dialects)('a kiosk, on %s', (dialect) => {
  let server: TestServer
  let staff: Fetch
  let id: string
  let kiosks: string
  const stored = async () => (await countResponses(server.database.db, id)).get(await insatsId()) ?? 0
  const insatsId = async (name = 'Norrskenet') =>
    (await readMatperiod(server.database.db, id)).insatser.find((insats) => insats.name === name)?.id ?? ''
  const kiosksOf = async (name: string) => `/api/matperioder/${id}/insatser/${await insatsId(name)}/kiosks`
  const listed = async () => (await (await staff(kiosks)).json()) as readonly KioskLink[]
  const newKiosk = () => startKiosk(server, id, 'Norrskenet', pin)
  const leave = async (code: string, tried: string) =>
    (await server.fetch(`/k/${code}/avsluta`, { method: 'POST', json: { pin: tried } })).status
  const keyOf = async (code: string) =>
    /name="_key" value="([^"]*)"/.exec(await (await server.fetch(`/k/${code}/enkat`)).text())?.[1] ?? ''
  const send = (code: string, key: string, nojd = '4') =>
    server.fetch(`/k/${code}/enkat`, { method: 'POST', body: new URLSearchParams({ _key: key, nojd }) })

  beforeAll(async () => {
    server = await startServer(dialect, { now })
    id = await server.importStudy(study)
    staff = await server.signIn({
      email: 'personal@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
    kiosks = await kiosksOf('Norrskenet')
  })
  afterAll(() => server.stop())

  it('is started by its own staff with a PIN, which is nowhere in clear', async () => {
    expect((await staff(kiosks, { method: 'POST', json: { pin } })).status).toBe(204)
    const [kiosk] = await listed()
    expect(kiosk?.url).toBe(`${server.url}/k/${kiosk?.code}`)
    const rows = await server.database.db.selectFrom('kiosk').selectAll().execute()
    const audit = await server.database.db.selectFrom('audit').selectAll().execute()
    expect(rows).toHaveLength(1)
    // What is kept of a kiosk: its address, its link, its PIN's hash; neither when nor by whom.
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['code', 'ended', 'link', 'pin_hash'])
    expect(rows[0]?.pin_hash).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(audit)).not.toContain(kiosk?.code)
    expect(JSON.stringify(audit)).not.toContain(pin)
    const other = await staff(await kiosksOf('Fjällhem'), { method: 'POST', json: { pin } })
    expect(other.status).not.toBe(204)
  })

  it.each(['123', '123456789', 'abcd', '', '1111', '1234', '9876'])('refuses %j for a PIN', async (easy) => {
    expect((await staff(kiosks, { method: 'POST', json: { pin: easy } })).status).toBe(422)
  })

  it('gives the form of its insats, and stores the answer as any other', async () => {
    const code = await newKiosk()
    expect((await server.fetch(`/k/${code}`)).status).toBe(200)
    const before = await stored()
    const key = await keyOf(code)
    const reply = await send(code, key)
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, `/k/${code}/enkat/tack`])
    expect((await send(code, key)).status).toBe(303)
    expect(await stored()).toBe(before + 1)
  })

  it('keeps nothing, sets no cookie, and shows its form within its own page alone', async () => {
    const code = await newKiosk()
    const policyOf = async (path: string) => {
      const reply = await server.fetch(path)
      expect(reply.headers.get('Cache-Control')).toBe('no-store')
      expect(reply.headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(reply.headers.getSetCookie()).toEqual([])
      return reply.headers.get('Content-Security-Policy') ?? ''
    }
    expect(await policyOf(`/k/${code}`)).toMatch(/frame-src 'self';.*frame-ancestors 'none'/)
    for (const path of ['enkat', 'enkat/tack']) {
      expect(await policyOf(`/k/${code}/${path}`)).toMatch(/frame-src 'none';.*frame-ancestors 'self'/)
    }
    expect(await policyOf(`/e/${await linkOf(server, id, 'Norrskenet')}`)).toContain("frame-ancestors 'none'")
  })

  it('is opened by its code on the start page too', async () => {
    const code = await newKiosk()
    const typed = `${code.slice(0, 4).toLowerCase()}+${code.slice(4)}`
    expect((await server.fetch(`/e?kod=${typed}`)).headers.get('Location')).toBe(`/k/${code}`)
  })

  it('does not start in a browser where somebody is signed in', async () => {
    const reply = await staff(`/k/${await newKiosk()}`)
    expect(reply.status).toBe(409)
    expect(await reply.text()).toContain('Här är någon inloggad')
  })

  it('is left by its PIN, and by no more than five guesses in a quarter of an hour', async () => {
    const [code, other] = [await newKiosk(), await newKiosk()]
    for (const wrong of ['0000', '4072', '', '4071 ', '40711']) expect(await leave(code, wrong)).toBe(401)
    expect(await leave(code, pin)).toBe(429)
    expect(await leave(other, pin)).toBe(204)
    server.setTime('2026-03-10T09:15:01Z')
    expect(await leave(code, pin)).toBe(204)
    expect((await server.fetch(`/k/${code}`)).status).toBe(410)
    expect(await leave(code, pin)).toBe(410)
    server.setTime(now)
  })

  it('is ended by staff from their own page, and takes the answer of whoever is in the middle of it', async () => {
    const code = await newKiosk()
    const key = await keyOf(code)
    const before = await stored()
    expect((await listed()).map((kiosk) => kiosk.code)).toContain(code)
    expect((await staff(`${kiosks}/${code}`, { method: 'DELETE' })).status).toBe(204)
    expect((await staff(`${kiosks}/${code}`, { method: 'DELETE' })).status).toBe(204)
    expect((await listed()).map((kiosk) => kiosk.code)).not.toContain(code)
    const page = await server.fetch(`/k/${code}/enkat`)
    expect([page.status, (await page.text()).includes('Kiosken är avslutad')]).toEqual([410, true])
    expect((await send(code, key)).status).toBe(303)
    expect(await stored()).toBe(before + 1)
  })

  it('is not ended by the staff of another insats', async () => {
    const code = await startKiosk(server, id, null, pin)
    expect((await staff(`${kiosks}/${code}`, { method: 'DELETE' })).status).toBe(204)
    expect((await server.fetch(`/k/${code}`)).status).toBe(200)
  })

  it('says that the time is out when it is, and takes what was open for half an hour', async () => {
    const code = await newKiosk()
    const [early, late] = [await keyOf(code), await keyOf(code)]
    server.setTime(closed)
    for (const path of [`/k/${code}`, `/k/${code}/enkat`]) {
      const reply = await server.fetch(path)
      expect([reply.status, (await reply.text()).includes('Svarstiden är slut')]).toEqual([410, true])
    }
    expect((await send(code, early)).status).toBe(303)
    const today = await server.signIn({ email: 'personal@example.se', roles: ['insatspersonal'] })
    expect((await today(kiosks, { method: 'POST', json: { pin } })).status).toBe(422)
    server.setTime('2026-03-29T22:30:00Z')
    expect((await send(code, late)).status).toBe(410)
    server.setTime(now)
  })

  it('has no code but its own', async () => {
    for (const code of ['AAAAAAAA', '%00', await linkOf(server, id, 'Norrskenet')]) {
      expect((await server.fetch(`/k/${code}`)).status).toBe(404)
      expect((await server.fetch(`/k/${code}/enkat`)).status).toBe(404)
    }
  })
})
