import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoErrors } from '../support/browser.ts'
import { everyKindView, realView } from './fixture.tsx'
import { answerOne, heading, onwards, openSurveys, pick, press, pressed, thanked } from './participant.ts'

const survey = openSurveys()

describe('what is written is kept', () => {
  const keyOf = (page: Page) => page.locator('[name=_key]').inputValue()

  it('over a reload: step, answers and submit key', async () => {
    const page = await survey.open(realView)
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
    const page = await survey.open(realView)
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
    expect(survey.server.stored.size).toBe(1)
  })

  it('until it is sent, and not a moment longer', async () => {
    const page = await survey.open(realView)
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
    const page = await survey.serve(realView, { width: 360 })
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('forbidden')
        },
      })
    })
    await page.goto(survey.server.url)
    await answerOne(page)
    await press(page, 'Skicka')
    await thanked(page)
    expectNoErrors(page)
  })
})

describe('sending', () => {
  it('stores one response however often the button is pressed', async () => {
    const page = await survey.open(realView)
    await answerOne(page)
    await onwards(page).dblclick()
    await thanked(page)
    expect(survey.server.posts()).toBe(1)
  })

  it('tries again when the reply is lost, and stores one response', async () => {
    const page = await survey.open(realView)
    await answerOne(page)
    survey.server.weather = 'lost'
    await press(page, 'Skicka')
    await thanked(page)
    expect(survey.server.posts()).toBe(2)
    expect(survey.server.stored.size).toBe(1)
  })

  it('says plainly that nothing is sent yet, and sends at once when the net is back', async () => {
    const page = await survey.open(realView)
    await answerOne(page)
    await page.context().setOffline(true)
    await press(page, 'Skicka')
    await page.getByText('Inte skickat än. Dina svar är kvar. Vi försöker igen om 2 sekunder.').waitFor()
    await page.context().setOffline(false)
    await page.waitForURL('**/tack', { timeout: 1500 })
  })

  it.each(['error', 'busy', 'dropped'] as const)(
    'waits longer each time, or sends when told to: %s',
    async (weather) => {
      const page = await survey.open(realView)
      await answerOne(page)
      survey.server.weather = weather
      await press(page, 'Skicka')
      await page.getByText('Vi försöker igen om 1 sekund.').waitFor()
      await page.getByText('Vi försöker igen om 2 sekunder.').waitFor()
      survey.server.weather = 'fair'
      await press(page, 'Försök nu')
      await thanked(page)
      expect(survey.server.posts()).toBe(3)
    },
  )

  it('waits while an answer is being changed', async () => {
    const page = await survey.open(realView)
    await answerOne(page)
    survey.server.weather = 'error'
    await press(page, 'Skicka')
    await page.getByText('Inte skickat än').waitFor()
    await press(page, 'Tillbaka')
    await page.waitForTimeout(1500)
    expect(survey.server.posts()).toBe(1)
  })

  it('shows a refusal as the server does, and opens at what has to change', async () => {
    const page = await survey.open(everyKindView)
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
    expect(survey.server.stored.size).toBe(1)
  })

  it('offers a new form with the answers kept when the key is used for other answers', async () => {
    const page = await survey.open(realView)
    await answerOne(page)
    const twin = await page.context().newPage()
    await twin.goto(survey.server.url)
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
    expect(survey.server.stored.size).toBe(2)
  })
})
