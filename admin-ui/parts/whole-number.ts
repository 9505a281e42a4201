import { roundNear } from '../../shared/statistics/round.ts'
import { decimal } from '../../shared/text/format.ts'

/** A whole number as it is typed, null where the field is empty, undefined where it holds anything else. */
export function wholeNumber(field: string): number | null | undefined {
  const plain = field.replace(/[\s\u00a0\u202f]/g, '')
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

/** A number as a field shows it. */
export function numberField(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count)
}

/** A share in a field for whole percent. One that came from elsewhere with decimals keeps them, so that nobody saves another unseen. */
export function percentField(share: number | undefined): string {
  return share === undefined ? '' : decimal(roundNear(share * 100, 4), 4)
}
