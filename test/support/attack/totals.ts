import type { Question } from '../../../shared/questionnaire.ts'
import type { Counted, Fact, People } from './facts.ts'
import { blockOf, buildModel, type Waves } from './model.ts'
import type { Background, Setting } from './setting.ts'
import { openSolver } from './solver.ts'

/** What the tables of the whole mätperiod alone tell of any count, at the least and at the most. */
export interface Totals {
  bounds(of: Counted, wave: number): readonly [low: number, high: number]
  close(): void
}

/**
 * Reads the total tables as one who knows nothing else: how many gave each option, and how many are in
 * each named group.
 */
export function totalsOf(
  setting: Setting,
  questions: readonly Question[],
  backgrounds: readonly Background[],
  waves: number,
  facts: readonly Fact[],
): Totals {
  const known = facts.filter(({ total }) => total)
  const model = buildModel(
    setting,
    questions,
    backgrounds.map((background) => blockOf([background])),
    waves,
    known,
  )
  const solver = openSolver(model.system)
  const found = new Map<string, readonly [number, number]>()
  return {
    bounds(of, wave) {
      const key = JSON.stringify([of, wave])
      const before = found.get(key)
      if (before) return before
      const terms = model.terms(of, { from: wave, to: wave })
      if (!terms) return [0, Number.POSITIVE_INFINITY]
      const low = solver.minimum(terms)
      const high = solver.minimum(new Map([...terms].map(([column, weight]) => [column, -weight])))
      if (!low || !high) throw new Error('the total tables contradict each other')
      const bounds = [Math.round(low.value), -Math.round(high.value)] as const
      found.set(key, bounds)
      return bounds
    },
    close: solver.close,
  }
}

/** One respondent's form, as far as a table of some question sees it. */
export interface Seen {
  readonly isIn: boolean
  readonly gave: boolean
  readonly wave: number
}

/**
 * How many of some people gave an option at the least, for one who knows the total tables and one form:
 * all of both together less all there are (Fréchet), newcomer by newcomer of a chain.
 */
export function forcedByTotals(
  totals: Totals,
  people: People,
  option: Counted,
  { from, to }: Waves,
  form: Seen | null,
): number {
  let forced = 0
  for (let wave = from; wave <= to; wave++) {
    const own = form?.wave === wave ? form : null
    const isIn = Number(own?.isIn ?? false)
    const gave = Number(own?.gave ?? false)
    const [low] = sizeBounds(totals, people, wave)
    const [gaveLow] = totals.bounds(option, wave)
    const [, all] = totals.bounds({ people: {}, question: null, states: [] }, wave)
    const others = Math.max(0, low - isIn) + Math.max(0, gaveLow - gave) - (all - Number(own !== null))
    forced += isIn * gave + Math.max(0, others)
  }
  return forced
}

/** How many some people are, by the tables of their backgrounds alone. */
export function sizeBounds(
  totals: Totals,
  people: People,
  wave: number,
): readonly [low: number, high: number] {
  const [all] = totals.bounds({ people: {}, question: null, states: [] }, wave)
  const each = Object.entries(people).map(([by, values]) =>
    totals.bounds({ people: { [by]: values }, question: null, states: [] }, wave),
  )
  const low = each.reduce((sum, [least]) => sum + least, -all * Math.max(0, each.length - 1))
  return [each.length === 0 ? all : Math.max(0, low), Math.min(all, ...each.map(([, most]) => most))]
}
