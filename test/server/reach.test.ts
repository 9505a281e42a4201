import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Reach } from '../../shared/reach.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { dialects } from '../support/databases.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import { inEveryLanguage } from '../support/translated.ts'

const publicUrl = 'https://enkat.example.se'
const files = [
  ['affisch-a4', 'Affisch A4 Orangeriet.pdf'],
  ['affisch-a5', 'Affisch A5 Orangeriet.pdf'],
  ['bordskort', 'Bordskort Orangeriet.pdf'],
  ['pappersenkat', 'Pappersenkät Orangeriet.pdf'],
  ['pappersenkat-storstil', 'Pappersenkät storstil Orangeriet.pdf'],
  ['kuvert', 'Kuvertetiketter Orangeriet.pdf'],
] as const

describe.each(dialects)('reaching people, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let staff: Fetch
  let id: string
  let translated: string
  let orangeriet: string
  let samkraft: string
  const at = (insats: string, what: string) => `/api/matperioder/${id}/insatser/${insats}/${what}`

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-11-10T09:00:00Z', env: { PUBLIC_URL: publicUrl } })
    const study = openDemoStudy('2026-11-10')
    id = await server.importStudy(study)
    const questionnaire = { ...inEveryLanguage(study.questionnaire as Questionnaire), id: 'translated' }
    const matperiod = { ...(study.matperiod as object), name: 'Translated' }
    translated = await server.importStudy({ ...study, matperiod, questionnaire })
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
    staff = await server.signIn({
      email: 'personal@example.se',
      roles: ['insatspersonal'],
      insatser: ['Orangeriet'],
    })
    const { insatser } = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    const idOf = (wanted: string) => insatser.find(({ name }) => name === wanted)?.id ?? ''
    orangeriet = idOf('Orangeriet')
    samkraft = idOf('Samkraft')
  })
  afterAll(() => server.stop())

  it('is printed under Swedish names and kept nowhere', async () => {
    for (const [file, name] of files) {
      const reply = await staff(at(orangeriet, `print/${file}.pdf`))
      expect([file, reply.status, reply.headers.get('Content-Type')]).toEqual([file, 200, 'application/pdf'])
      expect(reply.headers.get('Content-Disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      expect(reply.headers.get('Cache-Control')).toBe('no-store')
      const pdf = readPdf(new Uint8Array(await reply.arrayBuffer()))
      expect(wordsOf(pdf)).toContain('Orangeriet')
    }
  })

  it('is of one’s own insatser, and of all of them for the kansli alone', async () => {
    for (const what of ['reach', 'print/affisch-a4.pdf', 'print/pappersenkat.pdf']) {
      expect((await staff(at(orangeriet, what))).status).toBe(200)
      expect((await staff(at(samkraft, what))).status).toBe(403)
      expect((await staff(at('mixed', what))).status).toBe(403)
      expect((await kansli(at(samkraft, what))).status).toBe(200)
      expect((await kansli(at('mixed', what))).status).toBe(200)
      expect((await kansli(at('okand', what))).status).toBe(404)
    }
  })

  it('is in any language that the survey can be answered in, and in no other', async () => {
    const arabic = speakerOf('ar')
    await server.database.db
      .updateTable('matperiod')
      .set({ languages: '["sv","ar"]' })
      .where('id', '=', translated)
      .execute()
    const of = (what: string) => `/api/matperioder/${translated}/insatser/mixed/${what}`
    const reach = (await (await kansli(of('reach?sprak=ar'))).json()) as Reach
    expect(reach.languages).toEqual(['sv', 'ar'])
    expect(reach.language).toBe('ar')
    expect(reach.sms.text).toContain(`${reach.link.url} `.trim())
    expect(reach.link.url).toMatch(/\?sprak=ar$/)
    expect(reach.mail.text).toContain(arabic.say('mailAnonymous'))
    const form = await kansli(of('print/pappersenkat.pdf?sprak=ar'))
    expect(decodeURIComponent(form.headers.get('Content-Disposition') ?? '')).toMatch(
      /Pappersenkät arabiska /,
    )
    const catalog = readPdf(new Uint8Array(await form.arrayBuffer())).objects.find((object) =>
      object.includes('/Type /Catalog'),
    )
    expect(catalog).toMatch(/\/Lang \(ar\)/)
    expect(catalog).toContain('/Direction /R2L')
    for (const other of ['uk', 'xx']) expect((await kansli(of(`reach?sprak=${other}`))).status).toBe(404)
  })

  it('gives texts with the link and until when, for a phone and for mail', async () => {
    const reach = (await (await staff(at(orangeriet, 'reach'))).json()) as Reach
    expect(reach.link.url).toBe(`${publicUrl}/e/${reach.link.code}`)
    for (const text of [reach.sms.text, reach.mail.text]) {
      expect(text).toContain(reach.link.url)
      expect(text).toContain('Orangeriet')
      expect(text).toMatch(/senast \d+ \S+ 20\d\d/)
    }
    expect(reach.sms.size).toMatchObject({ max: 160, messages: 1 })
    expect(reach.sms.href).toBe(`sms:?&body=${encodeURIComponent(reach.sms.text)}`)
    expect(decodeURIComponent(reach.mail.href.split('&body=')[1] ?? '').replaceAll('\r\n', '\n')).toBe(
      reach.mail.text,
    )
    expect(reach.mail.href.startsWith('mailto:?subject=')).toBe(true)
  })

  it('asks for the insats where the link is for all of them, on paper too', async () => {
    const form = await kansli(at('mixed', 'print/pappersenkat.pdf'))
    const words = wordsOf(readPdf(new Uint8Array(await form.arrayBuffer())))
    for (const name of ['Orangeriet', 'Samkraft', 'Tidsam']) expect(words).toContain(tight(name))
    const own = await kansli(at(orangeriet, 'print/pappersenkat.pdf'))
    expect(wordsOf(readPdf(new Uint8Array(await own.arrayBuffer())))).not.toContain('Samkraft')
  })
})
