import { describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectNoErrors } from '../support/browser.ts'
import { everyKind } from './fixture.tsx'
import { heading, onwards, openSurveys, pick, press, pressed, thanked } from './participant.ts'

const surveys = openSurveys()

describe('one question at a time', () => {
  it('begins with the information, then asks, then says how much is answered', async () => {
    const page = await surveys.visit(await surveys.open())
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

  it('takes two quick taps for one: the second answers nothing of the question that came', async () => {
    const page = await surveys.visit(await surveys.open())
    for (const question of [
      'Kön',
      'Ålder',
      'Vilken insats deltar du i?',
      'Hur länge har du deltagit i insatsen?',
    ]) {
      await onwards(page).dblclick()
      expect(await heading(page)).toBe(question)
      expect(await page.locator(':checked').count()).toBe(0)
    }
  })

  it('lets an answer be taken back, and moves nothing when it can', async () => {
    const page = await surveys.visit(await surveys.open())
    await pressed(page, 2)
    const below = await onwards(page).boundingBox()
    await pick(page, '25-34 år')
    expect(await onwards(page).boundingBox()).toEqual(below)
    await press(page, 'Ta bort mitt svar')
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await onwards(page).textContent()).toBe('Hoppa över')
    expect(await page.locator(':focus').getAttribute('name')).toBe('alder')
    await page.reload()
    expect(await page.locator(':checked').count()).toBe(0)
  })

  it('moves focus to the heading of each step', async () => {
    const page = await surveys.visit(await surveys.open())
    await pressed(page, 4)
    expect(await page.locator(':focus').textContent()).toBe('Hur länge har du deltagit i insatsen?')
  })

  it("follows the browser's own back and forward", async () => {
    const page = await surveys.visit(await surveys.open())
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
    const page = await surveys.visit(await surveys.open())
    await pressed(page, 3)
    await press(page, 'Tillbaka')
    await expect.poll(() => heading(page)).toBe('Ålder')
    await page.goForward()
    expect(await heading(page)).toBe('Vilken insats deltar du i?')
  })

  it('can be answered and sent with the keyboard alone', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
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
    expect(await survey.responses()).toMatchObject([
      { insats: 'Samkraft', answers: { kon: 'man', alder: '25-34', stod: 2, narmare: 2 } },
    ])
    expectNoErrors(page)
  })

  it('hides what does not apply, live, and shows no sentence about it', async () => {
    const page = await surveys.visit(await surveys.open({ questionnaire: everyKind }))
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
    const page = await surveys.visit(await surveys.open({ questionnaire: everyKind }))
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

  it('asks questions whatever their names', async () => {
    const names = ['action', 'submit', 'prepend', 'elements', 'length']
    const questions = names.map((id) => ({
      id,
      kind: 'text' as const,
      maxLength: 40,
      text: { sv: `Om ${id}?` },
    }))
    const survey = await surveys.open({ questionnaire: { ...everyKind, id: 'namn', questions } })
    const page = await surveys.visit(survey)
    await press(page, 'Börja')
    for (const name of names) {
      expect(await heading(page)).toBe(`Om ${name}?`)
      await page.locator('textarea:visible').fill(name)
      await press(page, 'Nästa')
    }
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.storedTexts()).toBe(names.length)
    expectNoErrors(page)
  })

  it('counts the letters that are left, and lets the opt-out stand alone', async () => {
    const page = await surveys.visit(await surveys.open({ questionnaire: everyKind }))
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

describe('every step of every kind', () => {
  it.each(['light', 'dark'] as const)('is accessible and fits 320 pixels, %s', async (colorScheme) => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey, { width: 320, colorScheme })
    for (let step = 0; step < 8; step++) {
      await expectFits(page)
      const options = page.locator('fieldset:visible label')
      if ((await options.count()) > 0) await options.first().click()
      await expectAccessible(page)
      await onwards(page).click()
    }
    await thanked(page)
    expect(await survey.stored()).toBe(1)
    expectNoErrors(page)
  })
})
