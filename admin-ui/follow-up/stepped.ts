import { text } from '../../shared/text/admin.ts'
import { decimal, wholePercent } from '../../shared/text/format.ts'

/** A count of answers, which staff see in steps of five, in words: "färre än 5", "minst 10". */
export function answeredInWords(answered: number): string {
  return answered === 0 ? text.followUp.fewerThan : text.followUp.atLeast(decimal(answered))
}

/** The response rate in words: a least, since its count is stepped. Null where there is nothing to tell. */
export function rateInWords(answered: number, offered: number | null): string | null {
  const rate = answered === 0 ? null : wholePercent(answered, offered ?? 0)
  return rate === null ? null : text.followUp.atLeast(rate)
}
