import { compareVersions, type Difference } from './comparable.ts'
import { type Level, meanLevel, restsOnFew, shareLevel, shareLike } from './levels.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Breakdown, QuestionResult, Row, ShareResult } from './results.ts'
import { mean } from './statistics/mean.ts'
import { median } from './statistics/median.ts'
import { percent } from './statistics/percent.ts'

/** What one's own figures can be read beside: published figures of a questionnaire, whoever asked it. */
export interface Asked {
  readonly questionnaire: Questionnaire
  readonly questions: readonly QuestionResult[]
}

/** A question of another time or place whose figures can be read beside one's own. */
export interface ComparableQuestion {
  readonly result: QuestionResult
  /** What differs between the two ways it was asked, where that may matter. */
  readonly differences: readonly Difference[]
}

/**
 * What of another survey's figures can be read beside one's own: questions of the same id, kind and scale or
 * options. Changed words are marked; background and texts are left out.
 *
 * @param own the questionnaire that they are read beside
 */
export function comparableQuestions(own: Questionnaire, other: Asked): readonly ComparableQuestion[] {
  return compareVersions(other.questionnaire, own).flatMap(({ question, verdict, differences }) => {
    if (verdict !== 'same' && verdict !== 'marked') return []
    if (question.background || question.kind === 'text') return []
    const result = other.questions.find(({ id }) => id === question.id)
    return result ? [{ result, differences }] : []
  })
}

/** A figure now and before, and how much higher it is now: of shares in percent and percentage units. */
export interface Change {
  /** A share by its label; null is the mean. */
  readonly share: string | null
  readonly now: number
  readonly before: number
  readonly difference: number
  /** Two people's answers could have made it. */
  readonly restsOnFew: boolean
}

/** How a question's mean, and those of its shares that were counted alike, have changed. */
export function changesOf(now: QuestionResult, before: QuestionResult): readonly Change[] {
  const is = meanLevel(now)
  const was = meanLevel(before)
  const ofMean = is && was ? [changeOf(null, is, was, 1)] : []
  return [...ofMean, ...shareChanges(now.shares ?? [], before)]
}

function shareChanges(now: readonly ShareResult[], before: QuestionResult): readonly Change[] {
  return now.flatMap((share) => {
    const is = shareLevel(share)
    const was = shareLevel(shareLike(share, before))
    return is && was ? [changeOf(share.label, is, was, 100)] : []
  })
}

/** @param scale 100 where levels are shares and read in percent */
function changeOf(share: string | null, now: Level, before: Level, scale: number): Change {
  const difference = now.level - before.level
  return {
    share,
    now: now.level * scale,
    before: before.level * scale,
    difference: difference * scale,
    restsOnFew: restsOnFew(difference, now.base, before.base),
  }
}

/**
 * All who answered a question in several surveys as one ("rikssnitt"): counts added, percent, mean and
 * median computed anew from the sums. A survey whose table is withheld is left out.
 *
 * @returns null where no table can be added
 */
export function pooled(results: readonly QuestionResult[]): QuestionResult | null {
  const told = results.filter(({ rows, answered }) => rows && answered !== null)
  const [first] = told
  if (!first) return null
  const sum = (of: (result: QuestionResult) => number | null | undefined) =>
    told.reduce((total, result) => total + (of(result) ?? 0), 0)
  const answered = sum((result) => result.answered)
  const rows = rowsOf(told).map((row): Row => {
    const count = sum((result) => result.rows?.find((other) => isSameRow(row, other))?.count)
    return { ...row, count, percent: percent(count, answered) }
  })
  const all: QuestionResult = { ...first, answered, unanswered: sum((result) => result.unanswered), rows }
  if (first.notAsked !== undefined) all.notAsked = sum((result) => result.notAsked)
  const shares = sharesOf(told)
  if (shares.length > 0) all.shares = shares.map((share) => pooledShare(share, told))
  if (first.bands) {
    all.bands = first.bands.map((band) => {
      const count = rows.reduce((of, row) => of + (band.values.includes(row.value) ? row.count : 0), 0)
      return { ...band, count, base: answered, percent: percent(count, answered) }
    })
  }
  if (first.kind !== 'scale') return all
  const stand = rows
    .filter(({ optOut }) => !optOut)
    .map(({ value, count }) => [Number(value), count] as const)
  return { ...all, n: sum((result) => result.n), mean: mean(stand, 2), median: median(stand) }
}

/** Every way in which one of the surveys counts a share, each once. */
function sharesOf(results: readonly QuestionResult[]): readonly ShareResult[] {
  const met: ShareResult[] = []
  for (const share of results.flatMap(({ shares }) => shares ?? []))
    if (!shareLike(share, { shares: met })) met.push(share)
  return met
}

/** The options of a question in the first survey's order, and its opt-out where one of the surveys had it. */
function rowsOf(results: readonly QuestionResult[]): readonly Row[] {
  const options = results[0]?.rows?.filter(({ optOut }) => !optOut) ?? []
  const optOut = results.flatMap(({ rows }) => rows ?? []).find((row) => row.optOut)
  return optOut ? [...options, optOut] : options
}

/** Whoever takes no stand does so whatever value stands for it; the options of comparable questions are the same. */
function isSameRow(one: Row, other: Row): boolean {
  return one.optOut ? other.optOut === true : !other.optOut && one.value === other.value
}

function pooledShare(share: ShareResult, results: readonly QuestionResult[]): ShareResult {
  const alike = results.flatMap((result) => shareLike(share, result) ?? [])
  const count = alike.reduce((sum, same) => sum + same.count, 0)
  const base = alike.reduce((sum, same) => sum + same.base, 0)
  const { goal: _, met: __, ...definition } = share
  return { ...definition, count, base, percent: percent(count, base) }
}

/** One insats's figures of a question through the mätperioder, in the order given; null where hidden or not there. */
export function groupLine(
  breakdowns: readonly (Breakdown | undefined)[],
  label: string,
  question: string,
): readonly ({ readonly mean: number; readonly n: number | null } | null)[] {
  return breakdowns.map((breakdown) => {
    const result = breakdown?.groups
      .find((group) => group.label === label)
      ?.questions.find(({ id }) => id === question)
    return result && typeof result.mean === 'number' ? { mean: result.mean, n: result.n ?? null } : null
  })
}
