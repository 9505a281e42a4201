import { insatsQuestion, type Question } from '../questionnaire.ts'
import type { Breakdown, Group, Hidden, QuestionResult } from '../results.ts'
import type { BreakdownTally, Tally } from '../tally.ts'
import { valuesOf } from './background.ts'
import { isBrokenDown } from './bundles.ts'
import { chooseFaces } from './choose-faces.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { inFace } from './faces.ts'
import type { Solve } from './programme.ts'

export interface Breakdowns {
  readonly breakdowns: Breakdown[]
  readonly hidden: Hidden[]
}

/**
 * Every breakdown of every question, each table in its face. What nothing was chosen for is hidden. The reasons
 * that are told follow from the sizes in the total tables: that few of a larger group answered would tell how
 * many of it did not.
 *
 * @param apart tells which groups have a row of their own in the total tables
 */
export function breakDown(
  tally: Tally,
  minGroup: number,
  apart: IsApart,
  earlier: readonly EarlierSnapshot[],
  solve: Solve,
): Breakdowns {
  const made = [...tally.breakdowns.keys()].filter((dimension) => isMade(tally, dimension, minGroup))
  const isApart = tally.breakdowns.map(({ by, within, groups }) =>
    groups.map(({ value, respondents }) => (within ? respondents >= minGroup : apart(by, value))),
  )
  const order = inOrder(tally, made)
  const faces = chooseFaces({ tally, minGroup, apart: isApart, order, earlier }, solve)
  const hidden: Hidden[] = []
  const breakdowns = made.map((dimension): Breakdown => {
    const { by, within, groups } = tally.breakdowns[dimension] as BreakdownTally
    const place = { by, ...(within ? { within } : {}) }
    const shown = groups.map(({ value, respondents, questions }, group): Group => {
      const told = isApart[dimension]?.[group] ? respondents : null
      const reason = told === null || told < minGroup ? 'small' : 'complementary'
      const figures = [...questions.entries()]
        .filter(([, { question }]) => isBrokenDown(question))
        .map(([index, own]) => {
          const chosen = faces.get(index)?.get(dimension)
          const isHidden = !chosen || chosen.reasons[group] !== null
          if (isHidden) hidden.push({ ...place, group: value, question: own.question.id, reason })
          return inFace(own, respondents, isHidden ? 'hidden' : chosen.face)
        })
      return { value, label: labelOf(tally, by, value), respondents: told, questions: figures }
    })
    return { ...place, groups: shown }
  })
  return { breakdowns, hidden }
}

export type IsApart = (by: string, value: Group['value']) => boolean

/**
 * Tells which named groups have a row of their own in the total tables: of others nothing is shown elsewhere
 * either, for a group less its part of a merged row is what was merged with it.
 */
export function apartIn(tally: Tally, questions: readonly QuestionResult[], minGroup: number): IsApart {
  const insats = insatsQuestion(tally.questionnaire)?.id
  const isApart = (by: string, value: Group['value']): boolean => {
    if (by === 'kommun' && insats !== undefined) {
      const members = tally.insatser.filter(({ kommun }) => kommun === value)
      return members.every(({ name }) => isApart(insats, name))
    }
    if (by === 'kommun') {
      const breakdown = tally.breakdowns.find((breakdown) => breakdown.by === by)
      const group = breakdown?.groups.find((group) => group.value === value)
      return (group?.respondents ?? 0) >= minGroup
    }
    const rows = questions.find(({ id }) => id === by)?.rows
    return rows?.some((row) => valuesOf(row).length === 1 && row.value === value) ?? false
  }
  return isApart
}

/**
 * A crossing is made only where nobody is in a small group of it: of kön as a whole, or of kön in any insats.
 * All insatser have theirs then, or none: what one lacked could be had from the others.
 */
function isMade({ breakdowns }: Tally, dimension: number, minGroup: number): boolean {
  const { by, within } = breakdowns[dimension] as BreakdownTally
  if (!within) return true
  const sizes = breakdowns.filter((other) => other.by === by).flatMap(({ groups }) => groups)
  return sizes.every(({ respondents }) => respondents === 0 || respondents >= minGroup)
}

/** By insats first, then as the questionnaire has them; crossings last. */
function inOrder({ breakdowns, questionnaire }: Tally, made: readonly number[]): readonly number[] {
  const insats = insatsQuestion(questionnaire)?.id
  const rank = (dimension: number) => {
    const { by, within } = breakdowns[dimension] as BreakdownTally
    return within ? 2 : by === insats ? 0 : 1
  }
  return made.toSorted((a, b) => rank(a) - rank(b) || a - b)
}

function labelOf(tally: Tally, by: string, value: Group['value']): string {
  const question: Question | undefined = tally.questionnaire.questions.find(({ id }) => id === by)
  if (!question || !('options' in question)) return String(value)
  return question.options.find((option) => option.value === value)?.label.sv ?? String(value)
}
