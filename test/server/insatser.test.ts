import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Insatser } from '../../shared/insatser.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('the insatser of a förbund, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  const read = async () => (await (await kansli('/api/insatser')).json()) as Insatser
  const named = async (name: string) => (await read()).insatser.find((insats) => insats.name === name)
  const send = (method: string, path: string, json: unknown) => kansli(path, { method, json })
  const details = { name: 'Nystart', kommun: null, fromYear: 2026, toYear: null }

  beforeAll(async () => {
    // The mätperiod of the example is open on this day.
    server = await startServer(dialect)
    await server.importStudy(study)
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  })
  afterAll(() => server.stop())

  it('are added, each name once, in a kommun of the förbund', async () => {
    expect((await send('POST', '/api/insatser', details)).status).toBe(201)
    expect(await named('Nystart')).toMatchObject({ fromYear: 2026, toYear: null, used: false })
    expect((await send('POST', '/api/insatser', details)).status).toBe(422)
    const elsewhere = { ...details, name: 'Annan', kommun: 'Ingenstans' }
    expect(await (await send('POST', '/api/insatser', elsewhere)).json()).toMatchObject({
      faults: ['Ingenstans finns inte bland kommunerna. Lägg till den först.'],
    })
    expect((await send('POST', '/api/insatser', { ...details, name: 'Bak', toYear: 2020 })).status).toBe(422)
  })

  it('are renamed, moved to another kommun and ended', async () => {
    const { id } = (await named('Nystart')) ?? {}
    const changed = { name: 'Nya Nystart', kommun: 'Norrby', fromYear: 2026, toYear: 2027 }
    expect((await send('PUT', `/api/insatser/${id}`, changed)).status).toBe(204)
    expect(await named('Nya Nystart')).toMatchObject(changed)
  })

  it('keep their name while a mätperiod is open, and may be moved and ended', async () => {
    const { id, name, kommun } = (await named('Norrskenet')) ?? {}
    const renamed = { name: 'Söderskenet', kommun, fromYear: null, toYear: null }
    const reply = await send('PUT', `/api/insatser/${id}`, renamed)
    expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'insats-measured' }])
    expect((await send('PUT', `/api/insatser/${id}`, { ...renamed, name, toYear: 2026 })).status).toBe(204)
    expect(await named('Norrskenet')).toMatchObject({ toYear: 2026, used: true })
  })

  it('are removed only where they were never used', async () => {
    const used = await named('Norrskenet')
    const reply = await kansli(`/api/insatser/${used?.id}`, { method: 'DELETE' })
    expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'insats-used' }])
    const unused = await named('Nya Nystart')
    expect((await kansli(`/api/insatser/${unused?.id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await named('Nya Nystart')).toBeUndefined()
  })

  it('stand in kommuner that have an order, of which one in use stays', async () => {
    const names = async () => (await read()).kommuner.map(({ name }) => name)
    const before = await names()
    const turned = ['Nyköping', ...before.toReversed()]
    expect((await send('PUT', '/api/kommuner', { kommuner: turned })).status).toBe(204)
    expect(await names()).toEqual(turned)
    expect((await send('PUT', '/api/kommuner', { kommuner: before })).status).toBe(204)
    expect(await names()).toEqual(before)
    const reply = await send('PUT', '/api/kommuner', { kommuner: [] })
    expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'kommun-used' }])
    expect(await names()).toEqual(before)
  })
})
