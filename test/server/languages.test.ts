import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import { missingTexts } from '../../shared/complete-texts.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { participantLanguages } from '../../shared/text/languages.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { dialects } from '../support/databases.ts'
import { linkOf } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { inEveryLanguage } from '../support/translated.ts'

const now = '2026-11-10T09:00:00Z'

/** The languages that a page offers by name, the one that it is in among them. */
const offeredOn = (page: string) => {
  const menu = /<nav[^>]*>(.*?)<\/nav>/s.exec(page)?.[1] ?? ''
  return participantLanguages.filter(({ name }) => menu.includes(`>${name}<`)).map(({ code }) => code)
}

describe.each(dialects)('the languages of a survey, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let link: string
  const get = async (path: string, headers: Record<string, string> = {}) =>
    (await server.fetch(path, { headers })).text()
  const post = (path: string, fields: Record<string, string>) =>
    server.fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

  beforeAll(async () => {
    server = await startServer(dialect, { now })
    const study = openDemoStudy('2026-11-10')
    const questionnaire = inEveryLanguage(study.questionnaire as Questionnaire)
    // Finnish lacks a text, Ukrainian is whole but not chosen.
    const [first] = questionnaire.questions
    if (first) delete (first.text as Record<string, string>).fi
    id = await server.importStudy({ ...study, questionnaire })
    await server.database.db
      .updateTable('matperiod')
      .set({ languages: JSON.stringify(['sv', 'en', 'fi', 'ar', 'de']) })
      .where('id', '=', id)
      .execute()
    link = `/e/${await linkOf(server, id, 'Orangeriet')}`
  })
  afterAll(() => server.stop())

  it('are those that are chosen, and that every text is written in', async () => {
    const { questionnaire } = await readMatperiod(server.database.db, id)
    expect([...missingTexts(questionnaire, ['fi', 'ar', 'uk']).keys()]).toEqual(['fi'])
    expect(offeredOn(await get(link))).toEqual(['sv', 'en', 'ar'])
    for (const code of ['fi', 'uk', 'de', 'xx', '__proto__']) {
      expect(await get(`${link}?sprak=${code}`)).toContain('<html lang="sv">')
    }
  })

  it('are told by the address, else as the browser would like, else Swedish', async () => {
    const langOf = async (query: string, wanted: string) =>
      /<html lang="([^"]*)"/.exec(await get(link + query, { 'Accept-Language': wanted }))?.[1]
    expect(await langOf('', '')).toBe('sv')
    expect(await langOf('', 'fi-FI,en;q=0.5,ar;q=0.8')).toBe('ar')
    expect(await langOf('', 'en-GB')).toBe('en')
    expect(await langOf('', '*, ;q=, en;q=0')).toBe('sv')
    expect(await langOf('?sprak=sv', 'ar')).toBe('sv')
    expect(await langOf('?sprak=ar', 'en')).toBe('ar')
  })

  it('come along from page to page', async () => {
    const page = await get(`${link}?sprak=ar`)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain(`action="${link}?sprak=ar"`)
    expect(page).toContain('formaction="/e/')
    const key = /name="_key" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const refused = await post(`${link}?sprak=ar`, { _key: key })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(speakerOf('ar').say('empty'))
    const sent = await post(`${link}?sprak=ar`, { _key: key, nojd: '4' })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${link}/tack?sprak=ar`])
    const differs = await post(`${link}?sprak=ar`, { _key: key, nojd: '5' })
    expect(differs.status).toBe(409)
    expect(await differs.text()).toContain(speakerOf('ar').say('differs'))
    const thanks = await get(`${link}/tack?sprak=ar`)
    expect(thanks).toContain(speakerOf('ar').say('thanks'))
    expect(offeredOn(thanks)).toEqual(['sv', 'en', 'ar'])
  })

  it('can be changed in the middle, with all that is written, and nothing is stored then', async () => {
    const before = await countResponses(server.database.db, id)
    const key = /name="_key" value="([^"]*)"/.exec(await get(link))?.[1] ?? ''
    const reply = await post(`${link}?sprak=ar`, { _key: key, _sprak: '', nojd: '4', kon: 'kvinna' })
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain(`name="_key" value="${key}"`)
    expect(page).toMatch(/name="nojd" value="4"[^>]* checked/)
    expect(page).toMatch(/name="kon" value="kvinna"[^>]* checked/)
    expect(await countResponses(server.database.db, id)).toEqual(before)
  })

  it('show the Swedish beneath where that is wanted, and not in Swedish itself', async () => {
    const both = await get(`${link}?sprak=ar&svenska`)
    expect(both).toContain('<span class="sv" lang="sv" dir="ltr">Hur nöjd är du')
    expect(both).toContain(`action="${link}?sprak=ar&amp;svenska"`)
    expect(await get(`${link}?sprak=sv&svenska`)).not.toContain('class="sv"')
    expect(await get(`${link}?sprak=ar`)).not.toContain('class="sv"')
  })

  it('are nowhere in what is stored', async () => {
    const { db } = server.database
    const stored = JSON.stringify(await db.selectFrom('response').selectAll().execute())
    expect(stored).not.toMatch(/sprak|"ar"|svenska/)
  })

  it('are all there where a link leads nowhere, and where a code is typed', async () => {
    const all = participantLanguages.map(({ code }) => code)
    const unknown = await get('/e/AAAAAAAA?sprak=ti')
    expect(unknown).toContain('<html lang="ti">')
    expect(unknown).toContain(speakerOf('ti').say('unknownLink'))
    expect(offeredOn(unknown)).toEqual(all)
    const start = await get('/?sprak=so')
    expect(start).toContain(speakerOf('so').say('typeCode'))
    expect(offeredOn(start)).toEqual(all)
    const typed = await server.fetch(`/e?sprak=ar&kod=${link.slice(3)}`, { redirect: 'manual' })
    expect(typed.headers.get('Location')).toBe(`${link}?sprak=ar`)
  })
})
