import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { expectAccessible, expectGoodAtBothWidths, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe('questionnaires', () => {
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

  const pageOf = (width?: number) => signedInPage(browser, server, kansli, width)
  const saved = (page: Page) => page.getByText(/^Sparat \d\d\.\d\d$/)
  const phone = (page: Page) => page.frameLocator('iframe[title^="Enkäten som den ser ut"]')
  const order = (page: Page) => page.locator('.item-words > span:first-child').allTextContents()

  /** A new draft from the library, open in the editor. */
  async function begin(page: Page, title = 'Styrelsen om förbundets arbete'): Promise<void> {
    await page.goto(`${server.url}/admin/enkater`)
    await page.getByRole('button', { name: `Börja från ${title}` }).click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await phone(page).getByText('frågar').waitFor()
  }

  it('are begun from the library, written, and seen on a phone as they will be', async () => {
    const page = await pageOf()
    await begin(page)
    await page.getByRole('button', { name: /Får du de underlag du behöver/, expanded: false }).click()
    const field = page.getByLabel('Fråga', { exact: true })
    await field.fill('Är underlagen lätta att läsa?')
    await saved(page).waitFor()
    await phone(page).getByRole('heading', { name: 'Är underlagen lätta att läsa?' }).waitFor()
    // The preview turns to the question, and leaves the writing in peace.
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.reload()
    await page.getByRole('button', { name: /Är underlagen lätta att läsa/, expanded: false }).waitFor()
    await phone(page).getByRole('button', { name: 'Börja' }).click()
    await phone(page).getByText('Fråga 1 av 12').waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('are written by keys alone: a question is added, answered, moved and taken back', async () => {
    const page = await pageOf()
    await begin(page)
    const press = (...keys: string[]) =>
      keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve())
    await page.getByRole('button', { name: 'Ett val', exact: true }).focus()
    await press('Enter')
    await page.keyboard.type('Är mötena lagom långa?')
    await page.getByLabel('Svar 1', { exact: true }).focus()
    await page.keyboard.type('Ja')
    await press('Tab', 'Tab', 'Tab', 'Tab')
    await page.keyboard.type('Nej')
    await press('Enter')
    await page.keyboard.type('Ibland')
    expect(await page.getByRole('textbox', { name: /^Svar \d$/ }).count()).toBe(3)
    expect((await order(page)).at(-1)).toBe('Är mötena lagom långa?')

    await press('Alt+ArrowUp', 'Alt+ArrowUp')
    expect((await order(page)).at(-3)).toBe('Är mötena lagom långa?')
    await page.getByText('Frågan är nu nummer 11 av 13.').waitFor()
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value)
    expect(await focused()).toBe('Ibland')
    await press('Control+z')
    expect((await order(page)).at(-2)).toBe('Är mötena lagom långa?')
    await press('Control+Shift+z')
    expect((await order(page)).at(-3)).toBe('Är mötena lagom långa?')
    await page.getByRole('button', { name: 'Ta bort frågan' }).focus()
    await press('Enter')
    expect((await order(page)).length).toBe(12)
    await press('Control+z')
    expect((await order(page)).length).toBe(13)
    await saved(page).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  it('tell what is missing beside its question, and lead there from the list of advice', async () => {
    const page = await pageOf()
    await begin(page)
    await page.getByRole('button', { name: 'Skala', exact: true }).click()
    await page.getByText('Skriv frågan.').waitFor()
    await page.getByText('Skalan saknar ord i ändarna.').waitFor()
    await page.getByRole('button', { name: /^Utan text än|13/, expanded: true }).click()
    await page.getByRole('button', { name: /^Råd/ }).click()
    await page.getByText('Behöver rättas före användning').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Till fråga 13' }).first().click()
    await page.getByLabel('Ord vid 1').fill('Inte alls')
    await page.getByLabel('Ord vid 5').fill('Mycket')
    await page.getByLabel('Fråga', { exact: true }).fill('Hur nöjd är du?')
    await page.getByText('Den som inte kan ta ställning får svara').click()
    await page.getByText('Inget saknas. Enkäten går att använda.').waitFor()
    await page.getByRole('button', { name: 'På papper' }).click()
    await page.locator('.sheet-face').getByText('13. Hur nöjd är du?').waitFor()
    await expectAccessible(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('ask some questions of some only, and the phone asks them so', async () => {
    const page = await pageOf()
    await begin(page)
    await page.getByRole('button', { name: /Är målen för årets/, expanded: false }).click()
    await page.getByText('Förklaring, avsnitt och villkor').click()
    await page.getByLabel('Visa bara för vissa').selectOption({ index: 1 })
    await page.getByText('Välj minst ett svar i villkoret.').waitFor()
    await page.getByRole('group', { name: 'har svarat något av' }).getByLabel('Nej').check()
    await page.getByLabel('Förklaring', { exact: true }).fill('Tänk på i år.')
    await saved(page).waitFor()
    await page.getByRole('button', { name: 'På papper' }).click()
    await page.locator('.sheet-face').getByText('Svara bara om du svarade ”Nej” på fråga 1.').waitFor()
    await expectAccessible(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('lose nothing while the net is away, and are saved when it is back', async () => {
    const page = await pageOf()
    await begin(page)
    await page.context().setOffline(true)
    await page.getByLabel('Namn').fill('Skriven utan nät')
    await page.getByText('Inte sparat än: vi når inte servern').waitFor()
    await page.context().setOffline(false)
    await saved(page).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Skriven utan nät', level: 1 }).waitFor()
    await page.context().close()
  })

  it('keep what two have written at once, each as a version of its own', async () => {
    const page = await pageOf()
    await begin(page, 'Personal om samverkan')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByLabel('Namn').fill('Den andras')
    await saved(other).waitFor()
    await page.getByLabel('Namn').fill('Min egen')
    await page.getByText('Utkastet har ändrats någon annanstans').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Visa den andra i stället' }).click()
    await page.getByRole('heading', { name: 'Den andras', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    await saved(page).waitFor()
    expect(await page.getByLabel('Namn').inputValue()).toBe('Min egen')

    await other.getByLabel('Namn').fill('Den andras igen')
    await other.getByRole('button', { name: 'Behåll båda' }).click()
    await other.getByText('Version 2. Utkast').waitFor()
    expect(await other.getByLabel('Namn').inputValue()).toBe('Den andras igen')
    await page.reload()
    await page.getByRole('heading', { name: 'Min egen', level: 1 }).waitFor()

    // Left for another page with two versions at odds, what was written becomes a version too.
    await other.goBack()
    await other.getByText('Version 1. Utkast').waitFor()
    await page.getByLabel('Namn').fill('Först')
    await saved(page).waitFor()
    await other.getByLabel('Namn').fill('Sist')
    await other.getByText('Utkastet har ändrats någon annanstans').waitFor()
    const made = other.waitForResponse((reply) => reply.request().method() === 'POST')
    await other.getByRole('link', { name: 'Enkäter' }).first().click()
    expect((await made).status()).toBe(201)
    await other.reload()
    await other.getByRole('link', { name: 'Sist, version 3' }).waitFor()
    await page.context().close()
  })

  it('in use are read and never changed; a new version tells what stays comparable', async () => {
    const page = await pageOf()
    await page.goto(`${server.url}/admin/enkater`)
    await page
      .getByRole('row', { name: /Används av/ })
      .getByRole('link')
      .click()
    await page.getByText('ändras aldrig mer').waitFor()
    expect(await page.getByLabel('Namn').count()).toBe(0)
    await page.getByRole('button', { name: /Hur nöjd är du/, expanded: false }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gör en ny version' }).click()
    await page.getByText('Version 3. Utkast').waitFor()
    await page.getByRole('button', { name: 'Jämförbart' }).click()
    await page.getByText('10 frågor går att jämföra rakt av.').waitFor()
    await page.getByRole('button', { name: /Hur nöjd är du/, expanded: false }).click()
    await page.getByLabel('Fråga', { exact: true }).fill('Hur nöjd är du just nu?')
    await page.getByText('Går att jämföra, med en anmärkning').waitFor()
    await page.getByLabel('Till', { exact: true }).last().fill('7')
    await page.getByRole('heading', { name: 'Går inte att jämföra' }).waitFor()
    await expectAccessible(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('come in from a file, which is told what is wrong with it', async () => {
    const page = await pageOf()
    await page.goto(`${server.url}/admin/enkater`)
    const read = (content: string) =>
      page
        .getByLabel('En enkät som JSON')
        .setInputFiles({ name: 'enkat.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await read('inte json')
    await page.getByText('Filen är inte JSON.').waitFor()
    await read('{ "id": "fil", "version": 1, "title": { "sv": "Från fil" } }')
    await page.getByText('questions: saknas').waitFor()
    await expectAccessible(page)
    const question = { kind: 'text', id: 'a', text: { sv: 'Vad?' } }
    await read(JSON.stringify({ id: 'fil', version: 3, title: { sv: 'Från fil' }, questions: [question] }))
    await page.getByText('Version 3. Utkast').waitFor()
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click()
    await page.getByRole('heading', { name: 'Enkäter', level: 1 }).waitFor()
    await page.context().close()
  })

  it('can be used by everybody', async () => {
    const page = await pageOf()
    await page.goto(`${server.url}/admin/enkater`)
    await page.getByRole('heading', { name: 'Börja en ny enkät' }).waitFor()
    await expectGoodAtBothWidths(page)
    await begin(page)
    await expectGoodAtBothWidths(page)
    for (const kind of ['Ett val', 'Skala', 'Tal']) {
      await page.getByRole('button', { name: kind, exact: true }).click()
      await page.getByLabel('Slag av svar').waitFor()
      const folded = page.locator('details.more:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      await expectGoodAtBothWidths(page)
    }
    await page
      .getByRole('button', { name: /^Flytta upp/ })
      .last()
      .click()
    await saved(page).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })
})
