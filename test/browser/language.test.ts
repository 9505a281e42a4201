import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import type { Language } from '../../shared/account.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import { invite, press, signIn } from '../support/account-steps.ts'
import {
  expectAccessible,
  expectGoodAtBothWidths,
  expectNoErrors,
  newPage,
  openBrowser,
} from '../support/browser.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const personal = { email: 'ola@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const
const samordnare = { email: 'eva@example.se', roles: ['samordnare'], kommuner: ['Piteå'] } as const

/** Words that no page in English has, but for what is marked as Swedish. */
const swedish = /(?<!\p{L})(och|inte|eller|att|som|har|av|Spara|Svar|Insats|Kansli)(?!\p{L})/u

describe('the language of the staff’s pages', () => {
  let server: TestServer
  let browser: Browser
  let asKansli: Fetch
  /** By state, each with its mätperiod. */
  const ids = { open: '', settled: '', sitting: '' }

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-11-10T09:00:00Z' })
    ids.open = await server.importStudy(openDemoStudy('2026-11-10'))
    ids.settled = await server.importStudy(settledDemoStudy())
    for (const account of [personal, samordnare]) await server.addAccount(account)
    asKansli = await server.signIn(kansli)
    const { piles } = (await (await asKansli(`/api/matperioder/${ids.open}`)).json()) as FollowUp
    const pile = `/api/matperioder/${ids.open}/piles/${piles[0]?.id ?? 'mixed'}/sitting`
    ids.sitting = ((await (await asKansli(pile, { method: 'POST' })).json()) as { id: string }).id
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const speak = async (fetch: Fetch, language: Language) =>
    expect((await fetch('/api/own/language', { method: 'PUT', json: { language } })).status).toBe(204)
  beforeEach(() => speak(asKansli, 'sv'))

  const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang)

  /** The texts and names of a page that hold a word of Swedish, and are not marked as Swedish. */
  async function swedishOn(page: Page): Promise<readonly string[]> {
    const texts = await page.evaluate(() => {
      const ours = (element: Element | null) => !element?.closest('[lang="sv"], noscript, script, style')
      const found = [document.title]
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (ours(node.parentElement)) found.push(node.textContent ?? '')
      }
      for (const element of document.body.querySelectorAll('[aria-label], [title], [alt]')) {
        if (!ours(element)) continue
        for (const name of ['aria-label', 'title', 'alt']) found.push(element.getAttribute(name) ?? '')
      }
      return found
    })
    return texts.filter((text) => swedish.test(text))
  }

  it('is chosen on the profile, and changed back there', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/profil`)
    const choice = page.getByRole('group', { name: 'Språk / Language' })
    expect(await choice.getByLabel('Svenska').isChecked()).toBe(true)
    await choice.getByLabel('English').check()
    await press(page, 'Byt språk')
    await page.getByRole('heading', { name: 'My profile' }).waitFor()
    expect(await langOf(page)).toBe('en')
    expect(await page.title()).toBe('My profile – Deltagarenkät')
    expect(await choice.getByLabel('English').isChecked()).toBe(true)
    await expectAccessible(page)

    // It is the account's, wherever it signs in.
    const other = await signedInPage(browser, server, kansli)
    await other.goto(`${server.url}/admin`)
    await other.getByRole('heading', { name: 'What you need to do now' }).waitFor()

    await choice.getByLabel('Svenska').check()
    await press(page, 'Change language')
    await page.getByRole('heading', { name: 'Min profil' }).waitFor()
    expect(await langOf(page)).toBe('sv')
    expectNoErrors(page)
    await Promise.all([page.context().close(), other.context().close()])
  })

  it.each([
    ['the start page', () => '/admin', 'What you need to do now'],
    ['follow-up', () => `/admin/matperioder/${ids.open}`, 'Enrolled and offered'],
    ['the check list', () => `/admin/matperioder/${ids.open}/faststall`, 'Checklist'],
    ['results', () => `/admin/matperioder/${ids.settled}/resultat`, 'Question by question'],
    ['papers', () => `/admin/buntar/${ids.sitting}`, 'Typed in from this pile'],
    ['people', () => '/admin/personer?bjud-in', 'Invite a person'],
    ['settings', () => '/admin/installningar', 'What participants read about their rights'],
    ['the log', () => '/admin/logg', 'Log'],
    ['the profile', () => '/admin/profil', 'Where you are signed in'],
    ['what is not there', () => '/admin/ingenstans', 'The page does not exist'],
  ])(
    'is English all over %s, but for what is marked as Swedish',
    async (_, pathOf, heading) => {
      await speak(asKansli, 'en')
      const page = await signedInPage(browser, server, kansli)
      await page.goto(server.url + pathOf())
      await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
      await page.getByText('Loading …').waitFor({ state: 'detached' })
      expect(await langOf(page)).toBe('en')
      expect(await swedishOn(page)).toEqual([])
      await expectGoodAtBothWidths(page)
      expectNoErrors(page)
      await page.context().close()
      // The results are a long page, looked through at two widths.
    },
    120_000,
  )

  it('is English in what the server refuses, with its own faults marked as Swedish', async () => {
    await speak(asKansli, 'en')
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/profil`)
    await press(page, 'Change password')
    await page.getByLabel('The password you have now').fill(password)
    await page.getByLabel('New password').fill('password1234')
    await press(page, 'Save the password')
    await page.getByRole('alert').locator('[lang="sv"]').waitFor()
    expect(await swedishOn(page)).toEqual([])
    await page.getByLabel('The password you have now').fill('not that one')
    await page.getByLabel('New password').fill('grå häst under bron')
    await press(page, 'Save the password')
    await page.getByText('The password is not changed. The current password is not right.').waitFor()
    await page.context().close()
  })

  it('follows whoever signs in, in its place and once', async () => {
    await speak(await server.signIn(personal), 'en')
    const page = await newPage(browser, { width: 1280 })
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await page.goto(`${server.url}/admin/profil`)
    await signIn(page, personal.email, 'not the password')
    await page.getByText('Det gick inte att logga in.').waitFor()
    await page.getByLabel('Lösenord', { exact: true }).fill(password)
    await press(page, 'Logga in')
    await page.getByRole('heading', { name: 'My profile' }).waitFor()
    await page.getByText('Where you are signed in').waitFor()
    expect([await langOf(page), loads]).toEqual(['en', 2])

    // Until somebody else comes, the page stays in the language of whoever left.
    await press(page, 'Sign out')
    await page.getByLabel('E-mail address').fill(samordnare.email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await press(page, 'Sign in')
    await page.getByText('You could not be signed in.').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await press(page, 'Sign in')
    await page.getByRole('heading', { name: 'Min profil' }).waitFor()
    expect([await langOf(page), loads]).toEqual(['sv', 3])
    await page.context().close()
  })

  it('does not change under what somebody has typed', async () => {
    const page = await signedInPage(browser, server, samordnare)
    await page.goto(`${server.url}/admin/matperioder/${ids.open}`)
    await page.getByLabel('Inskrivna, Tidsam').pressSequentially('7')
    await page.context().clearCookies()
    await speak(await server.signIn(samordnare), 'en')
    await page.getByLabel('Erbjudna, Tidsam').click()
    await signIn(page, samordnare.email)
    await page.getByText('Sparat.').waitFor()
    expect(await langOf(page)).toBe('sv')
    await page.reload()
    await page.getByRole('heading', { name: 'Enrolled and offered' }).waitFor()
    await page.context().close()
  })

  it('follows whoever comes by a link that is used up', async () => {
    const email = 'link@example.se'
    const link = await invite(server, email, 'insatspersonal')
    const { db } = server.database
    await db.updateTable('account').set({ language: 'en' }).where('email', '=', email).execute()
    const page = await newPage(browser, { width: 360 })
    await page.goto(link)
    await page.getByLabel('Lösenord', { exact: true }).fill('grå häst under bron')
    await press(page, 'Spara och logga in')
    await page.getByRole('heading', { name: 'What you need to do now' }).waitFor()
    expect([await langOf(page), new URL(page.url()).pathname]).toEqual(['en', '/admin'])
    expectNoErrors(page)
    await page.context().close()
  })
})
