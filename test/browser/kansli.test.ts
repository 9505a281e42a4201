import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { settledDemoStudy } from '../../server/demo/study.ts'
import { expectAccessible, expectNoErrors, newPage, openBrowser } from '../support/browser.ts'
import { password, startServer, type TestServer } from '../support/server.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe('the kansli', () => {
  let server: TestServer
  let browser: Browser
  let id: string
  const signIn = async (page: Page) => {
    await page.getByLabel('E-postadress').fill(kansli.email)
    await page.getByLabel('Lösenord').fill(password)
    await page.getByRole('button', { name: 'Logga in' }).click()
  }

  beforeAll(async () => {
    // The mätperiod of 2025 as it was on its last day: all answers in, not yet settled.
    server = await startServer('sqlite', { now: '2025-11-07T12:00:00Z' })
    id = await server.importStudy(settledDemoStudy())
    await server.signIn(kansli)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  it('settles a mätperiod by its check list, and is led to the result', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/faststall`)
    await signIn(page)
    await page.getByText(/Svarstiden pågår/).waitFor()
    const settle = page.getByRole('button', { name: /^Fastställ Hösten 2025/ })
    expect(await settle.isDisabled()).toBe(true)
    await expectAccessible(page)

    server.setTime('2025-11-08T09:00:00Z')
    await page.reload()
    await signIn(page)
    await page.getByText('Svarstiden är slut.').waitFor()
    await settle.click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Fastställ/ })
      .click()
    await page.waitForURL('**/resultat')
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  /** The rows of a question's table as printed: Namn, Antal, %. */
  const printedRows = (page: Page, question: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: question, exact: true }) })
      .last()
      .locator('table')
      .first()
      .locator('tbody tr, tfoot tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
      )

  it.each([320, 1280])('reads every table of Bilaga 2 as printed, at %i px', async (width) => {
    const page = await newPage(browser, { width })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page)
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    for (const { id, text } of bilaga.questionnaire.questions) {
      const { rows, total } = bilaga.published[id as keyof typeof bilaga.published]
      const shown = await printedRows(page, text.sv)
      const expected = [...rows.map(({ antal, procent }) => [`${antal}`, procent]), [`${total}`, '100']]
      expect([id, shown.map(([, antal, procent]) => [antal, procent])]).toEqual([id, expected])
    }
    const text = ((await page.locator('main').textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const figure of [
      '43 %',
      '74 %',
      '87 %',
      '96,8 %',
      '95,2 %',
      '85,7 %',
      '73 %',
      'Besvarade frågan 63 av 63',
    ]) {
      expect(text).toContain(figure)
    }
    expect(text).toContain('63 av 199 inskrivna svarade; vi vet inte vad de andra tycker')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expectAccessible(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('saves the result as CSV and JSON', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page)
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    }
    const csv = await save('Ladda ner CSV')
    expect(csv.name).toBe('Resultat Hösten 2025.csv')
    expect(csv.text.startsWith('\uFEFFFråga;')).toBe(true)
    expect(csv.text).toContain(';Medelvärde;;;;4,19;63;')
    expect(JSON.parse((await save('Ladda ner JSON')).text)).toMatchObject({
      format: 'deltagarenkat/results@1',
    })
    await page.context().close()
  })

  it('writes the förbund’s legal texts, which the participants read', async () => {
    const page = await newPage(browser, { width: 360 })
    await page.goto(`${server.url}/admin/installningar`)
    await signIn(page)
    const field = page.getByLabel(/ansvarig/i).first()
    await field.fill('Förbundets styrelse')
    await page.getByRole('button', { name: /Spara/ }).click()
    await page.getByText('Sparat.').first().waitFor()
    await expectAccessible(page)
    const { settings } = await server.database.db
      .selectFrom('forbund')
      .select('settings')
      .executeTakeFirstOrThrow()
    expect(settings).toContain('Förbundets styrelse')
    await page.context().close()
  })

  it('prints the result as an appendix, without navigation', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page)
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByText(/^Bilaga 2/)
        .first()
        .isVisible(),
    ).toBe(true)
    expect(await page.getByRole('button', { name: 'Skriv ut' }).count()).toBe(0)
    await page.context().close()
  })
})
