import type { Published } from '../../shared/disclosure/published.ts'
import type { Breakdown, Group, GroupQuestionResult, Report, Results } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.ts'

/** One column of a group's distribution: what it counts, and how it is named. */
export interface DistributionColumn {
  readonly key: string
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

/** The breakdowns by one background, with what each is called: "insats", "kommun", or the question's text. */
export function breakdownNames(report: Published<Report>): readonly { by: string; name: string }[] {
  return report.results.breakdowns
    .filter(({ within }) => !within)
    .map(({ by }) => ({ by, name: breakdownName(report.results, by) }))
}

function breakdownName(results: Results, by: string): string {
  const question = results.questions.find(({ id }) => id === by)
  if (question?.kind === 'insats') return text.results.by.insats
  return question ? question.text.toLowerCase() : by === 'kommun' ? text.results.by.kommun : by
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
        label: result.kind === 'scale' && !optOut ? String(value) : label,
        optOut: optOut === true,
      }))
    case 'merged':
      return (result.merged ?? []).map(({ values, label }) => ({
        key: values.join(' '),
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

/** A new face does not compile until it is given a place here. */
function unknownFace(face: never): never {
  throw new RangeError(`face ${face}`)
}
