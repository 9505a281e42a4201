import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoForbund as forbund, settledDemoStudy } from '../../server/demo/study.ts'
import { readBackup, writeBackup } from '../../server/store/backup.ts'
import { openDatabase } from '../../server/store/database.ts'
import { readPrivacy } from '../../server/store/privacy.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { paperIds } from '../../shared/privacy/paper.ts'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import type { SetupView } from '../../shared/setup.ts'
import { dialects, freshDatabase } from '../support/databases.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const neighbour = {
  ...exampleStudy,
  responses: [],
  texts: [],
  intake: [],
  forbund: { ...exampleStudy.forbund, name: 'Grannförbundet' },
}
const settings = {
  organisationNumber: '222000-1234',
  address: 'Storgatan 1, Boden',
  operatedBy: 'other',
  operator: 'Driften AB, 556000-0000',
  subprocessors: 'Hallen AB',
  storagePlace: 'Luleå, Sverige',
}

describe.each(dialects)('the privacy papers of a förbund, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  const view = async (fetch = kansli) => (await (await fetch('/api/privacy')).json()) as PrivacyView
  const put = async (json: unknown, fetch = kansli) =>
    (await fetch('/api/privacy', { method: 'PUT', json })).status
  const see = (by: string, on: string, fetch = kansli) =>
    fetch('/api/privacy/seen', { method: 'POST', json: { by, on } })
  const paper = ({ papers }: PrivacyView, id: string) => papers.find((one) => one.id === id)
  const check = async (draft: string) => {
    const { checks } = (await (await kansli(`/api/matperioder/${draft}/setup`)).json()) as SetupView
    return checks.find(({ code }) => code === 'papers')?.ok
  }

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-03-10T09:00:00Z' })
    await server.importStudy(settledDemoStudy())
    await server.importStudy(neighbour)
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'], forbund })
  })
  afterAll(() => server.stop())

  it('are filled in from the settings, and tell what is missing', async () => {
    const before = paper(await view(), 'bitradesavtal')
    expect(before?.missing).toContain('organisationNumber')
    expect(before?.text).toContain('[Fyll i: organisationsnummer')

    expect(await put(settings)).toBe(204)
    const after = await view()
    expect(after.settings).toEqual(settings)
    expect(paper(after, 'bitradesavtal')?.missing).not.toContain('organisationNumber')
    for (const known of [forbund, settings.operator, settings.organisationNumber])
      expect(paper(after, 'bitradesavtal')?.text).toContain(known)
    expect(await put({ ...settings, address: 'x'.repeat(1001) })).toBe(422)
    expect(await put({ ...settings, operatedBy: 'någon' })).toBe(422)
  })

  it('are recorded as seen by name and day, in the log, until they say something else', async () => {
    const made = await kansli('/api/matperioder', { method: 'POST', json: { from: null } })
    const { id } = (await made.json()) as { id: string }
    expect([(await view()).seen, await check(id)]).toEqual([null, false])

    expect((await see('Eva Ek', '2026-03-11')).status).toBe(422)
    expect((await see(' ', '2026-03-10')).status).toBe(422)
    expect((await see('Eva Ek', '2026-02-30')).status).toBe(422)
    expect((await see(' Eva Ek ', '2026-03-10')).status).toBe(204)
    expect((await view()).seen).toEqual({ by: 'Eva Ek', on: '2026-03-10', current: true })
    expect(await check(id)).toBe(true)
    const [last] = (await (await kansli('/api/audit?action=papers-seen')).json()) as AuditEntry[]
    expect(last).toMatchObject({
      actor: 'k@example.se',
      subject: forbund,
      detail: { seenBy: 'Eva Ek', seenOn: '2026-03-10' },
    })

    await put({ ...settings, storagePlace: 'Umeå, Sverige' })
    expect((await view()).seen).toMatchObject({ by: 'Eva Ek', current: false })
    expect(await check(id)).toBe(false)
    await put(settings)
    expect(await check(id)).toBe(true)
  })

  it('are read by drift, who may not write, and hidden from the rest', async () => {
    const drift = await server.signIn({ email: 'd@example.se', roles: ['drift'], forbund })
    expect(await view(drift)).toMatchObject({ maySet: false, papers: { length: 5 } })
    expect(await put(settings, drift)).toBe(403)
    expect((await see('Eva Ek', '2026-03-10', drift)).status).toBe(403)
    const staff = await server.signIn({ email: 's@example.se', roles: ['samordnare'], forbund })
    expect((await staff('/api/privacy')).status).toBe(403)
  })

  it('say nothing of another förbund', async () => {
    await put(settings)
    const other = await server.signIn({
      email: 'g@example.se',
      roles: ['kansli'],
      forbund: neighbour.forbund.name,
    })
    const theirs = await view(other)
    expect([theirs.seen, theirs.settings.operator]).toEqual([null, ''])
    expect(JSON.stringify(theirs)).not.toContain(settings.operator)
    await put({ ...settings, operator: 'Någon annan' }, other)
    expect((await view()).settings.operator).toBe(settings.operator)
  })

  it.each(paperIds)('%s is printed as a tagged PDF/UA-1 with its whole text', async (id) => {
    const reply = await kansli(`/api/privacy/papers/${id}.pdf`)
    expect(reply.headers.get('Content-Type')).toBe('application/pdf')
    expect(reply.headers.get('Content-Disposition')).toContain(`${id}.pdf`)
    const pdf = readPdf(new Uint8Array(await reply.arrayBuffer()))
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const found = paper(await view(), id)
    const words = wordsOf(pdf)
    expect(words).toContain(tight(forbund))
    expect(words).toContain(tight(found?.title ?? ''))
    for (const { heading } of found?.sections ?? []) expect(words).toContain(tight(heading))
    for (const line of (found?.text ?? '').split(/[\n\t]/)) {
      expect(words).toContain(tight(line.replace(/^[•☐] /, '').replace('Förbundet bestämmer:', '')))
    }
  })

  it('are not there under other names', async () => {
    for (const name of ['gallringsplan', 'annat.pdf', '..%2Fgallringsplan.pdf'])
      expect((await kansli(`/api/privacy/papers/${name}`)).status).toBe(404)
  })

  it('are in the backup, with who has seen them', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'papers-')), 'kopia')
    await writeBackup(server.database, file, server.clock.now())
    const fresh = await freshDatabase(dialect)
    const restored = await openDatabase(fresh.config)
    await restored.db.transaction().execute((trx) => readBackup(trx, file))
    const { id } = await restored.db
      .selectFrom('forbund')
      .select('id')
      .where('name', '=', forbund)
      .executeTakeFirstOrThrow()
    expect(await readPrivacy(restored.db, id)).toMatchObject({
      paperSettings: settings,
      seen: { by: 'Eva Ek', on: '2026-03-10' },
    })
    await restored.close()
    await fresh.remove()
  })
})
