import type { Gallring } from './matperiod.ts'
import { addMonths, type Day } from './stockholm.ts'

/** What is destroyed, each by itself: `keys` by settling, the others by an act of the kansli. */
export const gallringParts = ['keys', 'paper', 'texts', 'responses'] as const
export type GallringPart = (typeof gallringParts)[number]
/** What the kansli destroys, by the plan. */
export const plannedParts = ['paper', 'texts', 'responses'] as const
export type PlannedPart = (typeof plannedParts)[number]

/** The day of each: papers at the latest then, texts and answers no earlier. */
export type GallringPlan = Readonly<Record<PlannedPart, Day>>

/** What was destroyed, or would be, in numbers, by name. */
export type GallringCounts = Readonly<Record<string, number>>

/** What was destroyed, when, by whom and by what decision. Kept for ever. */
export interface Receipt {
  readonly part: GallringPart
  /** An instant, ISO 8601 in UTC. */
  readonly at: string
  /** An e-mail address; null for the operator's command line. */
  readonly actor: string | null
  /** Null where no decision was noted: only for what settling destroys by itself. */
  readonly decision: Gallring | null
  readonly counts: GallringCounts
  /** When the last backup that holds it must be gone; null for papers, which are in none. */
  readonly backupsBy: Day | null
  /** Whether the files are written anew without it; until then the server goes on trying. */
  readonly rewritten: boolean
}

/** One line of the plan. */
export interface PlannedGallring {
  readonly part: PlannedPart
  readonly on: Day
  /** Whether it may be destroyed today. */
  readonly may: boolean
  /** What would be destroyed. */
  readonly counts: GallringCounts
}

/** The page of what is destroyed and when. */
export interface GallringView {
  readonly matperiod: string
  readonly forbund: string
  readonly settled: boolean
  readonly decision: Gallring | null
  /** The day of each part, whether it is left or not. */
  readonly days: GallringPlan
  /** What is left to destroy. */
  readonly plan: readonly PlannedGallring[]
  readonly receipts: readonly Receipt[]
  /** How many times the plan has been saved. */
  readonly revision: number
}

/** What the kansli has to do with a settled mätperiod. */
export interface AfterSettling {
  readonly id: string
  readonly name: string
  /** Free texts that nobody has read. */
  readonly unread: number
  /** What is due by the plan, and not destroyed. */
  readonly due: readonly { readonly part: PlannedPart; readonly on: Day }[]
}

/** How long a backup is kept, in months; the model decision says the same. */
export const backupMonths = 3
const paperMonths = 3
/** Answers are kept two years from the annual report, which is decided before April the year after. */
const answerYears = 3

/** The plan where none is made, as the model decision has it. */
export function defaultPlan(closesOn: Day): GallringPlan {
  const kept = `${Number(closesOn.slice(0, 4)) + answerYears}-04-01`
  return { paper: addMonths(closesOn, paperMonths), texts: kept, responses: kept }
}

/** Whether a part is to be seen to on a day: papers as soon as they may be, the others when their day has come. */
export function isDue(part: PlannedPart, on: Day, today: Day): boolean {
  return part === 'paper' || on <= today
}

/** When the last backup made on a day must be gone. */
export function backupsGoneBy(today: Day): Day {
  return addMonths(today, backupMonths)
}
