import type { Group, GroupQuestionResult, Results } from '../../shared/results.ts'

/** One respondent of a tiny mätperiod: background by question id, and the answer to the one question. */
export interface Person {
  readonly background: Readonly<Record<string, string>>
  readonly answer: number
}

/**
 * Every way in which the answers of a tiny mätperiod could be dealt out so that the same would be published,
 * found by trying them all. It knows nothing of the rule: it counts, rounds and compares with what is printed.
 * The attacker it stands for knows everybody's background.
 *
 * @returns per data set the answer of each person
 */
export function everyDataSet(results: Results, people: readonly Person[]): readonly (readonly number[])[] {
  const rows = results.questions.at(-1)?.rows ?? []
  const left = new Map(rows.map(({ value, count }) => [Number(value), count]))
  const checks = results.breakdowns.flatMap(({ by, groups }) =>
    groups.flatMap((group) => group.questions.map((told) => checkOf(people, by, group, told))),
  )
  const found: number[][] = []
  const deal = (given: number[]): void => {
    if (given.length === people.length) {
      if (checks.every((check) => check(given))) found.push([...given])
      return
    }
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
  people: readonly Person[],
  by: string,
  { value }: Group,
  { face, rows, merged, mean }: GroupQuestionResult,
): (given: readonly number[]) => boolean {
  const members = people.flatMap(({ background }, at) => (background[by] === value ? [at] : []))
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
