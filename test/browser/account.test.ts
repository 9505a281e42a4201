import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { makeForbund } from '../../server/store/forbund.ts'
import { addMembership } from '../../server/store/people.ts'
import {
  deviceWithPasskeys,
  heading,
  invite,
  press,
  saveCodes,
  signIn,
  started,
} from '../support/account-steps.ts'
import { expectGoodAtBothWidths, expectNoErrors, newPage, openBrowser } from '../support/browser.ts'
import { password, startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import { codeOf } from '../support/totp.ts'

const chosen = 'grå häst under bron'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer('sqlite')
  await server.importStudy(openDemoStudy('2026-03-10'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Some minutes later, by the server's clock. */
const wait = (minutes: number) =>
  server.setTime(new Date(server.clock.now().getTime() + minutes * 60_000).toISOString())

describe('one’s own account', () => {
  it('has passkeys that are added, renamed and taken away, but for the last that it must have', async () => {
    const page = await deviceWithPasskeys(browser)
    await page.goto(await invite(server, 'keys@example.se', 'drift'))
    await press(page, 'Använd en passkey i stället')
    await press(page, 'Skapa passkey')
    await saveCodes(page)
    await started(page)
    await page.getByRole('link', { name: 'Min profil' }).click()
    await page.getByText('10 av 10 kvar.').waitFor()
    await expectGoodAtBothWidths(page)

    await page.getByRole('button', { name: /^Byt namn på/ }).click()
    await page.getByLabel('Nytt namn').fill('Kontorets dator')
    await expectGoodAtBothWidths(page)
    await page.keyboard.press('Enter')
    await page.getByText('Den heter nu Kontorets dator.').waitFor()
    await press(page, 'Ta bort Kontorets dator')
    await expectGoodAtBothWidths(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByText('Kontorets dator', { exact: true }).count()).toBe(1)

    await press(page, 'Välj ett lösenord')
    await page.getByLabel('Nytt lösenord').fill(chosen)
    await press(page, 'Spara lösenordet')
    await page.getByText('Lösenordet är sparat.').waitFor()
    await press(page, 'Slå på koder')
    await page
      .getByLabel('Koden som appen visar')
      .fill(codeOf((await page.locator('.secret').textContent()) ?? '', server.clock.now()))
    await press(page, 'Slå på koderna')
    await page.getByText('Koderna är på.').waitFor()
    await press(page, 'Ta bort Kontorets dator')
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
    await page.getByText('Kontorets dator är borttagen.').waitFor()

    await press(page, 'Gör nya koder')
    await page.getByRole('dialog').getByRole('button', { name: 'Gör nya koder' }).click()
    await saveCodes(page)
    await page.getByText('10 av 10 kvar.').waitFor()
    await page.context().close()
  })

  it('shows where it is signed in, and ends it elsewhere', async () => {
    const account = { email: 'away@example.se', roles: ['insatspersonal'] } as const
    const elsewhere = [
      await server.signIn(account),
      await server.signIn(account),
      await server.signIn(account),
    ]
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/profil`)
    await signIn(page, account.email)
    await heading(page, 'Här är du inloggad')
    await expectGoodAtBothWidths(page)
    await page
      .getByRole('button', { name: /^Logga ut Okänd webbläsare/ })
      .first()
      .click()
    await page.getByText('Okänd webbläsare är utloggad.').waitFor()
    const left = async () => (await Promise.all(elsewhere.map((at) => at('/api/own')))).map(({ ok }) => ok)
    expect((await left()).filter(Boolean)).toHaveLength(2)
    await press(page, 'Logga ut överallt utom här')
    await page.getByText('Du är bara inloggad här nu.').waitFor()
    expect(await left()).toEqual([false, false, false])
    expectNoErrors(page)
    await page.context().close()
  })

  it('has tokens for scripts: made, shown this once, listed with the day of their use, and taken away', async () => {
    const account = {
      email: 'skript@example.se',
      roles: ['insatspersonal'],
      insatser: ['Orangeriet'],
    } as const
    await server.addAccount(account)
    const page = await signedInPage(browser, server, account)
    await page.clock.setFixedTime(server.clock.now())
    await page.goto(`${server.url}/admin/profil`)
    await press(page, 'Gör en åtkomstnyckel')
    await press(page, 'Gör nyckeln')
    await page.getByText('Skriv vad nyckeln är till för.').waitFor()
    await expectGoodAtBothWidths(page)
    await page.getByLabel('Vad den är till för').fill('Nattlig hämtning')
    await page.keyboard.press('Enter')
    await page.getByText('Nyckeln är gjord.').waitFor()
    const token = await page.getByRole('textbox', { name: 'Åtkomstnyckeln Nattlig hämtning' }).inputValue()
    const used = await server.fetch('/api/matperioder', { headers: { Authorization: `Bearer ${token}` } })
    expect(used.status).toBe(200)

    await page.getByRole('link', { name: 'Så används en åtkomstnyckel' }).click()
    await page.getByRole('heading', { name: 'Tre exempel' }).waitFor()
    await expectGoodAtBothWidths(page)
    await page.getByRole('link', { name: 'Min profil' }).last().click()
    await page.getByText(/senast använd/).waitFor()
    expect(await page.getByText(token).count()).toBe(0)
    await press(page, 'Ta bort åtkomstnyckeln Nattlig hämtning')
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
    await page.getByText('Nattlig hämtning är borttagen och gäller inte längre.').waitFor()
    expectNoErrors(page)
  })

  it('is signed in to again where the page is, which goes on with what was typed', async () => {
    const kansli = { email: 'idle@example.se', roles: ['kansli'] } as const
    await server.addAccount(kansli)
    const page = await signedInPage(browser, server, kansli, 360)
    await page.goto(`${server.url}/admin/installningar`)
    await page.getByLabel('Dataskyddsombud').fill('Ombudet')
    wait(31)
    await press(page, 'Spara texterna')
    await page.getByText('Du har varit borta en stund').waitFor()
    await expectGoodAtBothWidths(page)
    await page.getByLabel('Lösenord', { exact: true }).fill(password)
    await press(page, 'Logga in')
    await press(page, 'Använd en återställningskod')
    await page.getByLabel('Återställningskod', { exact: true }).fill(await server.recoveryCode(kansli.email))
    await press(page, 'Fortsätt')
    await page.getByText('Sparat.').waitFor()
    expect(await page.getByLabel('Dataskyddsombud').inputValue()).toBe('Ombudet')
    await page.context().close()
  })

  it('goes on in the förbund where one was, also for those who work in several', async () => {
    const kansli = { email: 'two@example.se', roles: ['kansli'] } as const
    await server.addAccount(kansli)
    const { db } = server.database
    const neighbour = 'Grannförbundet'
    const forbundId = await makeForbund(db, neighbour)
    const account = await findAccount(db, kansli)
    await addMembership(
      db,
      account?.id ?? '',
      forbundId,
      { roles: ['kansli'], insatser: [], kommuner: [] },
      true,
    )
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin`)
    await page.locator('summary', { hasText: 'byt förbund' }).click()
    const away = (await page.getByRole('button', { name: neighbour }).isVisible())
      ? neighbour
      : 'Demoförbundet i Södra Norrbotten'
    await page.getByRole('button', { name: away }).click()
    await page.locator('summary', { hasText: away }).waitFor()
    await page.getByRole('link', { name: 'Inställningar' }).click()
    await page.getByLabel('Dataskyddsombud').fill('Ombudet där borta')
    wait(31)
    await press(page, 'Spara texterna')
    await page.getByLabel('Lösenord', { exact: true }).fill(password)
    await press(page, 'Logga in')
    await press(page, 'Använd en återställningskod')
    await page.getByLabel('Återställningskod', { exact: true }).fill(await server.recoveryCode(kansli.email))
    await press(page, 'Fortsätt')
    await page.getByText('Sparat.').waitFor()
    const saved = await db
      .selectFrom('forbund')
      .select('name')
      .where('settings', 'like', '%där borta%')
      .execute()
    expect(saved).toEqual([{ name: away }])
    await page.context().close()
  })

  it('asks who it is before a change long after the sign-in, and keeps what was typed', async () => {
    const email = 'late@example.se'
    await server.addAccount({ email, roles: ['kansli'] })
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/profil`)
    const confirmed = async () => {
      await page.getByLabel('Lösenord', { exact: true }).fill(password)
      await press(page, 'Logga in')
      await press(page, 'Använd en återställningskod')
      await page.getByLabel('Återställningskod', { exact: true }).fill(await server.recoveryCode(email))
      await press(page, 'Fortsätt')
    }
    await page.getByLabel('E-postadress').fill(email)
    await confirmed()
    await press(page, 'Byt lösenord')
    await page.getByLabel('Lösenordet du har nu').fill(password)
    await page.getByLabel('Nytt lösenord').fill(chosen)
    wait(11)
    await press(page, 'Spara lösenordet')
    await heading(page, 'Bekräfta att det är du')
    await expectGoodAtBothWidths(page)
    await press(page, 'Avbryt')
    await page.getByText('Inget har ändrats, för du avbröt inloggningen.').waitFor()
    await press(page, 'Spara lösenordet')
    await confirmed()
    await page.getByText('Lösenordet är sparat.').waitFor()
    await press(page, 'Logga ut')
    await signIn(page, email, chosen)
    await heading(page, 'Ett steg till')
    await page.context().close()
  })
})
