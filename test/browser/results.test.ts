import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { earlierDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import type { ComparisonFile } from '../../shared/comparison-file.ts'
import {
  expectAccessible,
  expectFits,
  expectGoodAtBothWidths,
  expectNoErrors,
  openBrowser,
} from '../support/browser.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let asKansli: Fetch
let id: string

/** Of a study two questions and two ways of splitting them: enough of each, and a page that is soon looked through. */
const kept = ['kon', 'insats', 'nojd', 'halsa']
function brief(study: ReturnType<typeof settledDemoStudy>) {
  const { questions, ...rest } = bilaga.questionnaire
  return {
    ...study,
    questionnaire: { ...rest, questions: questions.filter(({ id }) => kept.includes(id)) },
    responses: study.responses.map(({ answers, ...response }) => ({
      ...response,
      answers: Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id))),
    })),
  }
}

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
  await server.importStudy(brief(earlierDemoStudy(2024)))
  id = await server.importStudy(brief(settledDemoStudy()))
  asKansli = await server.signIn(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const question = (page: Page) => page.locator('#fraga-nojd')

const open = async (page: Page, view = '') => {
  await page.goto(`${server.url}/admin/matperioder/${id}/resultat${view}`)
  await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
}

it('the kansli reads the result beside last time, with its goals, trends and what to look at', async () => {
  const page = await signedInPage(browser, server, kansli)
  await open(page)
  await page.getByText(/^Jämfört med Hösten 2024 ligger/).waitFor()
  const goals = page.getByRole('table', { name: 'Målen' })
  expect(await goals.getByRole('row').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Svarsfrekvens60.%43.%147Inte uppnått$/)]),
  )
  const compared = question(page).getByRole('table', { name: /^Jämfört med Hösten 2024/ })
  expect(await compared.getByRole('row', { name: /^Medelvärde/ }).textContent()).toMatch(/4,194,\d+\+0,\d+$/)
  await question(page)
    .getByRole('img', { name: /^Medelvärde, mätperiod för mätperiod/ })
    .waitFor()
  expect(await question(page).locator('.bar-chart-before').count()).toBeGreaterThan(0)
  expect(await question(page).getByText('Mål 80').isVisible()).toBe(true)
  const intervals = page.getByRole('table', { name: /slumpmässigt urval/ })
  expect(await intervals.textContent()).toMatch(/89,1.%–99,1.%/)
  expectNoErrors(page)
  await page.context().close()
})

it('a view is in the address, so that it can be sent and gone back from', async () => {
  const page = await signedInPage(browser, server, kansli)
  await open(page)
  const choose = (what: string, name: string) =>
    page.getByRole('navigation', { name: what }).getByRole('link', { name, exact: true }).press('Enter')
  const byKon = question(page).getByRole('table', { name: /^Uppdelat efter kön/ })
  const compared = question(page).getByRole('table', { name: /^Jämfört med/ })

  await choose('Dela upp', 'Efter kön')
  await byKon.waitFor()
  await choose('Jämför med', 'Inget')
  await compared.waitFor({ state: 'detached' })
  expect(page.url()).toMatch(/\/resultat\?dela=kon&jamfor=nej$/)
  expect(await question(page).locator('.bar-chart-before').count()).toBe(0)
  await page.goBack()
  await compared.waitFor()
  await byKon.waitFor()

  await open(page, '?dela=nej#fraga-halsa')
  await page.waitForFunction(() => scrollY > 0)
  expect(await page.locator('.groups caption', { hasText: 'Uppdelat efter' }).count()).toBe(0)
  await page.context().close()
})

it('the result beside last time is readable by everybody', async () => {
  const page = await signedInPage(browser, server, kansli)
  await open(page)
  await expectGoodAtBothWidths(page)
  await page.context().close()
})

it('the kansli adds another förbund’s file and a figure with its source, and reads the result beside them', async () => {
  const page = await signedInPage(browser, server, kansli, 360)
  await page.goto(`${server.url}/admin/matperioder/${id}/jamfor`)
  await page.getByText('Inga filer än.').waitFor()
  await page.getByText('Inga siffror än.').waitFor()

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
  await page.getByRole('cell', { name: 'indikatormätningen 2024', exact: true }).waitFor()
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
