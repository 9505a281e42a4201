import { createRequire } from 'node:module'
import { swedishFontFile } from '../../print/fonts.ts'
import type { Chart } from './blocks.ts'

interface NativePackage {
  readonly Resvg: new (svg: string, options: string) => { render(): { asPng(): Buffer } }
}

let native: NativePackage | undefined

/** A drawing as a picture, sharp in print at 250 points an inch and more, for what cannot draw. */
export function pngOf({ svg, width }: Chart): Buffer {
  native ??= createRequire(import.meta.url)('@resvg/resvg-js-linux-x64-gnu') as NativePackage
  const options = {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width * 2 },
    font: { fontFiles: [swedishFontFile()], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  }
  return new native.Resvg(svg, JSON.stringify(options)).render().asPng()
}
