import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSubmitKey } from '../../server/random.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import { codeField } from '../../shared/codes.ts'
import type { Sitting } from '../../shared/paper.ts'
import { codesText } from '../../shared/text/codes.sv.ts'
import { found } from '../support/code-marks.ts'
import { makeCodes, useCodes, usedCodes } from '../support/codes.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, sendForm } from '../support/participant.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('papers with one-time codes, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let kansli: Fetch
  let path: string
  let codes: string[]
  const next = () => codes.pop() ?? ''
  const came = async () =>
    [...(await countResponses(server.database.db, id)).values()].reduce((sum, count) => sum + count, 0)
  const open = async (insats: string | null) => {
    const { insatser } = await readMatperiod(server.database.db, id)
    const pile = insatser.find(({ name }) => name === insats)?.id ?? 'mixed'
    const reply = await kansli(`/api/matperioder/${id}/piles/${pile}/sitting`, { method: 'POST' })
    return `/api/sittings/${((await reply.json()) as { id: string }).id}`
  }
  const take = (sheet: string, code: string, at = path) =>
    kansli(`${at}/sheets/${sheet}/code`, { method: 'POST', json: { code } })
  /** What the typist's page holds of a code that was taken. */
  const taken = async (sheet: string, code: string, at = path) =>
    ((await (await take(sheet, code, at)).json()) as { code: string }).code
  const save = (sheet: string, fields: object, at = path) =>
    kansli(`${at}/sheets/${sheet}`, { method: 'PUT', json: { fields, complete: true } })
  const faultsOf = async (reply: Response) => ((await reply.json()) as { faults: string[] }).faults
  const answer = async (code: string) =>
    sendForm(server, await linkOf(server, id, 'Norrskenet'), newSubmitKey(), { _code: code, nojd: '1' })

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    await useCodes(server, id)
    codes = [...(await makeCodes(server, id, 'Norrskenet', 20))]
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    path = await open('Norrskenet')
  })
  afterAll(() => server.stop())

  it('are told at once of a code that is wrong, of another insats, or used', async () => {
    const [foreign = ''] = await makeCodes(server, id, 'Midnattssolen', 1)
    for (const code of ['ACDEFGHJKM', '', foreign]) {
      const reply = await take(randomUUID(), code)
      expect(reply.status).toBe(422)
      expect(await faultsOf(reply)).toEqual([codesText.sheet.refused.unknown])
    }
    const code = next()
    expect((await answer(code)).status).toBe(303)
    expect(await faultsOf(await take(randomUUID(), code))).toEqual([codesText.sheet.refused.used])
  })

  it('keep of a code what tells nobody of which it is, and neither the page nor the database gives it back', async () => {
    const [sheet, code] = [randomUUID(), next()]
    const kept = await taken(sheet, code)
    expect((await save(sheet, { nojd: ['5'], [codeField]: [kept] })).status).toBe(204)
    const view = (await (await kansli(path)).json()) as Sitting
    expect(view.usesCodes).toBe(true)
    const { fields } = view.sheets.find(({ id }) => id === sheet) ?? {}
    expect(fields?.[codeField]?.[0]).toMatch(/^=/)
    const row = await server.database.db
      .selectFrom('sheet')
      .selectAll()
      .where('id', '=', sheet)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.fields)).toEqual({ nojd: ['5'] })
    const known = [id, server.secret, sheet]
    expect(found(JSON.stringify([view, row]), [code], known)).toBe(0)
    // Saved again as the page has it, it is the same.
    expect((await save(sheet, fields ?? {})).status).toBe(204)
    expect(await usedCodes(server, id)).toBe(1)
  })

  it('are told of a code that another sheet waits with, in this pile or another', async () => {
    const [sheet, code] = [randomUUID(), next()]
    const kept = await taken(sheet, code)
    await save(sheet, { nojd: ['4'], [codeField]: [kept] })
    const mixed = await open(null)
    for (const [other, at] of [
      [randomUUID(), path],
      [randomUUID(), mixed],
    ] as const) {
      expect(await faultsOf(await take(other, code, at))).toEqual([codesText.sheet.refused.twice])
      expect((await save(other, { nojd: ['4'], [codeField]: [kept] }, at)).status).toBe(422)
    }
    expect((await take(sheet, code)).status).toBe(200)
    await kansli(`${path}/sheets/${sheet}`, { method: 'DELETE' })
    expect((await take(randomUUID(), code)).status).toBe(200)
  })

  it('take no mark that was not sealed here', async () => {
    for (const forged of ['=AAAA', '=', 'klartext', `=${Buffer.alloc(44).toString('base64url')}`])
      expect((await save(randomUUID(), { nojd: ['1'], [codeField]: [forged] })).status).toBe(400)
  })

  it('spend their codes when the pile is approved, and are not counted where one was used meanwhile', async () => {
    const before = await came()
    const [sheet, code] = [randomUUID(), next()]
    await save(sheet, { nojd: ['2'], [codeField]: [await taken(sheet, code)] })
    await save(randomUUID(), { nojd: ['3'] })
    expect((await answer(code)).status).toBe(303)
    const refused = await kansli(`${path}/approve`, { method: 'POST' })
    expect(refused.status).toBe(409)
    expect(await faultsOf(refused)).toEqual([codesText.sheet.usedAt(2)])
    expect(await came()).toBe(before + 1)
    await kansli(`${path}/sheets/${sheet}`, { method: 'DELETE' })
    const used = await usedCodes(server, id)
    expect(await (await kansli(`${path}/approve`, { method: 'POST' })).json()).toEqual({ approved: 2 })
    expect([await came(), await usedCodes(server, id)]).toEqual([before + 3, used + 1])
  })

  it('and the web take turns: of a paper and a form with one code at once, one is counted', async () => {
    for (let round = 0; round < 4; round += 1) {
      const counts = [await came(), await usedCodes(server, id)].map((count) => count + 1)
      const at = await open('Norrskenet')
      const [sheet, code] = [randomUUID(), next()]
      await save(sheet, { nojd: ['2'], [codeField]: [await taken(sheet, code, at)] }, at)
      const [approved, sent] = await Promise.all([kansli(`${at}/approve`, { method: 'POST' }), answer(code)])
      expect([approved.status, sent.status]).toEqual(approved.status === 200 ? [200, 409] : [409, 303])
      expect([await came(), await usedCodes(server, id)]).toEqual(counts)
      await kansli(`${at}/sheets/${sheet}`, { method: 'DELETE' })
    }
  })

  it('of a mixed pile take the codes of every insats, and of the whole mätperiod', async () => {
    const at = await open(null)
    const [whole = ''] = await makeCodes(server, id, null, 1)
    const [other = ''] = await makeCodes(server, id, 'Midnattssolen', 1)
    for (const code of [whole, other, next()]) expect((await take(randomUUID(), code, at)).status).toBe(200)
    expect((await take(randomUUID(), whole)).status).toBe(404)
    expect((await take(randomUUID(), whole, await open('Norrskenet'))).status).toBe(200)
  })
})
