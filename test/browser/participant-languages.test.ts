import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { expectAccessible, expectFits, expectNoErrors } from '../support/browser.ts'
import { inEveryLanguage } from '../support/translated.ts'
import { onwards, openSurveys, pressed, type Survey, thanked } from '../survey-ui/participant.ts'

const surveys = openSurveys()
const questionnaire = inEveryLanguage(bilaga.questionnaire as Questionnaire)
const languages = ['sv', 'en', 'ar', 'uk']

const open = () => surveys.open({ questionnaire, languages })
const language = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const langOf = (page: Page) =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`.trim())

async function expectSound(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}

async function stored(survey: Survey) {
  return (await survey.responses()).map(({ answers }) => answers)
}

describe('a participant who reads another language', () => {
  it.each([
    { code: 'ar', direction: 'rtl' },
    { code: 'uk', direction: '' },
  ])('answers a question at a time in $code, from link to thanks', async ({ code, direction }) => {
    const { say, language: spoken } = speakerOf(code)
    const survey = await open()
    const page = await surveys.visit(survey)
    await language(page, spoken.name).click()
    await page.waitForURL(`**?sprak=${code}`)
    expect(await langOf(page)).toBe(`${code} ${direction}`.trim())
    await expectSound(page)
    await pressed(page, 1)
    // The circle of an option stands where reading begins.
    const [row, circle] = await page
      .locator('fieldset:visible label')
      .first()
      .evaluate((label) => {
        const input = label.querySelector('input')
        return [label.getBoundingClientRect().width, input ? getComputedStyle(input, '::before').width : '']
      })
    expect(row).toBe(320)
    expect(circle).not.toBe('')
    await page.locator('fieldset:visible label').first().click()
    await expectSound(page)
    await pressed(page, 10)
    await expectSound(page)
    expect(await onwards(page).textContent()).toBe(say('send'))
    await pressed(page, 1)
    await thanked(page)
    expect(await page.locator('h1').textContent()).toBe(say('thanks'))
    expect(await langOf(page)).toBe(`${code} ${direction}`.trim())
    await expectSound(page)
    expect(await stored(survey)).toEqual([{ kon: 'kvinna' }])
    expectNoErrors(page)
  })

  it.each([true, false])('loses nothing by a change in the middle, scripts: %s', async (javaScript) => {
    const survey = await open()
    const page = await surveys.visit(survey, { javaScript })
    if (javaScript) await pressed(page, 1)
    await page.locator('[name=kon][value=man]').check()
    if (javaScript) await pressed(page, 1)
    await page.locator('[name=alder][value="25-34"]').check()
    const key = await page.locator('[name=_key]').inputValue()

    await language(page, 'العربية').click()
    await page.waitForURL('**?sprak=ar**')
    expect(await page.locator('[name=_key]').inputValue()).toBe(key)
    // With scripts one stays at the question.
    if (javaScript) expect(await page.locator('fieldset:visible [name=alder]').count()).toBeGreaterThan(0)
    await language(page, speakerOf('ar').say('withSwedish')).click()
    await page.waitForURL('**svenska**')
    await page.locator('.sv:visible', { hasText: 'Ålder' }).first().waitFor()
    await expectSound(page)
    expect(await survey.stored()).toBe(0)

    if (javaScript) await pressed(page, 9)
    await pressed(page, 1)
    await thanked(page)
    expect(page.url()).toContain('sprak=ar&svenska')
    expect(await stored(survey)).toEqual([{ kon: 'man', alder: '25-34' }])
    const kept = await page.evaluate(() => sessionStorage.length + localStorage.length)
    expect([kept, await page.context().cookies()]).toEqual([0, []])
    expectNoErrors(page)
  })

  it('sends with Enter, and does not change the language by it', async () => {
    const timmar = {
      id: 'timmar',
      kind: 'number',
      text: { sv: 'Timmar', en: 'Hours' },
    } as const
    const survey = await surveys.open({
      questionnaire: { ...questionnaire, id: 'timmar', title: { sv: 'T', en: 'T' }, questions: [timmar] },
      languages: ['sv', 'en'],
    })
    const page = await surveys.visit(survey, { javaScript: false })
    await page.fill('#q-timmar', '7')
    await page.press('#q-timmar', 'Enter')
    await thanked(page)
    expect(await stored(survey)).toEqual([{ timmar: 7 }])
  })
})
