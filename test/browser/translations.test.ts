import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { expectGoodAtBothWidths, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

/** A text that is missing, one that awaits review, and one that will be reviewed. */
const short = JSON.stringify({
  id: 'kort',
  version: 1,
  title: { sv: 'Kort enkät', ar: 'استبيان قصير' },
  questions: [
    { kind: 'text', id: 'a', text: { sv: 'Vad tycker du?', ar: 'ما رأيك؟' } },
    { kind: 'text', id: 'b', text: { sv: 'Något mer?' } },
  ],
})
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe('translating a questionnaire', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-11-10T09:00:00Z' })
    await server.importStudy(openDemoStudy('2026-11-10'))
    await server.addAccount(kansli)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const saved = (page: Page) => page.getByText(/^Sparat \d\d\.\d\d$/)
  const paper = (page: Page) => page.locator('.sheet-face')

  it('is not done in a version in use, which leads to one where it can be', async () => {
    const page = await signedInPage(browser, server, kansli)
    // In use it is read, and leads to a version that can be translated.
    await page.goto(`${server.url}/admin/enkater`)
    await page
      .getByRole('row', { name: /Används av/ })
      .getByRole('link')
      .click()
    await page.getByRole('link', { name: 'Översätt', exact: true }).click()
    await page.getByText('ändras aldrig mer').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByRole('button', { name: 'Översätt i en ny version' }).click()
    await page.getByRole('link', { name: 'Deltagarenkät, version 3' }).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('goes by keys from what is missing to what awaits review', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/enkater`)
    await page.getByRole('button', { name: 'Börja från Deltagarenkät', exact: true }).click()
    await page.getByRole('link', { name: 'Översätt', exact: true }).click()
    // Arabic is written from the right; what is cleared is missing, and Ctrl and Enter goes there.
    await page.getByRole('link', { name: /^arabiska/ }).click()
    const title = page.getByRole('textbox', { name: 'Namn Deltagarenkät' })
    expect(await title.getAttribute('dir')).toBe('rtl')
    expect(await title.getAttribute('lang')).toBe('ar')
    await page.getByRole('textbox', { name: 'Svar Kvinna' }).fill('')
    await page.getByRole('textbox', { name: 'Fråga Ålder' }).fill(' ')
    await page.getByRole('button', { name: '2 texter saknas – nästa' }).waitFor()
    await title.focus()
    await page.keyboard.press('Control+Enter')
    const focused = () => page.evaluate(() => document.activeElement?.id)
    expect(await focused()).toBe('text-questions/kon/options/kvinna/label')
    await page.keyboard.press('Control+Enter')
    expect(await focused()).toBe('text-questions/alder/text')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '1 text saknas – visa' }).click()
    expect(await focused()).toBe('text-questions/kon/options/kvinna/label')
    await page.keyboard.type('سيدة')
    await page.getByText('Alla texter finns.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'På papper' }).click()
    await paper(page).getByText('سيدة').waitFor()
    expect(await paper(page).getAttribute('dir')).toBe('rtl')

    await page.getByRole('button', { name: /väntar på granskning – nästa/ }).click()
    await page.keyboard.press('Space')
    await page.getByText(/^Granskad .* markerat av kansli@example\.se$/).waitFor()
    await saved(page).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('adds a language by its code and takes one away, which can be undone', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/enkater`)
    await page.getByRole('button', { name: 'Börja från Styrelsen om förbundets arbete' }).click()
    await page.getByRole('link', { name: 'Översätt', exact: true }).click()
    await page.getByText('Lägg till ett språk').click()
    await page.getByLabel('Språk', { exact: true }).selectOption({ label: 'Annat språk' })
    await page.getByLabel('Språkets kod').fill('1')
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByText('Skriv koden med två eller tre små bokstäver').waitFor()
    await page.getByLabel('Språkets kod').fill('fit')
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByRole('textbox', { name: /^Namn/ }).fill('Styrelsen')
    await page.getByRole('link', { name: /meänkieli|fit/i }).waitFor()
    await saved(page).waitFor()

    const english = () => page.getByRole('link', { name: /^engelska/ })
    await english().click()
    await page.getByRole('button', { name: 'Ta bort engelska' }).click()
    await page.getByText(/texter på engelska är borttagna/).waitFor()
    expect(await english().count()).toBe(0)
    await saved(page).waitFor()
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    await english().waitFor()
    await saved(page).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('can be done by everybody', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/enkater`)
    await page
      .getByLabel('En enkät som JSON')
      .setInputFiles({ name: 'enkat.json', mimeType: 'application/json', buffer: Buffer.from(short) })
    await page.getByRole('link', { name: 'Översätt', exact: true }).click()
    await page.getByText('Saknas', { exact: true }).waitFor()
    await page.getByRole('checkbox').first().check()
    await page.getByText(/markerat av/).waitFor()
    await expectGoodAtBothWidths(page)
    expectNoErrors(page)
    await page.context().close()
  })
})
