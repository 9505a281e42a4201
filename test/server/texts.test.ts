import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { publishedTexts } from '../../server/store/texts.ts'
import { publishedThemes } from '../../server/store/themes.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import type { PublishedTexts, ReadText, TextDecision, Texts } from '../../shared/texts.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { someTexts, textsStudy } from '../support/texts-study.ts'

const secret = 'Öqvist'

describe.each(dialects)('reading free texts, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const read = async () => (await (await kansli(`/api/matperioder/${id}/texts`)).json()) as Texts
  const named = async (secretText = secret): Promise<ReadText> => {
    const text = (await read()).texts.find(({ text }) => text?.includes(secretText))
    if (!text) throw new Error('no such text')
    return text
  }
  const save = (text: ReadText, change: Partial<TextDecision> = {}, by = kansli) => {
    const { masks, published, handled, themes, revision } = text
    const json = { masks, published, handled, themes, revision, ...change }
    return by(`/api/matperioder/${id}/texts/${text.id}`, { method: 'PUT', json })
  }
  const addTheme = (name: string) =>
    kansli(`/api/matperioder/${id}/themes`, { method: 'POST', json: { name } })

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(textsStudy(someTexts))
    kansli = await server.signIn({
      email: 'lisbeth.kansli@example.se',
      roles: ['kansli'],
      forbund: 'Textförbundet',
    })
  })
  afterAll(() => server.stop())

  it('waits until the mätperiod is settled and its texts are shuffled', async () => {
    const open = await server.importStudy({ ...exampleStudy, responses: [], texts: [], intake: [] })
    const inOther = await server.signIn({
      email: 'annan@example.se',
      roles: ['kansli'],
      forbund: exampleStudy.forbund.name,
    })
    const path = `/api/matperioder/${open}/texts`
    expect(await (await inOther(path)).json()).toMatchObject({ code: 'not-settled' })
    const { db } = server.database
    const matperiod = db.updateTable('matperiod').where('id', '=', id)
    await matperiod.set({ shuffled_at: null }).execute()
    const reply = await kansli(`/api/matperioder/${id}/texts`)
    expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'texts-not-ready' }])
    await matperiod.set({ shuffled_at: '2026-01-01T00:00:00Z' }).execute()
    expect((await kansli(`/api/matperioder/${id}/texts`)).status).toBe(200)
  })

  it('shows the texts without any other answer, question by question and in no order of theirs', async () => {
    const { texts, questions } = await read()
    expect(questions).toEqual([
      { id: 'bra', text: 'Vad är bra?' },
      { id: 'samre', text: 'Vad kan bli bättre?' },
    ])
    expect(texts.map(({ question }) => question)).toEqual([...Array(11).fill('bra'), 'samre'])
    expect(Object.keys(texts[0] ?? {}).toSorted()).toEqual([
      'handled',
      'id',
      'insats',
      'masked',
      'masks',
      'published',
      'question',
      'revision',
      'suggested',
      'text',
      'themes',
    ])
    const ids = texts.filter(({ question }) => question === 'bra').map((text) => text.id)
    expect(ids).toEqual(ids.toSorted())
  })

  it('tells the insats only where five wrote to the question, and the rest cannot be worked out', async () => {
    const told = new Set((await read()).texts.map(({ question, insats }) => `${question} ${insats}`))
    expect([...told].toSorted()).toEqual(['bra Orangeriet', 'bra null', 'samre null'])
  })

  it('reaches nobody until it is marked, and then masked, by the suggestion where nobody has decided', async () => {
    const text = await named()
    expect(text).toMatchObject({ revision: 0, masks: null, published: false })
    expect((await save(text)).status).toBe(200)
    expect(await publishedTexts(server.database.db, id)).toEqual([])
    expect((await save(await named(), { published: true })).status).toBe(200)
    expect(await publishedTexts(server.database.db, id)).toEqual([
      { question: 'samre', insats: null, text: 'Min handläggare [namn] svarar aldrig på [telefonnummer]' },
    ])
  })

  it('is masked as a person decides, and can be taken back', async () => {
    const masks = [{ from: 0, to: 15, kind: 'other' as const }]
    await save(await named(), { masks })
    expect((await publishedTexts(server.database.db, id))[0]?.text).toMatch(/^\[maskat] Lisbeth/)
    await save(await named(), { masks: null, published: false })
    expect(await publishedTexts(server.database.db, id)).toEqual([])
    const outside = [{ from: 0, to: 500, kind: 'name' as const }]
    expect((await save(await named(), { masks: outside })).status).toBe(400)
    expect((await save(await named(), { masks: [{ from: 4, to: 4, kind: 'name' }] })).status).toBe(422)
  })

  it('loses no work where two save at once: one of them is told', async () => {
    const other = await server.signIn({
      email: 'kollega@example.se',
      roles: ['kansli'],
      forbund: 'Textförbundet',
    })
    const text = await named()
    const replies = await Promise.all([save(text, { published: true }), save(text, { handled: true }, other)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await replies.find(({ status }) => status === 409)?.json()).toMatchObject({ code: 'text-changed' })
    const first = await named('Odlingen 0')
    const both = await Promise.all([save(first, { published: true }), save(first, { handled: true }, other)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const now = await named('Odlingen 0')
    expect([now.published, now.handled].filter(Boolean)).toHaveLength(1)
    await save(now, { published: false, handled: false })
  })

  it('is sorted under themes of the mätperiod, counted for others only where the count hides everybody', async () => {
    const { id: theme } = (await (await addTheme('Odling')).json()) as { id: string }
    const { id: rare } = (await (await addTheme('Telefon')).json()) as { id: string }
    expect(await (await addTheme('Odling')).json()).toMatchObject({ faults: ['Temat ”Odling” finns redan.'] })
    expect((await addTheme('  ')).status).toBe(422)
    for (const text of (await read()).texts) {
      const themes = text.text?.includes('Odlingen') ? [theme] : text.question === 'samre' ? [rare] : []
      expect((await save(text, { themes })).status).toBe(200)
    }
    const matperiod = await readMatperiod(server.database.db, id)
    expect(await publishedThemes(server.database.db, matperiod)).toEqual([
      { question: 'bra', theme: 'Odling', count: 6 },
      { question: 'samre', theme: 'Telefon', count: null },
    ])
    const removed = await kansli(`/api/matperioder/${id}/themes/${rare}`, { method: 'DELETE' })
    expect(removed.status).toBe(204)
    expect((await named()).themes).toEqual([])
    // A theme that is gone since is left out, and hinders nothing.
    expect((await save(await named(), { themes: [rare] })).status).toBe(200)
  })

  it('leaves the texts, and what they are about, out of the log and the server’s own log', async () => {
    const mark = await named()
    await save(mark, { published: !mark.published, handled: !mark.handled })
    const entries = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const marked = entries.filter(({ action }) => action === 'text-marked')
    expect(marked.map(({ detail }) => detail.mark)).toContain('published')
    expect(marked.map(({ detail }) => detail.mark)).toContain('handled')
    const written = JSON.stringify(entries) + server.log.join('')
    for (const word of ['Odlingen', secret, 'Odling', 'Telefon', mark.id]) expect(written).not.toContain(word)
  })

  it('is read beside a released result once it is marked, with one’s own insats alone', async () => {
    const report = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    const path = `/api/snapshots/${report.id}/texts`
    const staff = await server.signIn({
      email: 'samkraft@example.se',
      roles: ['insatspersonal'],
      insatser: ['Samkraft'],
      forbund: 'Textförbundet',
    })
    const own = await server.signIn({
      email: 'odlare@example.se',
      roles: ['insatspersonal'],
      insatser: ['Orangeriet'],
      forbund: 'Textförbundet',
    })
    expect((await staff(path)).status).toBe(403)
    await kansli(`/api/snapshots/${report.id}/releases/insatspersonal`, { method: 'PUT' })
    await save(await named('Odlingen 0'), { published: true })
    const told = async (by: Fetch) =>
      ((await (await by(path)).json()) as PublishedTexts).texts.filter(({ question }) => question === 'bra')
    expect(await told(own)).toEqual([{ question: 'bra', insats: 'Orangeriet', text: 'Odlingen 0 var fin' }])
    expect(await told(staff)).toEqual([{ question: 'bra', insats: null, text: 'Odlingen 0 var fin' }])
    await save(await named('Odlingen 0'), { published: false })
    expect(await told(own)).toEqual([])
  })

  it('is the kansli’s alone, and never another förbund’s', async () => {
    const staff = await server.signIn({
      email: 'personal@example.se',
      roles: ['insatspersonal', 'samordnare', 'drift'],
      insatser: ['Orangeriet'],
      forbund: 'Textförbundet',
    })
    expect((await staff(`/api/matperioder/${id}/texts`)).status).toBe(403)
    expect((await save(await named(), {}, staff)).status).toBe(403)
  })

  it('knows no text of another mätperiod', async () => {
    const next = textsStudy(someTexts)
    const other = await server.importStudy({ ...next, matperiod: { ...next.matperiod, name: 'En till' } })
    const text = await named()
    const reply = await kansli(`/api/matperioder/${other}/texts/${text.id}`, {
      method: 'PUT',
      json: { masks: null, published: true, handled: false, themes: [], revision: 0 },
    })
    expect(reply.status).toBe(404)
  })
})
