import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import type { MatperiodSummary } from '../../shared/follow-up.ts'
import { expectAccessible, expectGoodAtBothWidths, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const staff = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const
const settings = {
  controller: 'Förbundets styrelse',
  contact: 'Kansliet',
  legalBasis: 'Uppgift av allmänt intresse',
  dataProtectionOfficer: 'Ombudet',
  destroyed: 'När årsredovisningen är beslutad',
}
const mostClicks = 25

describe('a new mätperiod', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-08-10T09:00:00Z' })
    await server.importStudy(settledDemoStudy())
    await server.addAccount(kansli)
    const asKansli = await server.signIn(kansli)
    await asKansli('/api/forbund', { method: 'PUT', json: { settings } })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  /** A step as it stands, looked at as well as gone through. */
  const arrive = async (page: Page, heading: string | RegExp) => {
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await expectGoodAtBothWidths(page)
  }

  it('is made from last year’s in under 25 clicks, and opens by its days', async () => {
    const page = await signedInPage(browser, server, kansli)
    let clicks = 0
    const click = async (target: Locator) => {
      clicks += 1
      await target.click()
    }
    /** Typing is a click in the field first. */
    const type = async (label: string, text: string) => {
      await click(page.getByLabel(label))
      await page.getByLabel(label).fill(text)
    }
    const next = () => click(page.getByRole('button', { name: 'Spara och gå vidare' }))
    const began = performance.now()

    await page.goto(`${server.url}/admin`)
    await click(page.getByRole('link', { name: 'Förbered en ny mätperiod' }))
    await click(page.getByRole('button', { name: 'Utgå från Hösten 2025' }))
    await page.getByRole('radio', { checked: true }).waitFor()
    await next()
    await type('Första dagen', '2026-10-05')
    await type('Sista dagen', '2026-11-06')
    await page.getByText('5 oktober–6 november 2026, ungefär 5 veckor').waitFor()
    await next()
    for (const insats of ['Orangeriet', 'Samkraft', 'Steget fram', 'Tidsam', 'Tillsammans']) {
      await type(`Inskrivna, ${insats}`, '24')
    }
    await next()
    await page.getByLabel('Minsta grupp som visas').waitFor()
    await next()
    await page.getByRole('heading', { name: 'Redo att öppna: Hösten 2026' }).waitFor()
    const open = page.getByRole('button', { name: 'Öppna mätperioden' })
    expect(await open.isDisabled()).toBe(true)
    await type('Beslutets dag', '2026-06-09')
    await type('Beslutets nummer', '§ 31')
    await click(page.getByRole('button', { name: 'Spara beslutet' }))
    await page.getByText('Gallringsbeslutet är noterat.').waitFor()
    await click(open)
    await page.getByText('Öppnar 5 oktober 2026, öppen 5 oktober–6 november 2026.').waitFor()
    await page.getByText('Kopiera länken').first().waitFor()

    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`A mätperiod from last year's: ${clicks} clicks, ${seconds} s by machine`)
    expect(clicks).toBeLessThan(mostClicks)
    expectNoErrors(page)
    await page.context().close()
  })

  it('can be left and resumed at any step, and removed while a draft', async () => {
    const page = await signedInPage(browser, server, kansli, 360)
    await page.goto(`${server.url}/admin/matperioder/ny`)
    await arrive(page, 'Förbered en ny mätperiod')
    await page
      .getByRole('button', { name: /^Utgå från/ })
      .first()
      .click()
    await arrive(page, 'Vilken enkät ska deltagarna svara på?')
    await page.getByRole('link', { name: 'Namn och dagar' }).click()
    await arrive(page, 'Namn och dagar')
    await page.getByLabel('Mätperiodens namn').fill('Prov')
    // Another step saves this one first.
    await page.getByRole('link', { name: 'Mål' }).click()
    await arrive(page, 'Vad siktar ni på?')
    expect(new URL(page.url()).pathname).toMatch(/\/forbered\/mal$/)

    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: 'Gör klart Prov' }).click()
    await page.getByRole('link', { name: 'Insatser', exact: true }).click()
    await arrive(page, 'Vilka insatser är med?')
    await page.getByLabel('Inskrivna, Tidsam').fill('många')
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
    await page.getByText('Skriv antalet med siffror').waitFor()
    await page.getByRole('checkbox', { name: /Tidsam/ }).uncheck()
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
    await arrive(page, 'Vad siktar ni på?')
    await page.getByLabel('Minsta grupp som visas').fill('4')
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
    await page.getByText('Minsta grupp kan inte vara mindre än 5.').waitFor()
    await page.getByLabel('Minsta grupp som visas').fill('6')
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
    await arrive(page, 'Redo att öppna: Prov')
    await page.getByText('Antalet inskrivna saknas för').waitFor()
    await page.getByText('Text att utgå från när beslutet skrivs').click()
    await arrive(page, 'Gallringsbeslut')

    await page.getByRole('button', { name: 'Ta bort utkastet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click()
    await page.waitForURL('**/admin')
    await page.getByRole('link', { name: 'Förbered en ny mätperiod' }).waitFor()
    expect(await page.getByText('Prov').count()).toBe(0)
    expectNoErrors(page)
    await page.context().close()
  })

  it('has insatser that are added, changed, ended and removed', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: 'Insatser och kommuner' }).click()
    await arrive(page, 'Insatser och kommuner')
    await page.getByRole('button', { name: 'Lägg till en insats' }).click()
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByText('Skriv ett namn.').waitFor()
    await expectGoodAtBothWidths(page)
    await page.getByLabel('Namn', { exact: true }).fill('Nystart')
    await page.getByLabel('Kommun', { exact: true }).selectOption('Boden')
    await page.getByLabel('Från och med år').fill('2026')
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByText('Nystart är tillagd.').waitFor()
    await page.getByRole('cell', { name: 'från 2026, tills vidare' }).waitFor()
    await page.getByRole('button', { name: 'Ändra Nystart' }).click()
    await page.getByLabel('Till och med år').fill('2027')
    await page.getByRole('button', { name: 'Spara ändringen' }).click()
    await page.getByRole('cell', { name: '2026–2027' }).waitFor()
    await page.getByRole('button', { name: 'Ändra Nystart' }).click()
    await page.getByRole('button', { name: 'Ta bort insatsen' }).click()
    await page.getByText('Nystart är borttagen.').waitFor()

    const kommuner = () => page.locator('.kommuner li > span').allTextContents()
    const before = await kommuner()
    await page.getByLabel('Kommunens namn').fill('Arjeplog')
    await page.getByRole('button', { name: 'Lägg till kommun' }).click()
    await page.getByText('Arjeplog är tillagd.').waitFor()
    await page.getByRole('button', { name: 'Flytta upp Arjeplog' }).click()
    await page.getByText('Ordningen är sparad.').waitFor()
    expect((await kommuner()).at(-2)).toBe('Arjeplog')
    await page.getByRole('button', { name: 'Ta bort Arjeplog' }).click()
    await page.getByText('Arjeplog är borttagen.').waitFor()
    expect(await kommuner()).toEqual(before)
    expectNoErrors(page)
    await page.context().close()
  })
})

describe('following a mätperiod', () => {
  let server: TestServer
  let browser: Browser
  let id: string

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-09-14T09:00:00Z' })
    id = await server.importStudy(openDemoStudy('2026-09-14'))
    for (const account of [kansli, staff]) await server.addAccount(account)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  it('shows the line over the weeks, and who is behind', async () => {
    server.setTime('2026-09-20T09:00:00Z')
    const first = await server.signIn(kansli)
    await first(`/api/matperioder/${id}`)
    server.setTime('2026-10-20T09:00:00Z')
    const page = await signedInPage(browser, server, staff)
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: 'Påminn i Orangeriet' }).click()
    await page.getByRole('img', { name: 'Svarsfrekvens i Orangeriet över tid' }).waitFor()
    await page.getByText('Orangeriet ligger efter målet.').waitFor()
    expect(await page.getByText('Samkraft ligger efter').count()).toBe(0)
    await page.getByText('Visa som tabell').click()
    await page.getByRole('rowheader', { name: '20 september 2026' }).waitFor()
    await expectGoodAtBothWidths(page)

    await page.getByRole('link', { name: 'Hur enkäten erbjöds i Orangeriet' }).click()
    await page.getByLabel('Länk', { exact: true }).fill('30')
    await page.getByText('Sätten blir 30 tillsammans, och erbjudna är 28.').waitFor()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('Sparat.').waitFor()
    await expectGoodAtBothWidths(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('lets the kansli lengthen it while it is open', async () => {
    server.setTime('2026-10-20T09:00:00Z')
    const page = await signedInPage(browser, server, kansli, 360)
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('button', { name: 'Ändra sista dagen' }).click()
    await page.getByLabel('Sista dagen').fill('2026-11-01')
    await page.getByText('Affischer och länkar som redan är utdelade säger').waitFor()
    await page.getByLabel('Sista dagen').fill('2026-11-30')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Spara dagarna' }).click()
    await page.getByText('Öppen till och med 30 november 2026.').waitFor()
    const reply = await page.context().request.get(`${server.url}/api/matperioder`)
    expect((await reply.json()) as MatperiodSummary[]).toMatchObject([{ closesOn: '2026-11-30' }])
    expectNoErrors(page)
    await page.context().close()
  })
})
