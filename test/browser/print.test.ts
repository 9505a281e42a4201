import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobOf, type Document as Printed } from '../../server/print/document.ts'
import { card, poster } from '../../server/print/material.ts'
import { slips } from '../../server/print/slips.ts'
import { openTypst } from '../../server/print/typst.ts'
import { aboutWith } from '../support/about.ts'
import { newPage, openBrowser } from '../support/browser.ts'

const url = 'https://enkat.example.se/e/K7QF3MXW'

describe('the QR codes of what is printed', () => {
  const typst = openTypst()
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = await newPage(browser, { width: 1600, height: 2400 })
  })
  afterAll(() => browser.close())

  /** A part of the pages as they are drawn, in shares of the first page. */
  async function draw(sheet: Printed, part: readonly number[]) {
    const picture = Buffer.from(typst.svg(jobOf(sheet))).toString('base64')
    await page.setContent(`<img style="width:1000px" src="data:image/svg+xml;base64,${picture}">`)
    const drawn = await page.evaluate(async (part) => {
      const image = document.querySelector('img') as HTMLImageElement
      await image.decode()
      // Every page is an A4 or of its shape.
      const [left = 0, top = 0, width = 1, height = 1] = part.map(
        (share, index) => share * (index % 2 === 0 ? 1000 : 1000 * Math.SQRT2),
      )
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const drawing = canvas.getContext('2d') as CanvasRenderingContext2D
      drawing.fillStyle = 'white'
      drawing.fillRect(0, 0, width, height)
      drawing.drawImage(image, -left, -top, 1000, (1000 * image.naturalHeight) / image.naturalWidth)
      const { data } = drawing.getImageData(0, 0, width, height)
      // A list of the bytes, of which there are millions, takes seconds.
      let binary = ''
      for (let at = 0; at < data.length; at += 8192) {
        binary += String.fromCharCode(...data.subarray(at, at + 8192))
      }
      return { width: canvas.width, height: canvas.height, base64: btoa(binary) }
    }, part)
    return { ...drawn, pixels: new Uint8ClampedArray(Buffer.from(drawn.base64, 'base64')) }
  }

  /** What a phone reads in a part of the pages. */
  async function read(sheet: Printed, part: readonly number[]) {
    const { pixels, width, height } = await draw(sheet, part)
    return jsQR(pixels, width, height)?.data
  }

  it.each(['a4', 'a5'] as const)('lead from a poster to the survey, %s', async (paper) => {
    expect(await read(await poster(aboutWith(), paper), [0, 0, 1, 1])).toBe(url)
  })

  it('lead from both sides of a table card to the survey', async () => {
    const document = await card(aboutWith())
    expect(await read(document, [0, 0, 1, 0.5])).toBe(url)
    expect(await read(document, [0, 0.5, 1, 0.5])).toBe(url)
  })

  it('are of each slip its own code’s', async () => {
    const codes = Array.from({ length: 8 }, (_, index) => ({
      code: `ACDEFGHJ3${index}`,
      url: `${url}#ACDEFGHJ3${index}`,
    }))
    const document = await slips(aboutWith(), codes)
    for (const [index, code] of codes.entries()) {
      const part = [(index % 2) / 2, Math.floor(index / 2) / 4, 0.5, 0.25]
      expect(await read(document, part)).toBe(code.url)
    }
  })

  it.each([
    'Arbetsmarknadsrehabiliteringssamordningsinsatsen i Överkalix',
    `Insats ${'0123456789'.repeat(6)}`,
    'ARBETSMARKNADSREHABILITERINGSSAMORDNINGSINSATSEN',
  ])('keep their company within the margins: %s', async (insats) => {
    const { pixels } = await draw(await poster(aboutWith({ insats }), 'a4'), [0.93, 0, 0.07, 1])
    expect(pixels.every((value) => value === 255)).toBe(true)
  })
})
