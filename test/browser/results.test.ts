import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { earlierDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import type { ComparisonFile } from '../../shared/comparison-file.ts'
import { expectAccessible, expectNoErrors, openBrowser } from '../support/browser.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import { expectFits } from '../survey-ui/participant.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let asKansli: Fetch
let id: string

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
  await server.importStudy(earlierDemoStudy(2024))
  id = await server.importStudy(settledDemoStudy())
  asKansli = await server.signIn(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const question = (page: Page) => page.locator('#fraga-nojd')

it('the kansli reads the result beside last time, splits it, and sends the view on', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
  await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()

  await page.getByText(/^Jämfört med Hösten 2024 ligger/).waitFor()
  const goals = page.getByRole('table', { name: 'Målen' })
  expect(await goals.getByRole('row').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Svarsfrekvens.*60.*43.*147.*Inte uppnått/s)]),
  )
  const compared = question(page).getByRole('table', { name: /^Jämfört med Hösten 2024/ })
  expect(await compared.getByRole('row', { name: /^Medelvärde/ }).innerText()).toMatch(
    /4,19\s+4,\d+\s+\+0,\d+/,
  )
  await question(page)
    .getByRole('img', { name: /^Medelvärde, mätperiod för mätperiod/ })
    .waitFor()
  expect(await question(page).locator('.bar-chart-before').count()).toBeGreaterThan(0)
  expect(await question(page).getByText('Mål 80').isVisible()).toBe(true)
  expect(await page.getByRole('table', { name: /slumpmässigt urval/ }).innerText()).toMatch(/89,1.*99,1/)

  // Each press is a view of its own, which the address holds and the back button gives back.
  await page
    .getByRole('navigation', { name: 'Dela upp' })
    .getByRole('link', { name: 'Efter kön', exact: true })
    .click()
  await page.waitForURL('**/resultat?dela=kon')
  await question(page)
    .getByRole('table', { name: /^Uppdelat efter kön/ })
    .waitFor()
  await page.getByRole('navigation', { name: 'Jämför med' }).getByRole('link', { name: 'Inget' }).click()
  await page.waitForURL('**/resultat?dela=kon&jamfor=nej')
  await compared.waitFor({ state: 'detached' })
  expect(await question(page).locator('.bar-chart-before').count()).toBe(0)
  await page.goBack()
  await compared.waitFor()
  await question(page)
    .getByRole('table', { name: /^Uppdelat efter kön/ })
    .waitFor()

  await page.goto(`${server.url}/admin/matperioder/${id}/resultat?dela=nej#fraga-halsa`)
  await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
  await page.waitForFunction(() => scrollY > 0)
  expect(await page.getByRole('table', { name: /^Uppdelat efter/ }).count()).toBe(0)

  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    await expectFits(page)
    await expectAccessible(page)
  }
  expectNoErrors(page)
  await page.context().close()
})

it('the kansli adds another förbund’s file and a figure with its source, and reads the result beside them', async () => {
  const page = await signedInPage(browser, server, kansli, 360)
  await page.goto(`${server.url}/admin/matperioder/${id}/jamfor`)
  await page.getByText('Inga filer än.').waitFor()
  await page.getByText('Inga siffror än.').waitFor()
  await expectFits(page)
  await expectAccessible(page)

  const own = (await (await asKansli(`/api/matperioder/${id}/jamforelsefil.json`)).json()) as ComparisonFile
  const choose = (content: string) =>
    page
      .getByLabel('Lägg till en jämförelsefil')
      .setInputFiles({ name: 'fil.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await choose('{"format":')
  await page.getByText('Filen går inte att läsa.').waitFor()
  await choose(JSON.stringify(own))
  await page.getByText('Det här är din egen fil.').waitFor()
  await choose(JSON.stringify({ ...own, forbund: 'Grannförbundet' }))
  await page.getByText('Filen från Grannförbundet är tillagd.').waitFor()
  await page.getByRole('rowheader', { name: 'Grannförbundet' }).waitFor()

  await page.getByRole('button', { name: 'Lägg till siffran' }).click()
  await page.getByText('Skriv siffran som ett tal').waitFor()
  await page.getByText('Skriv var siffran kommer ifrån.').waitFor()
  await page.getByLabel('Fråga').selectOption({ value: 'nojd' })
  await page.getByLabel('Siffran', { exact: true }).fill('35 %')
  await page.getByLabel('Källa').fill('indikatormätningen 2024')
  await page.getByLabel('Källa').press('Enter')
  await page.getByText('Siffran är tillagd.').waitFor()
  await page.getByRole('cell', { name: 'indikatormätningen 2024' }).waitFor()
  await expectFits(page)
  await expectAccessible(page)

  await page.goto(`${server.url}/admin/matperioder/${id}/resultat?jamfor=andra`)
  await page.getByText('Bredvid visas, som ett, vad 1 annat förbund har lämnat: 63 svar.').waitFor()
  await question(page).getByText('indikatormätningen 2024').waitFor()
  await question(page)
    .getByRole('table', { name: /^Jämfört med Andra förbund/ })
    .waitFor()

  await page.goto(`${server.url}/admin/matperioder/${id}/jamfor`)
  await page.getByRole('button', { name: 'Ta bort Grannförbundet, Hösten 2025' }).click()
  await page.getByText('Filen är borttagen.').waitFor()
  await page.getByRole('button', { name: /^Ta bort 35.*indikatormätningen 2024$/ }).click()
  await page.getByText('Inga siffror än.').waitFor()
  expectNoErrors(page)
  await page.context().close()
})
