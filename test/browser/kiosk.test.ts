import type { Browser, Dialog, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { countResponses } from '../../server/store/responses.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import {
  expectAccessible,
  expectFits,
  expectGoodAtBothWidths,
  expectNoErrors,
  newPage,
  openBrowser,
} from '../support/browser.ts'
import { startKiosk } from '../support/kiosk.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import { inEveryLanguage } from '../support/translated.ts'

const now = '2026-11-10T09:00:00Z'
const pin = '4071'
const staff = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const

// Whole journeys, each through every question: on a busy machine they take their time.
describe('a tablet that many answer on', { timeout: 120_000 }, () => {
  let server: TestServer
  let browser: Browser
  let id: string
  const came = async () =>
    [...(await countResponses(server.database.db, id)).values()].reduce((sum, count) => sum + count, 0)
  const newKiosk = async () => `${server.url}/k/${await startKiosk(server, id, 'Orangeriet', pin)}`

  beforeAll(async () => {
    server = await startServer('sqlite', { now })
    id = await server.importStudy(openDemoStudy('2026-11-10'))
    await server.addAccount(staff)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  /** The tablet at its start, with a clock that can be moved. */
  async function tablet(width = 768, address?: string): Promise<Page> {
    const page = await newPage(browser, { width, height: 900 })
    await page.clock.install()
    await page.goto(address ?? (await newKiosk()))
    return page
  }
  const survey = (page: Page): FrameLocator => page.frameLocator('iframe')
  const start = (page: Page) => page.getByRole('button', { name: 'Börja' })
  const press = (page: Page, name: string) => survey(page).getByRole('button', { name, exact: true }).click()
  async function begin(page: Page): Promise<void> {
    await start(page).click()
    await press(page, 'Börja')
    await survey(page).getByText('Kvinna', { exact: true }).click()
  }
  /** From the first answer to the last step, writing a free text on the way. */
  async function toTheEnd(page: Page): Promise<void> {
    const end = survey(page).getByText('Klart att skicka?')
    while (!(await end.isVisible())) {
      const text = survey(page).locator('textarea:visible')
      if (await text.isVisible()) await text.fill('hemligheten')
      await survey(page)
        .getByRole('button', { name: /^(Nästa|Hoppa över)$/ })
        .click()
    }
  }
  /** Nothing of the previous person anywhere: on the page, in the tab, behind Back and Forward, or in a new form. */
  async function expectNothingLeft(page: Page): Promise<void> {
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ])
    for (const by of [-1, -1, 1]) {
      await page.evaluate((by) => history.go(by), by)
      await start(page).waitFor()
      expect(await page.locator('iframe').count()).toBe(0)
    }
    // Away, and back by the browser's own button.
    const accept = (dialog: Dialog) => void dialog.accept()
    page.on('dialog', accept)
    await page.goto(`${server.url}/schemas/study-1.json`)
    await page.goBack()
    page.off('dialog', accept)
    await start(page).waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await start(page).click()
    await press(page, 'Börja')
    await survey(page).getByRole('heading', { level: 2 }).first().waitFor()
    expect(await survey(page).locator(':checked').count()).toBe(0)
    for (const field of await survey(page).locator('textarea').all())
      expect(await field.inputValue()).toBe('')
    await page.clock.fastForward('06:00')
    await start(page).waitFor()
  }

  it('is wiped after each person', async () => {
    const before = await came()
    const page = await tablet(768)
    await expectGoodAtBothWidths(page)
    await begin(page)
    await expectGoodAtBothWidths(page)
    await toTheEnd(page)
    await press(page, 'Skicka')
    await page.getByRole('heading', { name: 'Tack, ditt svar är sparat' }).waitFor()
    await expectAccessible(page)
    expect(await came()).toBe(before + 1)
    await page.clock.fastForward('00:09')
    await start(page).waitFor()
    await expectNothingLeft(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('asks whoever has been still for five minutes, and is wiped half a minute later', async () => {
    const before = await came()
    const page = await tablet()
    const question = page.getByRole('alertdialog', { name: 'Är du kvar?' })
    await begin(page)
    await page.clock.fastForward('04:50')
    expect(await question.isVisible()).toBe(false)
    await page.clock.fastForward('00:15')
    await question.waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Jag är kvar' }).click()
    await page.clock.fastForward('00:40')
    expect(await survey(page).getByLabel('Kvinna').isChecked()).toBe(true)
    // An answer is a sign of life too, though it is given within the frame.
    await page.clock.fastForward('03:00')
    await survey(page).getByText('Man', { exact: true }).click()
    await page.clock.fastForward('04:00')
    expect(await question.isVisible()).toBe(false)
    await page.clock.fastForward('01:05')
    await question.waitFor()
    await page.clock.fastForward('00:30')
    await start(page).waitFor()
    expect(await question.isVisible()).toBe(false)
    await expectNothingLeft(page)
    expect(await came()).toBe(before)
    await page.context().close()
  })

  it('is wiped at once when it wakes from a long sleep, or is loaded anew', async () => {
    const page = await tablet()
    await begin(page)
    await page.clock.fastForward('02:00:00')
    await start(page).waitFor()
    await expectNothingLeft(page)
    await begin(page)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await start(page).waitFor()
    await expectNothingLeft(page)
    await page.context().close()
  })

  it('lets whoever sends without a net go, shows the answer to nobody, and sends it once when the net is back', async () => {
    const before = await came()
    const page = await tablet()
    await begin(page)
    await toTheEnd(page)
    await page.context().setOffline(true)
    await press(page, 'Skicka')
    await survey(page).getByText('Inte skickat än', { exact: false }).waitFor()
    await survey(page).getByRole('button', { name: 'Försök nu' }).click()
    await survey(page).getByRole('button', { name: 'Försök nu' }).click()
    await page.getByRole('heading', { name: 'Tack, du är klar' }).waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await page.clock.fastForward('00:09')
    await page.getByText('Ett svar väntar på nätet').waitFor()
    await start(page).click()
    await page.getByText('ingen kontakt med nätet').waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await came()).toBe(before)
    // Staff cannot leave with an answer that is not sent.
    await page.getByRole('button', { name: 'Avsluta kiosken (personal)' }).click()
    await page.getByLabel('PIN-kod').fill(pin)
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await page.getByText('Ett svar är inte skickat än').waitFor()
    await page.getByRole('button', { name: 'Tillbaka till enkäten' }).click()
    await page.context().setOffline(false)
    await page.clock.fastForward('00:31')
    await expect.poll(came).toBe(before + 1)
    await page.getByText('Ett svar väntar på nätet').waitFor({ state: 'hidden' })
    await expectNothingLeft(page)
    expect(await came()).toBe(before + 1)
    await page.context().close()
  })

  it('speaks the language that is chosen until the next person', async () => {
    const study = openDemoStudy('2026-11-10')
    const questionnaire = {
      ...inEveryLanguage(study.questionnaire as Questionnaire),
      id: 'i-alla-sprak',
    }
    const name = 'På flera språk'
    const other = await server.importStudy({
      ...study,
      matperiod: { ...(study.matperiod as object), name },
      questionnaire,
    })
    await server.database.db
      .updateTable('matperiod')
      .set({ languages: JSON.stringify(['sv', 'en', 'ar']) })
      .where('id', '=', other)
      .execute()
    const code = await startKiosk(server, other, 'Orangeriet', pin)
    const page = await tablet(768, `${server.url}/k/${code}`)
    await expectGoodAtBothWidths(page)
    await page.getByRole('button', { name: 'العربية' }).press('Enter')
    await page.getByRole('button', { name: 'ابدأ' }).waitFor()
    expect(await page.locator('#start').getByText('töms surfplattan').isVisible()).toBe(false)
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).direction)).toBe('rtl')
    await expectGoodAtBothWidths(page)
    await page.getByRole('button', { name: 'ابدأ' }).click()
    expect(await survey(page).locator('html').getAttribute('lang')).toBe('ar')
    // Changed within the form, the page around it follows.
    await survey(page).getByRole('button', { name: 'English' }).click()
    await survey(page).getByRole('button', { name: 'Start', exact: true }).waitFor()
    await page.clock.fastForward('05:05')
    await page.getByRole('alertdialog', { name: 'Are you still there?' }).waitFor()
    await expectAccessible(page)
    await page.clock.fastForward('00:30')
    await start(page).waitFor()
    await start(page).click()
    expect(await survey(page).locator('html').getAttribute('lang')).toBe('sv')
    await page.context().close()
  })

  it('tells the staff of an answer that could not be taken in, and shows it to nobody', async () => {
    const before = await came()
    const page = await tablet(360)
    await begin(page)
    await toTheEnd(page)
    await page.context().setOffline(true)
    await press(page, 'Skicka')
    for (const _ of [1, 2]) await survey(page).getByRole('button', { name: 'Försök nu' }).click()
    await page.getByRole('heading', { name: 'Tack, du är klar' }).waitFor()
    await page.getByText('Kan det inte tas emot då').waitFor()
    await page.clock.fastForward('00:09')
    server.setTime('2027-02-01T09:00:00Z')
    await page.context().setOffline(false)
    await page.clock.fastForward('00:31')
    await page.getByText('Till personalen: svar som inte kunde tas emot').waitFor()
    await page.getByText('Antal: 1').waitFor()
    await expectFits(page)
    await expectAccessible(page)
    // The page stays, so that staff see it, though the time is out; what was written is gone.
    await start(page).click()
    await page.getByText('Det går inte att svara här längre').waitFor()
    expect(await page.evaluate(() => Object.entries(sessionStorage))).toEqual([['refused', '1']])
    server.setTime(now)
    await page.getByRole('button', { name: 'Avsluta kiosken (personal)' }).click()
    await page.getByLabel('PIN-kod').fill(pin)
    await page.getByLabel('PIN-kod').press('Enter')
    await page.getByRole('heading', { name: 'Kiosken är avslutad' }).waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect(await came()).toBe(before)
    await page.context().close()
  })

  it('is left by its PIN alone', async () => {
    const address = await newKiosk()
    const page = await tablet(768, address)
    await page.getByRole('button', { name: 'Avsluta kiosken (personal)' }).click()
    await expectAccessible(page)
    const field = page.getByLabel('PIN-kod')
    await field.fill('4072')
    await field.press('Enter')
    await page.getByText('PIN-koden stämmer inte').waitFor()
    expect(await field.inputValue()).toBe('')
    await field.fill(pin)
    await field.press('Enter')
    await page.getByRole('heading', { name: 'Kiosken är avslutad' }).waitFor()
    await expectAccessible(page)
    await page.goto(address)
    await page.getByRole('heading', { name: 'Kiosken är avslutad' }).waitFor()
    await page.context().close()
  })

  it('shows the calm page when the mätperiod closes while it stands', async () => {
    const page = await tablet()
    server.setTime('2027-02-01T09:00:00Z')
    await start(page).click()
    await page.getByRole('heading', { name: 'Svarstiden är slut' }).waitFor()
    server.setTime(now)
    await page.context().close()
  })

  it('is started and ended from the page that reaches everybody', async () => {
    const page = await signedInPage(browser, server, staff)
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('link', { name: 'Nå alla i Orangeriet' }).click()
    const field = page.getByLabel('Ny PIN-kod')
    await field.fill('1234')
    await field.press('Enter')
    await page.getByText('svårare att gissa').waitFor()
    await field.fill('40 71')
    await field.press('Enter')
    await page.getByText('med 4 till 8 siffror').waitFor()
    await field.fill('4071')
    await field.press('Enter')
    await page.getByText('Kiosken är startad.').waitFor()
    await page
      .getByRole('img', { name: /QR-kod som öppnar kiosk/ })
      .first()
      .waitFor()
    await expectGoodAtBothWidths(page)
    await page
      .getByRole('button', { name: /^Avsluta kiosk/ })
      .first()
      .click()
    await page.getByText('Kiosken är avslutad.').waitFor()
    await page.context().close()
  })
})
