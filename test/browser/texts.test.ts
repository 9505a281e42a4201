import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedTexts } from '../../server/store/texts.ts'
import { gallringText } from '../../shared/text/gallring-page.sv.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { textsText as words } from '../../shared/text/texts.sv.ts'
import { expectAccessible, expectFits, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import { someTexts, textsStudy } from '../support/texts-study.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const all = someTexts.length

let server: TestServer
let browser: Browser
let id: string
beforeAll(async () => {
  server = await startServer('sqlite', { now: '2026-04-02T09:00:00Z' })
  id = await server.importStudy(textsStudy(someTexts))
  await server.addAccount(kansli)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const published = () => publishedTexts(server.database.db, id)
const card = (page: Page) => page.locator('.text-card')
const press = (page: Page, key: string) => page.keyboard.press(key)
const marked = (mark: string) => ['Lisbeth Öqvist', '070-123 45 67'].map((text) => `${text} (${mark})`)
const pressed = (page: Page, name: string) =>
  card(page).getByRole('button', { name, exact: true, pressed: true }).waitFor()

it('lets the kansli read free texts one after the other by keys alone, and counts those that are read', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin`)
  await page.getByRole('link', { name: words.task(all, 'Hösten 2025') }).click()
  await page.getByText(words.progress(0, all)).waitFor()
  await page.getByText(words.place(1, all)).waitFor()

  // One after the other: the text itself has the focus once one has gone on.
  await card(page).getByRole('button', { name: words.next, exact: true }).press('Enter')
  await page.getByText(words.progress(1, all)).waitFor()
  await page.getByText(words.place(2, all)).waitFor()
  expect(await card(page).evaluate((element) => element === document.activeElement)).toBe(true)
  await press(page, 'ArrowRight')
  await page.getByText(words.place(3, all)).waitFor()
  await press(page, 'ArrowLeft')
  await page.getByText(words.place(2, all)).waitFor()
  await page.getByText(words.progress(3, all)).waitFor()
  expectNoErrors(page)
  await page.context().close()
})

it('lets the kansli mask a text, let others read it, sort it and undo, by keys alone', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}/fritexter?nr=${all}`)
  await card(page).getByRole('button', { name: words.publish, exact: true }).focus()
  // The last is the one with a name and a number: published it is masked, without being asked.
  await page.getByText(words.suggestedHere(2)).waitFor()
  expect(await card(page).locator('mark').allTextContents()).toEqual(marked(words.suggestedMark))
  await press(page, 'p')
  await pressed(page, words.publish)
  expect(await card(page).locator('mark').allTextContents()).toEqual(marked(words.maskedMark))
  expect((await published())[0]?.text).toBe('Min handläggare [namn] svarar aldrig på [telefonnummer]')
  await press(page, 'm')
  await page.getByText(words.nothingMasked).waitFor()
  await press(page, 'z')
  await page.getByText(words.maskedHere(2)).waitFor()

  // A word more, by the arrows and the space bar.
  await press(page, 'o')
  await page.getByText(words.picking, { exact: true }).waitFor()
  await press(page, 'ArrowRight')
  await press(page, ' ')
  await page.getByText(words.maskedHere(3)).waitFor()
  await expectAccessible(page)
  await press(page, 'Escape')
  expect((await published())[0]?.text).toBe('Min [maskat] [namn] svarar aldrig på [telefonnummer]')

  await press(page, 't')
  await page.keyboard.type('Svårt att nå')
  await press(page, 'Enter')
  await card(page).getByRole('button', { name: 'Svårt att nå', pressed: true }).waitFor()
  await press(page, 'h')
  await pressed(page, words.handled)
  await press(page, '1')
  await card(page).getByRole('button', { name: 'Svårt att nå', pressed: false }).waitFor()
  await page.getByText(words.progress(4, all)).waitFor()

  await page.getByRole('link', { name: words.view.list }).click()
  await page.getByLabel(words.list.filter).selectOption(words.list.published)
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(page.url()).toContain('urval=andra')
  await expectAccessible(page)

  // What is marked stands beside the result.
  await press(page, 'Escape')
  await page.goto(`${server.url}/admin/matperioder/${id}/resultat#fraga-samre`)
  await page.getByText('Min [maskat] [namn] svarar aldrig på [telefonnummer]').waitFor()
  await expectAccessible(page)

  expectNoErrors(page)
  await page.context().close()
})

it('lets the kansli destroy the texts by decision, and keep what is marked', async () => {
  const page = await signedInPage(browser, server, kansli)
  await page.goto(`${server.url}/admin/matperioder/${id}/gallring`)
  await page.getByText(gallringText.needsDecision).first().waitFor()
  await page.getByLabel(setupText.gallringOn).fill('2025-09-15')
  await page.getByLabel(setupText.gallringNo).fill('2025/17')
  await page.getByLabel(gallringText.on.texts).fill('2026-04-01')
  await page.getByRole('button', { name: gallringText.save }).click()
  await page.getByText(gallringText.saved).waitFor()
  await page.getByRole('button', { name: gallringText.act.texts }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(gallringText.confirm.texts({ texts: all, unread: all - 4, published: 1 })).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: gallringText.act.texts }).click()
  await dialog.getByText(gallringText.wordMissing).waitFor()
  await page.keyboard.type(gallringText.word)
  await press(page, 'Enter')
  await page.getByText(gallringText.destroyed).waitFor()
  await page.getByText(gallringText.rewritten).waitFor()

  await page.goto(`${server.url}/admin/matperioder/${id}/fritexter`)
  await page.getByText('Min [maskat] [namn] svarar aldrig på [telefonnummer]').waitFor()
  expect(await page.content()).not.toContain('Öqvist')
  await expectAccessible(page)
  expectNoErrors(page)
  await page.context().close()
})

it('keeps what two do at once: the second is told, and sees what the first did', async () => {
  const other = textsStudy(someTexts)
  const again = await server.importStudy({ ...other, matperiod: { ...other.matperiod, name: 'Våren 2026' } })
  const address = `${server.url}/admin/matperioder/${again}/fritexter?nr=1`
  const [first, second] = [
    await signedInPage(browser, server, kansli, 360),
    await signedInPage(browser, server, kansli, 1280),
  ]
  for (const page of [first, second]) await page.goto(address)
  await second.getByText(words.place(1, all)).waitFor()
  await first.getByRole('button', { name: words.publish, exact: true }).click()
  await pressed(first, words.publish)
  await expectFits(first)
  await second.getByRole('button', { name: words.handled, exact: true }).click()
  await second.getByText('Texten har ändrats av någon annan').waitFor()
  await pressed(second, words.publish)
  await second.getByRole('button', { name: words.handled, exact: true }).click()
  await pressed(second, words.handled)
  await first.context().close()
  await second.context().close()
})
