import QRCode from 'qrcode'

/** Enough correction for a poster that is creased or stained; the quiet zone that the standard asks for. */
export const qrOptions = { errorCorrectionLevel: 'M', margin: 4 } as const

/** A QR code as SVG: lines that keep sharp at any size. */
export function qrSvg(content: string): Promise<string> {
  return QRCode.toString(content, { ...qrOptions, type: 'svg' })
}
