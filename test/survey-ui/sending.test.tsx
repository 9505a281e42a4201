import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoErrors } from '../support/browser.ts'
import { everyKind } from './fixture.tsx'
import {
  answerOne,
  duplicate,
  heading,
  keyOf,
  meetForms,
  onwards,
  openSurveys,
  pick,
  press,
  pressed,
  stopClock,
  thanked,
} from './participant.ts'

const surveys = openSurveys()

describe('what is written is kept', () => {
  it('over a reload: step, answers and submit key', async () => {
    const page = await surveys.visit(await surveys.open())
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

  it('over a reload of a form that came back, with what was changed since', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey)
    await pressed(page, 2)
    await pick(page, 'Nej')
    await pressed(page, 2)
    await page.fill('#q-timmar', 'många')
    await pressed(page, 2)
    await press(page, 'Skicka')
    await page.locator('#fel').waitFor()
    await page.fill('#q-timmar', '7,5')
    const key = await keyOf(page)
    await page.reload()
    expect(await page.locator('#q-timmar').inputValue()).toBe('7,5')
    expect(await page.locator('[name=action]:checked').inputValue()).toBe('nej')
    expect(await keyOf(page)).toBe(key)
  })

  it('in a duplicated tab, which is the same response', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
    await answerOne(page)
    const twin = await duplicate(page)
    expect(await keyOf(twin)).toBe(await keyOf(page))
    for (const tab of [page, twin]) {
      await press(tab, 'Skicka')
      await thanked(tab)
    }
    expect(await survey.stored()).toBe(1)
  })

  it('until it is sent, and not a moment longer', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
    await answerOne(page)
    const key = await keyOf(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.goto(survey.url)
    expect(await page.getByText('Det är frivilligt').isVisible()).toBe(true)
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await keyOf(page)).not.toBe(key)
  })

  it('nowhere else, though the link was typed in lower case and the form came back', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit({
      ...survey,
      url: survey.url.replace(/\w+$/, (code) => code.toLowerCase()),
    })
    await pressed(page, 2)
    await pick(page, 'Nej')
    await pressed(page, 2)
    await page.fill('#q-timmar', 'många')
    await pressed(page, 2)
    await press(page, 'Skicka')
    await page.locator('#fel').waitFor()
    await page.fill('#q-timmar', '7,5')
    await pressed(page, 2)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.stored()).toBe(1)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  it('by the page alone where the browser forbids storage', async () => {
    const survey = await surveys.open()
    const page = await surveys.blank()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('forbidden')
        },
      })
    })
    await page.goto(survey.url)
    await answerOne(page)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.stored()).toBe(1)
    expectNoErrors(page)
  })
})

describe('sending', () => {
  it('happens once, however often the button is pressed', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
    await answerOne(page)
    let sent = 0
    const pressedTwice = Promise.withResolvers<void>()
    await page.route('**/e/*', async (route) => {
      sent += 1
      await pressedTwice.promise
      return route.continue()
    })
    await press(page, 'Skicka')
    await page.getByText('Skickar').waitFor()
    await onwards(page).click()
    pressedTwice.resolve()
    await thanked(page)
    expect(sent).toBe(1)
    expect(await survey.stored()).toBe(1)
  })

  it('is tried again when the reply is lost, and one response is stored', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.blank()
    await stopClock(page)
    await page.goto(survey.url)
    await pressed(page, 2)
    await pick(page, 'Nej')
    await pressed(page, 3)
    await page.fill('textarea', 'Tack för hjälpen')
    await pressed(page, 1)
    const sent = await meetForms(page.context(), 'reply lost', 'reply lost')
    await press(page, 'Skicka')
    await page.getByText('Vi försöker igen om 1 sekund.').waitFor()
    expect(await survey.stored()).toBe(1)
    await page.clock.runFor(1000)
    await page.getByText('Vi försöker igen om 2 sekunder.').waitFor()
    await page.clock.runFor(2000)
    await thanked(page)
    expect(sent()).toBe(3)
    expect(await survey.stored()).toBe(1)
    expect(await survey.storedTexts()).toBe(1)
  })

  it('waits plainly while there is no net, and goes at once when the net is back', async () => {
    const survey = await surveys.open()
    const page = await surveys.blank()
    await stopClock(page)
    await page.goto(survey.url)
    await answerOne(page)
    await page.context().setOffline(true)
    await press(page, 'Skicka')
    await page.getByText('Inte skickat än. Dina svar är kvar. Vi försöker igen om 1 sekund.').waitFor()
    expect(await survey.stored()).toBe(0)
    await page.context().setOffline(false)
    await thanked(page)
    expect(await survey.stored()).toBe(1)
  })

  it.each([500, 429, 'lost'] as const)('waits longer each time, or goes when told to: %s', async (fate) => {
    const survey = await surveys.open()
    const page = await surveys.blank()
    await stopClock(page)
    await page.goto(survey.url)
    await answerOne(page)
    const sent = await meetForms(page.context(), fate, fate, fate)
    await press(page, 'Skicka')
    await page.getByText('Vi försöker igen om 1 sekund.').waitFor()
    await page.clock.runFor(1000)
    await page.getByText('Vi försöker igen om 2 sekunder.').waitFor()
    await page.clock.runFor(1999)
    expect(sent()).toBe(2)
    await page.clock.runFor(1)
    await page.getByText('Vi försöker igen om 4 sekunder.').waitFor()
    expect(await survey.stored()).toBe(0)
    await press(page, 'Försök nu')
    await thanked(page)
    expect(sent()).toBe(4)
    expect(await survey.stored()).toBe(1)
  })

  it('waits while an answer is being changed', async () => {
    const survey = await surveys.open()
    const page = await surveys.blank()
    await stopClock(page)
    await page.goto(survey.url)
    await answerOne(page)
    const sent = await meetForms(page.context(), 500)
    await press(page, 'Skicka')
    await page.getByText('Vi försöker igen om 1 sekund.').waitFor()
    await press(page, 'Tillbaka')
    await page.clock.runFor(1000)
    await pick(page, 'Vet ej')
    await press(page, 'Nästa')
    await press(page, 'Skicka')
    await thanked(page)
    expect(sent()).toBe(2)
    expect(await survey.responses()).toMatchObject([{ answers: { kon: 'kvinna', narmare: 'vet-ej' } }])
  })

  it('shows a refusal as the server does, and opens at what has to change', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey)
    await pressed(page, 2)
    await pick(page, 'Nej')
    await pressed(page, 2)
    await page.fill('#q-timmar', 'många')
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
    expect(await survey.stored()).toBe(0)
    await page.fill('#q-timmar', '7,5')
    expect(await page.locator('#fel').count()).toBe(0)
    await pressed(page, 3)
    await thanked(page)
    expect(await survey.responses()).toMatchObject([{ answers: { action: 'nej', timmar: 7.5 } }])
  })

  it('offers a new form with the answers kept when the key is used for other answers', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
    await answerOne(page)
    const twin = await duplicate(page)
    await press(page, 'Skicka')
    await thanked(page)
    await press(twin, 'Tillbaka')
    await pick(twin, 'Vet ej')
    await press(twin, 'Nästa')
    const key = await keyOf(twin)
    await press(twin, 'Skicka')
    await twin.getByText('Ditt svar är redan sparat').waitFor()
    expect(await heading(twin)).toBe('Klart att skicka?')
    expect(await keyOf(twin)).not.toBe(key)
    expect(await survey.stored()).toBe(1)
    await press(twin, 'Skicka')
    await thanked(twin)
    expect(await survey.stored()).toBe(2)
  })
})
