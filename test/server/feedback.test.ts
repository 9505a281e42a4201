import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { feedbackDocument } from '../../server/print/feedback.tsx'
import { createPrinter } from '../../server/print/printer.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { describeRows } from '../../shared/chart/describe-rows.ts'
import type { Feedback, FeedbackView } from '../../shared/feedback.ts'
import type { Reach } from '../../shared/reach.ts'
import type { SetupView } from '../../shared/setup.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { FeedbackPage, type FeedbackPaper } from '../../survey-ui/feedback-page.tsx'
import { decode } from '../support/bilaga-tables.ts'
import { dialects } from '../support/databases.ts'
import naughtyBase64 from '../support/naughty-strings.base64.json' with { type: 'json' }
import { linkOf } from '../support/participant.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'

const account = { email: 'kansli@example.se', roles: ['kansli'] } as const
const promises = ['Alla får en plan.', 'Du får veta vem du kan fråga.', 'Vi gör studiebesök.'].map(
  (text) => ({
    text,
    outcome: null,
    note: '',
  }),
)
const blank: Feedback = {
  greeting: '',
  questions: [],
  promises: promises.map((promise) => ({ ...promise, text: '' })),
}
const came = { outcome: 'done', note: 'Sedan i maj.' } as const
const written: Feedback = { greeting: '', questions: ['nojd'], promises }

/** What the kansli does with the feedback of a mätperiod. */
function ofMatperiod(kansli: Fetch, id: string) {
  const at = `/api/matperioder/${id}/feedback`
  const view = async () => (await (await kansli(at)).json()) as FeedbackView
  return {
    view,
    save: (content: unknown, revision: number) => kansli(at, { method: 'PUT', json: { content, revision } }),
    publish: (revision: number) => kansli(`${at}/published`, { method: 'PUT', json: { revision } }),
    withdraw: () => kansli(`${at}/published`, { method: 'DELETE' }),
    preview: () => kansli(`${at}/page`),
    pdf: async () => new Uint8Array(await (await kansli(`${at}/a4.pdf`)).arrayBuffer()),
    path: async () => new URL((await view()).published?.url ?? '').pathname,
  }
}

/** What a page says, as it is read. */
const saidOn = (html: string) =>
  html
    .replace(/<(style|svg|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('what participants get back of hösten 2025', () => {
  let server: TestServer
  let kansli: Fetch
  let report: SnapshotFile
  let feedback: ReturnType<typeof ofMatperiod>
  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
    const id = await server.importStudy(settledDemoStudy())
    kansli = await server.signIn(account)
    feedback = ofMatperiod(kansli, id)
    report = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    await kansli(`/api/snapshots/${report.id}/releases/public`, { method: 'PUT' })
  })
  afterAll(() => server.stop())

  it('shows at first the scales, in the order they were asked, and what was published of them', async () => {
    const { content, questions } = await feedback.view()
    expect(content.questions).toEqual(['stod', 'delaktig', 'nojd', 'forvantningar', 'halsa'])
    expect(questions.map(({ id }) => id)).toEqual([...content.questions, 'narmare'])
    const said = saidOn(await (await feedback.preview()).text())
    expect(said).toContain('63 av 147 svarade på enkäten.')
    // As printed: stöd 95,2 %, nöjd 96,8 % of 63; hälsa sämre, oförändrad, bättre.
    expect(said).toMatch(/60 av 63 har fått det stöd som behövs\. .*De svarade 3, 4 eller 5\./)
    expect(said).toContain('61 av 63 är nöjda med insatsen.')
    for (const { label, count } of report.results.questions.find(({ id }) => id === 'halsa')?.bands ?? [])
      expect(said).toContain(`${count} av 63 ${label} (svarade`)
    for (const question of report.results.questions.filter(({ id }) => content.questions.includes(id)))
      for (const { label, count } of question.rows ?? []) expect(said).toContain(`${label}: ${count} svar`)
  })

  it('is a page of a few kilobytes that needs no script and leaves nothing behind', async () => {
    await feedback.save({ ...written, questions: (await feedback.view()).content.questions }, 0)
    await feedback.publish(1)
    const path = await feedback.path()
    expect(path).toMatch(/^\/svar\/[A-Z0-9]{8}$/)
    // Typed from a wall, it is in whatever case.
    for (const typed of [path, path.toLowerCase().replace('/svar', '/svar')]) {
      const reply = await server.fetch(typed)
      expect([reply.status, reply.headers.getSetCookie()]).toEqual([200, []])
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
      expect(reply.headers.get('content-security-policy')).not.toMatch(/script|'self' data/)
      const html = await reply.text()
      expect(html).toContain('<html lang="sv">')
      expect(html).not.toMatch(/<script|<link rel="stylesheet"| src=/)
      expect(html.length).toBeLessThan(24_000)
    }
  })

  it('is an A4 in PDF/UA with the same words, and a QR code once it is the page that is published', async () => {
    const pdf = readPdf(await feedback.pdf())
    expect(pdf.pages.map(({ size }) => size.map(Math.round))).toEqual([[595, 842]])
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const words of ['63 av 147', '61 av 63', 'är nöjda med insatsen', 'Vi gör studiebesök.'])
      expect(wordsOf(pdf)).toContain(tight(words))
    const isQr = (alt: string) => alt.includes('/svar/')
    expect(pdf.alts.filter(isQr)).toHaveLength(1)
    const nojd = report.results.questions.find(({ id }) => id === 'nojd')
    expect(pdf.alts).toContain(`${nojd?.text} ${describeRows(nojd?.rows ?? [])}`)

    await feedback.save({ ...written, greeting: 'Hej igen.' }, 1)
    const draft = readPdf(await feedback.pdf())
    expect(wordsOf(draft)).toContain('Utkast')
    expect(draft.alts.filter(isQr)).toEqual([])
  })
})

/** What the intake lets through: whole signs, and no zero byte. */
const naughty = naughtyBase64
  .map((line) => Buffer.from(line, 'base64').toString('utf8').trim())
  .filter((text) => text !== '' && !text.includes('\0') && text.isWellFormed())

function paperWith(texts: readonly string[]): FeedbackPaper {
  const [forbund = '', matperiod = '', greeting = '', contact = '', text = ''] = texts
  const told = texts.map((words) => ({ text: words, outcome: 'Gjort.', note: words }))
  const lines = [{ figure: '5 av 5', words: text }]
  const rows = [{ value: 5, label: text, count: 5, percent: 100 }]
  const question = { id: 'q', text, lines, notes: [text], scale: true, rows, ends: [text, text] } as const
  const answered = [matperiod]
  return {
    ...{ forbund, matperiod, greeting, contact, answered, demo: false, draft: null, promises: told },
    questions: [question, { ...question, id: 'r', scale: false }],
  }
}

describe('words that are hard to carry', () => {
  it('stand on the page as they were written, and nothing of them is markup', () => {
    expect(naughty.length).toBeGreaterThan(400)
    const html = renderToString(h(FeedbackPage, { paper: paperWith(naughty) }))
    const stand = [...html.matchAll(/<li><p>([^<]*)<\/p><p><b>Gjort\.<\/b> ([^<]*)<\/p><\/li>/g)]
    expect(stand.map(([, text = '']) => decode(text))).toEqual(naughty)
    expect(stand.map(([, , note = '']) => decode(note))).toEqual(naughty)
    const shown = html.replace(/<style>[\s\S]*?<\/style>/, '')
    expect(shown).not.toMatch(/<(script|img|iframe|a|object|embed|input|form|link rel="(?!icon))/i)
    expect(shown).not.toMatch(/<[^>]* on\w+=/i)
  })

  it('stand on the paper too, which is one page still', async () => {
    const markup = naughty.filter((text) => /^[\x20-\x7e]{1,120}$/.test(text) && /[<&#$\\{]/.test(text))
    expect(markup.length).toBeGreaterThan(80)
    const printer = createPrinter()
    for (let at = 0; at < 60; at += 12) {
      const some = markup.slice(at, at + 12)
      const document = await feedbackDocument(paperWith(some), { logo: null, url: null })
      const pdf = readPdf(await printer.print(document))
      expect(pdf.pages).toHaveLength(1)
      for (const text of some) expect(wordsOf(pdf)).toContain(tight(text))
    }
  })
})

/** Six who answered one question, of a year of their own. */
function tinyStudy(year: number, forbund = 'Löftesförbundet') {
  const nojd = { min: 1, max: 5, minLabel: { sv: 'Inte alls' }, maxLabel: { sv: 'Mycket' } }
  const shares = [{ label: { sv: 'är nöjda' }, values: [4, 5], over: 'stand' }]
  const text = { sv: 'Hur nöjd är du?', 'sv-x-lattlast': 'Är du nöjd?' }
  const optOut = { value: 'vet-ej', label: { sv: 'Vet ej' } }
  return {
    format: 'deltagarenkat/study@1',
    forbund: { name: forbund, kommuner: [] },
    insatser: [{ name: 'Norrskenet' }],
    matperiod: { name: `Våren ${year}`, opensOn: `${year}-03-02`, closesOn: `${year}-03-29` },
    questionnaire: {
      id: 'liten',
      version: 1,
      title: { sv: 'Liten enkät' },
      questions: [{ id: 'nojd', kind: 'scale', text, ...nojd, shares, optOut }],
    },
    intake: [{ insats: 'Norrskenet', enrolled: 12, offered: 8, digital: 7, papper: 0 }],
    responses: [5, 5, 4, 3, 2, 'vet-ej', 4].map((nojd) => ({ insats: 'Norrskenet', answers: { nojd } })),
  }
}

describe.each(dialects)('the page of a mätperiod, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  let feedback: ReturnType<typeof ofMatperiod>
  let snapshot: string
  const release = (method: string) => kansli(`/api/snapshots/${snapshot}/releases/public`, { method })

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(tinyStudy(2025))
    kansli = await server.signIn(account)
    feedback = ofMatperiod(kansli, id)
    const report = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    snapshot = report.id
  })
  afterAll(() => server.stop())

  it('is never saved over unseen, and has room for three promises and five questions that can be told', async () => {
    const replies = await Promise.all([0, 0].map((revision) => feedback.save(blank, revision)))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const tooMuch = [
      { ...written, promises: promises.slice(1) },
      { ...written, promises: promises.map((promise) => ({ ...promise, text: 'x'.repeat(201) })) },
      { ...written, questions: ['a', 'b', 'c', 'd', 'e', 'f'] },
    ]
    for (const content of tooMuch) expect((await feedback.save(content, 1)).status).toBe(422)
    expect((await feedback.save({ ...written, questions: ['annan'] }, 1)).status).toBe(400)
  })

  it('is published when its three promises are written and everybody may read the result, and by one who saw it', async () => {
    expect((await feedback.publish(1)).status).toBe(422)
    expect((await feedback.save(written, 1)).status).toBe(200)
    const { code } = (await (await feedback.publish(2)).json()) as { code: string }
    expect(code).toBe('not-released')
    await release('PUT')
    expect((await feedback.publish(1)).status).toBe(409)
    expect((await feedback.publish(2)).status).toBe(204)
    const said = saidOn(await (await server.fetch(await feedback.path())).text())
    // Lättläst where the questionnaire has it; who answered "Vet ej" is not among those who took a stand.
    expect(said).toContain('Är du nöjd? 4 av 6 är nöjda.')
    expect(said).toContain('6 är de som tog ställning. Randigt betyder ”Vet ej”: 1 svar.')
    expect(said).toContain('7 av 8 svarade på enkäten.')
    for (const { text } of promises) expect(said).toContain(text)
  })

  it('says what was published until it is published anew', async () => {
    const shown = async () => saidOn(await (await server.fetch(await feedback.path())).text())
    await feedback.save({ ...written, greeting: 'Hej alla.' }, 2)
    expect(await shown()).not.toContain('Hej alla.')
    expect((await feedback.view()).published?.current).toBe(false)
    await feedback.publish(3)
    expect(await shown()).toContain('Hej alla.')
  })

  it('is shown no longer where it, or the result, is taken back, and has the same address after', async () => {
    const path = await feedback.path()
    const status = async () => (await server.fetch(path)).status
    await release('DELETE')
    const closed = await server.fetch(path)
    expect(closed.status).toBe(410)
    expect(await closed.text()).not.toContain('Alla får en plan.')
    await release('PUT')
    expect(await status()).toBe(200)
    await feedback.withdraw()
    expect(await status()).toBe(410)
    await feedback.publish(3)
    expect([await feedback.path(), await status()]).toEqual([path, 200])
    expect((await server.fetch('/svar/AAAACCCC')).status).toBe(404)
    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const acts = log.map(({ action }) => action).filter((action) => action.startsWith('feedback'))
    expect(acts.filter((action) => action === 'feedback-withdrawn')).toHaveLength(1)
    expect(acts.filter((action) => action === 'feedback-published')).toHaveLength(3)
  })

  it('is reminded of, with what came of it, when the same enkät is asked anew, and of nobody else’s', async () => {
    const told = promises.map((promise, at) => (at === 0 ? { ...promise, ...came } : promise))
    await feedback.save({ ...written, promises: told }, 3)
    await feedback.publish(4)
    const unanswered = { responses: [], intake: [] }
    const next = await server.importStudy({ ...tinyStudy(2026), ...unanswered })
    const neighbour = await server.importStudy({ ...tinyStudy(2026, 'Grannförbundet'), ...unanswered })
    const words = 'Det här lovade vi efter enkäten Våren 2025'
    const pageOf = async (matperiod: string) =>
      (await server.fetch(`/e/${await linkOf(server, matperiod, null)}`)).text()
    expect(saidOn(await pageOf(next))).toContain(`${words} Alla får en plan. Gjort. Sedan i maj.`)
    expect(await pageOf(neighbour)).not.toContain('lovade')

    const reach = async () =>
      (await (await kansli(`/api/matperioder/${next}/insatser/mixed/reach`)).json()) as Reach
    const draft = await kansli('/api/matperioder', { method: 'POST', json: { from: id } })
    const { id: draftId } = (await draft.json()) as { id: string }
    const setup = (await (await kansli(`/api/matperioder/${draftId}/setup`)).json()) as SetupView
    expect(setup.promised).toMatchObject({ id, matperiod: 'Våren 2025' })
    const { mail, sms, promised } = await reach()
    expect(mail.text).toContain(`${words}:\n– Alla får en plan. Gjort. Sedan i maj.\n`)
    expect(mail.text).toContain(promised?.url)
    expect(sms.size.messages).toBe(1)
    await feedback.withdraw()
    expect((await reach()).promised).toBeNull()
  })
})
