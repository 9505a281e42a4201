import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import { newPage, openBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'

const publicUrl = 'https://enkat.example.se'
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const endings = ['png', 'svg'] as const

describe('the QR codes of a mätperiod', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let links: { name: string; code: string }[]

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-11-10T09:00:00Z', env: { PUBLIC_URL: publicUrl } })
    const id = await server.importStudy(openDemoStudy('2026-11-10'))
    const asKansli = await server.signIn(kansli)
    const followUp = (await (await asKansli(`/api/matperioder/${id}`)).json()) as FollowUp
    links = [
      ...followUp.insatser.map(({ name, link }) => ({ name, code: link.code })),
      { name: followUp.name, code: followUp.link?.code ?? '' },
    ]
    browser = await openBrowser()
    page = await newPage(browser, { width: 1280 })
    await page.goto(server.url)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  it.each(endings)('lead to the public address, of each insats and of all, as %s', async (ending) => {
    expect(links).toHaveLength(6)
    for (const { code } of links) {
      expect(await readQr(page, `/e/${code}/qr.${ending}`)).toBe(`${publicUrl}/e/${code}`)
    }
  })

  it.each(endings)('are saved under the name of what they lead to, as %s', async (ending) => {
    for (const { name, code } of links) {
      const reply = await server.fetch(`/e/${code}/qr.${ending}?download`)
      const file = encodeURIComponent(`QR ${name}.${ending}`)
      expect(reply.headers.get('Content-Disposition')).toBe(`attachment; filename*=UTF-8''${file}`)
      const shown = await server.fetch(`/e/${code}/qr.${ending}`)
      expect(shown.headers.get('Content-Disposition')).toBeNull()
    }
  })

  it.each(endings)('are none of a link that leads nowhere, as %s', async (ending) => {
    expect((await server.fetch(`/e/22222222/qr.${ending}`)).status).toBe(404)
  })
})

/** What a phone reads in a QR code, from the pixels that the browser draws. */
async function readQr(page: Page, path: string): Promise<string | undefined> {
  const side = 400
  // Two letters a byte: as a list of numbers the pixels would be long on their way.
  const drawn = await page.evaluate(
    async ({ path, side }) => {
      const image = new Image()
      image.src = path
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = side
      canvas.height = side
      const drawing = canvas.getContext('2d')
      drawing?.drawImage(image, 0, 0, side, side)
      const { data } = drawing?.getImageData(0, 0, side, side) ?? { data: new Uint8ClampedArray() }
      return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    { path, side },
  )
  return jsQR(new Uint8ClampedArray(Buffer.from(drawn, 'hex')), side, side)?.data
}
