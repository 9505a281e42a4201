import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
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
import { type MailServer, startMailServer } from '../support/mail.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { codeOf } from '../support/totp.ts'

const chosen = 'grå häst under bron'

let server: TestServer
let mail: MailServer
let browser: Browser

beforeAll(async () => {
  mail = await startMailServer()
  server = await startServer('sqlite', { env: { SMTP_URL: mail.url, MAIL_FROM: 'enkat@example.se' } })
  await server.importStudy(openDemoStudy('2026-03-10'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await mail.stop()
})

/** Some minutes later, by the server's clock. */
const wait = (minutes: number) =>
  server.setTime(new Date(server.clock.now().getTime() + minutes * 60_000).toISOString())

/** The link of the next mail that has one; mails about changes come too. */
async function mailedLink(): Promise<string> {
  for (;;) {
    const [link] = /http\S+\/valkommen#\S+/.exec((await mail.next()).text) ?? []
    if (link) return link
  }
}

describe('an account that governs', () => {
  it('is protected by a passkey before it opens anything, and is then signed in to by one press', async () => {
    const page = await deviceWithPasskeys(browser)
    await page.goto(await invite(server, 'passkey@example.se', 'kansli'))
    await heading(page, 'Välj ett lösenord')
    await expectGoodAtBothWidths(page)
    await press(page, 'Använd en passkey i stället')
    await heading(page, 'Skydda ditt konto')
    await page.getByText('ditt konto har inget').waitFor()
    await expectGoodAtBothWidths(page)
    await page.reload()
    await page.getByLabel('Namn på passkeyn').fill('')
    await press(page, 'Skapa passkey')
    await page.getByText('Ge passkeyn ett namn.').waitFor()
    await page.getByLabel('Namn på passkeyn').fill('Kansliets dator')
    await press(page, 'Skapa passkey')
    await saveCodes(page)
    await started(page)

    await press(page, 'Logga ut')
    await press(page, 'Logga in med passkey')
    await started(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('can use a password and an app with codes, and a recovery code where the app is out of reach', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(await invite(server, 'app@example.se', 'kansli'))
    await page.getByLabel('Lösenord', { exact: true }).fill('Sommaren2026')
    await press(page, 'Spara och logga in')
    await page.getByText('Lösenordet bygger på ord som är lätta att koppla').waitFor()
    expect(await page.getByLabel('Lösenord', { exact: true }).inputValue()).toBe('Sommaren2026')
    await page.getByLabel('Lösenord', { exact: true }).fill(chosen)
    await press(page, 'Spara och logga in')
    await press(page, 'Använd en app')
    const secret = (await page.locator('.secret').textContent()) ?? ''
    expect(secret).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    await expectGoodAtBothWidths(page)
    await page.getByLabel('Koden som appen visar').fill(codeOf(secret, server.clock.now()))
    await press(page, 'Slå på koderna')
    const [first = '', second = ''] = await saveCodes(page)
    await started(page)

    wait(1)
    await press(page, 'Logga ut')
    await signIn(page, 'app@example.se', chosen)
    await heading(page, 'Ett steg till')
    await expectGoodAtBothWidths(page)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe(
      'one-time-code',
    )
    await page.getByLabel('Kod från appen').fill(codeOf(secret, server.clock.now()))
    await press(page, 'Fortsätt')
    await started(page)

    const recover = async (code: string) => {
      await page.getByLabel('Återställningskod', { exact: true }).fill(code)
      await press(page, 'Fortsätt')
    }
    const leave = async () => {
      await press(page, 'Logga ut')
      await signIn(page, 'app@example.se', chosen)
      await press(page, 'Använd en återställningskod')
    }
    await leave()
    await recover(first.toLowerCase())
    await started(page)
    await leave()
    await recover(first)
    await page.getByText('Koden stämmer inte').waitFor()
    await recover(second)
    await started(page)
    await page.context().close()
  })

  it('begins anew where its second step waits for too long, and can be left', async () => {
    await server.addAccount({ email: 'slow@example.se', roles: ['kansli'] })
    const page = await newPage(browser, { width: 360 })
    await page.goto(`${server.url}/admin`)
    await signIn(page, 'slow@example.se')
    await heading(page, 'Ett steg till')
    wait(11)
    await page.getByLabel('Kod från appen').fill('123456')
    await press(page, 'Fortsätt')
    await page.getByText('Det gick för lång tid').waitFor()
    await signIn(page, 'slow@example.se')
    await press(page, 'Avbryt och logga ut')
    await heading(page, 'Logga in')
    await page.reload()
    await heading(page, 'Logga in')
    await page.context().close()
  })
})

describe('whoever does not get in', () => {
  it('is told calmly that no passkey was used', async () => {
    const page = await deviceWithPasskeys(browser)
    await page.goto(`${server.url}/admin`)
    await heading(page, 'Logga in')
    await expectGoodAtBothWidths(page)
    await press(page, 'Logga in med passkey')
    await page.getByText('Inloggningen med passkey blev inte klar.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.goto(`${server.url.replace('localhost', '127.0.0.1')}/admin`)
    await press(page, 'Logga in med passkey')
    await page.getByText('Passkeys fungerar bara på localhost, och du är på 127.0.0.1.').waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('has a link mailed, which a look does not use up, and only one press does', async () => {
    await server.addAccount({ email: 'mail@example.se', roles: ['insatspersonal'] })
    const page = await newPage(browser, { width: 1280 })
    const ask = async (email: string) => {
      await page.goto(`${server.url}/admin`)
      await page.getByText('Kommer du inte in?').click()
      await page.getByRole('group').getByLabel('E-postadress').fill(email)
      await expectGoodAtBothWidths(page)
      await press(page, 'Skicka länken')
      return page.getByText('Om adressen har ett konto får du ett mejl').textContent()
    }
    expect(await ask('mail@example.se')).toBe(await ask('nobody@example.se'))
    const link = await mailedLink()

    for (const look of [link, `${server.url}/admin`, link]) await page.goto(look)
    await page.getByText('Du loggar in som mail@example.se.').waitFor()
    await expectGoodAtBothWidths(page)
    await press(page, 'Logga in')
    await started(page)
    expect(new URL(page.url()).hash).toBe('')

    await page.goto(link)
    await heading(page, 'Du behöver en ny länk')
    await expectGoodAtBothWidths(page)
    await page.context().close()
  })

  it('goes on without a password where one factor is enough', async () => {
    const page = await newPage(browser, { width: 360 })
    await page.goto(await invite(server, 'personal@example.se', 'insatspersonal'))
    await press(page, 'Fortsätt utan lösenord')
    await started(page)
    expectNoErrors(page)
    await page.context().close()
  })
})
