import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { expectAccessible, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe('the kansli, with the papers for the data protection officer', () => {
  let server: TestServer
  let browser: Browser
  let draft: string

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-03-10T09:00:00Z' })
    await server.importStudy(settledDemoStudy())
    const fetch = await server.signIn(kansli)
    const made = await fetch('/api/matperioder', { method: 'POST', json: { from: null } })
    draft = ((await made.json()) as { id: string }).id
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const title = (name: string) => ({ name, level: 1 }) as const

  it('finds them from the last check, fills them in, reads one, and notes that they are seen', async () => {
    const page = await signedInPage(browser, server, kansli)
    const check = `${server.url}/admin/matperioder/${draft}/forbered/kontroll`
    await page.goto(check)
    await page.getByText(/inte noterat att dataskyddsombudet har sett/).waitFor()
    await page.getByRole('link', { name: 'Läs papperen' }).click()
    await page.getByRole('heading', title('Integritetspapper')).waitFor()

    await page.getByRole('link', { name: 'Fyll i längre ner på sidan' }).click()
    await page.getByLabel('Någon annan, för förbundets räkning').check()
    await page.getByLabel('Organisationsnummer').fill('222000-1234')
    await page.getByLabel('Driftsleverantör').fill('Driften AB')
    await page.getByRole('button', { name: 'Spara uppgifterna' }).click()
    await page.getByText('Uppgifterna är sparade').waitFor()

    await page.getByRole('link', { name: 'Personuppgiftsbiträdesavtal', exact: true }).click()
    await page.getByText('222000-1234').waitFor()
    const missing = page.getByRole('link', { name: /^\[Fyll i: dataskyddsombud/ })
    expect(await missing.first().getAttribute('href')).toBe('/admin/installningar')
    await page.getByRole('button', { name: 'Kopiera som text' }).click()
    await page.getByText(/^(Kopierat|Webbläsaren kopierar inte)/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Ladda ner PDF' }).click()
    expect((await download).suggestedFilename()).toBe('bitradesavtal.pdf')

    await page.getByRole('link', { name: 'Till Integritetspapper' }).click()
    await page.getByRole('button', { name: 'Notera att papperen är sedda' }).click()
    await page.getByText('Skriv namnet på den som har läst papperen.').waitFor()
    await page.getByLabel('Ombudets namn').fill('Eva Ek')
    await page.keyboard.press('Enter')
    await page.getByText('Eva Ek har sett dem, den 10 mars 2026.').waitFor()
    await expectAccessible(page)
    await page.goto(check)
    await page.getByText('Dataskyddsombudet har sett integritetspapperen.').waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it.each(['', '/bitradesavtal'])('reads them on a phone: integritet%s', async (path) => {
    const page = await signedInPage(browser, server, kansli, 360)
    await page.goto(`${server.url}/admin/installningar/integritet${path}`)
    await page
      .getByRole('heading', title(path ? 'Personuppgiftsbiträdesavtal' : 'Integritetspapper'))
      .waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expectNoErrors(page)
    await page.context().close()
  })
})
