import type { Promised } from './feedback.ts'
import type { Gallring, Goals, Matperiod, WhoTypes } from './matperiod.ts'
import type { Share } from './questionnaire.ts'
import { addDays, type Day } from './stockholm.ts'
import { setupText } from './text/setup.sv.ts'

/** The steps in which a mätperiod is made, as they stand in its address. */
export const setupSteps = ['enkat', 'datum', 'insatser', 'mal', 'kontroll'] as const
export type SetupStep = (typeof setupSteps)[number]

/** An insats of a draft, with how many are enrolled where that is known already. */
export interface DraftInsats {
  readonly id: string
  readonly enrolled: number | null
}

export interface QuestionnaireRef {
  readonly id: string
  readonly version: number
}

/** All that is decided of a mätperiod before it is made ready. */
export interface Setup {
  readonly name: string
  readonly questionnaire: QuestionnaireRef
  readonly opensOn: Day
  readonly closesOn: Day
  readonly insatser: readonly DraftInsats[]
  readonly goals: Goals
  readonly minGroup: number
  readonly whoTypes: WhoTypes
  readonly languages: readonly string[]
  readonly gallring: Gallring | null
}

/** What a step saves: its own part, so that two who work in different steps do not undo each other. */
export type SetupChange = {
  readonly [Part in keyof Setup]?: Setup[Part] | undefined
}

/** A version of a questionnaire that can be chosen. */
export interface QuestionnaireChoice extends QuestionnaireRef {
  readonly title: string
  readonly audience: string
  readonly questions: number
  /** The languages beside Swedish that it has every text in, and that the participant's page speaks. */
  readonly languages: readonly string[]
  /** Whether it asks for the insats, and so needs some. */
  readonly asksInsats: boolean
  /** The smallest group of answers that a result can show: more than five where one person answers more than once. */
  readonly smallestGroup: number
  /** The shares that a summary will show, each with its definition. */
  readonly shares: readonly SharePlan[]
  /** The questions that a goal can be set for. */
  readonly aims: readonly QuestionAim[]
}

/** A question that a goal can be set for: a level of one of its shares, or no lower than last time. */
export interface QuestionAim {
  readonly question: string
  readonly text: string
  /** Each with the questionnaire's own goal. */
  readonly shares: readonly { readonly label: string; readonly goal: number | undefined }[]
  /** Whether it has a mean or a share to hold against last time's. */
  readonly hasLevel: boolean
}

/** A share as it will be counted, with the words of the question. */
export interface SharePlan extends Pick<Share, 'values' | 'over' | 'goal'> {
  readonly label: string
  readonly question: string
  /** The words of the values, where they are options and not steps of a scale. */
  readonly options: readonly string[] | null
}

export interface InsatsChoice {
  readonly id: string
  readonly name: string
  readonly kommun: string | null
  readonly inForce: boolean
}

/** `stop` must be in place before the mätperiod can be made ready; `advised` should be; `warning` may wait. */
export interface SetupCheck {
  readonly code:
    | 'dates'
    | 'questionnaire'
    | 'insatser'
    | 'texts'
    | 'review'
    | 'gallring'
    | 'privacy'
    | 'papers'
    | 'counts'
  readonly level: 'stop' | 'advised' | 'warning'
  readonly ok: boolean
  /** What is missing: names of insatser, questions, settings. */
  readonly missing: readonly string[]
}

/** A draft as its pages show it: what is chosen, what there is to choose from, and what is missing. */
export interface SetupView {
  readonly forbund: string
  /** The day that it is in Stockholm. */
  readonly today: Day
  readonly setup: Setup
  readonly questionnaires: readonly QuestionnaireChoice[]
  readonly insatser: readonly InsatsChoice[]
  readonly checks: readonly SetupCheck[]
  /** What was promised after which earlier mätperiod, by its id; null where nothing was. */
  readonly promised: (Promised & { readonly id: string }) | null
}

type Days = Pick<Setup, 'opensOn' | 'closesOn'>

/** The same weekday a year later. */
const yearOfWeeks = 364
/** From nothing: time to tell everybody, and about a month to answer in. */
const firstAfterDays = 14
const firstLengthDays = 31

/** Days for a new mätperiod: last time's a year on, or as many years as it takes to lie ahead. */
export function suggestDays(last: Days | null, today: Day): Days {
  if (!last) {
    const opensOn = addDays(today, firstAfterDays)
    return { opensOn, closesOn: addDays(opensOn, firstLengthDays) }
  }
  let days = last
  do {
    days = { opensOn: addDays(days.opensOn, yearOfWeeks), closesOn: addDays(days.closesOn, yearOfWeeks) }
  } while (days.opensOn < today)
  return days
}

/** A name for a new mätperiod: last time's with the new year, or its season, and a number where that is taken. */
export function suggestName(
  last: Pick<Matperiod, 'name' | 'opensOn'> | null,
  opensOn: Day,
  taken: readonly string[],
): string {
  const year = opensOn.slice(0, 4)
  const before = last?.opensOn.slice(0, 4) ?? ''
  const name = last?.name.includes(before) ? last.name.replace(before, year) : setupText.season(opensOn)
  if (!taken.includes(name)) return name
  let number = 2
  while (taken.includes(`${name} (${number})`)) number += 1
  return `${name} (${number})`
}
