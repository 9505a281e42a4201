import jsQR from 'jsqr'
import type { Page } from 'playwright-core'

/** What a phone reads in a QR code, from the pixels that the browser draws of an image at an address. */
export async function readQr(page: Page, path: string): Promise<string | undefined> {
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
