import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromLibrary, listLibrary } from '../../server/library/library.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { checkQuestionnaire } from '../../shared/questionnaire-check.ts'
import type { Beginning, OpenedQuestionnaire, Questionnaires } from '../../shared/questionnaires.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const used = exampleStudy.questionnaire as unknown as Questionnaire

describe('the library', () => {
  it('holds questionnaires that are whole, each with a sentence of what it is for', () => {
    const library = listLibrary()
    expect(library.map(({ key }) => key)).toContain('deltagarenkat')
    for (const { key, description } of library) {
      expect(checkQuestionnaire(fromLibrary(key) as Questionnaire, [])).toEqual([])
      expect(description).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('has between eight and twelve questions in each, for participants, board and staff', () => {
    for (const { questions } of listLibrary()) {
      expect(questions).toBeGreaterThanOrEqual(8)
      expect(questions).toBeLessThanOrEqual(12)
    }
    expect(listLibrary().map(({ audience }) => audience)).toEqual([
      'deltagare',
      'deltagare pågående',
      'personal',
      'styrelse',
    ])
  })
})

describe.each(dialects)('the questionnaires of a förbund, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  const path = ({ id, version }: Pick<Questionnaire, 'id' | 'version'>) =>
    `/api/questionnaires/${id}/${version}`
  const list = async () => (await (await kansli('/api/questionnaires')).json()) as Questionnaires
  const read = async (of: Pick<Questionnaire, 'id' | 'version'>) =>
    (await (await kansli(path(of))).json()) as OpenedQuestionnaire
  const begin = (beginning: Beginning) => kansli('/api/questionnaires', { method: 'POST', json: beginning })
  const begun = async (beginning: Beginning) =>
    read((await (await begin(beginning)).json()) as Pick<Questionnaire, 'id' | 'version'>)
  const save = (questionnaire: Questionnaire, revision: number) =>
    kansli(path(questionnaire), { method: 'PUT', json: { revision, questionnaire } })
  const titled = (questionnaire: Questionnaire, sv: string) => ({ ...questionnaire, title: { sv } })
  const log = async () => (await (await kansli('/api/audit')).json()) as AuditEntry[]

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
  })
  afterAll(() => server.stop())

  it('are listed with the mätperioder that use them, and with what there is to begin from', async () => {
    const { questionnaires, library } = await list()
    expect(questionnaires[0]).toMatchObject({
      id: used.id,
      version: used.version,
      frozen: true,
      complete: true,
      usedBy: [{ name: study.matperiod.name }],
    })
    expect(questionnaires[0]?.languages[0]).toMatchObject({ language: 'sv' })
    expect(library.length).toBeGreaterThan(3)
  })

  it('begin from the library, from nothing, as a copy and as the next version', async () => {
    const board = await begun({ from: 'library', key: 'styrelse' })
    expect(board).toMatchObject({ frozen: false, revision: 1, before: null })
    const blank = await begun({ from: 'blank' })
    expect(blank.questionnaire.questions).toEqual([])
    const copy = await begun({ from: 'copy', id: used.id, version: used.version })
    expect(copy.questionnaire.questions).toEqual(used.questions)
    expect(copy.questionnaire.id).not.toBe(used.id)
    const next = await begun({ from: 'version', id: used.id, version: used.version })
    expect(next.questionnaire.version).toBe(used.version + 1)
    expect(next.before?.version).toBe(used.version)
    expect((await begin({ from: 'library', key: 'okänd' })).status).toBe(404)
  })

  it('never get the same version number, even when two begin at once', async () => {
    const beginning = { from: 'library', key: 'styrelse' } as const
    const made = await Promise.all([begun(beginning), begun(beginning)])
    const [first, second] = made.map(({ questionnaire }) => questionnaire.version)
    expect(first).not.toBe(second)
  })

  it('can be saved half-written, and are told to be incomplete until they are whole', async () => {
    const { questionnaire, revision } = await begun({ from: 'blank' })
    const question = { kind: 'choice', id: 'fraga-1', text: { sv: '' }, options: [] } as const
    const half = { ...questionnaire, questions: [{ ...question, options: [] }] }
    expect((await save(half, revision)).status).toBe(200)
    const completeness = async () =>
      (await list()).questionnaires.find(({ id }) => id === questionnaire.id)?.complete
    expect(await completeness()).toBe(false)
    const options = [{ value: 'ja', label: { sv: 'Ja' } }]
    const whole = { ...half, questions: [{ ...question, text: { sv: 'Mår du bra?' }, options }] }
    expect((await save(whole, revision + 1)).status).toBe(200)
    expect(await completeness()).toBe(true)
    expect((await save({ ...whole, questions: 'inga' as never }, revision + 2)).status).toBe(422)
  })

  it('are not overwritten by one who began from an older revision', async () => {
    const { questionnaire, revision } = await begun({ from: 'blank' })
    expect(await (await save(titled(questionnaire, 'Den ena'), revision)).json()).toEqual({ revision: 2 })
    const refused = await save(titled(questionnaire, 'Den andra'), revision)
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'draft-changed',
    ])
    expect((await read(questionnaire)).questionnaire.title.sv).toBe('Den ena')

    const mine = titled(questionnaire, 'Den andra')
    const kept = await begun({ from: 'version', ...questionnaire, questionnaire: mine })
    expect(kept.questionnaire).toMatchObject({ version: 2, title: { sv: 'Den andra' } })
  })

  it('are saved once when the same is sent twice, because a reply was lost', async () => {
    const { questionnaire, revision } = await begun({ from: 'blank' })
    const draft = titled(questionnaire, 'Två gånger')
    const replies = [await save(draft, revision), await save(draft, revision)]
    expect(await Promise.all(replies.map((reply) => reply.json()))).toEqual([
      { revision: 2 },
      { revision: 2 },
    ])
  })

  it('freeze with the mätperiod that takes them into use, and never change again by any way', async () => {
    const { db } = server.database
    const { questionnaire, revision } = await begun({ from: 'library', key: 'samverkanspersonal' })
    const name = `Personal ${dialect}`
    await server.importStudy({ ...study, matperiod: { ...study.matperiod, name }, questionnaire })
    const refused = await save(titled(questionnaire, 'Ändrad'), revision)
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'questionnaire-frozen',
    ])
    expect((await kansli(path(questionnaire), { method: 'DELETE' })).status).toBe(409)
    const row = db.updateTable('questionnaire').where('id', '=', questionnaire.id)
    await expect(row.set({ content: '{}' }).execute()).rejects.toThrow(/never changes/)
    await expect(row.set({ frozen: 0 }).execute()).rejects.toThrow(/never changes/)
    await expect(
      db.deleteFrom('questionnaire').where('id', '=', questionnaire.id).execute(),
    ).rejects.toThrow()
  })

  it('freeze only when they are whole: a mätperiod cannot take an incomplete one into use', async () => {
    const { db } = server.database
    const { questionnaire } = await begun({ from: 'blank' })
    const change = db
      .updateTable('matperiod')
      .set({ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version })
    await expect(change.execute()).rejects.toThrow(/check/i)
    await db.updateTable('matperiod').set({ status: 'draft' }).execute()
    await change.execute()
    expect((await read(questionnaire)).frozen).toBe(false)
    expect((await kansli(path(questionnaire), { method: 'DELETE' })).status).toBe(409)
    await db
      .updateTable('matperiod')
      .set({ questionnaire_id: used.id, questionnaire_version: used.version, status: 'ready' })
      .execute()
    expect((await kansli(path(questionnaire), { method: 'DELETE' })).status).toBe(204)
    expect((await kansli(path(questionnaire))).status).toBe(404)
  })

  it('decide between a save and a first use that come at once, whichever is first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { questionnaire, revision } = await begun({ from: 'library', key: 'styrelse' })
      const name = `Samtidigt ${dialect} ${round}`
      const [saved, imported] = await Promise.all([
        save(titled(questionnaire, 'Ändrad'), revision),
        server
          .importStudy({ ...study, matperiod: { ...study.matperiod, name }, questionnaire })
          .then(() => true)
          .catch(() => false),
      ])
      // Either it was used as it was, or it was changed and the one who would use the old is refused.
      expect([saved.status, imported]).toEqual(saved.status === 200 ? [200, false] : [409, true])
    }
  })

  it('that are locked are translated and not edited, nor loosened by a copy or a file', async () => {
    const locked = { ...used, id: 'nationell', locked: true, source: 'Myndigheten, CC BY 4.0' }
    const { questionnaire, revision } = await begun({ from: 'file', questionnaire: locked })
    const [first, ...rest] = questionnaire.questions
    if (!first) throw new Error('no question')
    const reworded = { ...questionnaire, questions: [{ ...first, text: { sv: 'Annat' } }, ...rest] }
    expect((await save(reworded, revision)).status).toBe(409)
    const translated = {
      ...questionnaire,
      questions: [{ ...first, text: { ...first.text, en: 'Gender' } }, ...rest],
    }
    expect((await save(translated, revision)).status).toBe(200)
    expect((await begin({ from: 'copy', ...questionnaire })).status).toBe(409)
    expect((await begin({ from: 'file', questionnaire: { ...locked, locked: false } })).status).toBe(409)
    expect((await begin({ from: 'version', ...questionnaire, questionnaire: reworded })).status).toBe(409)
  })

  it('come in from a file with every fault listed, and go out as one that comes in elsewhere', async () => {
    const refused = await begin({ from: 'file', questionnaire: { id: 'x', version: 1, title: { sv: 'X' } } })
    expect([refused.status, ((await refused.json()) as { faults: string[] }).faults]).toEqual([
      422,
      ['questions: saknas'],
    ])
    const question = { kind: 'scale', id: 'a', text: { sv: 'Hur är det?' }, min: 5, max: 1 }
    const crooked = await begin({
      from: 'file',
      questionnaire: { id: 'x', version: 1, title: { sv: 'X' }, questions: [question] },
    })
    expect(((await crooked.json()) as { faults: string[] }).faults).toEqual([
      'questions[0].max: ska vara större än min',
    ])
    const file = await kansli(`${path(used)}/questionnaire.json`)
    expect(file.headers.get('Content-Disposition')).toContain(`${used.id}-${used.version}.json`)
    const content: unknown = await file.json()
    const { questionnaire } = await begun({
      from: 'file',
      questionnaire: { ...(content as object), id: 'utifran' },
    })
    expect(questionnaire).toEqual({ ...(content as object), id: 'utifran' })
  })

  it('are shown as the participant will see them, framed by our own pages and no others', async () => {
    const { questionnaire, revision } = await begun({ from: 'blank' })
    const question = {
      kind: 'text',
      id: 'a',
      text: { sv: 'Hur är det <b>här</b>?' },
      maxLength: 100,
      required: true,
    } as const
    await save({ ...questionnaire, questions: [question] }, revision)
    const preview = `${path(questionnaire)}/preview`
    const page = await kansli(preview)
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
    expect(await page.text()).toContain('Hur är det &lt;b>här')
    const post = (body: string) =>
      kansli(preview, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      })
    expect((await post('a=')).status).toBe(422)
    const sent = await post('a=bra')
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${preview}/tack`])
    expect(await (await kansli(`${preview}/tack`)).text()).toContain('Inget har sparats')
    expect((await kansli('/admin/enkater')).headers.get('Content-Security-Policy')).toContain(
      "frame-src 'self'",
    )
    const others = (await kansli('/')).headers.get('Content-Security-Policy')
    expect(others).toContain("frame-ancestors 'none'")
    expect(others).toContain("frame-src 'none'")
  })

  it('are noted in the log once a sitting, and not with every save', async () => {
    const { questionnaire, revision } = await begun({ from: 'blank' })
    await save(titled(questionnaire, 'Ett namn'), revision)
    await save(titled(questionnaire, 'Ett bättre namn'), revision + 1)
    const [last, before] = await log()
    expect([last?.action, before?.action === 'questionnaire-edited']).toEqual(['questionnaire-made', false])
    server.setTime('2026-03-10T10:00:00Z')
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
    await save(titled(questionnaire, 'Ett tredje namn'), revision + 2)
    expect((await log())[0]).toMatchObject({ action: 'questionnaire-edited', subject: 'Ett tredje namn' })
  })
})
