import type { Group, GroupQuestionResult, Results } from '../../shared/results.ts'

/** One respondent of a tiny mätperiod: two backgrounds, and an answer to each of its scales. */
export interface Person {
  readonly kon: string
  readonly ort: string
  readonly answers: readonly number[]
}

/** One way to deal out ort, and per question the ways to deal out its answers that print the same. */
export interface Dealing {
  readonly ort: readonly string[]
  readonly answers: readonly (readonly (readonly number[])[])[]
}

/**
 * Every data set from which the same would be published, found by trying them all: who is of which ort, and
 * who answered what, for people of whom kön is as it is (those of one kön are alike). It knows nothing of the
 * rule: it counts, rounds and compares with what is printed. Given ort, questions do not depend on each other.
 */
export function everyDataSet(results: Results, people: readonly Person[]): readonly Dealing[] {
  const kon = people.map((person) => person.kon)
  const asked = results.questions.flatMap(({ kind }, at) => (kind === 'scale' ? [at] : []))
  const dealt = asked.map((_, at) => arrangements(people.map(({ answers }) => answers[at] ?? 0)))
  return arrangements(people.map(({ ort }) => ort))
    .map((ort): Dealing => {
      const checks = results.breakdowns.flatMap(({ by, groups }) =>
        groups.flatMap((group) =>
          group.questions.map((told, at) => ({ at, holds: checkOf(by === 'kon' ? kon : ort, group, told) })),
        ),
      )
      const holds = (given: readonly number[], at: number) =>
        checks.every((check) => check.at !== at || check.holds(given))
      return { ort, answers: dealt.map((sets, at) => sets.filter((given) => holds(given, at))) }
    })
    .filter(({ answers }) => answers.every(({ length }) => length > 0))
}

/** All different orders of some values. */
function arrangements<T>(values: readonly T[]): readonly (readonly T[])[] {
  const left = new Map<T, number>()
  for (const value of values) left.set(value, (left.get(value) ?? 0) + 1)
  const found: T[][] = []
  const deal = (given: readonly T[]): void => {
    if (given.length === values.length) found.push([...given])
    for (const [value, count] of left) {
      if (count === 0) continue
      left.set(value, count - 1)
      deal([...given, value])
      left.set(value, count)
    }
  }
  deal([])
  return found
}

function checkOf(
  labels: readonly string[],
  { value }: Group,
  { face, rows, merged, mean }: GroupQuestionResult,
): (given: readonly number[]) => boolean {
  const members = labels.flatMap((label, at) => (label === value ? [at] : []))
  const countOf = (given: readonly number[], values: readonly (string | number)[]) =>
    members.filter((at) => values.includes(given[at] ?? 0)).length
  switch (face) {
    case 'hidden':
      return () => true
    case 'whole':
      return (given) => (rows ?? []).every(({ value, count }) => countOf(given, [value]) === count)
    case 'merged':
      return (given) => (merged ?? []).every(({ values, count }) => countOf(given, values) === count)
    case 'mean':
      return (given) => {
        const sum = members.reduce((sum, at) => sum + (given[at] ?? 0), 0)
        // Half up, in whole numbers.
        return Math.floor((20 * sum + members.length) / (2 * members.length)) / 10 === mean
      }
  }
}
