import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { mark } from '../support/about.ts'
import { expectGoodAtBothWidths, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'

const staff = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe('reaching everybody', () => {
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

  it('is a press from the mätperiod, with every way on one page', async () => {
    const page = await signedInPage(browser, server, staff)
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('link', { name: 'Nå alla i Orangeriet' }).click()
    await page.getByRole('heading', { name: 'Nå alla i Orangeriet', level: 1 }).waitFor()
    const ways = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(ways).toEqual([
      'Länk och QR-kod',
      'Sms',
      'Mejl',
      'Kiosk på en surfplatta',
      'Affisch och bordskort',
      'Pappersenkät',
      'Så här många erbjöds på olika sätt',
    ])
    await expectGoodAtBothWidths(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('gives each file in one press', async () => {
    const page = await signedInPage(browser, server, staff)
    await open(page)
    for (const [link, file] of [
      ['Affisch A4 (PDF)', 'Affisch A4 Orangeriet.pdf'],
      ['Pappersenkät (PDF)', 'Pappersenkät Orangeriet.pdf'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: link }).click()
      expect((await download).suggestedFilename()).toBe(file)
    }
    await page.context().close()
  })

  it('has a code that opens the message on a phone, and the same text to copy', async () => {
    const page = await signedInPage(browser, server, staff)
    await open(page)
    const text = await page.getByLabel('Text att klistra in i sms').inputValue()
    const href = `sms:?&body=${encodeURIComponent(text)}`
    expect(await page.getByRole('link', { name: 'Öppna i sms' }).getAttribute('href')).toBe(href)
    expect(await readShown(page, /färdigskrivet sms/)).toBe(href)
    await page.getByText(/av 160 tecken, ryms i ett sms/).waitFor()
    const mail = await page.getByRole('link', { name: 'Öppna i mejlprogrammet' }).getAttribute('href')
    expect(mail).toMatch(/^mailto:\?subject=/)
    await page.context().close()
  })

  it('prints with a logo that the kansli chooses and sees', async () => {
    const page = await signedInPage(browser, server, kansli)
    await page.goto(`${server.url}/admin/installningar`)
    const file = page.getByLabel('Välj en fil (SVG eller PNG)')
    const choose = (content: string) =>
      file.setInputFiles({ name: 'logga.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(content) })
    await choose(mark.replace('<path', '<script/><path'))
    await page.getByText('Filen innehåller mer än en bild').waitFor()
    await choose(mark)
    await page.getByText('Loggan är sparad.').waitFor()
    const shown = page.getByRole('img', { name: /^Logga: / })
    expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    await expectGoodAtBothWidths(page)
    await page.getByRole('button', { name: 'Ta bort loggan' }).click()
    await page.getByText('Ingen logga är vald.').waitFor()
    await page.context().close()
  })

  async function open(page: Page) {
    await page.goto(`${server.url}/admin/matperioder/${id}`)
    await page.getByRole('link', { name: 'Nå alla i Orangeriet' }).click()
    await page.getByRole('heading', { level: 1, name: /Nå alla/ }).waitFor()
  }

  /** What a phone reads in a picture of the page. */
  async function readShown(page: Page, name: RegExp) {
    const side = 600
    const hex = await page.getByRole('img', { name }).evaluate((element, side) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
      const drawing = canvas.getContext('2d') as CanvasRenderingContext2D
      drawing.drawImage(element as HTMLImageElement, 0, 0, side, side)
      const { data } = drawing.getImageData(0, 0, side, side)
      return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
    }, side)
    return jsQR(new Uint8ClampedArray(Buffer.from(hex, 'hex')), side, side)?.data
  }
})
