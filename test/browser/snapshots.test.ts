import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { expectAccessible, expectFits, expectNoErrors, newPage, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const staff = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let id: string

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2026-11-10T09:00:00Z' })
  id = await server.importStudy(openDemoStudy('2026-11-10'))
  await server.addAccount(staff)
  await server.addAccount(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('the kansli makes a preliminary result, releases it to insatspersonalen, who read it, and takes it back', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}`)
  await page.getByRole('link', { name: 'Preliminärt resultat' }).click()
  await page.getByText(/insatser har minst 5 nya svar/).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gör ett preliminärt resultat' }).click()
  await page.getByText('Bara kansliet kan läsa det').waitFor()
  await page.getByText('Ingen insats har minst 5 nya svar').waitFor()
  await page.getByRole('heading', { name: 'Preliminärt resultat, nr 1' }).waitFor()

  await page.getByRole('button', { name: 'Släpp till styrelsen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Insatspersonalen och Samordnare och styrgrupp har inte fått läsa det').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Släpp till insatspersonalen' }).click()
  await dialog.getByText('men inte andra insatsers').waitFor()
  await dialog.getByRole('button', { name: 'Släpp till insatspersonalen' }).click()
  await page.getByText('Resultatet är släppt till insatspersonalen.').waitFor()
  await page.getByText(/Sedan 10 november 2026.*släppt av kansli@example.se/).waitFor()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page)
  }
  await expectAccessible(page)

  const reader = await signedInPage(browser, server, staff)
  await reader.goto(`${server.url}/admin`)
  await reader.getByRole('link', { name: /Läs resultat/ }).click()
  await reader.getByText('Det här är ett preliminärt resultat').waitFor()
  await reader.getByText('Du ser hela mätperioden och dina egna insatser.').waitFor()
  const intake = reader.getByRole('table', { name: /insats/i }).first()
  expect(await intake.getByRole('rowheader').allInnerTexts()).toEqual(['Orangeriet', 'Alla'])
  expectNoErrors(reader)

  await page.getByRole('button', { name: 'Ta tillbaka från insatspersonalen' }).click()
  await dialog.getByRole('button', { name: 'Ta tillbaka' }).click()
  await page.getByText('Resultatet är taget tillbaka från insatspersonalen.').waitFor()
  await reader.goto(`${server.url}/admin`)
  await reader.getByRole('heading', { level: 1 }).waitFor()
  expect(await reader.getByRole('link', { name: /Läs resultat/ }).count()).toBe(0)
  expectNoErrors(page)
})

it('the kansli gives the styrelse a link with a code; they read it without an account and without scripts, and keep it as a file', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.clock.setFixedTime(server.clock.now())
  await page.goto(`${server.url}/admin/matperioder/${id}/faststallt`)
  await page.getByText('När resultatet är släppt').waitFor()
  await page.getByRole('button', { name: 'Släpp till styrelsen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Släpp till styrelsen' }).click()
  await page.getByRole('button', { name: 'Gör en länk' }).click()
  await page.getByLabel('Skydda länken med en kod').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gör länken' }).click()
  await page.getByText('Länken är gjord.').waitFor()
  const url = await page.getByLabel('Länk till resultatet för styrelsen').inputValue()
  const code = (await page.locator('.reader-code').textContent()) ?? ''
  await page.getByText('Gäller till och med 10 februari 2027, med kod.').waitFor()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page)
  }
  await expectAccessible(page)

  const reader = await newPage(browser, { width: 360, javaScript: false })
  await reader.goto(url)
  await reader.getByLabel('Kod').fill('ACDEFGHJ')
  await reader.getByRole('button', { name: 'Öppna resultatet' }).click()
  await reader.getByText('Koden stämmer inte.').waitFor()
  await expectAccessible(reader)
  await reader.getByLabel('Kod').fill(code)
  const saved = reader.waitForEvent('download')
  await reader.getByRole('button', { name: 'Spara som fil' }).click()
  const file = await (await saved).path()
  await reader.getByRole('button', { name: 'Öppna resultatet' }).click()
  await reader.getByRole('heading', { level: 1, name: /^Resultat/ }).waitFor()
  await expectFits(reader)
  await reader.getByText('Efter insats', { exact: true }).first().click()
  await expectAccessible(reader)
  expectNoErrors(reader)

  // What is kept opens by itself, and asks for nothing.
  const alone = await newPage(browser, { width: 1280 })
  const asked: string[] = []
  alone.on('request', (request) => asked.push(request.url()))
  await alone.setContent(await readFile(file, 'utf8'))
  await alone.getByRole('heading', { level: 1, name: /^Resultat/ }).waitFor()
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([])

  await page.getByRole('button', { name: /^Ta tillbaka länken för styrelsen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click()
  await page.getByText('Länken är tillbakatagen.').waitFor()
  await reader.goto(url)
  await reader.getByRole('heading', { name: 'Länken är tillbakatagen' }).waitFor()
  expectNoErrors(page)
})
