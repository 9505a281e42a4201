import type { MaskKind } from '../masking.ts'

/** What stands in a text in place of what is masked: in Swedish, as the text is. */
export const maskWords: Readonly<Record<MaskKind, string>> = {
  name: 'namn',
  place: 'ort',
  address: 'adress',
  insats: 'insats',
  phone: 'telefonnummer',
  number: 'nummer',
  email: 'e-post',
  other: 'maskat',
}
