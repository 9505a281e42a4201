import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import {
  expectAccessible,
  expectGoodAtBothWidths,
  expectNoErrors,
  newPage,
  openBrowser,
} from '../support/browser.ts'
import { startServer, type TestAccount, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const now = '2026-11-10T09:00:00Z'
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const samordnare = { email: 'samordnare@example.se', roles: ['samordnare'], kommuner: ['Piteå'] } as const
const personal = { email: 'ola@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const

describe('the people of a förbund', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer('sqlite', { now })
    await server.importStudy(openDemoStudy('2026-11-10'))
    for (const account of [kansli, samordnare, personal]) await server.addAccount(account)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const pageOf = (account: TestAccount, width?: number) => signedInPage(browser, server, account, width)

  async function openPeople(page: Page): Promise<void> {
    await page.goto(`${server.url}/admin/personer`)
    await page.getByRole('rowheader', { name: kansli.email }).waitFor()
  }

  async function openPerson(page: Page, email: string): Promise<void> {
    await openPeople(page)
    await page.getByRole('link', { name: email }).click()
    await page.getByRole('heading', { name: email, level: 1 }).waitFor()
  }

  const rowOf = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email })

  it('are invited by a link that is shown once, and come in by it', async () => {
    const page = await pageOf(kansli)
    await openPeople(page)
    await page.getByRole('link', { name: 'Bjud in en person' }).click()
    const email = page.getByLabel('E-postadress')
    await email.waitFor()
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true)
    await email.fill('ny@example.se')
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Välj minst en roll.' }).waitFor()
    await expectAccessible(page)

    // What a role is for is asked once the role is ticked, and what was typed stays.
    expect(await page.getByRole('group', { name: 'Insatser' }).count()).toBe(0)
    await page.getByLabel('Insatspersonal', { exact: true }).check()
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByRole('alert').getByText('Välj minst en insats för insatspersonal.').waitFor()
    expect(await email.inputValue()).toBe('ny@example.se')
    await page.getByRole('group', { name: 'Luleå' }).getByLabel('Samkraft').check()
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByText('ny@example.se är inbjuden').waitFor()
    await page.getByText(/Länken visas bara den här gången.*24 november 2026 kl\. 10\.00/).waitFor()
    await page.getByText('Inget mejl har skickats. Lämna över länken själv.').waitFor()
    const url = await page.getByLabel('Engångslänk till ny@example.se').inputValue()
    await rowOf(page, 'ny@example.se').getByText('Inbjuden').waitFor()
    await expectAccessible(page)

    const guest = await newPage(browser, { width: 360 })
    await guest.goto(url)
    await guest.getByLabel('Lösenord', { exact: true }).fill('fyra små gröna grodor')
    await guest.getByRole('button', { name: 'Spara och logga in' }).click()
    await guest.getByRole('link', { name: 'Erbjud enkäten till alla i Samkraft' }).waitFor()
    expect(await guest.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Start',
      'Min profil',
    ])

    await page.getByRole('link', { name: 'Klar' }).click()
    expect(await page.getByLabel('Engångslänk till ny@example.se').count()).toBe(0)
    await page.reload()
    await rowOf(page, 'ny@example.se').getByText('Aktiv').waitFor()
    expectNoErrors(page)
    await Promise.all([page.context().close(), guest.context().close()])
  })

  it('have their insatser changed, and changed back', async () => {
    const page = await pageOf(kansli)
    await openPerson(page, personal.email)
    await page.getByText('När du sparar loggas personen ut').waitFor({ state: 'detached' })
    await page.getByLabel('Tidsam').check()
    await page.getByRole('button', { name: 'Spara rättigheterna' }).click()
    await page.getByText('Sparat.').waitFor()
    await expectAccessible(page)
    await openPeople(page)
    await rowOf(page, personal.email).getByText('Orangeriet, Tidsam').waitFor()

    await openPerson(page, personal.email)
    await page.getByLabel('Tidsam').uncheck()
    await page.getByLabel('Orangeriet').uncheck()
    await page.getByRole('button', { name: 'Spara rättigheterna' }).click()
    await page.getByRole('alert').getByText('Välj minst en insats för insatspersonal.').waitFor()
    await page.getByLabel('Samkraft').check()
    await page.getByRole('button', { name: 'Spara rättigheterna' }).click()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByText('Ändrat tillbaka.').waitFor()
    expect(await page.getByLabel('Samkraft').isChecked()).toBe(false)
    await openPeople(page)
    await rowOf(page, personal.email).getByText('Orangeriet, Tidsam').waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('are locked out when their account is closed, and come back when it is opened again', async () => {
    const theirs = await server.signIn(samordnare)
    const page = await pageOf(kansli)
    await openPerson(page, samordnare.email)
    await page.getByRole('button', { name: 'Stäng kontot' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Skäl (om du vill)').fill('har slutat')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Stäng kontot' }).click()
    await page.getByText('Kontot är stängt.').waitFor()
    expect((await theirs('/api/matperioder')).status).toBe(401)
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByText('Kontot är öppet igen.').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Stäng kontot' }).click()
    await dialog.getByRole('button', { name: 'Stäng kontot' }).click()
    await page.getByText('Kontot är stängt.').waitFor()
    await openPeople(page)
    expect(await page.getByRole('link', { name: samordnare.email }).isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'Stängda konton (1)' }).click()
    await expectAccessible(page)
    await page.getByRole('link', { name: samordnare.email }).click()
    await page.getByRole('button', { name: 'Öppna kontot igen' }).click()
    await page.getByText('Kontot är öppet igen.').waitFor()
    expect((await (await server.signIn(samordnare))('/api/matperioder')).status).toBe(200)

    await page.goto(`${server.url}/admin/logg`)
    await page.getByRole('cell', { name: 'skäl: har slutat' }).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('are given a new way in, and a reason is asked for where the old ones go', async () => {
    const page = await pageOf(kansli, 360)
    await (await server.signIn(samordnare))('/api/me')
    await openPerson(page, samordnare.email)
    await page.getByRole('button', { name: 'Återställ inloggningen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Återställ inloggningen' }).click()
    await dialog.getByText('Skriv ett skäl').waitFor()
    await expectAccessible(page)
    await page.keyboard.type('har ny telefon')
    await page.keyboard.press('Enter')
    await page.getByText('En länk för att börja om med inloggningen').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gör en inloggningslänk' }).click()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Gör en inloggningslänk' }).click()
    await dialog.getByRole('button', { name: 'Gör en inloggningslänk' }).click()
    await page.getByText('En inloggningslänk', { exact: true }).waitFor()
    const url = await page.getByLabel(`Engångslänk till ${samordnare.email}`).inputValue()
    expect(url).toContain('/admin/valkommen#')
    expectNoErrors(page)
    await page.context().close()
  })

  it('are listed so that everybody can read it', async () => {
    const page = await pageOf(kansli)
    await openPeople(page)
    await expectGoodAtBothWidths(page)
    await page.getByRole('link', { name: 'Bjud in en person' }).click()
    await page.getByLabel('Insatspersonal', { exact: true }).check()
    await page.getByLabel('Samordnare', { exact: true }).check()
    await expectGoodAtBothWidths(page)
    await openPerson(page, samordnare.email)
    await expectGoodAtBothWidths(page)
    expectNoErrors(page)
    await page.context().close()
  })
})
