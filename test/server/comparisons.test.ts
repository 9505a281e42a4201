import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonFile } from '../../shared/comparison-file.ts'
import type { Comparisons } from '../../shared/comparisons.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

/** The example study, a year on: the same questionnaire in a new version with other words, and one answer lower. */
const yearLater = {
  ...exampleStudy,
  matperiod: { ...exampleStudy.matperiod, name: 'Våren 2027', opensOn: '2027-03-02', closesOn: '2027-03-29' },
  questionnaire: {
    ...exampleStudy.questionnaire,
    version: 2,
    questions: exampleStudy.questionnaire.questions.map((question) =>
      question.id === 'hjalp' ? { ...question, text: { sv: 'Vad har du fått hjälp med i år?' } } : question,
    ),
  },
}

describe.each(dialects)('comparing results, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let neighbour: Fetch
  let first: string
  let second: string

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2027-05-01T09:00:00Z' })
    second = await server.importStudy(yearLater)
    first = await server.importStudy(exampleStudy)
    await server.importStudy({
      ...exampleStudy,
      forbund: { ...exampleStudy.forbund, name: 'Grannförbundet' },
    })
    kansli = await server.signIn({
      email: 'kansli@exempel.example',
      roles: ['kansli'],
      forbund: 'Exempelförbundet',
    })
    neighbour = await server.signIn({
      email: 'kansli@grannen.example',
      roles: ['kansli'],
      forbund: 'Grannförbundet',
    })
  })
  afterAll(() => server.stop())

  const comparisons = async (id: string) =>
    (await (await kansli(`/api/matperioder/${id}/comparisons`)).json()) as Comparisons
  const ownFile = async (id: string) =>
    (await (await kansli(`/api/matperioder/${id}/jamforelsefil.json`)).json()) as ComparisonFile
  const releaseTo = async (audience: string, id: string) => {
    const report = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    await kansli(`/api/snapshots/${report.id}/releases/${audience}`, { method: 'PUT' })
  }
  const addFile = (file: unknown, who = kansli) =>
    who('/api/comparison-files', { method: 'POST', json: file })

  it('reads a mätperiod beside the earlier ones of its questionnaire, changed words marked', async () => {
    const { earlier } = await comparisons(second)
    expect(earlier.map(({ id, respondents }) => [id, respondents])).toEqual([[first, 12]])
    expect(earlier[0]?.questions.map(({ result, differences }) => [result.id, differences])).toEqual([
      ['nojd', []],
      ['hjalp', ['wording']],
    ])
    expect(earlier[0]?.byInsats?.groups.map(({ label }) => label)).toEqual(['Norrskenet', 'Midnattssolen'])
    expect((await comparisons(first)).earlier).toEqual([])
  })

  it('gives a file of its own totals, and takes those of others into a mean over förbund', async () => {
    const own = await ownFile(first)
    expect(own).toMatchObject({ format: 'deltagarenkat/comparison@1', respondents: 12 })
    for (const forbund of ['Norra', 'Södra']) {
      expect((await addFile({ ...own, forbund })).status).toBe(204)
      // Sent again it takes the place of the first.
      expect((await addFile({ ...own, forbund })).status).toBe(204)
    }
    const { others } = await comparisons(second)
    expect(others.files.map(({ forbund, counted }) => [forbund, counted])).toEqual([
      ['Norra', true],
      ['Södra', true],
    ])
    const nojd = own.questions.find(({ id }) => id === 'nojd')
    const pooled = others.questions.find(({ result }) => result.id === 'nojd')?.result
    expect(pooled).toMatchObject({
      mean: nojd?.mean,
      n: 2 * (nojd?.n ?? 0),
      answered: 2 * (nojd?.answered ?? 0),
    })
  })

  it('counts of each förbund its newest file alone', async () => {
    const own = await ownFile(first)
    const newer = {
      ...own,
      forbund: 'Norra',
      matperiod: { ...own.matperiod, name: 'Hösten 2026', closesOn: '2026-11-01' },
    }
    expect((await addFile(newer)).status).toBe(204)
    const { others } = await comparisons(second)
    expect(others.files.map(({ forbund, matperiod, counted }) => [forbund, matperiod, counted])).toEqual([
      ['Norra', 'Hösten 2026', true],
      ['Norra', 'Våren 2026', false],
      ['Södra', 'Våren 2026', true],
    ])
    for (const { id } of others.files) await kansli(`/api/comparison-files/${id}`, { method: 'DELETE' })
    expect((await comparisons(second)).others).toEqual({ files: [], questions: [] })
  })

  it('refuses a file whose figures do not add up, and says which', async () => {
    const own = await ownFile(first)
    const questions = own.questions.map((question) =>
      question.id === 'nojd' ? { ...question, answered: 99 } : question,
    )
    const reply = await addFile({ ...own, forbund: 'Norra', questions })
    expect(reply.status).toBe(422)
    expect(JSON.stringify(await reply.json())).toContain('”Hur nöjd är du med insatsen hittills?”')
    expect((await addFile({ ...own, forbund: 'Norra', format: 'deltagarenkat/results@1' })).status).toBe(422)
  })

  it('refuses a förbund’s own file, for then its answers would count twice', async () => {
    const reply = await addFile(await ownFile(first))
    expect(reply.status).toBe(422)
    expect(JSON.stringify(await reply.json())).toContain('din egen fil')
    expect((await comparisons(second)).others.files).toEqual([])
  })

  it('keeps a figure that is typed in with its source, and lets it go', async () => {
    const figure = {
      questionnaire: 'exempel',
      question: 'nojd',
      measure: 'share',
      value: 35,
      source: 'Indikatormätningen 2024',
    }
    const add = (json: unknown) => kansli('/api/reference-figures', { method: 'POST', json })
    expect((await add(figure)).status).toBe(204)
    expect((await add({ ...figure, value: 135 })).status).toBe(422)
    expect((await add({ ...figure, source: ' ' })).status).toBe(422)
    const { figures } = await comparisons(second)
    expect(figures).toEqual([{ ...figure, id: figures[0]?.id }])
    const path = `/api/reference-figures/${figures[0]?.id}`
    expect((await neighbour(path, { method: 'DELETE' })).status).toBe(404)
    expect((await kansli(path, { method: 'DELETE' })).status).toBe(204)
    expect((await comparisons(second)).figures).toEqual([])
  })

  it('shows those a result is released to the earlier ones that are released too, of their own insatser', async () => {
    const staff = await server.signIn({
      email: 'personal@exempel.example',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
      forbund: 'Exempelförbundet',
    })
    const path = `/api/matperioder/${second}/comparisons`
    expect((await staff(path)).status).toBe(403)
    await releaseTo('insatspersonal', second)
    expect(((await (await staff(path)).json()) as Comparisons).earlier).toEqual([])
    await releaseTo('insatspersonal', first)
    const { earlier } = (await (await staff(path)).json()) as Comparisons
    expect(earlier.map(({ id }) => id)).toEqual([first])
    expect(earlier[0]?.byInsats?.groups.map(({ label }) => label)).toEqual(['Norrskenet'])
    expect((await staff(`/api/matperioder/${second}/jamforelsefil.json`)).status).toBe(403)
  })

  it('shows nobody what another förbund has taken in', async () => {
    await addFile({ ...(await ownFile(first)), forbund: 'Norra' })
    const [file] = (await comparisons(second)).others.files
    expect((await neighbour(`/api/comparison-files/${file?.id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await neighbour(`/api/matperioder/${second}/comparisons`)).status).toBe(404)
    expect((await neighbour(`/api/matperioder/${second}/jamforelsefil.json`)).status).toBe(404)
  })

  it('has no file to give before the result is settled', async () => {
    const open = {
      ...exampleStudy,
      matperiod: { ...exampleStudy.matperiod, name: 'Öppen', opensOn: '2027-04-01', closesOn: '2027-06-01' },
      responses: [],
      texts: [],
      intake: [],
    }
    const id = await server.importStudy(open)
    expect((await kansli(`/api/matperioder/${id}/jamforelsefil.json`)).status).toBe(409)
  })

  it('keeps the tables of an old report apart from results, marked, and only of those who may', async () => {
    const report = {
      questionnaire: { id: exampleStudy.questionnaire.id, version: 1 },
      name: 'Våren 2021',
      opensOn: '2021-03-01',
      closesOn: '2021-03-31',
      source: 'Bilaga 2 2021',
      respondents: 3,
      questions: [{ question: 'nojd', answered: 3, rows: [{ value: 5, count: 3 }] }],
    }
    const add = async (json: unknown) =>
      (await kansli('/api/entered-reports', { method: 'POST', json })).status
    expect(await add(report)).toBe(204)
    // Twice under a name, under the name of a mätperiod, one that does not add up, a version that is not there.
    expect(await add(report)).toBe(422)
    expect(await add({ ...report, name: 'Våren 2026' })).toBe(422)
    expect(await add({ ...report, name: 'X', respondents: 2 })).toBe(422)
    expect(await add({ ...report, name: 'X', questionnaire: { ...report.questionnaire, version: 9 } })).toBe(
      404,
    )
    const { entered, earlier } = await comparisons(first)
    expect(entered).toMatchObject([
      { name: 'Våren 2021', source: 'Bilaga 2 2021', rule: 'entered@1', respondents: 3 },
    ])
    expect(entered[0]?.questions.map(({ result }) => [result.id, result.mean])).toEqual([['nojd', 5]])
    expect(earlier).toEqual([])
    const path = `/api/entered-reports/${entered[0]?.id}`
    expect((await neighbour(path, { method: 'DELETE' })).status).toBe(404)
    expect((await kansli(path, { method: 'DELETE' })).status).toBe(204)
    expect((await comparisons(first)).entered).toEqual([])
  })

  it('follows an insats that has got another name since, and no other that has got its old one', async () => {
    const { db } = server.database
    await db.updateTable('insats').set({ name: 'Polarskenet' }).where('name', '=', 'Norrskenet').execute()
    const rename = (row: { readonly insats: string | null }) => ({
      ...row,
      insats: row.insats === 'Midnattssolen' ? 'Norrskenet' : row.insats === null ? null : 'Polarskenet',
    })
    const third = await server.importStudy({
      ...yearLater,
      insatser: [
        { name: 'Polarskenet', kommun: 'Norrby' },
        { name: 'Norrskenet', kommun: 'Söderby' },
      ],
      matperiod: {
        ...yearLater.matperiod,
        name: 'April 2027',
        opensOn: '2027-04-01',
        closesOn: '2027-04-20',
      },
      responses: exampleStudy.responses.map((response) =>
        'insats' in response ? { ...response, ...rename(response as { insats: string | null }) } : response,
      ),
      intake: exampleStudy.intake.map((row) => ({ ...row, ...rename(row) })),
      texts: [],
    })
    const { earlier } = await comparisons(third)
    const [before] = earlier.filter(({ id }) => id === first)
    expect(
      before?.byInsats?.groups.map(({ value, label, respondents }) => [value, label, respondents]),
    ).toEqual([['Polarskenet', 'Polarskenet', 6]])
  })
})
