import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit, writeAudit } from '../../server/store/audit.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('the log of who did what, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const log = async (query = '') => (await (await kansli(`/api/audit${query}`)).json()) as AuditEntry[]

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  })
  afterAll(() => server.stop())

  it('tells sign-ins, changes, approved piles, settling and files that leave, and holds no answer', async () => {
    const { insatser } = await readMatperiod(server.database.db, id)
    await (await openForm(server, await linkOf(server, id, 'Norrskenet'))).send({
      nojd: '4',
      ovrigt: 'hemligt',
    })
    for (const { id: insats } of insatser) {
      const json = { enrolled: 12, enrolledOn: null, offered: 10 }
      await kansli(`/api/matperioder/${id}/insatser/${insats}/counts`, { method: 'PUT', json })
    }
    await kansli(`/api/matperioder/${id}/who-types`, { method: 'PUT', json: { whoTypes: 'kansli' } })
    const pile = await kansli(`/api/matperioder/${id}/piles/${insatser[0]?.id}/sitting`, { method: 'POST' })
    const sitting = `/api/sittings/${((await pile.json()) as { id: string }).id}`
    const sheet = { fields: { nojd: ['2'], ovrigt: ['handskrivet'] }, complete: true }
    await kansli(`${sitting}/sheets/${randomUUID()}`, { method: 'PUT', json: sheet })
    await kansli(`${sitting}/approve`, { method: 'POST' })
    server.setTime('2026-03-30T09:00:00Z')
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })
    await kansli(`/api/matperioder/${id}/results.csv`)

    const entries = (await log()).toReversed()
    expect(entries.map(({ action }) => action)).toEqual([
      'signed-in',
      'counts-set',
      'counts-set',
      'who-types-set',
      'pile-approved',
      'signed-in',
      'settled',
      'gallring-done',
      'results-exported',
    ])
    expect(entries.at(4)).toMatchObject({
      actor: 'k@example.se',
      subject: 'Våren 2026, Norrskenet',
      detail: { sheets: 1 },
    })
    const rows = JSON.stringify(await server.database.db.selectFrom('audit').selectAll().execute())
    expect(rows).not.toMatch(/hemligt|handskrivet|nojd/)
    expect(await verifyAudit(server.database.db)).toMatchObject({ entries: entries.length, broken: null })
  })

  it('is read by filter and as a file, by the kansli of its own förbund alone', async () => {
    expect((await log('?action=settled')).map(({ subject }) => subject)).toEqual(['Våren 2026'])
    expect(await log('?actor=ingen@example.se')).toEqual([])
    const [newest] = await log()
    expect((await log(`?before=${newest?.seq}`)).every(({ seq }) => seq < (newest?.seq ?? 0))).toBe(true)
    expect((await kansli('/api/audit?action=hittat-pa')).status).toBe(422)
    for (const query of ['actor=%00', 'before=-1', 'before=1e9', `actor=${'a'.repeat(300)}`]) {
      expect([query, (await kansli(`/api/audit?${query}`)).status]).toEqual([query, 422])
    }
    expect(await (await kansli('/api/audit.csv')).text()).toContain('fastställde mätperioden;Våren 2026')
    await server.importStudy({ ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } })
    const neighbour = await server.signIn({
      email: 'g@example.se',
      roles: ['kansli'],
      forbund: 'Grannförbundet',
    })
    expect((await (await neighbour('/api/audit')).json()) as AuditEntry[]).toMatchObject([
      { actor: 'g@example.se' },
    ])
  })

  it('tells of what concerns the whole installation to drift, and to nobody else', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      await server.fetch('/api/sign-in', {
        method: 'POST',
        json: { email: 'ingen@example.se', password: 'x' },
      })
    }
    const forbund = study.forbund.name
    const drift = await server.signIn({ email: 'drift@example.se', roles: ['drift'], forbund })
    const refused = '?action=sign-in-refused'
    expect(await (await drift(`/api/audit${refused}`)).json()).toMatchObject([{ actor: null, subject: '–' }])
    expect(await log(refused)).toEqual([])
    const seen = (await (await drift('/api/audit')).json()) as AuditEntry[]
    expect(JSON.stringify(seen)).not.toContain('g@example.se')
  })

  it('keeps one chain when many acts are written at the same moment', async () => {
    const { db } = server.database
    const act = {
      at: server.clock.now(),
      actor: null,
      forbundId: null,
      action: 'settled',
      subject: 'x',
    } as const
    await Promise.all(
      Array.from({ length: 20 }, () => db.transaction().execute((trx) => writeAudit(trx, act))),
    )
    expect((await verifyAudit(db)).broken).toBeNull()
  })

  it('keeps its chain over words that no database holds', async () => {
    const { db } = server.database
    const act = { at: server.clock.now(), actor: 'k@example.se', forbundId: null, subject: 'ett\0två\ud800' }
    const detail = { name: 'tre\0fyra\udfff' }
    await db.transaction().execute((trx) => writeAudit(trx, { ...act, action: 'comparison-added', detail }))
    expect((await verifyAudit(db)).broken).toBeNull()
  })

  it('can be added to and nothing else', async () => {
    const { db } = server.database
    await expect(db.updateTable('audit').set({ subject: 'y' }).execute()).rejects.toThrow('only added to')
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only added to')
  })

  it('is found out when somebody with the database in hand changes, removes or cuts off a line', async () => {
    const { db } = server.database
    const { entries } = await verifyAudit(db)
    const tampered = async (tamper: (trx: typeof db) => Promise<unknown>) => {
      let found: number | null = null
      await db
        .transaction()
        .execute(async (trx) => {
          // A copy without the guards, as somebody who may do anything would make.
          await trx.schema.alterTable('audit').renameTo('audit_guarded').execute()
          const rows = trx.selectFrom('audit_guarded' as 'audit').selectAll()
          await trx.schema.createTable('audit').as(rows).execute()
          await tamper(trx)
          found = (await verifyAudit(trx)).broken
          throw new Error('undo')
        })
        .catch((error: Error) => expect(error.message).toBe('undo'))
      return found
    }
    expect(
      await tampered((trx) =>
        trx.updateTable('audit').set({ actor: 'x@y.se' }).where('seq', '=', 3).execute(),
      ),
    ).toBe(3)
    expect(await tampered((trx) => trx.deleteFrom('audit').where('seq', '=', 5).execute())).toBe(5)
    expect(await tampered((trx) => trx.deleteFrom('audit').where('seq', '=', entries).execute())).toBe(
      entries,
    )
    expect(
      await tampered((trx) =>
        trx
          .updateTable('audit')
          .set({ hash: 'f'.repeat(64) })
          .where('seq', '=', 2)
          .execute(),
      ),
    ).toBe(2)
  })
})
