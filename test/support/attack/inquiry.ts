import type { Question } from '../../../shared/questionnaire.ts'
import type { Fact, People } from './facts.ts'
import { type Insider, stateOf } from './insiders.ts'
import type { AttackModel, Waves } from './model.ts'
import type { Setting } from './setting.ts'
import type { ByColumn, Solver } from './solver.ts'
import type { Totals } from './totals.ts'

/** People of whom a question's figures are kept, and so nothing may be concluded. */
export interface Target {
  readonly people: People
  /** The group as it was published, where those who are kept are a part of it. */
  readonly whole?: People
  readonly question: string
  readonly waves: Waves
}

/** What a model is asked, and every data set that it has answered with so far. */
export interface Inquiry {
  readonly setting: Setting
  readonly model: AttackModel
  readonly solver: Solver
  readonly questions: readonly Question[]
  readonly totals: Totals
  /** The groups and questions with figures of their own. */
  readonly shown: readonly Target[]
  readonly facts: readonly Fact[]
  /** The same columns, of which the total tables alone are known; opened where it is needed. */
  base(): Solver
  readonly found: Float64Array[]
}

/** Whether a respondent is among those of whom nothing may be concluded. */
export function isMember(setting: Setting, form: Insider['form'], { people, waves }: Target): boolean {
  const isIn = Object.entries(people).every(([by, values]) => values.includes(stateOf(setting, form, by)))
  return isIn && form.since >= waves.from && form.since <= waves.to
}

/**
 * A value of a sum in some data set: at or below `wanted` where there is one, else the least. Data sets
 * found before are looked through first, for they answer most questions.
 */
export function search(
  { solver, found }: Inquiry,
  terms: ByColumn,
  insider: Insider | null,
  wanted: number,
): number {
  for (const [at, solution] of found.entries()) {
    const value = valueIn(terms, solution)
    if (value > wanted || !holds(solution, insider)) continue
    // What helped last is likely to help next.
    if (at > 0) [found[at - 1], found[at]] = [solution, found[at - 1] as Float64Array]
    return value
  }
  const least = solver.minimum(terms, insider?.atLeast, wanted + 1)
  if (!least) throw new Error(`what was read contradicts itself${insider ? ', or a form' : ''}`)
  if (!least.solution) return Math.ceil(least.value - 1e-6)
  found.unshift(least.solution)
  return valueIn(terms, least.solution)
}

function valueIn(terms: ByColumn, solution: Float64Array): number {
  let value = 0
  for (const [column, weight] of terms) value += weight * (solution[column] ?? 0)
  return value
}

function holds(solution: Float64Array, insider: Insider | null): boolean {
  if (!insider) return true
  for (const [column, least] of insider.atLeast) if ((solution[column] ?? 0) < least) return false
  return true
}

export function negative(terms: ByColumn): ByColumn {
  return new Map([...terms].map(([column, weight]) => [column, -weight]))
}

export function minus(terms: ByColumn, others: ByColumn): ByColumn {
  const left = new Map(terms)
  for (const [column, weight] of others) left.set(column, (left.get(column) ?? 0) - weight)
  return left
}
