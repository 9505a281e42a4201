import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { expectAccessible, expectFits, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let id: string
beforeAll(async () => {
  server = await startServer('sqlite', { now: '2026-04-02T09:00:00Z' })
  id = await server.importStudy(settledDemoStudy())
  await server.addAccount(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('leads a seminar by keys and without a net, with the notes in a window of their own', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
  await page.getByRole('link', { name: 'Håll seminarium' }).click()
  const stod = page.locator('form', { hasText: 'det stöd du behöver' })
  await stod.getByLabel('Fråga att prata om').fill('Vad saknade den som svarade 1?')
  await stod.getByLabel('Dina anteckningar').fill('Låt personalen börja.')
  await stod.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Sparat.').waitFor()
  await expectAccessible(page)

  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Öppna anteckningarna' }).click()
  const notes = await opening
  await notes.getByText('Öppna bilderna i ett annat fönster').waitFor()
  await page.getByRole('link', { name: 'Visa bilderna' }).click()
  await page.getByText('63 av 199 inskrivna svarade.').waitFor()
  await notes.getByText(/^Bild 1 av \d+\./).waitFor()

  // Everything is here: what is left needs no net.
  await page.context().setOffline(true)
  const title = page.getByRole('heading', { level: 1, name: /det stöd du behöver/ })
  for (let press = 0; press < 8 && !(await title.isVisible()); press += 1)
    await page.keyboard.press('ArrowRight')
  await page.getByText('Vad tror ni att de svarade?').waitFor()
  expect(await page.locator('.slide').textContent()).not.toContain('60,3')
  await page.keyboard.press(' ')
  await page.locator('.bar-chart-value', { hasText: '38 (60,3' }).waitFor()
  await page.keyboard.press('2')
  await page.getByRole('rowheader', { name: 'Orangeriet' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await page.getByText('Vad saknade den som svarade 1?').waitFor()
  await notes.getByText('Låt personalen börja.').waitFor()

  // Whoever leads can go on from the notes.
  await notes.getByRole('button', { name: 'Tillbaka' }).click()
  await notes.getByRole('button', { name: 'Tillbaka' }).click()
  await page.getByText('Vad tror ni att de svarade?').waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.keyboard.press('ArrowRight')
  await expectFits(page)
  await page.keyboard.press('End')
  await page.getByRole('heading', { name: 'Vad gör vi nu?' }).waitFor()
  expectNoErrors(page)
  await page.context().close()
})
