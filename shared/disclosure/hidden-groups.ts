import type { Question } from '../questionnaire.ts'
import type { Hidden } from '../results.ts'

export type Reason = Hidden['reason']
export type Reasons = readonly (Reason | null)[]

/**
 * Which groups of one table are withheld: those of fewer than `minGroup`, and the next smallest too where
 * those withheld would together be fewer than that, so that they cannot be had by subtraction from the
 * total. Groups of nobody have nothing to hide and ask for no company.
 *
 * @param counts how many of each group answered, opt-outs included
 * @param withheld groups that are withheld already, for a reason that another table gave
 * @returns a reason per group, or null where it is shown
 */
export function hiddenGroups(counts: readonly number[], minGroup: number, withheld: Reasons = []): Reasons {
  const reasons = counts.map((count, at) => withheld[at] ?? (count < minGroup ? 'small' : null))
  const hidden = counts.reduce((sum, count, at) => sum + (reasons[at] ? count : 0), 0)
  if (hidden === 0 || hidden >= minGroup) return reasons
  const nextSmallest = Math.min(...counts.filter((_, at) => !reasons[at]))
  const companion = counts.findIndex((count, at) => !reasons[at] && count === nextSmallest)
  return reasons.map((reason, at) => (at === companion ? 'complementary' : reason))
}

/**
 * Which groups are withheld for each question of a breakdown. A group of few people, and its company, is
 * withheld for every question, also where none of them answered: that they did not would be told. What a
 * condition ties together is withheld together, for who was asked tells what was answered.
 *
 * @param groups per group how many it is, and how many of it answered each question
 * @param asked the questions, in the order of `answered`
 */
export function hiddenPerQuestion(
  groups: readonly { readonly respondents: number; readonly answered: readonly number[] }[],
  asked: readonly Question[],
  minGroup: number,
): readonly Reasons[] {
  const people = groups.map(({ respondents }) => respondents)
  const few = hiddenGroups(people, minGroup).map((reason, at) => (people[at] === 0 ? null : reason))
  const tied = tiedQuestions(asked)
  let reasons: readonly Reasons[] = asked.map(() => few)
  for (;;) {
    const next = asked.map((_, question) => {
      // Of a question that nobody of a group answered nothing is kept from anybody, and it ties nothing.
      const withheld = groups.map(({ answered }, group) => {
        const telling = (tied[question] ?? []).filter((other) => few[group] || (answered[other] ?? 0) > 0)
        return firstReason(reasons, telling, group)
      })
      return hiddenGroups(
        groups.map(({ answered }) => answered[question] ?? 0),
        minGroup,
        withheld,
      )
    })
    if (JSON.stringify(next) === JSON.stringify(reasons)) return next
    reasons = next
  }
}

/** The reason that any of some questions gives for withholding a group. */
function firstReason(
  reasons: readonly Reasons[],
  questions: readonly number[],
  group: number,
): Reason | null {
  return questions.map((question) => reasons[question]?.[group] ?? null).find((reason) => reason) ?? null
}

/** For each question the questions that conditions tie it to, itself among them. */
function tiedQuestions(asked: readonly Question[]): readonly (readonly number[])[] {
  const parent = asked.map((_, at) => at)
  const rootOf = (at: number): number => (parent[at] === at ? at : rootOf(parent[at] ?? at))
  for (const [at, { showIf }] of asked.entries()) {
    const condition = asked.findIndex(({ id }) => id === showIf?.question)
    if (condition >= 0) parent[rootOf(at)] = rootOf(condition)
  }
  return asked.map((_, at) => asked.flatMap((_, other) => (rootOf(other) === rootOf(at) ? [other] : [])))
}
