import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SurveyView } from '../../survey-ui/survey-page.tsx'
import { expectAccessible, expectNoErrors, newPage, openBrowser } from '../support/browser.ts'
import { builtScript } from './build.ts'
import { everyKindView, realView } from './fixture.tsx'
import { openSurveyServer, type SurveyServer } from './survey-server.tsx'

let browser: Browser
let script: string
let server: SurveyServer

beforeAll(async () => {
  ;[browser, script] = await Promise.all([openBrowser(), builtScript()])
})
afterAll(() => browser.close())
afterEach(() => server.close())

async function open(view: SurveyView, width = 360): Promise<Page> {
  server = await openSurveyServer(view, script)
  const page = await newPage(browser, { width, height: 720 })
  await page.goto(server.url)
  return page
}

const heading = (page: Page) => page.locator('h2:visible, h3:visible').last().textContent()
const onwards = (page: Page) => page.locator('button[type=submit]')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const pick = (page: Page, name: string) =>
  page.getByText(name, { exact: true }).locator('visible=true').click()
const pressed = async (page: Page, times: number) => {
  for (let time = 0; time < times; time++) await onwards(page).click()
}
const thanked = (page: Page) => page.waitForURL('**/tack')

/** From the information to the last step, with one answer on the way. */
async function answerOne(page: Page): Promise<void> {
  await press(page, 'Börja')
  await pick(page, 'Kvinna')
  await pressed(page, 10)
  expect(await heading(page)).toBe('Klart att skicka?')
}

describe('one question at a time', () => {
  it('begins with the information, then asks, then says how much is answered', async () => {
    const page = await open(realView)
    expect(await page.locator('fieldset:visible').count()).toBe(0)
    expect(await page.getByText('Det är frivilligt').isVisible()).toBe(true)
    await press(page, 'Börja')
    expect(await heading(page)).toBe('Kön')
    expect(await page.locator('fieldset:visible').count()).toBe(1)
    expect(await page.getByText('Fråga 1 av 10').isVisible()).toBe(true)
    await press(page, 'Hoppa över')
    await pick(page, '25-34 år')
    await press(page, 'Nästa')
    await pressed(page, 8)
    expect(await page.getByText('Du har svarat på 1 av 10 frågor').isVisible()).toBe(true)
    expectNoErrors(page)
  })

  it('moves focus to the heading of each step', async () => {
    const page = await open(realView)
    await pressed(page, 4)
    expect(await page.locator(':focus').textContent()).toBe('Hur länge har du deltagit i insatsen?')
  })

  it("follows the browser's own back and forward", async () => {
    const page = await open(realView)
    await pressed(page, 3)
    await page.goBack()
    expect(await heading(page)).toBe('Ålder')
    await page.goBack()
    await page.goBack()
    expect(await page.getByText('Det är frivilligt').isVisible()).toBe(true)
    await page.goForward()
    expect(await heading(page)).toBe('Kön')
  })

  it('goes back to the question before, as the browser would', async () => {
    const page = await open(realView)
    await pressed(page, 3)
    await press(page, 'Tillbaka')
    await expect.poll(() => heading(page)).toBe('Ålder')
    await page.goForward()
    expect(await heading(page)).toBe('Vilken insats deltar du i?')
  })

  it('can be answered and sent with the keyboard alone', async () => {
    const page = await open(realView)
    await page.locator('summary').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    for (let question = 0; question < 10; question++) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await thanked(page)
    const [answers] = server.stored.values()
    expect(JSON.parse(answers ?? '')).toMatchObject({
      insats: 'Samkraft',
      answers: { kon: 'man', alder: '25-34', stod: 2, narmare: 2 },
    })
    expectNoErrors(page)
  })

  it('hides what does not apply, live, and shows no sentence about it', async () => {
    const page = await open(everyKindView)
    await pressed(page, 2)
    await pick(page, 'Nej')
    expect(await page.getByText('Fråga 2 av 5').isVisible()).toBe(true)
    await pick(page, 'Ja')
    expect(await page.getByText('Fråga 2 av 6').isVisible()).toBe(true)
    await press(page, 'Nästa')
    expect(await heading(page)).toBe('Vad har du fått hjälp med?')
    expect(await page.getByText('Svara bara om').isVisible()).toBe(false)
    await page.goBack()
    await pick(page, 'Nej')
    await page.goForward()
    expect(await heading(page)).toBe('Hur nöjd är du?')
  })

  it('asks for a compulsory answer with the sentence that the server uses', async () => {
    const page = await open(everyKindView)
    await pressed(page, 3)
    expect(await heading(page)).toBe('Har du fått hjälp?')
    const group = page.getByRole('radiogroup', { name: 'Har du fått hjälp?' })
    expect(await group.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#e-action').textContent()).toBe('Välj ett svar. Frågan behöver besvaras.')
    expect(await page.locator(':focus').getAttribute('id')).toBe('q-action')
    await pick(page, 'Nej')
    expect(await page.locator('#e-action').textContent()).toBe('')
    expect(await group.getAttribute('aria-invalid')).toBeNull()
  })

  it('counts the letters that are left, and lets the opt-out stand alone', async () => {
    const page = await open(everyKindView)
    await pressed(page, 2)
    await pick(page, 'Ja')
    await pressed(page, 1)
    await pick(page, 'CV')
    await pick(page, 'Minns inte')
    expect(await page.locator('[name=submit]:checked').count()).toBe(1)
    await pick(page, 'Praktik')
    expect(await page.locator('[name=submit]:checked').inputValue()).toBe('praktik')
    await pressed(page, 3)
    await page.fill('textarea', 'Tack för hjälpen')
    await expect.poll(() => page.locator('#c-ovrigt').textContent()).toBe('Du har 1\u00a0184 tecken kvar.')
  })
})

describe('what is written is kept', () => {
  const keyOf = (page: Page) => page.locator('[name=_key]').inputValue()

  it('over a reload: step, answers and submit key', async () => {
    const page = await open(realView)
    await pressed(page, 1)
    await pick(page, 'Kvinna')
    await pressed(page, 1)
    const key = await keyOf(page)
    await page.reload()
    expect(await heading(page)).toBe('Ålder')
    expect(await keyOf(page)).toBe(key)
    await page.goBack()
    expect(await page.locator('[name=kon]:checked').inputValue()).toBe('kvinna')
  })

  it('in a duplicated tab, which is the same response', async () => {
    const page = await open(realView)
    await answerOne(page)
    const [twin] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void window.open(location.href)),
    ])
    await twin.waitForLoadState()
    expect(await keyOf(twin)).toBe(await keyOf(page))
    for (const tab of [page, twin]) {
      await press(tab, 'Skicka')
      await thanked(tab)
    }
    expect(server.stored.size).toBe(1)
  })

  it('until it is sent, and not a moment longer', async () => {
    const page = await open(realView)
    await answerOne(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.goBack()
    expect(await page.getByText('Det är frivilligt').isVisible()).toBe(true)
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await keyOf(page)).not.toBe('nyckel-1')
  })

  it('by the page alone where the browser forbids storage', async () => {
    server = await openSurveyServer(realView, script)
    const page = await newPage(browser, { width: 360 })
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('forbidden')
        },
      })
    })
    await page.goto(server.url)
    await answerOne(page)
    await press(page, 'Skicka')
    await thanked(page)
    expectNoErrors(page)
  })
})

describe('sending', () => {
  it('stores one response however often the button is pressed', async () => {
    const page = await open(realView)
    await answerOne(page)
    await onwards(page).dblclick()
    await thanked(page)
    expect(server.posts()).toBe(1)
  })

  it('tries again when the reply is lost, and stores one response', async () => {
    const page = await open(realView)
    await answerOne(page)
    server.weather = 'lost'
    await press(page, 'Skicka')
    await thanked(page)
    expect(server.posts()).toBe(2)
    expect(server.stored.size).toBe(1)
  })

  it('says plainly that nothing is sent yet, and sends at once when the net is back', async () => {
    const page = await open(realView)
    await answerOne(page)
    await page.context().setOffline(true)
    await press(page, 'Skicka')
    await page.getByText('Inte skickat än. Dina svar är kvar. Vi försöker igen om 4 sekunder.').waitFor()
    await page.context().setOffline(false)
    await page.waitForURL('**/tack', { timeout: 2000 })
  })

  it.each(['error', 'busy', 'dropped'] as const)(
    'waits longer each time, or sends when told to: %s',
    async (weather) => {
      const page = await open(realView)
      await answerOne(page)
      server.weather = weather
      await press(page, 'Skicka')
      await page.getByText('Vi försöker igen om 1 sekund.').waitFor()
      await page.getByText('Vi försöker igen om 2 sekunder.').waitFor()
      server.weather = 'fair'
      await press(page, 'Försök nu')
      await thanked(page)
      expect(server.posts()).toBe(3)
    },
  )

  it('waits while an answer is being changed', async () => {
    const page = await open(realView)
    await answerOne(page)
    server.weather = 'error'
    await press(page, 'Skicka')
    await page.getByText('Inte skickat än').waitFor()
    await press(page, 'Tillbaka')
    await page.waitForTimeout(1500)
    expect(server.posts()).toBe(1)
  })

  it('shows a refusal as the server does, and opens at what has to change', async () => {
    const page = await open(everyKindView)
    await pressed(page, 2)
    await pick(page, 'Nej')
    await pressed(page, 2)
    await page.fill('[name=timmar]', 'många')
    await pressed(page, 2)
    await press(page, 'Skicka')
    await page.locator('#fel').waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('fel')
    expect(await heading(page)).toBe('Hur många timmar i veckan deltar du?')
    await press(page, 'Nästa')
    await page.locator('#fel a').click()
    await expect.poll(() => heading(page)).toBe('Hur många timmar i veckan deltar du?')
    expect(await page.locator(':focus').getAttribute('id')).toBe('q-timmar')
    await expectAccessible(page)
    await page.fill('[name=timmar]', '7,5')
    expect(await page.locator('#fel').count()).toBe(0)
    await pressed(page, 3)
    await thanked(page)
    expect(server.stored.size).toBe(1)
  })

  it('offers a new form with the answers kept when the key is used for other answers', async () => {
    const page = await open(realView)
    await answerOne(page)
    const twin = await page.context().newPage()
    await twin.goto(server.url)
    const kept = await page.evaluate(() => sessionStorage.getItem(location.pathname))
    await twin.evaluate((kept) => sessionStorage.setItem(location.pathname, kept ?? ''), kept)
    await press(page, 'Skicka')
    await thanked(page)
    await twin.reload()
    await pressed(twin, 2)
    await pick(twin, '16-24 år')
    await pressed(twin, 9)
    await press(twin, 'Skicka')
    await twin.getByText('Ditt svar är redan sparat').waitFor()
    expect(await heading(twin)).toBe('Klart att skicka?')
    await press(twin, 'Skicka')
    await thanked(twin)
    expect(server.stored.size).toBe(2)
  })
})

describe('every step', () => {
  it.each(['light', 'dark'] as const)('is accessible and fits 320 pixels, %s', async (colorScheme) => {
    server = await openSurveyServer(everyKindView, script)
    const page = await newPage(browser, { width: 320, colorScheme })
    await page.goto(server.url)
    for (let step = 0; step < 8; step++) {
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await page
        .locator('fieldset:visible label')
        .first()
        .click({ timeout: 500 })
        .catch(() => undefined)
      await expectAccessible(page)
      await onwards(page).click()
    }
    await thanked(page)
    await expectAccessible(page)
    expectNoErrors(page)
  })

  it('is one accessible page without scripts, and is sent the same', async () => {
    server = await openSurveyServer(everyKindView, script)
    const page = await newPage(browser, { width: 320, javaScript: false })
    await page.goto(server.url)
    await expectAccessible(page)
    await pick(page, 'Orangeriet')
    await press(page, 'Skicka')
    await page.locator('#fel').waitFor()
    await expectAccessible(page)
    expect(await page.locator('[value=Orangeriet]').isChecked()).toBe(true)
    await pick(page, 'Delvis')
    await press(page, 'Skicka')
    await thanked(page)
    expect(server.stored.size).toBe(1)
    expectNoErrors(page)
  })
})
