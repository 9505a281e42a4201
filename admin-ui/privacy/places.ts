import { type Blank, type BlankPlace, blanks } from '../../shared/privacy/blanks.ts'
import { paths } from '../paths.ts'

/** Where what is missing in a paper is filled in. */
export const placeAddress: Readonly<Record<BlankPlace, string>> = {
  settings: paths.settings,
  papers: `${paths.privacy}#uppgifter`,
  matperiod: paths.start,
}

export function addressOf(blank: Blank): string {
  return placeAddress[blanks[blank].at]
}
