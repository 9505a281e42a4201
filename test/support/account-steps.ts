import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { linkAddress } from '../../server/public-address.ts'
import { addAccount } from '../../server/store/accounts.ts'
import { addOneTimeLink } from '../../server/store/one-time-links.ts'
import type { Role } from '../../shared/account.ts'
import { expectGoodAtBothWidths, newPage } from './browser.ts'
import { password, type TestServer } from './server.ts'

/** A page in a browser of its own, on a device that makes passkeys and always recognises its owner. */
export async function deviceWithPasskeys(browser: Browser): Promise<Page> {
  const page = await newPage(browser, { width: 1280 })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

/** Make an account that has nothing but a link; gives the link. */
export async function invite(server: TestServer, email: string, role: Role): Promise<string> {
  const { database, secret, clock, url } = server
  const { id } = await database.db.selectFrom('forbund').select('id').executeTakeFirstOrThrow()
  const account = { forbundId: id, email, roles: [role], insatser: [], kommuner: [] }
  const accountId = await addAccount(database.db, account)
  const link = { accountId, kind: 'welcome', lifeMs: 86_400_000 } as const
  return linkAddress(url, 'welcome', await addOneTimeLink(database.db, secret, link, clock.now()))
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).waitFor()

export const started = (page: Page) => heading(page, 'Det här är ditt att göra nu')

/** The first factor, in the form that is there. */
export async function signIn(page: Page, email: string, given = password): Promise<void> {
  await page.getByLabel('E-postadress').fill(email)
  await page.getByLabel('Lösenord', { exact: true }).fill(given)
  await press(page, 'Logga in')
}

/** Tick off the recovery codes that are shown, and go on; gives them. */
export async function saveCodes(page: Page): Promise<readonly string[]> {
  await heading(page, 'Spara dina återställningskoder')
  const codes = await page
    .getByRole('list', { name: 'Återställningskoder' })
    .locator('code')
    .allTextContents()
  expect(codes).toHaveLength(10)
  expect(await page.getByRole('button', { name: 'Fortsätt' }).isDisabled()).toBe(true)
  await expectGoodAtBothWidths(page)
  await page.getByLabel('Jag har sparat koderna').check()
  await press(page, 'Fortsätt')
  return codes
}
