import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectGoodAtBothWidths, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let own: string

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2027-05-01T09:00:00Z' })
  own = await server.importStudy(exampleStudy)
  await server.addAccount(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const answers = ['5', '4 – Bra', 'toppen', '3', '4', '5', '9']
const file = (lines: readonly string[]) => ({
  name: 'svar.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Tid;Program;Hur nöjd är du med insatsen?', ...lines].join('\n')),
})
const lines = answers.map((answer, index) => `2025-03-0${index + 1};Norrskenet norr;${answer}`)

it('an earlier year’s answers become a settled mätperiod, once every row has its place', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin`)
  await page.getByRole('link', { name: 'Läs in svar från ett annat verktyg' }).click()
  await page.getByText(/^När filen är vald/).waitFor()
  await page
    .getByLabel('Vilken enkät är det svar på?')
    .selectOption({ label: `${exampleStudy.questionnaire.title.sv}, version 1` })
  await page.getByLabel('Fil med svaren').setInputFiles(file(lines))
  await page.getByText('7 rader under rubrikerna, 3 kolumner.').waitFor()
  // What cannot be told by its heading is chosen; a text that is no option is said what it means.
  await page.getByLabel('Hör till frågan: Program').selectOption('insats')
  await page.getByLabel('Norrskenet norr').selectOption({ label: 'Norrskenet' })
  await page.getByLabel('toppen').selectOption({ label: '5 - Mycket nöjd' })
  await page.getByLabel('Namn').fill('Våren 2025')
  await page.getByLabel('Första dagen').fill('2025-03-01')
  await page.getByLabel('Sista dagen').fill('2025-03-31')
  await page.getByLabel('Inskrivna, Norrskenet').fill('12')
  await page.getByLabel('Erbjudna, Norrskenet').fill('10')
  await page.getByRole('button', { name: 'Kontrollera filen' }).click()
  await page.getByText('1 rad kan inte placeras, och ingenting är inläst').waitFor()
  const fault = page.getByRole('table').getByRole('row', { name: /Hur nöjd är du/ })
  expect(await fault.textContent()).toMatch(/^9Hur .*8Välj ett svarsalternativ/)
  await expectGoodAtBothWidths(page)

  await page.getByLabel('Betyder: 9').selectOption({ label: 'Inget svar' })
  await page.getByRole('button', { name: 'Kontrollera filen' }).click()
  await page.getByText('7 svar av 7 rader kan läsas in. Inget är sparat än.').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara mappningen till nästa gång' }).click(),
  ])
  await page.getByRole('button', { name: 'Läs in 7 svar och fastställ' }).click()
  await page.getByRole('heading', { name: 'Resultat Våren 2025' }).waitFor()

  // Next year's file is read by the saved mapping, and nothing is chosen again.
  await page.goto(`${server.url}/admin/las-in`)
  await page.getByLabel('Fil med svaren').setInputFiles(file(lines.slice(0, 6)))
  await page.getByLabel('Sparad mappning (om du har en)').setInputFiles(await saved.path())
  await expect.poll(() => page.getByLabel('Hör till frågan: Program').inputValue()).toBe('insats')
  expectNoErrors(page)
})

it('a table of an old report is typed in, checked against its total, and read beside the result, marked', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${own}/jamfor`)
  await page.getByText(/^Inga inmatade tabeller än/).waitFor()
  await page.getByRole('link', { name: 'Skriv in tabeller ur en rapport' }).click()
  await page.getByLabel('Mätperiodens namn').fill('Våren 2021')
  await page.getByLabel('Första dagen').fill('2021-03-01')
  await page.getByLabel('Sista dagen').fill('2021-03-31')
  await page.getByLabel('Källa').fill('Bilaga 2 2021')
  await page.getByLabel('Så många svarade på enkäten').fill('30')
  const count = (option: RegExp) => page.getByRole('group', { name: /^Hur nöjd/ }).getByLabel(option)
  await count(/^Antal, 4:/).fill('20')
  await count(/^Antal, 5 - /).fill('10')
  await count(/^Antal, Antal som besvarade/).fill('29')
  await page.getByText('Summan av antalen är 30. Medelvärde 4,33 (n 30).').waitFor()
  await page.getByRole('button', { name: 'Spara tabellerna' }).click()
  await page.getByText(/antalen blir 30, men Total är 29/).waitFor()
  await expectGoodAtBothWidths(page)
  await count(/^Antal, Antal som besvarade/).fill('30')
  await page.getByRole('button', { name: 'Spara tabellerna' }).click()
  await page.getByRole('row', { name: /Våren 2021.*Bilaga 2 2021.*30/ }).waitFor()
  const { entered } = await (
    await page.request.get(`${server.url}/api/matperioder/${own}/comparisons`)
  ).json()
  await page.goto(`${server.url}/admin/matperioder/${own}/resultat?jamfor=${entered[0].id}`)
  await page
    .getByText(/^Bredvid visas Våren 2021: 30 svar. Inmatad tabell ur Bilaga 2 2021, inte skyddad/)
    .waitFor()
  await page
    .getByText('Våren 2021: inmatad ur Bilaga 2 2021, inte skyddad av regeln för små grupper.')
    .waitFor()
  expectNoErrors(page)
})
