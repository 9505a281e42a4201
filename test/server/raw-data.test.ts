import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Comparisons } from '../../shared/comparisons.ts'
import type { Mapping } from '../../shared/raw-data/mapping.ts'
import type { DryRun, Plan, RawDataTargets } from '../../shared/raw-data/plan.ts'
import { suggestMapping } from '../../shared/raw-data/suggest.ts'
import type { FileSeen } from '../../shared/raw-data/table.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { dialects } from '../support/databases.ts'
import naughty from '../support/naughty-strings.base64.json' with { type: 'json' }
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

type Given = string | Uint8Array
const fileOf = (content: Given) => new Blob([content as BlobPart])
const header = ['insats', 'nojd', 'hjalp', 'ovrigt']

/** The example study's own answers, as another tool would have saved them. */
const rows = exampleStudy.responses.map(({ insats = '', answers }) => {
  const { nojd = '', hjalp = [] } = answers as { nojd?: string | number; hjalp?: string[] }
  return [insats ?? 'Vet ej', String(nojd), hjalp.join(';'), '']
})
const csv = (lines: readonly (readonly string[])[], sign = ';') =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n')

/** The beginning of a zip file: an entry that says it is ten bytes long, and is not. */
function claimingLittle(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(10, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}

describe.each(dialects)('importing answers from another tool, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let later: string
  let targets: RawDataTargets

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2027-05-01T09:00:00Z' })
    later = await server.importStudy(exampleStudy)
    kansli = await server.signIn({ email: 'kansli@exempel.example', roles: ['kansli'] })
    targets = (await (await kansli('/api/raw-data')).json()) as RawDataTargets
  })
  afterAll(() => server.stop())

  const post = (path: string, file: Given, fields: Readonly<Record<string, string>> = {}) => {
    const body = new FormData()
    body.set('file', fileOf(file), 'svar')
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return kansli(path, { method: 'POST', body })
  }
  const look = async (file: Given, fields = {}) =>
    (await (await post('/api/raw-data/look', file, fields)).json()) as FileSeen
  const refusal = async (file: Given) => {
    const reply = await post('/api/raw-data/look', file)
    return [reply.status, ((await reply.json()) as { faults: string[] }).faults.join(' ')]
  }
  const planOf = (mapping: Mapping, name: string): Plan => ({
    mapping,
    matperiod: {
      name,
      opensOn: '2025-03-01',
      closesOn: '2025-03-31',
      intake: [{ insats: 'Norrskenet', enrolled: 20, offered: 18, papper: 1 }],
    },
  })
  const questionnaire = () => {
    const found = targets.questionnaires.find(({ id }) => id === exampleStudy.questionnaire.id)
    if (!found) throw new Error('no questionnaire')
    return found
  }
  const mapped = async (file: Given) => suggestMapping(await look(file), questionnaire(), targets.insatser)
  const check = async (file: Given, plan: unknown) =>
    (await (await post('/api/raw-data/check', file, { plan: JSON.stringify(plan) })).json()) as DryRun

  it('gives the same figures as the same study in its own format, beside which later ones are read', async () => {
    const file = csv([header, ...rows])
    const plan = planOf(await mapped(file), 'Våren 2025')
    expect(await check(file, plan)).toMatchObject({
      rows: rows.length,
      responses: rows.length,
      faults: [],
      hindrances: [],
    })
    const reply = await post('/api/raw-data', file, { plan: JSON.stringify(plan) })
    expect(reply.status).toBe(201)
    const { matperiod } = (await reply.json()) as { matperiod: string }
    const reportOf = async (id: string) =>
      (await (await kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    const [made, own] = [await reportOf(matperiod), await reportOf(later)]
    const tableOf = ({ results }: SnapshotFile, id: string) =>
      results.questions.find((question) => question.id === id)
    expect(tableOf(made, 'nojd')).toEqual(tableOf(own, 'nojd'))
    expect(tableOf(made, 'hjalp')).toEqual(tableOf(own, 'hjalp'))
    expect(made.intake.find(({ insats }) => insats === 'Norrskenet')).toMatchObject({
      enrolled: 20,
      offered: 18,
    })
    const { earlier } = (await (await kansli(`/api/matperioder/${later}/comparisons`)).json()) as Comparisons
    expect(earlier.map(({ id }) => id)).toEqual([matperiod])
    // Sent once more it would count everybody twice.
    expect((await post('/api/raw-data', file, { plan: JSON.stringify(plan) })).status).toBe(422)
  })

  it('makes all of a file or nothing', async () => {
    const file = csv([header, ...rows, ['Norrskenet', '17', '', '']])
    const plan = planOf(await mapped(file), 'Allt eller inget')
    const { faults } = await check(file, plan)
    expect(faults).toEqual([
      { column: 'nojd', question: 'nojd', value: '17', code: 'unknown-option', rows: [rows.length + 2] },
    ])
    const reply = await post('/api/raw-data', file, { plan: JSON.stringify(plan) })
    expect([reply.status, await reply.text()]).toEqual([422, expect.not.stringContaining('17"')])
    const list = await (await kansli('/api/matperioder')).text()
    expect(list).not.toContain('Allt eller inget')
    // What is going on is not made here, and paper that never came is not counted.
    const early = { ...plan, matperiod: { ...plan.matperiod, closesOn: '2027-06-01' } }
    expect((await check(csv([header, ...rows]), early)).hindrances).toEqual([
      expect.stringMatching(/ska ha passerat/),
    ])
    const paper = {
      ...plan.matperiod,
      intake: [{ insats: 'Norrskenet', enrolled: null, offered: null, papper: 99 }],
    }
    expect((await check(csv([header, ...rows]), { ...plan, matperiod: paper })).hindrances).toEqual([
      expect.stringMatching(/99 svar på papper/),
    ])
  })

  it('reads semicolons, commas and tabs, in UTF-8, UTF-16 and Windows-1252', async () => {
    const text = (sign: string) => `Område${sign}nojd\nÅre–Östersund${sign}4\n`
    const utf16 = Buffer.from(text(';'), 'utf16le')
    const files: readonly Given[] = [
      text(';'),
      text('\t'),
      text(','),
      `\uFEFF${text(';')}`,
      utf16,
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      Buffer.from(text(';').replace('–', '\x96'), 'latin1'),
    ]
    for (const file of files) {
      const { columns, rows } = await look(file)
      expect([columns.map(({ column }) => column), rows]).toEqual([['Område', 'nojd'], 1])
      expect(columns[0]?.values).toEqual([{ text: 'Åre–Östersund', count: 1 }])
    }
    // Put together of several, no row becomes part of another.
    const { columns, rows } = await look('kon;ovrigt\r\nk;bra\nm;"rad\n två"\rk;sist')
    expect([rows, columns.map(({ filled }) => filled)]).toEqual([3, [3, 3]])
  })

  it('reads a workbook: dates, numbers, formulas by their value, the sheet that is chosen', async () => {
    const cell = (value: unknown) => ({ value }) as never
    const book = await writeXlsx([
      { data: [[cell('Läs mig')]], sheet: 'Om filen' },
      {
        data: [
          [cell('Svar 2025'), null, null],
          [cell('Datum'), cell('nojd'), cell('andel')],
          [
            { value: new Date('2025-03-04T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' } as never,
            { value: 4, type: Number } as never,
            { value: '=1/2', type: 'Formula' } as never,
          ],
          [null, { value: 4.5, type: Number } as never, { value: true, type: Boolean } as never],
        ],
        sheet: 'Svar',
      },
    ] as never).toBuffer()
    const seen = await look(new Uint8Array(book), { sheet: 'Svar' })
    expect([seen.sheets, seen.sheet, seen.headerRow]).toEqual([['Om filen', 'Svar'], 'Svar', 2])
    expect(seen.columns.map(({ column, values }) => [column, values.map(({ text }) => text)])).toEqual([
      ['Datum', ['2025-03-04']],
      ['nojd', ['4', '4.5']],
      ['andel', ['#FORMEL', 'true']],
    ])
  })

  it('says what to do with a file that it cannot read', async () => {
    const sheet = (cells: string) =>
      zipSync({
        'xl/workbook.xml': Buffer.from(
          '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': Buffer.from('<Relationships/>'),
        'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
      })
    expect(await refusal('')).toEqual([422, expect.stringMatching(/är tom/)])
    expect(await refusal('nojd;kon\n')).toEqual([422, expect.stringMatching(/inga rader under/)])
    expect(await refusal(new Uint8Array([1, 0, 2, 0, 0, 3]))).toEqual([
      422,
      expect.stringMatching(/varken text/),
    ])
    expect(await refusal('nojd;kon\n"4;k\n')).toEqual([422, expect.stringMatching(/citattecken/)])
    expect(await refusal(`nojd;kon\n${';'.repeat(1_000_001)}`)).toEqual([
      422,
      expect.stringMatching(/för stor/),
    ])
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toEqual([
      422,
      expect.stringMatching(/lösenord/),
    ])
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array(3) }))).toEqual([
      422,
      expect.stringMatching(/ingen Excelfil/),
    ])
    expect(
      await refusal(sheet('<row r="1"><c r="A1"/></row><row r="999999"><c r="A999999"/></row>')),
    ).toEqual([422, expect.stringMatching(/längre än/)])
    expect(await refusal(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual([
      422,
      expect.stringMatching(/bredare/),
    ])
    const bomb = claimingLittle('xl/workbook.xml', Buffer.alloc(70 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toEqual([422, expect.stringMatching(/för stor/)])
  })

  it('takes ten thousand rows, and every naughty string as heading and text, and logs none of it', async () => {
    const strings = naughty.map((text) =>
      Buffer.from(text, 'base64').toString('utf8').replaceAll('\0', '').toWellFormed().trim(),
    )
    const nasty = strings.filter((text) => text !== '')
    const file = csv([nasty, nasty])
    const seen = await look(file)
    expect(seen.columns.map(({ column }) => column)).toEqual(nasty)
    const many = csv([
      header,
      ...Array.from({ length: 10_000 }, (_, n) => [
        'Norrskenet',
        String((n % 5) + 1),
        '',
        n === 9999 ? '=HYPERLINK("x")' : '',
      ]),
    ])
    const found = await check(many, planOf(await mapped(many), 'Många'))
    expect([found.responses, found.faults, found.hindrances]).toEqual([10_000, [], []])
    expect(server.log.join('\n')).not.toMatch(/HYPERLINK|Norrskenet/)
  })
})
