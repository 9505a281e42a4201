import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '../../server/store/accounts.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { addOneTimeLink, linkLifeMs } from '../../server/store/one-time-links.ts'
import { dialects } from '../support/databases.ts'
import { linkOf, openForm, sendForm } from '../support/participant.ts'
import { password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const other = {
  ...study,
  forbund: { name: 'Grannförbundet', kommuner: ['Norrby', 'Söderby'] },
}

describe.each(dialects)('who may do what, on %s', (dialect) => {
  let server: TestServer
  let own: string
  let foreign: string
  const staff = () =>
    server.signIn({
      email: 's@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
      forbund: study.forbund.name,
    })
  const kansli = () =>
    server.signIn({ email: 'k@example.se', roles: ['kansli'], forbund: study.forbund.name })
  const insatsId = async (id: string, name: string) =>
    (await readMatperiod(server.database.db, id)).insatser.find((insats) => insats.name === name)?.id ?? ''

  beforeAll(async () => {
    server = await startServer(dialect)
    own = await server.importStudy(study)
    foreign = await server.importStudy(other)
  })
  afterAll(() => server.stop())

  it('shows nothing to those who are not signed in', async () => {
    const paths = [
      '/api/matperioder',
      `/api/matperioder/${own}`,
      `/api/matperioder/${own}/report`,
      '/api/forbund',
    ]
    for (const path of paths) {
      const reply = await server.fetch(path)
      expect([path, reply.status]).toEqual([path, 401])
      expect(await reply.json()).toMatchObject({ code: 'not-signed-in' })
    }
  })

  it('shows insatspersonal their own insatser and no others', async () => {
    const fetch = await staff()
    const followUp = (await (await fetch(`/api/matperioder/${own}`)).json()) as {
      insatser: { name: string }[]
      link: unknown
    }
    expect(followUp.insatser.map(({ name }) => name)).toEqual(['Norrskenet'])
    expect(followUp.link).toBeNull()
  })

  it('keeps insatspersonal from counts of other insatser, settling, results and settings', async () => {
    const fetch = await staff()
    const counts = { enrolled: 1, enrolledOn: null, offered: 1 }
    const put = async (name: string) =>
      (
        await fetch(`/api/matperioder/${own}/insatser/${await insatsId(own, name)}/counts`, {
          method: 'PUT',
          json: counts,
        })
      ).status
    expect(await put('Norrskenet')).toBe(204)
    expect(await put('Midnattssolen')).toBe(403)
    expect((await fetch(`/api/matperioder/${own}/settle`, { method: 'POST' })).status).toBe(403)
    expect((await fetch(`/api/matperioder/${own}/checklist`)).status).toBe(403)
    expect((await fetch(`/api/matperioder/${own}/report`)).status).toBe(403)
    expect((await fetch('/api/forbund')).status).toBe(403)
    const whoTypes = { method: 'PUT', json: { whoTypes: 'own-insats' } }
    expect((await fetch(`/api/matperioder/${own}/who-types`, whoTypes)).status).toBe(403)
  })

  it('finds nothing of another förbund, whatever the role', async () => {
    const insats = await insatsId(foreign, 'Norrskenet')
    for (const fetch of [await kansli(), await staff()]) {
      const list = (await (await fetch('/api/matperioder')).json()) as { id: string }[]
      expect(list.map(({ id }) => id)).toEqual([own])
      const paths: [string, string][] = [
        ['GET', `/api/matperioder/${foreign}`],
        ['GET', `/api/matperioder/${foreign}/report`],
        ['GET', `/api/matperioder/${foreign}/checklist`],
        ['POST', `/api/matperioder/${foreign}/settle`],
        ['PUT', `/api/matperioder/${foreign}/insatser/${insats}/counts`],
        // Own mätperiod, another förbund's insats.
        ['PUT', `/api/matperioder/${own}/insatser/${insats}/counts`],
        ['POST', `/api/matperioder/${foreign}/piles/${insats}/sitting`],
        ['POST', `/api/matperioder/${own}/piles/${insats}/sitting`],
      ]
      for (const [method, path] of paths) {
        const reply = await fetch(path, { method, ...(method === 'GET' ? {} : { json: {} }) })
        expect([method, path, reply.status]).toEqual([method, path, 404])
      }
    }
  })

  it('refuses a write that another site’s page made the browser send, JSON or form', async () => {
    const fetch = await kansli()
    const write = (headers: Record<string, string>) =>
      fetch(`/api/matperioder/${own}/who-types`, { method: 'PUT', json: { whoTypes: 'kansli' }, headers })
    expect((await write({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await write({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    expect((await write({ Origin: 'https://ond.example' })).status).toBe(403)
    expect((await write({ Origin: 'null' })).status).toBe(403)
    expect((await write({ Origin: server.url })).status).toBe(204)
    expect((await write({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(204)
    const plain = await fetch(`/api/matperioder/${own}/who-types`, {
      method: 'PUT',
      body: '{"whoTypes":"kansli"}',
    })
    expect(plain.status).toBe(415)
  })

  it('lists every fault of what it cannot take', async () => {
    const reply = await (await kansli())(
      `/api/matperioder/${own}/insatser/${await insatsId(own, 'Norrskenet')}/counts`,
      {
        method: 'PUT',
        json: { enrolled: -1, enrolledOn: '2026-02-30', offered: 1.5 },
      },
    )
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({
      code: 'refused',
      faults: [
        'enrolled: ska vara minst 0',
        'enrolledOn: ska vara ett datum som finns, som 2025-10-07',
        'offered: ska vara ett heltal',
      ],
    })
  })
})

describe.each(dialects)('signing in, on %s', (dialect) => {
  let server: TestServer
  const account = { email: 'kansli@example.se', roles: ['kansli'] as const }
  const attempt = (email: string, given: string) =>
    server.fetch('/api/sign-in', { method: 'POST', json: { email, password: given } })
  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
    await server.signIn(account)
  })
  afterAll(() => server.stop())

  it('gives the same answer to an unknown address as to a wrong password', async () => {
    const replies = await Promise.all([
      attempt('ingen@example.se', password),
      attempt(account.email, 'fel lösenord'),
    ])
    const [unknown, wrong] = await Promise.all(
      replies.map(async (reply) => [reply.status, await reply.text()]),
    )
    expect(unknown).toEqual(wrong)
    expect(unknown?.[0]).toBe(401)
  })

  it('takes the address in any case, and holds the session in a cookie that scripts cannot read', async () => {
    const reply = await attempt(' Kansli@Example.SE ', password)
    expect(reply.status).toBe(204)
    const cookie = reply.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const token = /session=([^;]+)/.exec(cookie)?.[1] ?? ''
    const rows = await server.database.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('ends after 30 minutes without use, after 12 hours at most, and when one signs out', async () => {
    server.setTime('2026-03-10T09:00:00Z')
    const idle = await server.signIn(account)
    const busy = await server.signIn(account)
    const left = await server.signIn(account)
    await left('/api/sign-out', { method: 'POST' })
    expect(await (await left('/api/me')).json()).toBeNull()
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      server.setTime(new Date(Date.parse('2026-03-10T09:00:00Z') + minutes * 60_000).toISOString())
      expect(await (await busy('/api/me')).json()).toMatchObject({ email: account.email })
    }
    expect(await (await idle('/api/me')).json()).toBeNull()
    server.setTime('2026-03-10T21:00:01Z')
    expect(await (await busy('/api/me')).json()).toBeNull()
  })

  it('chooses a password by a one-time link that works once', async () => {
    const { db } = server.database
    const { id: forbundId } = await db.selectFrom('forbund').select('id').executeTakeFirstOrThrow()
    const accountId = await addAccount(db, {
      forbundId,
      email: 'ny@example.se',
      roles: ['kansli'],
      insatser: [],
      kommuner: [],
    })
    const link = { accountId, kind: 'welcome', lifeMs: linkLifeMs.welcome } as const
    const token = await addOneTimeLink(db, server.secret, link, server.clock.now())
    const check = await server.fetch('/api/welcome/check', { method: 'POST', json: { token } })
    expect(await check.json()).toEqual({
      email: 'ny@example.se',
      first: false,
      kind: 'welcome',
      strong: true,
      mayChoosePassword: true,
    })
    const choose = (given: string) =>
      server.fetch('/api/welcome', { method: 'POST', json: { token, password: given } })
    expect((await choose('för kort')).status).toBe(422)
    const replies = await Promise.all([choose(password), choose(password)])
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 410])
    expect((await attempt('ny@example.se', password)).status).toBe(204)
  })

  it('makes the förbund and the first kansli account of a new installation by one link', async () => {
    const fresh = await startServer(dialect)
    try {
      const first = { accountId: null, kind: 'welcome', lifeMs: linkLifeMs.welcome } as const
      const token = await addOneTimeLink(fresh.database.db, fresh.secret, first, fresh.clock.now())
      // Another link, of an earlier start, is of no use once the first account is made.
      const left = await addOneTimeLink(fresh.database.db, fresh.secret, first, fresh.clock.now())
      const json = { token, password, email: 'chef@example.se', forbund: 'Nya förbundet' }
      const reply = await fresh.fetch('/api/welcome', { method: 'POST', json })
      expect(reply.status).toBe(204)
      const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const me = await fresh.fetch('/api/me', { headers: { Cookie: cookie } })
      expect(await me.json()).toEqual({ stage: 'enrolment', email: 'chef@example.se', hasPassword: true })
      expect((await fresh.fetch('/api/welcome', { method: 'POST', json })).status).toBe(410)
      expect(
        (await fresh.fetch('/api/welcome', { method: 'POST', json: { ...json, token: left } })).status,
      ).toBe(410)
    } finally {
      await fresh.stop()
    }
  })

  it('slows down guessing, and lets a class of thirty answer from one address', async () => {
    const limited = await startServer(dialect, { env: { RATE_LIMIT: 'on' } })
    try {
      const statuses: number[] = []
      for (let guess = 0; guess < 92; guess += 1) {
        const wrong = { email: `x${guess}@example.se`, password: 'y' }
        statuses.push((await limited.fetch('/api/sign-in', { method: 'POST', json: wrong })).status)
      }
      expect(statuses.filter((status) => status === 429)).toHaveLength(2)
      const link = await linkOf(limited, await limited.importStudy(study), 'Norrskenet')
      const forms = await Promise.all(Array.from({ length: 30 }, () => openForm(limited, link)))
      const answers = await Promise.all(forms.map((form) => form.send({ nojd: '4' })))
      expect(answers.map(({ status }) => status)).toEqual(forms.map(() => 303))

      const many = await Promise.all(
        Array.from({ length: 100 }, () => sendForm(limited, link, forms[0]?.key ?? '', { nojd: '4' })),
      )
      const busy = many.find(({ status }) => status === 429)
      expect(await busy?.text()).toMatch(/value="4"[^>]*checked|checked[^>]*value="4"/)
    } finally {
      await limited.stop()
    }
  })
})
