import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countResponses, countTexts } from '../../server/store/responses.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm, sendForm } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('answering a survey, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let link: string
  let openLink: string
  const stored = async () => {
    const counts = await countResponses(server.database.db, id)
    return [...counts.values()].reduce((sum, count) => sum + count, 0)
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    link = await linkOf(server, id, 'Norrskenet')
    openLink = await linkOf(server, id, null)
  })
  afterAll(() => server.stop())

  it('thanks for an answer and stores it with the insats of the link', async () => {
    const before = await stored()
    const form = await openForm(server, link)
    const reply = await form.send({ kon: 'kvinna', nojd: '4', hjalp: ['praktik', 'cv'] })
    expect(reply.status).toBe(303)
    const thanks = await server.fetch(reply.headers.get('Location') ?? '')
    expect(await thanks.text()).toContain('Tack, ditt svar är sparat')
    expect(await stored()).toBe(before + 1)
    const row = await server.database.db.selectFrom('response').selectAll().executeTakeFirstOrThrow()
    expect(JSON.parse(row.answers)).toEqual({ kon: 'kvinna', nojd: 4, hjalp: ['cv', 'praktik'] })
  })

  it('stores the same form once, even when two people press at the same moment, and thanks both', async () => {
    const before = await stored()
    const form = await openForm(server, link)
    const replies = await Promise.all([1, 2, 3].map(() => form.send({ nojd: '5' })))
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await form.send({ nojd: '5' })).status).toBe(303)
    expect(await stored()).toBe(before + 1)
  })

  it('offers a new form with the answers kept where the same form comes with other answers', async () => {
    const form = await openForm(server, link)
    await form.send({ nojd: '5' })
    const before = await stored()
    const reply = await form.send({ nojd: '2' })
    const page = await reply.text()
    expect(reply.status).toBe(409)
    expect(page).toMatch(
      /<input[^>]*name="nojd"[^>]*value="2"[^>]*checked|<input[^>]*checked[^>]*name="nojd"[^>]*value="2"/,
    )
    expect(await stored()).toBe(before)
    const key = /name="_key" value="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(key).not.toBe(form.key)
    expect((await sendForm(server, link, key, { nojd: '2' })).status).toBe(303)
    expect(await stored()).toBe(before + 1)
  })

  it('stores a free text apart, once, and refuses another text under the same form', async () => {
    const form = await openForm(server, link)
    const text = 'Rad ett\r\nrad två 😀 "citat" <b>'
    await form.send({ nojd: '3', ovrigt: text })
    await form.send({ nojd: '3', ovrigt: text })
    expect((await countTexts(server.database.db, id)).get('ovrigt')).toBe(1)
    expect((await form.send({ nojd: '3', ovrigt: 'något annat' })).status).toBe(409)
    expect((await form.send({ nojd: '3' })).status).toBe(409)
    const { db } = server.database
    const row = await db.selectFrom('free_text').selectAll().executeTakeFirstOrThrow()
    expect(row.text).toBe('Rad ett\nrad två 😀 "citat" <b>')
    const keys = (await db.selectFrom('response').select('key').execute()).map(({ key }) => key)
    expect(keys).not.toContain(row.key)
    const answers = await db.selectFrom('response').select('answers').execute()
    expect(answers.some(({ answers }) => answers.includes('Rad ett'))).toBe(false)
  })

  it('refuses a form without any answer, and says what to do', async () => {
    const before = await stored()
    const reply = await (await openForm(server, link)).send({})
    expect(reply.status).toBe(422)
    expect(await stored()).toBe(before)
  })

  it('gives a refused form back with everything kept and a link to each question', async () => {
    const form = await openForm(server, link)
    const reply = await form.send({ kon: 'man', nojd: '9', ovrigt: 'x'.repeat(1001) })
    const page = await reply.text()
    expect(reply.status).toBe(422)
    expect(page).toContain('x'.repeat(1001))
    expect(page).toMatch(/href="#q-nojd/)
    expect(page).toMatch(/href="#q-ovrigt/)
    expect(page).toContain(form.key)
  })

  it('asks for the insats on the open link, and takes "Vet ej" for an answer', async () => {
    const before = await countResponses(server.database.db, id)
    expect((await (await openForm(server, openLink)).send({ insats: 'vet-ej', nojd: '1' })).status).toBe(303)
    expect((await (await openForm(server, openLink)).send({ insats: 'Midnattssolen' })).status).toBe(303)
    const after = await countResponses(server.database.db, id)
    expect(after.get(null)).toBe((before.get(null) ?? 0) + 1)
    expect(after.size).toBeGreaterThan(before.size)
  })

  it('takes a code typed in lower case and in two groups', async () => {
    const typed = await server.fetch(
      `/e?kod=${link.slice(0, 4).toLowerCase()}+${link.slice(4).toLowerCase()}`,
    )
    expect(typed.headers.get('Location')).toBe(`/e/${link}`)
    expect((await server.fetch(`/e/${link.toLowerCase()}`)).status).toBe(200)
  })

  it('answers what it cannot take with the right status and no trace of the inside', async () => {
    const key = (await openForm(server, link)).key
    const post = (init: RequestInit) => server.fetch(`/e/${link}`, { method: 'POST', ...init })
    const replies = await Promise.all([
      server.fetch('/e/AAAAAAAA'),
      server.fetch('/e/%00%ff'),
      post({ body: '{"nojd":4}', headers: { 'Content-Type': 'application/json' } }),
      post({ body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=none' } }),
      post({ body: new URLSearchParams({ _key: key, nojd: '4', kon: '\u0000\ud800' }) }),
      post({ body: new URLSearchParams({ nojd: '4' }) }),
      post({
        body: `_key=${key}&ovrigt=${'x'.repeat(2 * 1024 * 1024)}`,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    ])
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 415, 400, 422, 422, 413])
    for (const reply of replies) expect(await reply.text()).not.toMatch(/\bat .*\.(ts|js):\d|Error:/)
  })

  it('takes a form that the net lost on its way for nothing, and for no fault of its own', async () => {
    const before = await stored()
    const { port, host } = new URL(server.url)
    const lost = connect(Number(port), 'localhost')
    const head = `POST /e/${link} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 99\r\n`
    lost.write(`${head}Content-Type: application/x-www-form-urlencoded\r\n\r\nnojd=4`, () => lost.destroy())
    await once(lost, 'close')
    expect(await stored()).toBe(before)
  })

  it('sets no cookie, keeps no copy, and allows no script but its own', async () => {
    const reply = await server.fetch(`/e/${link}`)
    expect(reply.headers.getSetCookie()).toEqual([])
    expect(reply.headers.get('Cache-Control')).toBe('no-store')
    expect(reply.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(reply.headers.get('Content-Security-Policy')).not.toContain('unsafe')
  })

  it('logs nothing of what was sent', () => {
    expect(server.log).toEqual([])
  })
})

it.each(dialects)(
  'gives the form back with everything kept when the database fails, and logs no answer, on %s',
  async (dialect) => {
    const server = await startServer(dialect)
    const link = await linkOf(server, await server.importStudy(study), 'Norrskenet')
    const form = await openForm(server, link)
    await server.database.db.schema.dropTable('response').execute()
    const reply = await form.send({ nojd: '4', ovrigt: 'hemligt' })
    const page = await reply.text()
    expect(reply.status).toBe(503)
    expect(page).toContain('Ditt svar är inte skickat än')
    expect(page).toContain('hemligt')
    expect(page).toContain(form.key)
    expect(server.log).toHaveLength(1)
    expect(server.log[0]).not.toMatch(new RegExp(`hemligt|nojd|${form.key}|${link}`))
    await server.stop()
  },
)

describe.each(dialects)('the time for answering, on %s', (dialect) => {
  let server: TestServer
  let link: string
  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-03-01T22:59:59Z' })
    link = await linkOf(server, await server.importStudy(study), 'Norrskenet')
    const matperiod = {
      ...study.matperiod,
      name: 'Hösten 2026',
      opensOn: '2026-10-01',
      closesOn: '2026-10-31',
    }
    await server.importStudy({ ...study, matperiod })
  })
  afterAll(() => server.stop())

  it('opens at midnight in Stockholm', async () => {
    const early = await server.fetch(`/e/${link}`)
    expect(early.status).toBe(403)
    expect(await early.text()).toContain('2 mars 2026')
    server.setTime('2026-03-01T23:00:00Z')
    expect((await server.fetch(`/e/${link}`)).status).toBe(200)
  })

  it('closes at midnight after the last day, summer time counted, and takes forms already open for 30 minutes', async () => {
    server.setTime('2026-03-29T21:59:59Z')
    const form = await openForm(server, link)
    const late = await openForm(server, link)
    server.setTime('2026-03-29T22:00:00Z')
    const closed = await server.fetch(`/e/${link}`)
    expect(closed.status).toBe(410)
    const page = await closed.text()
    expect(page).toContain('29 mars 2026')
    expect(page).toContain('1 oktober 2026')
    server.setTime('2026-03-29T22:29:59Z')
    expect((await form.send({ nojd: '4' })).status).toBe(303)
    server.setTime('2026-03-29T22:30:00Z')
    expect((await late.send({ nojd: '4' })).status).toBe(410)
  })
})
