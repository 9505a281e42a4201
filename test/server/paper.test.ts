import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storageKey } from '../../server/random.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses, countTexts } from '../../server/store/responses.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Sitting } from '../../shared/paper.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('typing in paper, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let staff: Fetch
  let kansli: Fetch
  let insatsIds: ReadonlyMap<string, string>
  const begin = (fetch: Fetch, insats: string | null) =>
    fetch(`/api/matperioder/${id}/piles/${insats === null ? 'mixed' : insatsIds.get(insats)}/sitting`, {
      method: 'POST',
    })
  const sittingOf = async (fetch: Fetch, insats: string) => {
    const { id: sitting } = (await (await begin(fetch, insats)).json()) as { id: string }
    return `/api/sittings/${sitting}`
  }
  const save = (fetch: Fetch, path: string, sheet: string, fields: object, complete = true) =>
    fetch(`${path}/sheets/${sheet}`, { method: 'PUT', json: { fields, complete } })

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    staff = await server.signIn({
      email: 's@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    const { insatser } = await readMatperiod(server.database.db, id)
    insatsIds = new Map(insatser.map(({ name, id }) => [name, id]))
  })
  afterAll(() => server.stop())

  it('is by default for another insats than one’s own, because handwriting is recognised', async () => {
    expect((await begin(staff, 'Norrskenet')).status).toBe(403)
    expect((await begin(staff, null)).status).toBe(403)
    expect((await begin(staff, 'Midnattssolen')).status).toBe(200)
    expect((await begin(kansli, null)).status).toBe(200)
  })

  it('follows what the mätperiod says of who types', async () => {
    const set = (whoTypes: string) =>
      kansli(`/api/matperioder/${id}/who-types`, { method: 'PUT', json: { whoTypes } })
    await set('own-insats')
    expect((await begin(staff, 'Norrskenet')).status).toBe(200)
    expect((await begin(staff, 'Midnattssolen')).status).toBe(403)
    await set('kansli')
    expect((await begin(staff, 'Norrskenet')).status).toBe(403)
    expect((await begin(kansli, 'Norrskenet')).status).toBe(200)
    await set('other-insats')
  })

  it('stages sheets, keeps a half-typed one, and makes responses of them on approval, counted as papper', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const [first, second, undone] = [randomUUID(), randomUUID(), randomUUID()]
    expect(
      (await save(staff, path, first, { kon: ['man'], nojd: ['5'], hjalp: ['cv', 'praktik'] })).status,
    ).toBe(204)
    expect(
      (await save(staff, path, first, { kon: ['man'], nojd: ['4'], ovrigt: ['Handskrivet'] })).status,
    ).toBe(204)
    expect((await save(staff, path, second, { nojd: ['2'] }, false)).status).toBe(204)
    await save(staff, path, undone, { nojd: ['1'] })
    expect((await staff(`${path}/sheets/${undone}`, { method: 'DELETE' })).status).toBe(204)
    expect((await countResponses(server.database.db, id)).size).toBe(0)

    expect((await staff(`${path}/approve`, { method: 'POST' })).status).toBe(409)
    const again = (await (await staff(path)).json()) as Sitting
    expect(again.sheets).toEqual([
      { id: first, fields: { kon: ['man'], nojd: ['4'], ovrigt: ['Handskrivet'] }, complete: true },
      { id: second, fields: { nojd: ['2'] }, complete: false },
    ])
    await save(staff, path, second, { nojd: ['2'] })
    const replies = await Promise.all([1, 2].map(() => staff(`${path}/approve`, { method: 'POST' })))
    // The other finds the pile gone, or what is left of it empty.
    const [approved, refused] = replies.map(({ status }) => status).sort()
    expect(approved).toBe(200)
    expect([404, 409]).toContain(refused)

    const { db } = server.database
    const insats = insatsIds.get('Midnattssolen') ?? ''
    expect((await countResponses(db, id)).get(insats)).toBe(2)
    expect((await countTexts(db, id)).get('ovrigt')).toBe(1)
    expect((await readMatperiod(db, id)).insatser.find(({ id }) => id === insats)?.papper).toBe(2)
    expect(await db.selectFrom('sheet').selectAll().execute()).toEqual([])
  })

  it('keeps a sheet that cannot be taken, half-typed, and says why', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const sheet = randomUUID()
    const reply = await save(staff, path, sheet, { nojd: ['9'] })
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({ refusals: [{ question: 'nojd', code: 'unknown-option' }] })
    const { sheets } = (await (await staff(path)).json()) as Sitting
    expect(sheets).toMatchObject([{ id: sheet, complete: false, fields: { nojd: ['9'] } }])
    await staff(`${path}/sheets/${sheet}`, { method: 'DELETE' })
  })

  it('is one’s own: no other of the staff reads, types in or approves a sitting', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const other = await server.signIn({
      email: 'o@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
    for (const [method, suffix] of [
      ['GET', ''],
      ['POST', '/approve'],
      ['DELETE', `/sheets/${randomUUID()}`],
    ] as const) {
      expect((await other(path + suffix, { method })).status).toBe(403)
      expect((await server.fetch(path + suffix, { method })).status).toBe(401)
    }
  })

  it('is its typist’s to finish when others are to type, and the kansli’s when its typist is gone', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const sheet = randomUUID()
    await save(staff, path, sheet, { nojd: ['3'] })
    await kansli(`/api/matperioder/${id}/who-types`, { method: 'PUT', json: { whoTypes: 'kansli' } })
    expect((await save(staff, path, sheet, { nojd: ['4'] })).status).toBe(204)
    const followUp = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    expect(followUp.sittings).toEqual([
      { id: path.split('/').at(-1), insats: 'Midnattssolen', sheets: 1, typist: 's@example.se' },
    ])
    expect((await kansli(`${path}/sheets/${sheet}`, { method: 'DELETE' })).status).toBe(204)
    await kansli(`/api/matperioder/${id}/who-types`, { method: 'PUT', json: { whoTypes: 'other-insats' } })
  })

  it('loses no sheet that is typed while the pile is approved', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const before =
      (await countResponses(server.database.db, id)).get(insatsIds.get('Midnattssolen') ?? '') ?? 0
    await save(staff, path, randomUUID(), { nojd: ['1'] })
    const [approved, typed] = await Promise.all([
      staff(`${path}/approve`, { method: 'POST' }),
      save(staff, path, randomUUID(), { nojd: ['2'] }),
    ])
    const left = approved.status === 409 ? ((await (await staff(path)).json()) as Sitting).sheets.length : 0
    const after =
      (await countResponses(server.database.db, id)).get(insatsIds.get('Midnattssolen') ?? '') ?? 0
    // Taken with the rest, refused because the pile is gone, or still there: never thanked and gone.
    expect(after - before + left).toBe(typed.status === 204 ? 2 : 1)
    if (left > 0) expect((await staff(`${path}/approve`, { method: 'POST' })).status).toBe(200)
  })

  it('writes the texts as they are when an approval that was cut off is made anew', async () => {
    const path = await sittingOf(staff, 'Midnattssolen')
    const sheet = randomUUID()
    const { db } = server.database
    await save(staff, path, sheet, { nojd: ['1'], ovrigt: ['fel text'] })
    // As it is when the power goes between the texts and the responses.
    const key = storageKey(sheet, 'ovrigt')
    await db
      .insertInto('free_text')
      .values({ matperiod_id: id, key, insats_id: null, question: 'ovrigt', text: 'fel text' })
      .execute()
    await save(staff, path, sheet, { nojd: ['1'], ovrigt: ['rättad text'] })
    expect((await staff(`${path}/approve`, { method: 'POST' })).status).toBe(200)
    const stored = await db.selectFrom('free_text').select(['key', 'text']).execute()
    expect(stored.map(({ text }) => text)).toContain('rättad text')
    expect(stored.map(({ text }) => text)).not.toContain('fel text')
    // And under a key that the sheet does not lead to.
    expect(stored.map((row) => row.key)).not.toContain(key)
  })

  it('stops when the mätperiod is settled', async () => {
    server.setTime('2026-03-30T09:00:00Z')
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    const path = await sittingOf(kansli, 'Norrskenet')
    await save(kansli, path, randomUUID(), { nojd: ['3'] })
    await server.database.db.updateTable('intake').set({ enrolled: 9, offered: 9 }).execute()
    expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(409)
    await kansli(`${path}/approve`, { method: 'POST' })
    expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
    expect((await begin(kansli, 'Norrskenet')).status).toBe(409)
  })
})
