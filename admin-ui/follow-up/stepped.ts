import { text } from '../../shared/text/admin.sv.ts'
import { decimal, wholePercent } from '../../shared/text/format.ts'

/** A count of answers in words: exact, or as a step of five: "färre än 5", "minst 10". */
export function answeredInWords(answered: number, exact: boolean): string {
  if (exact) return decimal(answered)
  return answered === 0 ? text.followUp.fewerThan : text.followUp.atLeast(decimal(answered))
}

/** A rate in words; one that derives from a step of five is a least. Null where there is nothing to tell. */
export function rateInWords(rate: number | null, exact: boolean): string | null {
  if (rate === null || (!exact && rate === 0)) return null
  return exact ? wholePercent(rate) : text.followUp.atLeast(wholePercent(rate))
}
