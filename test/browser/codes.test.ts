import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { countResponses } from '../../server/store/responses.ts'
import { inGroups } from '../../shared/codes.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import {
  expectAccessible,
  expectFits,
  expectGoodAtBothWidths,
  expectNoErrors,
  newPage,
  openBrowser,
} from '../support/browser.ts'
import { makeCodes, useCodes, usedCodes } from '../support/codes.ts'
import { linkOf } from '../support/participant.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { readQr } from '../support/qr.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import { keyOf, pick, press, pressed, thanked } from '../survey-ui/participant.ts'

const { say } = speakerOf('sv')

const staff = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const opened = '2026-11-10T09:00:00Z'
const before = '2026-10-01T09:00:00Z'

let server: TestServer
let browser: Browser
let id: string
const came = async () =>
  [...(await countResponses(server.database.db, id)).values()].reduce((sum, count) => sum + count, 0)
const newCode = async () =>
  inGroups((await makeCodes(server, id, 'Orangeriet', 1, new Date(opened)))[0] ?? '')
const address = async () => `${server.url}/e/${await linkOf(server, id, 'Orangeriet')}`

/** From the information to the last step, with one answer on the way: nine questions, for the link tells the insats. */
async function answerToEnd(page: Page): Promise<void> {
  await press(page, 'Börja')
  await pick(page, 'Kvinna')
  await pressed(page, 9)
  await page.getByText('Klart att skicka?').waitFor()
}

async function begin(now: string): Promise<void> {
  server = await startServer('sqlite', { now: opened })
  id = await server.importStudy(openDemoStudy('2026-11-10'))
  server.setTime(now)
  await server.addAccount(staff)
  await server.addAccount(kansli)
  browser = await openBrowser()
}
async function end(): Promise<void> {
  await browser.close()
  await server.stop()
}

describe('a participant with a slip', () => {
  beforeAll(async () => {
    await begin(opened)
    await useCodes(server, id)
  })
  afterAll(end)
  const field = (page: Page) => page.locator('#kod')

  it('finds the code in its place, and nowhere in the address', async () => {
    const code = await newCode()
    const page = await newPage(browser, { width: 360 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${await address()}#${code}`)
    expect(await field(page).inputValue()).toBe(code)
    expect(page.url()).toBe(await address())
    expect(await page.evaluate(() => history.length)).toBe(2)
    await expectGoodAtBothWidths(page)
    const counts = [await came(), await usedCodes(server, id)].map((count) => count + 1)
    await answerToEnd(page)
    expect(page.url()).not.toContain(code)
    await press(page, 'Skicka')
    await thanked(page)
    expect([await came(), await usedCodes(server, id)]).toEqual(counts)
    expect(asked.filter((url) => url.includes(code))).toEqual([])
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    expectNoErrors(page)
    await page.context().close()
  })

  it('keeps code and answers when the page is loaded again, and begins anew with another code in the same tab', async () => {
    const [mine, yours] = [await newCode(), await newCode()]
    const page = await newPage(browser, { width: 360 })
    await page.goto(`${await address()}#${mine}`)
    await press(page, 'Börja')
    await page.getByText('Kvinna', { exact: true }).click()
    const key = await keyOf(page)
    await page.reload()
    expect([await field(page).inputValue(), await keyOf(page)]).toEqual([mine, key])
    expect(await page.getByLabel('Kvinna').isChecked()).toBe(true)
    // The camera opens the next slip where this one was.
    await page.evaluate((hash) => {
      location.hash = hash
    }, yours)
    await page.waitForFunction(
      (code) => document.querySelector<HTMLInputElement>('#kod')?.value === code,
      yours,
    )
    expect(await keyOf(page)).not.toBe(key)
    expect(await page.locator('[name=kon]:checked').count()).toBe(0)
    expect(page.url()).not.toContain(yours)
    await page.context().close()
  })

  it('is asked for the code before the questions', async () => {
    const page = await newPage(browser, { width: 360 })
    await page.goto(await address())
    await press(page, 'Börja')
    await page.getByText(say('codeMissing')).waitFor()
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await expectAccessible(page)
    await page.keyboard.type((await newCode()).toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByText('Fråga 1 av').waitFor()
    await page.context().close()
  })

  it.each([true, false])(
    'who typed the code wrong gets the form back at the code, with every answer kept; scripts: %s',
    async (javaScript) => {
      const page = await newPage(browser, { width: 360, javaScript })
      await page.goto(await address())
      await field(page).fill('ACDEF-GHJKM')
      if (javaScript) await answerToEnd(page)
      else await page.locator('[name=kon]').first().check()
      await press(page, 'Skicka')
      await page.getByText(say('codeRefused')).waitFor()
      await expectFits(page)
      await expectAccessible(page)
      expect(await field(page).inputValue()).toBe('ACDEF-GHJKM')
      expect(await page.locator('#fel a').getAttribute('href')).toBe('#kod')
      await field(page).fill(await newCode())
      if (javaScript) await pressed(page, 10)
      await press(page, 'Skicka')
      await thanked(page)
      await page.context().close()
    },
  )

  it('that somebody has used reads so, and may go on with a new one', async () => {
    const code = await newCode()
    const send = async (page: Page) => {
      await page.goto(`${await address()}#${code}`)
      await answerToEnd(page)
      await press(page, 'Skicka')
    }
    const first = await newPage(browser, { width: 360 })
    await send(first)
    await thanked(first)
    const second = await newPage(browser, { width: 360 })
    await send(second)
    await second.getByText(say('codeUsed')).waitFor()
    await expectAccessible(second)
    await field(second).fill(await newCode())
    await pressed(second, 10)
    await press(second, 'Skicka')
    await thanked(second)
    await first.context().close()
    await second.context().close()
  })
})

describe('those who hand out codes', () => {
  beforeAll(() => begin(before))
  afterAll(end)
  const codesPage = () => `${server.url}/admin/matperioder/${id}/koder`

  it('choose to use them before the mätperiod opens', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('link', { name: 'Välj om koder ska användas' }).click()
    await page.getByLabel('Den som svarar behöver en engångskod').check()
    await page.getByText('Sparat.').waitFor()
    await page.getByRole('heading', { name: 'Gör koder' }).waitFor()
    await page.context().close()
  })

  it('make slips that lead to the form, and read what they are worth', async () => {
    const page = await signedInPage(browser, server, staff)
    await page.goto(codesPage())
    await page.getByText('någon som har fått två lappar hindras').waitFor()
    await expectGoodAtBothWidths(page)
    const count = page.getByLabel('Antal nya koder, Orangeriet')
    await count.fill('0')
    await count.press('Enter')
    await page.getByText('Skriv ett antal från 1 till').waitFor()
    await count.fill('10')
    await count.press('Enter')
    await page.getByRole('heading', { name: '10 koder till Orangeriet' }).waitFor()
    expect(await page.locator('.slip').count()).toBe(10)
    await expectGoodAtBothWidths(page)
    for (const slip of (await page.locator('.slip').all()).slice(0, 2)) {
      const code = await slip.locator('.slip-code').textContent()
      const image = (await slip.locator('img').getAttribute('src')) ?? ''
      expect(await readQr(page, image)).toBe(`${await address()}#${code}`)
    }
    expectNoErrors(page)
    await page.context().close()
  })

  it('print eight slips to a sheet, and nothing else', async () => {
    const page = await signedInPage(browser, server, staff)
    await page.goto(codesPage())
    const count = page.getByLabel('Antal nya koder, Orangeriet')
    await count.fill('17')
    await count.press('Enter')
    await page.locator('.slip').first().waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Spara lapparna som PDF' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe('Engångskoder Orangeriet.pdf')
    const file = readPdf(await readFile(await download.path()))
    expect(file.pages).toHaveLength(3)
    for (const code of await page.locator('.slip-code').allTextContents()) {
      expect(wordsOf(file)).toContain(tight(code))
    }
    await page.getByText('PDF:en är sparad').waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: 'Engångskoder' }).isVisible()).toBe(false)
    await page.context().close()
  })

  it('type a paper with its code, and are told at once of one that is wrong, used or there twice', async () => {
    server.setTime(opened)
    const already = await came()
    const [first, second] = [await newCode(), await newCode()]
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('button', { name: 'Skriv in pappersenkäter från Orangeriet' }).click()
    const field = page.getByLabel('Kod på bladet')
    await field.fill('ACDEF-GHJKM')
    await field.press('Enter')
    await page.getByText('Koden stämmer inte.').waitFor()
    await expectAccessible(page)
    await field.fill(first)
    await field.press('Enter')
    await page.getByText('Bladet har en kod.').waitFor()
    await page.keyboard.press('1')
    await page.getByLabel('Kvinna').and(page.locator(':checked')).waitFor()
    for (let question = 0; question < 9; question += 1) await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Blad 2' }).waitFor()
    await field.fill(first)
    await page.keyboard.press('Tab')
    await page.getByText('Koden finns på ett annat blad').waitFor()
    await field.fill(second)
    await field.press('Enter')
    await page.getByText('Bladet har en kod.').waitFor()
    await page.keyboard.press('2')
    for (let question = 0; question < 9; question += 1) await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Blad 3' }).waitFor()
    await page.getByText('Allt är sparat.').waitFor()

    // The same person has answered on the web meanwhile: the sheet is not counted too.
    const phone = await newPage(browser, { width: 360 })
    await phone.goto(`${await address()}#${second}`)
    await answerToEnd(phone)
    await press(phone, 'Skicka')
    await thanked(phone)
    const approve = async () => {
      await page.getByRole('button', { name: /^Godkänn/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Godkänn/ })
        .click()
    }
    await approve()
    await page.getByText('Blad 2: koden är redan använd. Ta bort bladet.').waitFor()
    expect(await came()).toBe(already + 1)
    await page.getByRole('button', { name: 'Ta bort blad 2' }).click()
    await page.getByText('Allt är sparat.').waitFor()
    await approve()
    await page.getByText('1 blad').first().waitFor()
    await expect.poll(came).toBe(already + 2)
    expect(await usedCodes(server, id)).toBe(2)
  })
})
