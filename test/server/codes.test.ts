import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import type { CodesOverview, IssuedCodes } from '../../shared/codes.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { codeRefusal } from '../../survey-ui/code-field.tsx'
import { makeCodes, useCodes, usedCodes } from '../support/codes.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm, sendForm } from '../support/participant.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const before = '2026-02-20T09:00:00Z'

const { say } = speakerOf('sv')
const open = '2026-03-10T09:00:00Z'
const closed = '2026-03-30T09:00:00Z'

describe.each(dialects)('answering with a one-time code, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let link: string
  let codes: string[]
  const next = () => codes.pop() ?? ''
  const stored = async () =>
    [...(await countResponses(server.database.db, id)).values()].reduce((sum, count) => sum + count, 0)

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    await useCodes(server, id)
    link = await linkOf(server, id, 'Norrskenet')
    codes = [...(await makeCodes(server, id, 'Norrskenet', 40))]
  })
  afterAll(() => server.stop())

  it('asks for the code in the form’s first view, and takes an answer with it', async () => {
    const form = await openForm(server, link)
    expect(form.page).toContain('name="_code"')
    const reply = await form.send({ _code: next().toLowerCase(), nojd: '4' })
    expect(reply.status).toBe(303)
    expect([await stored(), await usedCodes(server, id)]).toEqual([1, 1])
  })

  it('gives the form back, with all that was written, where the code is missing or wrong', async () => {
    const counts = [await stored(), await usedCodes(server, id)]
    for (const [typed, refusal] of [
      ['', 'missing'],
      ['AAAAA-AAAAA', 'unknown'],
      ['för kort', 'unknown'],
      ['\0', 'unknown'],
    ] as const) {
      const reply = await (await openForm(server, link)).send({ _code: typed, nojd: '4', ovrigt: 'Kvar' })
      const page = await reply.text()
      expect(reply.status).toBe(422)
      expect(page).toContain(say(codeRefusal[refusal]))
      expect(page).toContain('Kvar')
      if (refusal === 'unknown') expect(page).toMatch(/<input[^>]*name="_code"[^>]*value="[^"]+"/)
    }
    expect(await (await openForm(server, link)).send({ nojd: '4' }).then(({ status }) => status)).toBe(422)
    expect([await stored(), await usedCodes(server, id)]).toEqual(counts)
  })

  it('refuses both at once: a code that is wrong and an answer that cannot be taken', async () => {
    const page = await (await (await openForm(server, link)).send({ _code: 'fel', nojd: '9' })).text()
    expect(page).toContain('Inte skickat än: 2 svar behöver ändras')
    expect(page).toContain('data-at="kod"')
  })

  it('spends no code on a form that is refused, nor on one that is opened', async () => {
    const code = next()
    for (const path of [`/e/${link}`, `/e/${link}?_code=${code}`, `/e/${link}?kod=${code}`])
      await server.fetch(path)
    expect((await (await openForm(server, link)).send({ _code: code })).status).toBe(422)
    expect((await (await openForm(server, link)).send({ _code: code, nojd: '9' })).status).toBe(422)
    expect((await (await openForm(server, link)).send({ _code: code, nojd: '2' })).status).toBe(303)
  })

  it('gives the same thanks when a form is sent again, once or at the same moment', async () => {
    const form = await openForm(server, link)
    const before = await stored()
    const fields = { _code: next(), nojd: '5', ovrigt: 'En text' }
    const replies = await Promise.all([1, 2, 3].map(() => form.send(fields)))
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await form.send(fields)).status).toBe(303)
    expect(await stored()).toBe(before + 1)
  })

  it('takes one of two answers with the same code, also when they come at once, and keeps what the other wrote', async () => {
    for (let round = 0; round < 5; round += 1) {
      const counts = [await stored(), await usedCodes(server, id)].map((count) => count + 1)
      const code = next()
      const forms = await Promise.all([1, 2].map(() => openForm(server, link)))
      const replies = await Promise.all(
        forms.map((form, index) => form.send({ _code: code, nojd: `${index + 1}` })),
      )
      expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
      const page = await (replies.find(({ status }) => status === 409) as Response).text()
      expect(page).toContain(say('codeUsed'))
      expect(page).toMatch(/name="nojd"[^>]*checked|checked[^>]*name="nojd"/)
      expect([await stored(), await usedCodes(server, id)]).toEqual(counts)
    }
  })

  it('spends no second code on a form that is stored already, and lets a new code take it up', async () => {
    const form = await openForm(server, link)
    const [first, second] = [next(), next()]
    await form.send({ _code: first, nojd: '5' })
    const used = await usedCodes(server, id)
    expect((await form.send({ _code: second, nojd: '5' })).status).toBe(303)
    expect(await usedCodes(server, id)).toBe(used)
    const differs = await form.send({ _code: second, nojd: '1' })
    expect(differs.status).toBe(409)
    const key = /name="_key" value="([^"]*)"/.exec(await differs.text())?.[1] ?? ''
    expect((await sendForm(server, link, key, { _code: second, nojd: '1' })).status).toBe(303)
  })

  it('takes a code at the link of its insats alone, and none that has not been made yet', async () => {
    const [other = ''] = await makeCodes(server, id, 'Midnattssolen', 1)
    const [whole = ''] = await makeCodes(server, id, null, 1)
    const at = async (insats: string | null, code: string) =>
      (await (await openForm(server, await linkOf(server, id, insats))).send({ _code: code, nojd: '3' }))
        .status
    expect(await at('Norrskenet', other)).toBe(422)
    expect(await at('Norrskenet', whole)).toBe(422)
    expect(await at(null, other)).toBe(422)
    expect(await at('Midnattssolen', other)).toBe(303)
    expect(await at(null, whole)).toBe(303)
    const late = next()
    const { db } = server.database
    const [{ codes_issued = 0 } = {}] = await db
      .selectFrom('intake')
      .select('codes_issued')
      .where('link', '=', link)
      .execute()
    const count = (codes_issued: number) =>
      db.updateTable('intake').set({ codes_issued }).where('link', '=', link).execute()
    await count(0)
    expect(await at('Norrskenet', late)).toBe(422)
    await count(codes_issued)
    expect(await at('Norrskenet', late)).toBe(303)
  })

  it('says nothing of codes in the log, the audit or an address', async () => {
    const page = await (await server.fetch(`/e/${link}`)).text()
    expect(page).not.toContain('?kod')
    const audit = await server.database.db.selectFrom('audit').selectAll().execute()
    for (const code of codes) expect(JSON.stringify([server.log, audit])).not.toContain(code)
    expect(server.log).toEqual([])
  })

  it('asks for no code where a mätperiod uses none', async () => {
    const plain = await server.importStudy({
      ...study,
      matperiod: { ...study.matperiod, name: 'Utan koder' },
    })
    const form = await openForm(server, await linkOf(server, plain, 'Norrskenet'))
    expect(form.page).not.toContain('_code')
    expect((await form.send({ _code: 'vad som helst', nojd: '3' })).status).toBe(303)
  })

  it('stops with words of its own when the key is lost, makes no new one, and goes on when it is back', async () => {
    const form = await openForm(server, link)
    const { keyDir } = server.config
    const [file = ''] = readdirSync(keyDir)
    const path = join(keyDir, file)
    const { readFileSync } = await import('node:fs')
    const key = readFileSync(path)
    for (const lose of [() => rmSync(path), () => writeFileSync(path, key.subarray(1))]) {
      lose()
      const reply = await form.send({ _code: codes[0] ?? '', nojd: '4', ovrigt: 'Kvar' })
      expect(reply.status).toBe(503)
      const page = await reply.text()
      expect(page).toContain(say('codeUncheckedRest'))
      expect(page).toContain('Kvar')
      const opened = await server.fetch(`/e/${link}`)
      expect(opened.status).toBe(503)
      expect(await opened.text()).toContain(say('codesAway'))
      await expect(makeCodes(server, id, 'Norrskenet', 1)).rejects.toMatchObject({ code: 'code-key-lost' })
    }
    expect(readdirSync(keyDir)).toEqual([file])
    writeFileSync(path, key)
    expect((await form.send({ _code: next(), nojd: '4', ovrigt: 'Kvar' })).status).toBe(303)
  })
})

describe.each(dialects)('using and making codes, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let kansli: Fetch
  let staff: Fetch
  let insatsIds: ReadonlyMap<string, string>
  const choose = (usesCodes: boolean, fetch = kansli) =>
    fetch(`/api/matperioder/${id}/codes`, { method: 'PUT', json: { usesCodes } })
  const issue = (insats: string, count: unknown, fetch = kansli) =>
    fetch(`/api/matperioder/${id}/insatser/${insatsIds.get(insats) ?? insats}/codes`, {
      method: 'POST',
      json: { count },
    })
  const overview = async (fetch: Fetch) =>
    (await (await fetch(`/api/matperioder/${id}/codes`)).json()) as CodesOverview
  const signIn = async () => {
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    staff = await server.signIn({
      email: 's@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
  }

  beforeAll(async () => {
    server = await startServer(dialect, { now: before })
    id = await server.importStudy(study)
    const { insatser } = await readMatperiod(server.database.db, id)
    insatsIds = new Map(insatser.map(({ name, id }) => [name, id]))
    await signIn()
  })
  afterAll(() => server.stop())

  it('is chosen by the kansli before the mätperiod opens, and makes no code before', async () => {
    expect(await overview(kansli)).toMatchObject({ usesCodes: false, mayChange: true, mayIssue: false })
    expect((await issue('Norrskenet', 1)).status).toBe(409)
    expect((await choose(true, staff)).status).toBe(403)
    expect((await choose(true)).status).toBe(204)
    expect(await overview(kansli)).toMatchObject({ usesCodes: true, mayIssue: true, keyLost: false })
    expect(readdirSync(server.config.keyDir)).toEqual([])
  })

  it('gives codes once, as slips with QR codes in shuffled order, and counts them', async () => {
    const { slips, issued } = (await (await issue('Norrskenet', 25, staff)).json()) as IssuedCodes
    expect([slips.length, issued]).toEqual([25, 25])
    expect(new Set(slips.map(({ code }) => code)).size).toBe(25)
    const link = await linkOf(server, id, 'Norrskenet')
    for (const { code, url, qr } of slips) {
      expect(code).toMatch(/^[^-]{5}-[^-]{5}$/)
      expect(url).toBe(`${server.url}/e/${link}#${code}`)
      expect(decodeURIComponent(qr)).toContain('<svg')
    }
    expect(((await (await issue('Norrskenet', 5)).json()) as IssuedCodes).issued).toBe(30)
    const seen = (await overview(kansli)).insatser.map(({ name, issued }) => [name, issued])
    expect(seen).toEqual([
      ['Norrskenet', 30],
      ['Midnattssolen', 0],
      [null, 0],
    ])
    expect((await overview(staff)).insatser.map(({ name }) => name)).toEqual(['Norrskenet'])
    const path = `/api/matperioder/${id}/insatser/${insatsIds.get('Norrskenet')}/codes`
    expect(await (await staff(path)).json()).toEqual({ issued: 30 })
  })

  it('prints what the page shows, eight slips to a tagged sheet in the same order, and keeps none of it', async () => {
    const path = (insats: string) =>
      `/api/matperioder/${id}/insatser/${insatsIds.get(insats)}/codes/lappar.pdf`
    const { slips } = (await (await issue('Norrskenet', 9, staff)).json()) as IssuedCodes
    const codes = slips.map(({ code }) => code)
    const reply = await staff(path('Norrskenet'), { method: 'POST', json: { codes } })
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
    expect(reply.headers.get('Cache-Control')).toBe('no-store')
    const pdf = readPdf(new Uint8Array(await reply.arrayBuffer()))
    expect(pdf.objects.some((object) => object.includes('/StructTreeRoot'))).toBe(true)
    expect(pdf.pages).toHaveLength(2)
    const places = codes.map((code) => wordsOf(pdf).indexOf(tight(code)))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // Nobody prints what was not made, or what was made for another.
    const print = async (insats: string, codes: unknown, fetch = kansli) =>
      (await fetch(path(insats), { method: 'POST', json: { codes } })).status
    expect(await print('Norrskenet', [...codes, 'ACDEF-GHJKM'])).toBe(422)
    expect(await print('Midnattssolen', codes)).toBe(422)
    expect(await print('Midnattssolen', codes, staff)).toBe(403)
    expect(await print('Norrskenet', [])).toBe(422)
    expect(
      await print(
        'Norrskenet',
        Array.from({ length: 1001 }, () => codes[0]),
      ),
    ).toBe(422)
    const stored = JSON.stringify([
      await server.database.db.selectFrom('audit').selectAll().execute(),
      server.log,
    ])
    for (const code of codes) expect(stored).not.toContain(code)
  })

  it('is for one’s own insatser, of which the whole mätperiod is the kansli’s', async () => {
    expect((await issue('Midnattssolen', 1, staff)).status).toBe(403)
    expect((await issue('mixed', 1, staff)).status).toBe(403)
    const { slips } = (await (await issue('mixed', 1)).json()) as IssuedCodes
    expect(slips[0]?.url).toContain(await linkOf(server, id, null))
  })

  it.each([0, 1001, 1.5, '3', null])('refuses to make %s codes', async (count) => {
    expect((await issue('Norrskenet', count)).status).toBe(422)
  })

  it('makes no more than there are numbers', async () => {
    const { db } = server.database
    const of = { insats_id: insatsIds.get('Midnattssolen') ?? '' }
    await db
      .updateTable('intake')
      .set({ codes_issued: 390_620 })
      .where('insats_id', '=', of.insats_id)
      .execute()
    expect((await issue('Midnattssolen', 6)).status).toBe(422)
    expect((await issue('Midnattssolen', 5)).status).toBe(200)
  })

  it('makes no code twice, and one key, when several make codes at once', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => issue('Norrskenet', 20)))
    const all = await Promise.all(replies.map(async (reply) => ((await reply.json()) as IssuedCodes).slips))
    expect(new Set(all.flat().map(({ code }) => code)).size).toBe(120)
    expect(readdirSync(server.config.keyDir)).toHaveLength(1)
  })

  it('writes down how many, and never which', async () => {
    const { slips } = (await (await issue('Norrskenet', 2)).json()) as IssuedCodes
    const log = JSON.stringify(await server.database.db.selectFrom('audit').selectAll().execute())
    expect(log).toContain('codes-chosen')
    expect(log).toContain('"{\\"codes\\":2}"')
    for (const { code } of slips) expect(log).not.toContain(code.replace('-', ''))
  })

  it('cannot be chosen otherwise once the mätperiod has opened', async () => {
    server.setTime(open)
    await signIn()
    expect((await choose(false)).status).toBe(409)
    expect(await overview(kansli)).toMatchObject({ usesCodes: true, mayChange: false, mayIssue: true })
  })

  it('ends with settling: the key is destroyed, also one that was left behind, and nothing of its use is left', async () => {
    const [code = ''] = await makeCodes(server, id, 'Norrskenet', 1)
    const form = await openForm(server, await linkOf(server, id, 'Norrskenet'))
    expect((await form.send({ _code: code, nojd: '4' })).status).toBe(303)
    server.setTime(closed)
    await signIn()
    expect((await issue('Norrskenet', 1)).status).toBe(409)
    await server.database.db.updateTable('intake').set({ enrolled: 99, offered: 99 }).execute()
    const { keyDir } = server.config
    writeFileSync(join(keyDir, 'codes-of-another-database.0'), 'x')
    writeFileSync(join(keyDir, `codes-${id}.half.made`), 'x')
    expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
    expect(readdirSync(keyDir)).toEqual(['codes-of-another-database.0'])
    expect(await usedCodes(server, id)).toBe(0)
    const row = await server.database.db
      .selectFrom('matperiod')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ status: 'settled', code_key: null })
    expect(row.shuffled_at).not.toBeNull()
  })
})
