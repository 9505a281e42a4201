import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoErrors, newPage, openBrowser, type PageOptions } from './browser.ts'
import { freshDatabase } from './databases.ts'

const phone = { width: 360 }
const sound = pageOf('<h1>Nöjd?</h1><label for="svar">Ditt svar</label><input id="svar">')
const unlabelled = pageOf('<h1>Nöjd?</h1><input id="svar">')

describe('a fresh database', () => {
  it('is a PostgreSQL that answers, sorts as Swedish, and is gone when removed', async () => {
    const { config, remove } = await freshDatabase('postgres')
    if (config.kind !== 'postgres') throw new Error('not PostgreSQL')
    const client = new Client({ connectionString: config.url })
    await client.connect()
    const one = await client.query('select 1 as one')
    const order = await client.query(
      "select string_agg(x, '' order by x) from (values ('ö'), ('B'), ('a')) v(x)",
    )
    await client.end()
    await remove()

    expect(one.rows).toEqual([{ one: 1 }])
    expect(order.rows).toEqual([{ string_agg: 'aBö' }])
    await expect(new Client({ connectionString: config.url }).connect()).rejects.toThrow('does not exist')
  })

  it('is shared with nobody', async () => {
    for (const dialect of ['sqlite', 'postgres'] as const) {
      const [one, other] = await Promise.all([freshDatabase(dialect), freshDatabase(dialect)])
      await Promise.all([one.remove(), other.remove()])

      expect(one.config).not.toEqual(other.config)
    }
  })
})

describe('the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function open(html: string, options: PageOptions = phone) {
    const page = await newPage(browser, options)
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    return page
  }

  it('draws Swedish letters, each with a shape of its own', async () => {
    const page = await open(pageOf('<h1>Nöjd?</h1><span></span>'))
    const shapes = new Set<string>()
    const letters = ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', '\u{10fffd}']
    for (const letter of letters) {
      await page.locator('span').evaluate((span, text) => {
        span.textContent = text
      }, letter)
      shapes.add((await page.screenshot()).toString('base64'))
    }

    expect(shapes.size).toBe(letters.length)
    expect(await page.evaluate(() => window.innerWidth)).toBe(360)
  })

  it.each([true, false])('finds a missing label, with scripts: %s', async (javaScript) => {
    const options = { ...phone, javaScript }

    await expectAccessible(await open(sound, options))
    const page = await open(unlabelled, options)
    await expect(expectAccessible(page)).rejects.toThrow(/label: .*\n.*<input id="svar">/)
  })

  it('finds a target that is too small to hit, and a contrast that is too weak to read', async () => {
    const small = '<button style="all:unset;width:9px;height:9px;font-size:6px">a</button>'
    const weak = '<p style="color:#999">svagt</p>'
    const page = await open(pageOf(`<h1>Nöjd?</h1>${small}${small}${weak}`))

    await expect(expectAccessible(page)).rejects.toThrow(/color-contrast: [\s\S]*target-size: /)
  })

  it.each([true, false])('runs the scripts of a page only when asked to: %s', async (javaScript) => {
    const script =
      '<script>document.title = "kördes"; setTimeout(() => { document.title += " sent" })</script>'
    const page = await open(`${sound}${script}<noscript><p>utan skript</p></noscript>`, {
      ...phone,
      javaScript,
    })
    await expectAccessible(page)

    expect(await page.title()).toBe(javaScript ? 'kördes sent' : 'Enkät')
    expect(await page.locator('noscript p').count()).toBe(javaScript ? 0 : 1)
  })

  it('reports what a page throws and what it writes as errors', async () => {
    const thrown = await open(`${sound}<script>throw new Error('trasig')</script>`)
    const written = await open(`${sound}<script>console.error('fel')</script>`)

    expectNoErrors(await open(sound))
    expect(() => expectNoErrors(thrown)).toThrow('trasig')
    expect(() => expectNoErrors(written)).toThrow('fel')
  })

  it('lets a whole page answer 422, but reports a part of it that is missing', async () => {
    const server = createServer(({ url }, reply) => {
      const policy = "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'"
      reply.writeHead(url === '/bild' ? 404 : 422, { 'content-security-policy': policy })
      reply.end(url === '/trasig' ? `${sound}<img src="/bild" alt="">` : sound)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const page = await newPage(browser, phone)

    await page.goto(`http://127.0.0.1:${port}/`)
    await expectAccessible(page)
    expectNoErrors(page)
    await page.goto(`http://127.0.0.1:${port}/trasig`)
    expect(() => expectNoErrors(page)).toThrow('/bild')
    server.close()
  })
})

function pageOf(body: string): string {
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Enkät</title><main>${body}</main></html>`
}
