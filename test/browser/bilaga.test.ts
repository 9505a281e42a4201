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
  server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
  id = await server.importStudy(settledDemoStudy())
  await server.addAccount(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('is chosen, put in order and had as a file, by keys alone', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}/bilaga`)
  await page.getByRole('heading', { level: 1, name: 'Bilaga 2' }).waitFor()
  await expectAccessible(page)
  const parts = page.getByRole('group', { name: 'Delar, i ordning' })
  await parts.getByRole('button', { name: 'Flytta ner Sammanfattande resultat' }).press('Enter')
  await parts.getByRole('checkbox', { name: 'Målen' }).press('Space')
  await page.getByLabel('Egen inledning').fill('Vår inledning.')
  // A link that is pressed before it is saved asks, and a no leaves all as it is.
  await Promise.all([
    page.waitForEvent('dialog').then((dialog) => dialog.dismiss()),
    page.getByRole('link', { name: 'Till resultatet' }).press('Enter'),
  ])
  // What is being made is told of where everybody finds it, and nothing below moves for it.
  await page.evaluate(() => {
    const place = document.querySelector('.making-place') as HTMLElement
    const height = place.offsetHeight
    new MutationObserver(() => {
      const bar = place.querySelector('progress')
      if (bar) place.dataset.told = `${bar.ariaLabel} ${place.offsetHeight === height}`
    }).observe(place, { childList: true, subtree: true })
  })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF' }).press('Enter')
  expect((await download).suggestedFilename()).toBe('Bilaga 2 Hösten 2025 utkast.pdf')
  expect(await page.locator('.making-place').getAttribute('data-told')).toBe('Gör filen: PDF true')
  await page.getByText('Filen är sparad.').waitFor()

  const html = await (await (await server.signIn(kansli))(`/api/matperioder/${id}/bilaga/html`)).text()
  const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)
  expect(headings.slice(0, 2)).toEqual(['Fråga för fråga', 'Sammanfattande resultat'])
  expect(headings).not.toContain('Målen')
  expect(html).toContain('<p>Vår inledning.</p>')

  await page.setViewportSize({ width: 360, height: 780 })
  await expectFits(page)
  expectNoErrors(page)
  await page.context().close()
})

it('is a page that everybody can read, in colours that the kansli chose by keys and that are dark enough', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/installningar`)
  const colours = page.locator('form.colours')
  await colours.getByLabel('Rubriker', { exact: true }).fill('#ffcc00')
  await colours.getByLabel('Rubriker', { exact: true }).press('Enter')
  await colours.getByText('Rubriker: färgen är för ljus för att synas på vitt.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('colour-accent')
  await expectAccessible(page)
  await colours.getByLabel('Rubriker', { exact: true }).fill('#7A1F5C')
  await colours.getByLabel('Rubriker', { exact: true }).press('Enter')
  await page.getByText('Färgerna är sparade.').waitFor()

  await page.goto(`${server.url}/api/matperioder/${id}/bilaga/html?visa`)
  await expectAccessible(page)
  const shown = page.getByRole('heading', { level: 1 })
  expect(await shown.evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(122, 31, 92)')
  await page.setViewportSize({ width: 360, height: 780 })
  await expectFits(page)
  expectNoErrors(page)
  await page.context().close()
})
