import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { jsonSchemaOf } from '../../server/routes/schemas.ts'
import type { Results } from '../../shared/results.ts'
import { dialects, type FreshDatabase, freshDatabase } from '../support/databases.ts'
import { enkat, enkatJson, environmentOf, kill, startProcess } from '../support/process.ts'
import { resultsOf } from '../support/results-of.ts'
import exampleResults from '../support/studies/example-results.json' with { type: 'json' }
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

describe.each(dialects)('the command line, on %s', (dialect) => {
  let folder: string
  let database: FreshDatabase
  let env: Record<string, string>
  const file = async (name: string, content: unknown) => {
    const path = join(folder, name)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const importFile = async (name: string, content: unknown) =>
    (await enkatJson<{ matperiod: string }>(env, 'import', await file(name, content))).matperiod

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enkat-'))
    database = await freshDatabase(dialect)
    env = environmentOf(database, folder)
  })
  afterAll(async () => {
    await database.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('imports the example study and gives its results', async () => {
    const id = await importFile('example.json', exampleStudy)
    expect(await enkatJson(env, 'results', id, '--by', 'insats')).toEqual(exampleResults)
    expect(await enkatJson(env, 'results', id)).toMatchObject({ breakdowns: [], hidden: [] })
  })

  it('gives the published figures of the real study, broken down by kön and kommun too', async () => {
    const id = await importFile('bilaga.json', settledDemoStudy())
    const results = await enkatJson<Results>(env, 'results', id, '--by', 'kon', '--by', 'kommun')
    expect(results).toEqual(resultsOf(settledDemoStudy(), ['kon', 'kommun']))
    // Annat is one person.
    const [kvinna, man, annat] =
      results.breakdowns[0]?.groups.map(({ questions }) => questions[0]?.face) ?? []
    expect([kvinna, annat]).toEqual([man, 'hidden'])
    expect(results.breakdowns[1]?.groups.map(({ questions }) => questions[0]?.face)).not.toContain('hidden')
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf('results-1.json'))
    expect([validate(results), validate.errors]).toEqual([true, null])
  })

  it('exports what can be imported elsewhere with equal results, and fits its published schema', async () => {
    const [{ id } = { id: '' }] = (
      await enkatJson<{ id: string; name: string }[]>(env, 'matperioder')
    ).filter(({ name }) => name === 'Våren 2026')
    const study = await enkatJson<Record<string, unknown>>(env, 'export', id)
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf('study-1.json'))
    expect([validate(study), validate.errors]).toEqual([true, null])
    const copy = await importFile('copy.json', {
      ...study,
      forbund: { name: 'Kopian', kommuner: ['Norrby', 'Söderby'] },
    })
    expect(await enkatJson(env, 'results', copy, '--by', 'insats')).toEqual(exampleResults)
    const questionnaire = await enkatJson(env, 'questionnaire', id)
    const fits = new Ajv2020({ strict: false }).compile(jsonSchemaOf('questionnaire-1.json'))
    expect([fits(questionnaire), fits.errors]).toEqual([true, null])
    expect(questionnaire).toEqual(study.questionnaire)
  })

  it('tells the links and the exact counts of a mätperiod that is open', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const open = {
      ...exampleStudy,
      matperiod: { ...exampleStudy.matperiod, name: 'Öppen', opensOn: today, closesOn: '2999-01-01' },
    }
    const id = await importFile('open.json', open)
    expect(await enkatJson(env, 'status', id)).toEqual({
      state: 'open',
      insatser: [
        { insats: 'Norrskenet', enrolled: 12, offered: 10, answered: 6 },
        { insats: 'Midnattssolen', enrolled: 9, offered: 9, answered: 5 },
        { insats: null, enrolled: null, offered: null, answered: 1 },
      ],
    })
    const links = await enkatJson<{ insats: string | null; url: string }[]>(env, 'links', id)
    expect(links.map(({ insats }) => insats)).toEqual(['Norrskenet', 'Midnattssolen', null])
    for (const { url } of links) expect(url).toMatch(/^http:\/\/localhost:3000\/e\/[A-Z0-9]{8}$/)
    for (const command of ['results', 'export', 'settle']) {
      const { code, out, err } = await enkat(env, command, id, '--json')
      expect([command, code, out]).toEqual([command, 1, ''])
      expect(err).not.toBe('')
    }
  })

  it('refuses a file with every fault listed, and makes nothing of it', async () => {
    const faulty = {
      ...exampleStudy,
      forbund: { name: 'Halva' },
      matperiod: { name: 'X', opensOn: 'igår', closesOn: '2026-03-29' },
    }
    const { code, out, err } = await enkat(env, 'import', await file('faulty.json', faulty), '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('matperiod.opensOn')
    for (const content of ['{"format":', '\u0000\uffff', '']) {
      const broken = await enkat(env, 'import', await file('broken.json', content))
      expect([broken.code, broken.out]).toEqual([1, ''])
    }
    expect((await enkat(env, 'import', join(folder, 'saknas.json'))).code).toBe(1)
    expect((await enkat(env, 'import', await file('again.json', exampleStudy))).err).toContain('finns redan')
    expect((await enkat(env, 'matperioder')).out).not.toContain('X')
  })

  it('imports another tool’s file by a mapping, and tells the row of what it cannot place', async () => {
    await importFile('raw-base.json', {
      ...exampleStudy,
      forbund: { ...exampleStudy.forbund, name: 'Råa förbundet' },
    })
    const mapping = await file('mappning.json', {
      format: 'deltagarenkat/mapping@1',
      questionnaire: { id: exampleStudy.questionnaire.id, version: exampleStudy.questionnaire.version },
      columns: [
        { column: 'Program', question: 'insats' },
        { column: 'Betyg', question: 'nojd', values: [{ text: 'toppen', is: 5 }] },
      ],
    })
    const days = ['--name', 'Våren 2020', '--opens-on', '2020-03-01', '--closes-on', '2020-03-31']
    const options = ['--mapping', mapping, ...days, '--forbund', 'Råa förbundet']
    const rows = ['Program;Betyg', 'norrskenet;4', 'Norrskenet;toppen', 'Midnattssolen;1,0']
    const bad = await file('bad.csv', [...rows, 'Norrskenet;uselt'].join('\n'))
    const refused = await enkat(env, 'import-raw', bad, ...options, '--json')
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/rad 5, kolumn ”Betyg”, ”uselt”: Välj ett svarsalternativ/)
    const good = await file('good.csv', rows.join('\n'))
    const told = await enkatJson<{ matperiod: string }>(
      env,
      'import-raw',
      good,
      ...options,
      '--intake',
      'Norrskenet=9/8/1',
    )
    expect(told).toMatchObject({ rows: 3, responses: 3, empty: 0 })
    expect(await enkatJson(env, 'status', told.matperiod)).toMatchObject({
      state: 'settled',
      insatser: expect.arrayContaining([{ insats: 'Norrskenet', enrolled: 9, offered: 8, answered: 2 }]),
    })
    expect((await enkat(env, 'import-raw', good, '--mapping', mapping)).code).toBe(2)
  })

  it('exits with 2 and shows how it is used when it is used wrongly', async () => {
    for (const args of [
      [],
      ['finns-inte'],
      ['import'],
      ['results', 'a', 'b'],
      ['status', 'a', '--okänd'],
      ['user', 'add', 'a@b.se'],
    ]) {
      const { code, out, err } = await enkat(env, ...args)
      expect([args, code, out]).toEqual([args, 2, ''])
      expect(err).toContain('npm run -s enkat --')
    }
  })

  it('gives a new account a one-time link', async () => {
    const [{ id } = { id: '' }] = await enkatJson<{ id: string }[]>(env, 'matperioder')
    expect(id).not.toBe('')
    const add = (...rest: string[]) =>
      enkat(
        env,
        'user',
        'add',
        'ny@example.se',
        '--role',
        'insatspersonal',
        '--forbund',
        'Exempelförbundet',
        ...rest,
      )
    expect((await add('--insats', 'Okänd')).code).toBe(1)
    const made = await add('--insats', 'Norrskenet', '--json')
    expect(JSON.parse(made.out)).toMatchObject({
      url: expect.stringMatching(/\/admin\/valkommen#[\w-]{43}$/),
    })
    expect((await add()).err).toContain('har redan ett konto')
  })

  it('backs up a whole that can be restored elsewhere, without any key or session', async () => {
    const path = join(folder, 'copy.gz')
    expect((await enkat(env, 'backup', path)).code).toBe(0)
    expect((await enkat(env, 'backup', path)).err).toContain('finns redan')
    const text = gunzipSync(await readFile(path)).toString()
    const secret = await readFile(join(folder, 'data-keys', 'secret'), 'utf8')
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/"session"|"one_time_link"/)
    expect((await enkat(env, 'restore', path)).err).toContain('inte tom')

    const elsewhere = await freshDatabase(dialect)
    const there = environmentOf(elsewhere, join(folder, 'elsewhere'))
    try {
      const cut = join(folder, 'cut.gz')
      await writeFile(cut, (await readFile(path)).subarray(0, 2000))
      expect((await enkat(there, 'restore', cut)).err).toContain('säkerhetskopia')
      expect(await enkatJson(there, 'matperioder')).toEqual([])
      expect((await enkat(there, 'restore', path)).code).toBe(0)
      const both = async <T>(...args: string[]) => [
        await enkatJson<T>(env, ...args),
        await enkatJson<T>(there, ...args),
      ]
      const [here, restored] = await both<{ id: string; state: string }[]>('matperioder')
      expect(restored).toEqual(here)
      for (const { id, state } of here ?? []) {
        const [a, b] = await both(state === 'settled' ? 'export' : 'status', id)
        expect(b).toEqual(a)
      }
    } finally {
      await elsewhere.remove()
    }
  })

  it('makes the demo, with Hösten 2025 as printed and a mätperiod that is open today', async () => {
    const demo = await freshDatabase(dialect)
    const there = environmentOf(demo, join(folder, 'demo'))
    try {
      const { matperioder } = await enkatJson<{ matperioder: string[] }>(there, 'demo')
      expect(await enkatJson(there, 'results', matperioder[0] ?? '')).toMatchObject({
        respondents: 63,
        enrolled: 199,
      })
      expect(await enkatJson(there, 'status', matperioder[1] ?? '')).toMatchObject({ state: 'open' })
      expect((await enkat(there, 'demo')).code).toBe(1)
    } finally {
      await demo.remove()
    }
  })
})

describe('starting the server', () => {
  it('names every fault of the configuration and does not start', async () => {
    const { said, process } = await startProcess({ PATH: '', NODE_ENV: 'production', PUBLIC_URL: 'http://x' })
    expect(process.exitCode).toBe(1)
    expect(said()).toContain('SECRET')
    expect(said()).toContain('PUBLIC_URL')
    expect(said()).not.toMatch(/\bat /)
  })

  it('in production makes no demo, and prints a one-time link for the first account', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'enkat-'))
    const production = {
      NODE_ENV: 'production',
      SECRET: 's'.repeat(40),
      PUBLIC_URL: 'https://enkat.example.se',
    }
    const server = await startProcess({ PATH: '', DATA_DIR: join(folder, 'data'), ...production })
    try {
      expect(server.said()).toContain('https://enkat.example.se')
      await expect.poll(() => server.said()).toMatch(/valkommen#/)
      const token = /valkommen#([\w-]{43})/.exec(server.said())?.[1]
      const check = await fetch(`${server.url}/api/welcome/check`, {
        method: 'POST',
        body: JSON.stringify({ token }),
        headers: { 'Content-Type': 'application/json' },
      })
      expect(await check.json()).toMatchObject({ email: null, first: true })
      expect(check.headers.get('Strict-Transport-Security')).toContain('max-age')
      expect((await fetch(`${server.url}/demo/kansli`, { method: 'POST', redirect: 'manual' })).status).toBe(
        404,
      )
      expect(await (await fetch(server.url)).text()).not.toContain('demo.example')
    } finally {
      await kill(server.process)
      await rm(folder, { recursive: true, force: true })
    }
  })
})
