import type { Day } from './stockholm.ts'

/** The years in which an insats is run, both included; null where there is no first, or no last, that is known. */
export interface YearsInForce {
  readonly fromYear: number | null
  readonly toYear: number | null
}

/** What can be said of an insats. */
export interface InsatsDetails extends YearsInForce {
  readonly name: string
  readonly kommun: string | null
}

export interface Insats extends InsatsDetails {
  readonly id: string
  /** In a mätperiod, or somebody's: it can be ended and not removed. */
  readonly used: boolean
}

export interface Kommun {
  readonly name: string
  /** Of an insats, or somebody's. */
  readonly used: boolean
}

/** The insatser of a förbund by name, and its kommuner in their own order. */
export interface Insatser {
  readonly insatser: readonly Insats[]
  readonly kommuner: readonly Kommun[]
}

/** Whether an insats is run at any time between two days. */
export function inForce({ fromYear, toYear }: YearsInForce, opensOn: Day, closesOn: Day): boolean {
  const year = (day: Day) => Number(day.slice(0, 4))
  return (fromYear ?? 0) <= year(closesOn) && (toYear ?? Number.POSITIVE_INFINITY) >= year(opensOn)
}
