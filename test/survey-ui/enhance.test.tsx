import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoErrors } from '../support/browser.ts'
import { everyKindView, realView } from './fixture.tsx'
import { heading, onwards, openSurveys, pick, press, pressed, thanked } from './participant.ts'

const survey = openSurveys()

describe('one question at a time', () => {
  it('begins with the information, then asks, then says how much is answered', async () => {
    const page = await survey.open(realView)
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
    const page = await survey.open(realView)
    await pressed(page, 4)
    expect(await page.locator(':focus').textContent()).toBe('Hur länge har du deltagit i insatsen?')
  })

  it("follows the browser's own back and forward", async () => {
    const page = await survey.open(realView)
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
    const page = await survey.open(realView)
    await pressed(page, 3)
    await press(page, 'Tillbaka')
    await expect.poll(() => heading(page)).toBe('Ålder')
    await page.goForward()
    expect(await heading(page)).toBe('Vilken insats deltar du i?')
  })

  it('can be answered and sent with the keyboard alone', async () => {
    const page = await survey.open(realView)
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
    const [answers] = survey.server.stored.values()
    expect(JSON.parse(answers ?? '')).toMatchObject({
      insats: 'Samkraft',
      answers: { kon: 'man', alder: '25-34', stod: 2, narmare: 2 },
    })
    expectNoErrors(page)
  })

  it('hides what does not apply, live, and shows no sentence about it', async () => {
    const page = await survey.open(everyKindView)
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
    const page = await survey.open(everyKindView)
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
    const page = await survey.open(everyKindView)
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

describe('every step', () => {
  it.each(['light', 'dark'] as const)('is accessible and fits 320 pixels, %s', async (colorScheme) => {
    const page = await survey.serve(everyKindView, { width: 320, colorScheme })
    await page.goto(survey.server.url)
    for (let step = 0; step < 8; step++) {
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const options = page.locator('fieldset:visible label')
      if ((await options.count()) > 0) await options.first().click()
      await expectAccessible(page)
      await onwards(page).click()
    }
    await thanked(page)
    await expectAccessible(page)
    expectNoErrors(page)
  })

  it('is one accessible page without scripts, and is sent the same', async () => {
    const page = await survey.serve(everyKindView, { width: 320, javaScript: false })
    await page.goto(survey.server.url)
    await expectAccessible(page)
    await pick(page, 'Orangeriet')
    await press(page, 'Skicka')
    await page.locator('#fel').waitFor()
    await expectAccessible(page)
    expect(await page.locator('[value=Orangeriet]').isChecked()).toBe(true)
    await pick(page, 'Delvis')
    await press(page, 'Skicka')
    await thanked(page)
    expect(survey.server.stored.size).toBe(1)
    expectNoErrors(page)
  })
})
