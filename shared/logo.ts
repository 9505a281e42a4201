/** What a logo may be. */
export const logoTypes = { svg: 'image/svg+xml', png: 'image/png' } as const
export type LogoFormat = keyof typeof logoTypes

/** The largest file that is taken, in bytes. */
export const logoMaxBytes = 200_000

/** A förbund's mark, for what is printed. */
export interface Logo {
  readonly format: LogoFormat
  readonly content: Uint8Array
}
