import type { Breakdown, Group, GroupQuestionResult, QuestionResult, Row } from '../../shared/results.ts'

/** One column of a group's distribution: what it counts, and how it is named. */
export interface DistributionColumn {
  readonly key: string
  /** The values that it counts. */
  readonly values: readonly Row['value'][]
  readonly label: string
  readonly optOut: boolean
}

/** What a group shows of a question: its counts by column, its mean alone, or nothing. */
export type GroupFace =
  | {
      readonly kind: 'counts'
      readonly n: number | null
      readonly mean: number | null
      readonly median: number | null
      /** In the order of the columns. */
      readonly counts: readonly number[]
    }
  | { readonly kind: 'mean'; readonly n: number | null; readonly mean: number | null }
  | { readonly kind: 'hidden' }

export interface GroupLine {
  readonly key: string
  readonly label: string
  readonly face: GroupFace
}

/** One question's groups, side by side. All that are shown have the same face. */
export interface GroupTable {
  readonly columns: readonly DistributionColumn[]
  readonly lines: readonly GroupLine[]
  /** The face of those that are shown; hidden where all are. */
  readonly face: GroupQuestionResult['face']
}

/** A question's groups as a table; null where the breakdown does not have it, as for background questions. */
export function groupTable(breakdown: Breakdown, question: string): GroupTable | null {
  const cells = breakdown.groups.flatMap((group) => {
    const result = group.questions.find(({ id }) => id === question)
    return result ? [{ group, result }] : []
  })
  if (cells.length === 0) return null
  const shown = cells.find(({ result }) => result.face !== 'hidden')?.result
  return {
    columns: shown ? columnsOf(shown) : [],
    lines: cells.map(({ group, result }) => lineOf(group, result)),
    face: shown?.face ?? 'hidden',
  }
}

function columnsOf(result: GroupQuestionResult): readonly DistributionColumn[] {
  switch (result.face) {
    case 'whole':
      return (result.rows ?? []).map(({ value, label, optOut }) => ({
        key: String(value),
        values: [value],
        label: result.kind === 'scale' && !optOut ? String(value) : label,
        optOut: optOut === true,
      }))
    case 'merged':
      return (result.merged ?? []).map(({ values, label }) => ({
        key: values.join(' '),
        values,
        label,
        optOut: values.every((value) => typeof value === 'string') && result.kind === 'scale',
      }))
    case 'mean':
    case 'hidden':
      return []
    default:
      return unknownFace(result.face)
  }
}

function lineOf(group: Group, result: GroupQuestionResult): GroupLine {
  return { key: String(group.value), label: group.label, face: faceOf(result) }
}

function faceOf(result: GroupQuestionResult): GroupFace {
  const { n = null, mean = null, median = null } = result
  switch (result.face) {
    case 'whole':
      return {
        kind: 'counts',
        n: n ?? result.answered,
        mean,
        median,
        counts: (result.rows ?? []).map(({ count }) => count),
      }
    case 'merged':
      return {
        kind: 'counts',
        n: n ?? result.answered,
        mean,
        median,
        counts: (result.merged ?? []).map(({ count }) => count),
      }
    case 'mean':
      return { kind: 'mean', n: n ?? result.answered, mean }
    case 'hidden':
      return { kind: 'hidden' }
    default:
      return unknownFace(result.face)
  }
}

/**
 * The whole mätperiod's published figures in the columns of a table of groups; null where they are withheld,
 * or the groups' columns are not among its rows.
 */
export function wholeLine(
  question: QuestionResult,
  { columns, face }: GroupTable,
  label: string,
): GroupLine | null {
  const { rows, answered, n = null, mean = null, median = null } = question
  if (face === 'hidden' || !rows) return null
  const line = { key: '', label }
  if (face === 'mean') return { ...line, face: { kind: 'mean', n: n ?? answered, mean } }
  const counts = columns.map(({ values }) =>
    rows.filter(({ value }) => values.includes(value)).reduce((sum, { count }) => sum + count, 0),
  )
  return { ...line, face: { kind: 'counts', n: n ?? answered, mean, median, counts } }
}

/** A new face does not compile until it is given a place here. */
function unknownFace(face: never): never {
  throw new RangeError(`face ${face}`)
}
