/** The form's own field for a code, and that of a typed paper. */
export const codeField = '_code'

/** What a typed paper's field begins with when the server has taken its code: the rest is sealed, and no code. */
export const keptMark = '='

/** How many characters a code has, without the hyphen in its middle. */
export const codeLength = 10

/** Of one insats: the numbers that codes are made of. */
export const maxCodes = 25 ** 4

/** As many as are made at one press. */
export const maxCodesAtOnce = 1000

/** Why a code cannot be taken from a participant. */
export type CodeRefusal = 'missing' | 'unknown'

/** Why a code cannot be taken from a paper. `twice`: it is on another sheet that waits for approval. */
export type SheetCodeRefusal = 'unknown' | 'used' | 'twice'

/** One slip of paper: the code as it is read and typed, and the address with the code after its #. */
export interface Slip {
  readonly code: string
  readonly url: string
}

/** Codes that were just made: they can never be had again. */
export interface IssuedCodes {
  /** In shuffled order, each with its QR code as an address of an image. */
  readonly slips: readonly (Slip & { readonly qr: string })[]
  /** How many there are now, with those made before. */
  readonly issued: number
}

/** How the codes of a mätperiod stand, as far as the reader may see. */
export interface CodesOverview {
  readonly matperiod: string
  readonly usesCodes: boolean
  /** Whether the use of codes can still be changed. */
  readonly mayChange: boolean
  /** Whether codes can be made now. */
  readonly mayIssue: boolean
  /** The key that codes are checked with is gone: no code can be used or made. */
  readonly keyLost: boolean
  /** How many have been issued of each insats; of the whole mätperiod, null, for those who see all of it. */
  readonly insatser: readonly {
    readonly id: string | null
    readonly name: string | null
    readonly issued: number
  }[]
}

/** "K7QF2-MXWAC": two groups of five. */
export function inGroups(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`
}

/**
 * Codes as slips. The code stands after the #, which a browser sends to no server.
 *
 * @param address of the form that the codes open
 */
export function slipsOf(address: string, codes: readonly string[]): readonly Slip[] {
  return codes.map((code) => ({ code: inGroups(code), url: `${address}#${inGroups(code)}` }))
}
