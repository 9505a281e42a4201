import { type Answer, answerTo, isAsked } from '../answers.ts'
import { insatsQuestion, type Question } from '../questionnaire.ts'
import type { StoredResponse, Tally } from '../tally.ts'

/** A question with tables by group, and its place in the tally. */
export interface Asked {
  readonly index: number
  readonly question: Question
}

/**
 * Questions that conditions tie together, most often a single one. Who was asked one tells what was answered
 * to another, so their answers are weighed together; no published table ties two bundles.
 */
export type Bundle = readonly Asked[]

/** The bundles of the questions that are broken down: those that are neither background nor text. */
export function bundlesOf({ questionnaire }: Tally): readonly Bundle[] {
  const asked = [...questionnaire.questions.entries()]
    .filter(([, question]) => isBrokenDown(question))
    .map(([index, question]): Asked => ({ index, question }))
  const parent = asked.map((_, at) => at)
  const rootOf = (at: number): number => (parent[at] === at ? at : rootOf(parent[at] ?? at))
  for (const [at, { question }] of asked.entries()) {
    const condition = asked.findIndex((other) => other.question.id === question.showIf?.question)
    if (condition >= 0) parent[rootOf(at)] = rootOf(condition)
  }
  const roots = new Set(asked.map((_, at) => rootOf(at)))
  return [...roots].map((root) => asked.filter((_, at) => rootOf(at) === root))
}

/** Whether a question has tables by group. */
export function isBrokenDown({ background, kind }: Question): boolean {
  return !background && kind !== 'text'
}

/** Reads a response's answers by question id, the named insats among them. */
export function answersOf(
  response: StoredResponse,
  { questionnaire }: Tally,
): (id: string) => Answer | undefined {
  const insats = insatsQuestion(questionnaire)?.id
  return (id) =>
    id === insats && response.insats !== null ? response.insats : answerTo(response.answers, id)
}

/**
 * Reads which questions were asked where a condition ties what changes places to what stays. Only between
 * respondents who are alike in this can it change places, or what they were asked would contradict it.
 *
 * @param moving ids of the questions whose answers change places
 */
export function tieReader(tally: Tally, moving: ReadonlySet<string>): (response: StoredResponse) => string {
  const ties = tally.questionnaire.questions.filter(
    ({ id, showIf }) => showIf && moving.has(id) !== moving.has(showIf.question),
  )
  return (response) =>
    ties.map((question) => (isAsked(question, answersOf(response, tally)) ? 'a' : '-')).join('')
}

/**
 * Whether the background alone spared a respondent a question: its condition, or that of one it depends on, is
 * on one of these questions and false.
 */
export function isSpared(
  tally: Tally,
  background: (id: string) => boolean,
  asked: Question,
  response: StoredResponse,
): boolean {
  const condition = tally.questionnaire.questions.find(({ id }) => id === asked.showIf?.question)
  if (!condition) return false
  if (background(condition.id)) return !isAsked(asked, answersOf(response, tally))
  return isSpared(tally, background, condition, response)
}
