import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromLibrary } from '../../server/library/library.ts'
import { expectAccessible, expectNoErrors, openBrowser } from '../support/browser.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2026-03-10T09:00:00Z' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('a survey of the styrelse is counted, shared, settled and read without any insats', async () => {
  const id = await server.importStudy({
    format: 'deltagarenkat/study@1',
    forbund: { name: 'Exempelförbundet' },
    insatser: [],
    matperiod: { name: 'Styrelsen 2026', opensOn: '2026-03-01', closesOn: '2026-03-29' },
    questionnaire: fromLibrary('styrelse'),
  })
  await server.addAccount(kansli)
  for (let person = 0; person < 6; person += 1) {
    const { send } = await openForm(server, await linkOf(server, id, null))
    expect((await send({ uppdrag: 'ja' })).status).toBe(303)
  }
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin`)
  await page.getByRole('link', { name: 'Fyll i hur många enkäten gäller' }).click()
  await page.getByRole('rowheader', { name: 'Alla tillfrågade' }).waitFor()
  await page.getByLabel('Inskrivna, Alla tillfrågade').fill('9')
  await page.getByLabel('Erbjudna, Alla tillfrågade').fill('8')
  await page.getByLabel('Inskrivna, Alla tillfrågade').focus()
  await page.getByText('Sparat.').waitFor()
  expect(await page.getByRole('textbox', { name: /^Länk/ }).count()).toBe(1)
  await expectAccessible(page)

  server.setTime('2026-03-29T22:40:00Z')
  const again = await signedInPage(browser, server, kansli)
  const settled = await again.context().request.post(`${server.url}/api/matperioder/${id}/settle`)
  expect(settled.status()).toBe(204)
  await again.goto(`${server.url}/admin/matperioder/${id}/resultat`)
  await again.getByRole('heading', { name: 'Är förbundets uppdrag tydligt för dig?' }).waitFor()
  await expectAccessible(again)
  for (const each of [page, again]) {
    expectNoErrors(each)
    await each.context().close()
  }
})
