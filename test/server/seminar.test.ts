import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeminarNotes } from '../../shared/seminar.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

describe.each(dialects)('what is written before a seminar, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const save = (json: unknown, question = 'nojd', by = kansli) =>
    by(`/api/matperioder/${id}/seminar/${question}`, { method: 'PUT', json })
  const read = async () => (await (await kansli(`/api/matperioder/${id}/seminar`)).json()) as SeminarNotes

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-06-01T09:00:00Z' })
    id = await server.importStudy(exampleStudy)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
  })
  afterAll(() => server.stop())

  it('is kept by question, and never written over unseen', async () => {
    expect(await read()).toEqual({})
    const first = { discuss: 'Vad gör vi?', notes: 'Kom ihåg Norrskenet', revision: 0 }
    const replies = await Promise.all([save(first), save({ ...first, notes: 'Något annat' })])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const kept = (await read()).nojd
    expect(kept).toMatchObject({ discuss: 'Vad gör vi?', revision: 1 })
    expect(await (await save({ discuss: '', notes: '', revision: 0 })).json()).toMatchObject({
      code: 'draft-changed',
    })
    expect((await save({ discuss: '', notes: 'Ny', revision: 1 })).status).toBe(200)
    expect(await read()).toEqual({ nojd: { discuss: '', notes: 'Ny', revision: 2 } })
  })

  it('is of a question that was asked, no longer than can be read, and of a settled mätperiod', async () => {
    const note = { discuss: '', notes: '', revision: 0 }
    expect((await save(note, 'finns-inte')).status).toBe(404)
    expect((await save({ ...note, discuss: 'x'.repeat(301) })).status).toBe(422)
    const days = { name: 'Hösten 2026', opensOn: '2026-10-01', closesOn: '2026-10-31' }
    const coming = { ...exampleStudy, matperiod: { ...exampleStudy.matperiod, ...days } }
    const open = await server.importStudy({ ...coming, responses: [], texts: [], intake: [] })
    const reply = await kansli(`/api/matperioder/${open}/seminar/nojd`, { method: 'PUT', json: note })
    expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'not-settled' }])
  })

  it('is the kansli’s alone', async () => {
    const staff = await server.signIn({
      email: 'personal@example.se',
      roles: ['insatspersonal', 'samordnare', 'drift'],
    })
    expect((await staff(`/api/matperioder/${id}/seminar`)).status).toBe(403)
    expect((await save({ discuss: '', notes: '', revision: 2 }, 'nojd', staff)).status).toBe(403)
  })
})
