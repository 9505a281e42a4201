import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import type { FeedbackView } from '../../shared/feedback.ts'
import { expectAccessible, expectFits, expectNoErrors, newPage, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const account = { email: 'kansli@example.se', roles: ['kansli'] } as const

let server: TestServer
let browser: Browser
let id: string

beforeAll(async () => {
  server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
  id = await server.importStudy(settledDemoStudy())
  await server.addAccount(account)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('is written and published by keys alone, and read on a phone without scripts', async () => {
  const kansli = await server.signIn(account)
  const { id: snapshot } = (await (await kansli(`/api/matperioder/${id}/report`)).json()) as { id: string }
  const page = await signedInPage(browser, server, account)
  await page.goto(`${server.url}/admin/matperioder/${id}/sa-svarade-ni`)
  await page.getByText('Resultatet är inte släppt till alla').waitFor()
  expect(await page.getByRole('button', { name: 'Publicera sidan' }).isDisabled()).toBe(true)
  await expectAccessible(page)

  await kansli(`/api/snapshots/${snapshot}/releases/public`, { method: 'PUT' })
  await page.reload()
  await page.getByRole('checkbox', { name: 'Motsvarar insatsen dina förväntningar?' }).press('Space')
  for (const [at, text] of ['Alla får en plan.', '<b>Inte</b> fet.', 'Vi gör studiebesök.'].entries())
    await page.getByLabel(`Löfte ${at + 1}`, { exact: true }).fill(text)
  await page.getByText('Du har skrivit något som inte är sparat.').waitFor()
  await page.getByRole('button', { name: 'Publicera sidan' }).press('Enter')
  const url = await page.getByLabel('Sidans adress').inputValue()
  // What came of it is written where it was promised.
  const came = page.getByRole('group', { name: 'Löfte 1: hur gick det?' })
  await came.getByRole('radio', { name: 'Gjort' }).press('Space')
  await page.getByLabel('Löfte 1: en mening om det').fill('Sedan i maj.')
  await page.getByRole('button', { name: 'Publicera igen' }).press('Enter')
  await page.getByText('Sidan är publicerad. Kopiera').waitFor()
  await expectAccessible(page)

  expectNoErrors(page)
  // Somebody else saves meanwhile: what is written here is not saved over it.
  const at = `/api/matperioder/${id}/feedback`
  const { content, revision } = (await (await kansli(at)).json()) as FeedbackView
  await kansli(at, { method: 'PUT', json: { content: { ...content, greeting: 'Från en annan.' }, revision } })
  await page.getByLabel('Hälsning').fill('Härifrån.')
  await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Visa det som är sparat' }).press('Enter')
  await page.getByText('Kopiera först').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Hälsning').inputValue()).toBe('Från en annan.')
  await page.setViewportSize({ width: 360, height: 780 })
  await expectFits(page)
  await page.context().close()

  for (const colorScheme of ['light', 'dark'] as const) {
    const phone = await newPage(browser, { width: 360, javaScript: false, colorScheme })
    await phone.goto(url)
    await phone.getByRole('heading', { level: 1, name: 'Så svarade ni, det här gör vi' }).waitFor()
    expect(await phone.getByText('61 av 63').count()).toBe(1)
    expect(await phone.getByText('Motsvarar insatsen dina förväntningar?').count()).toBe(0)
    expect(await phone.locator('ol > li').allTextContents()).toEqual([
      'Alla får en plan.Gjort. Sedan i maj.',
      '<b>Inte</b> fet.',
      'Vi gör studiebesök.',
    ])
    await expectAccessible(phone)
    await expectFits(phone)
    expect(await phone.context().cookies()).toEqual([])
    expectNoErrors(phone)
    await phone.context().close()
  }
})
