import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '../../server/sign-in/passwords.ts'
import { findAccount, readPasswordHash, setPassword } from '../../server/store/accounts.ts'
import { type OpenDatabase, openDatabase } from '../../server/store/database.ts'
import { listForbund } from '../../server/store/forbund.ts'
import { listMembers, setPlace } from '../../server/store/people.ts'
import { importStudy } from '../../server/store/studies.ts'
import { checkStudy } from '../../shared/study.ts'
import { dialects, type FreshDatabase, freshDatabase } from '../support/databases.ts'
import { enkat, enkatJson, environmentOf, kill, startProcess } from '../support/process.ts'
import { password } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = {
  ...study,
  forbund: { name: 'Grannförbundet', kommuner: ['Västerby'] },
  insatser: [{ name: 'Grannens', kommun: 'Västerby' }],
}
const forbund = study.forbund.name

describe.each(dialects)('accounts by the command line, on %s', (dialect) => {
  let folder: string
  let fresh: FreshDatabase
  let opened: OpenDatabase
  let env: Record<string, string>
  const user = (...args: string[]) => enkat(env, 'user', ...args)
  const add = (email: string, ...args: string[]) => user('add', email, '--forbund', forbund, ...args)
  const idOf = async (email: string) => (await findAccount(opened.db, { email }))?.id ?? ''
  const forbundId = async (name: string) => (await listForbund(opened.db, name))[0]?.id ?? ''
  const memberOf = async (email: string, name = forbund) =>
    (await listMembers(opened.db, await forbundId(name), await idOf(email)))[0]
  const linksTo = async (email: string) =>
    (
      await opened.db
        .selectFrom('one_time_link')
        .select('kind')
        .where('account_id', '=', await idOf(email))
        .execute()
    ).map(({ kind }) => kind)
  const log = async (subject: string) =>
    (
      await opened.db.selectFrom('audit').selectAll().where('subject', '=', subject).orderBy('seq').execute()
    ).map(({ action, actor, detail }) => [action, actor, JSON.parse(detail)])

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enkat-'))
    fresh = await freshDatabase(dialect)
    const data = join(folder, 'data')
    if (fresh.config.kind === 'sqlite') fresh.config.path = join(data, 'enkat.sqlite')
    env = { ...environmentOf(fresh, folder), DATA_DIR: data }
    opened = await openDatabase(fresh.config)
    for (const file of [study, neighbour]) {
      const checked = checkStudy(file)
      if (!checked.ok) throw new Error(checked.faults.join())
      await opened.db
        .transaction()
        .execute((trx) => importStudy(trx, opened.kind, checked.study, { now: new Date() }))
    }
  })
  afterAll(async () => {
    await opened.close()
    await fresh.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('are made with roles, insatser and kommuner of a förbund, and a link to hand over', async () => {
    const made = await add(
      'Ny@Example.SE',
      '--role',
      'samordnare',
      '--kommun',
      'Norrby',
      '--kommun',
      'Söderby',
      '--role',
      'insatspersonal',
      '--insats',
      'Norrskenet',
    )
    expect([made.code, made.err]).toEqual([0, ''])
    expect(made.out).toContain('/admin/valkommen#')
    const member = await memberOf('ny@example.se')
    expect({
      ...member,
      roles: member?.roles.toSorted(),
      kommuner: member?.kommuner.toSorted(),
    }).toMatchObject({
      state: 'invited',
      roles: ['insatspersonal', 'samordnare'],
      kommuner: ['Norrby', 'Söderby'],
    })
    expect(member?.insatser).toHaveLength(1)
    expect(await linksTo('ny@example.se')).toEqual(['welcome'])
    expect(await log('ny@example.se')).toEqual([
      ['account-made', null, { role: 'samordnare, insatspersonal' }],
      ['link-made', null, { link: 'welcome' }],
    ])
  })

  it('are refused what is not of the förbund, with nothing made', async () => {
    const refused = [
      ['--role', 'samordnare', '--kommun', 'Västerby'],
      ['--role', 'samordnare', '--kommun', 'Norrby', '--kommun', 'Hittat på'],
      ['--role', 'insatspersonal', '--insats', 'Grannens'],
    ]
    for (const args of refused) {
      const { code, out, err } = await add('fel@example.se', ...args)
      expect([args, code, out]).toEqual([args, 1, ''])
      expect(err).toContain(`finns inte i ${forbund}`)
    }
    expect((await user('add', 'fel@example.se', '--role', 'kansli')).err).toContain('--forbund')
    expect((await add('ingen-adress', '--role', 'kansli')).code).toBe(1)
    expect((await add('fel@example.se', '--role', 'chef')).code).toBe(2)
    expect(await findAccount(opened.db, { email: 'fel@example.se' })).toBeNull()
  })

  it('have nothing that their roles do not use: it would open what they are not to see', async () => {
    const given = ['--role', 'insatspersonal', '--insats', 'Norrskenet', '--kommun', 'Söderby']
    expect((await add('mer@example.se', ...given)).code).toBe(0)
    expect(await memberOf('mer@example.se')).toMatchObject({ kommuner: [] })
  })

  it('say what is missing for them to see anything', async () => {
    expect((await add('utan@example.se', '--role', 'samordnare')).out).toContain('ingen kommun')
    expect((await add('utan2@example.se', '--role', 'insatspersonal')).out).toContain('ingen insats')
  })

  it('begin anew by a link that takes nothing away until it is used', async () => {
    await add('glomt@example.se', '--role', 'kansli')
    await setPassword(opened.db, await idOf('glomt@example.se'), await hashPassword(password))
    const { url } = await enkatJson<{ url: string }>(env, 'user', 'reset', ' Glomt@example.se')
    expect(url).toMatch(/#[\w-]{43}$/)
    expect(await linksTo('glomt@example.se')).toEqual(['reset'])
    expect(
      await verifyPassword(password, await readPasswordHash(opened.db, await idOf('glomt@example.se'))),
    ).toBe(true)
    expect((await log('glomt@example.se')).at(-1)).toEqual(['link-made', null, { link: 'reset' }])
    const unknown = await user('reset', 'ingen@example.se')
    expect([unknown.code, unknown.err]).toEqual([1, 'ingen@example.se har inget konto.\n'])
    expect((await user('remove', 'glomt@example.se')).code).toBe(2)
  })

  it('that were closed are opened with what they are to have now, and begin anew', async () => {
    await add('slutat@example.se', '--role', 'kansli')
    const id = await idOf('slutat@example.se')
    await setPassword(opened.db, id, await hashPassword(password))
    await setPlace(opened.db, id, await forbundId(forbund), { closed_at: new Date().toISOString() })
    expect((await user('reset', 'slutat@example.se')).code).toBe(1)
    expect((await add('slutat@example.se', '--role', 'samordnare', '--kommun', 'Norrby')).code).toBe(0)
    expect(await memberOf('slutat@example.se')).toMatchObject({
      roles: ['samordnare'],
      kommuner: ['Norrby'],
      state: 'invited',
    })
    expect(await linksTo('slutat@example.se')).toEqual(['reset'])
    const again = await add('slutat@example.se', '--role', 'kansli')
    expect([again.code, again.err]).toEqual([
      1,
      'slutat@example.se har redan ett konto här. Är det stängt går det att öppna igen.\n',
    ])
  })

  it('of another förbund get a place here, and keep what they sign in with', async () => {
    await user(
      'add',
      'bada@example.se',
      '--forbund',
      'Grannförbundet',
      '--role',
      'insatspersonal',
      '--insats',
      'Grannens',
    )
    expect((await add('bada@example.se', '--role', 'samordnare', '--kommun', 'Norrby')).code).toBe(0)
    expect(await memberOf('bada@example.se')).toMatchObject({ roles: ['samordnare'], insatser: [] })
    expect(await memberOf('bada@example.se', 'Grannförbundet')).toMatchObject({
      roles: ['insatspersonal'],
      kommuner: [],
    })
    expect(await memberOf('bada@example.se')).toMatchObject({ state: 'invited' })
    expect(await linksTo('bada@example.se')).toEqual(expect.arrayContaining(['join', 'welcome']))
  })

  it('come in by their link at the server that shares the database', async () => {
    const { url } = await enkatJson<{ url: string }>(
      env,
      'user',
      'add',
      'in@example.se',
      '--forbund',
      forbund,
      '--role',
      'kansli',
    )
    const server = await startProcess(env)
    try {
      const send = (path: string, json: object) =>
        fetch(`${server.url}${path}`, {
          method: 'POST',
          body: JSON.stringify(json),
          headers: { 'Content-Type': 'application/json' },
        })
      const token = url.split('#')[1]
      expect((await send('/api/welcome', { token, password })).status).toBe(204)
      expect((await send('/api/sign-in', { email: 'in@example.se', password })).status).toBe(204)
    } finally {
      await kill(server.process)
    }
  })
})
