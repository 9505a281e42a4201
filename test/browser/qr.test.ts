import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import { newPage, openBrowser } from '../support/browser.ts'
import { readQr } from '../support/qr.ts'
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
