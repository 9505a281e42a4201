import { figuresOf, withheld } from '../figures.ts'
import type { Question, Value } from '../questionnaire.ts'
import type { GroupQuestionResult, QuestionResult } from '../results.ts'
import { type Frequencies, size } from '../statistics/frequencies.ts'
import { mean } from '../statistics/mean.ts'
import { percent } from '../statistics/percent.ts'
import type { QuestionTally } from '../tally.ts'

export type Face = GroupQuestionResult['face']
export type ShownFace = Exclude<Face, 'hidden'>

/** From how many on a group may be shown to have answered all the same. */
const unanimousFrom = 10

/**
 * The steps of a scale put together, below the middle, the middle where there is one, and above: 1-2, 3 and
 * 4-5. Null where that is no coarser than the scale, and for a question that is none.
 */
export function bucketsOf(question: Question): readonly (readonly number[])[] | null {
  if (question.kind !== 'scale') return null
  const { min, max } = question
  if (max - min < 3) return null
  const steps = Array.from({ length: max - min + 1 }, (_, step) => min + step)
  const half = Math.floor(steps.length / 2)
  const middle = steps.slice(half, steps.length - half)
  return [steps.slice(0, half), middle, steps.slice(-half)].filter(({ length }) => length > 0)
}

/** The faces that a question's groups can have, the finest first; hidden is always one more. */
export function facesOf(question: Question): readonly ShownFace[] {
  if (question.kind === 'number') return ['whole', 'mean']
  if (question.kind !== 'scale') return ['whole']
  return bucketsOf(question) ? ['whole', 'merged', 'mean'] : ['whole', 'mean']
}

/**
 * Whether a face may be shown of a group, whatever else is: not where fewer than 10 would be shown to have
 * answered all the same, nor the mean of fewer than `minGroup`.
 */
export function mayShow(tally: QuestionTally, face: ShownFace, minGroup: number): boolean {
  const counts = tally.options.map(([, count]) => count)
  const stand = standOf(tally)
  const measured = face === 'mean' || tally.question.kind === 'number'
  if (measured && stand < minGroup) return false
  if (isUnanimous([...counts, tally.optOut], tally.answered) || isUnanimous(counts, stand)) return false
  if (face !== 'merged') return true
  const merged = mergedCounts(tally).map(({ count }) => count)
  return !isUnanimous(merged, tally.answered) && !isUnanimous(merged, stand)
}

/** Whether all of fewer than 10 are counted at one place. */
function isUnanimous(counts: readonly number[], of: number): boolean {
  return of > 0 && of < unanimousFrom && counts.includes(of)
}

/** How many took a stand. */
export function standOf({ answered, optOut }: QuestionTally): number {
  return answered - optOut
}

/** A group's figures of one question in a face: all that is told of it. */
export function inFace(tally: QuestionTally, respondents: number, face: Face): GroupQuestionResult {
  const none = { face, ...withheld(tally.question) }
  switch (face) {
    case 'hidden':
      return none
    case 'whole':
      return { face, ...figuresOf(tally, respondents) }
    case 'mean':
      return { ...none, ...countsIn(tally), mean: mean(tally.options as Frequencies, 1) }
    case 'merged': {
      const buckets = bucketsOf(tally.question) ?? []
      const { shares, bands } = figuresOf(tally, respondents)
      const known = ({ values }: { values: readonly Value[] }) =>
        buckets.every((steps) => new Set(steps.map((step) => values.includes(step))).size === 1)
      return {
        ...none,
        ...countsIn(tally),
        ...(shares ? { shares: shares.filter(known) } : {}),
        ...(bands ? { bands: bands.filter(known) } : {}),
        merged: mergedRows(tally),
      }
    }
  }
}

/** How many answered, took a stand and did neither: told in every face but the hidden. */
function countsIn(tally: QuestionTally): Pick<QuestionResult, 'answered' | 'unanswered' | 'notAsked' | 'n'> {
  const { question, answered, unanswered, notAsked } = tally
  const n = question.kind === 'number' ? size(tally.options as Frequencies) : standOf(tally)
  return { answered, unanswered, ...(question.showIf ? { notAsked } : {}), n }
}

function mergedCounts(
  tally: QuestionTally,
): { readonly values: readonly number[]; readonly count: number }[] {
  const countOf = new Map(tally.options)
  return (bucketsOf(tally.question) ?? []).map((values) => ({
    values,
    count: values.reduce((sum, value) => sum + (countOf.get(value) ?? 0), 0),
  }))
}

function mergedRows(tally: QuestionTally): NonNullable<GroupQuestionResult['merged']> {
  const { optOut } = tally.question
  const steps = mergedCounts(tally).map(({ values, count }) => {
    const label = values.length > 1 ? `${values[0]}\u2013${values.at(-1)}` : String(values[0])
    return { values: [...values] as Value[], label, count }
  })
  const rows = optOut
    ? [...steps, { values: [optOut.value], label: optOut.label.sv, count: tally.optOut }]
    : steps
  return rows.map((row) => ({ ...row, percent: percent(row.count, tally.answered) }))
}
