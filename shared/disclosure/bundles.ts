import { answerTo, isAsked } from '../answers.ts'
import { insatsQuestion, type Question } from '../questionnaire.ts'
import type { StoredResponse, Tally } from '../tally.ts'
import { type Cells, cellsIn, cellsOf } from './cells.ts'

/** One question of a bundle: its place in the tally, and the cells of its tables. */
export interface Asked {
  readonly index: number
  readonly question: Question
  readonly cells: Cells
}

/**
 * Questions that conditions tie together, most often a single one. Who was asked one tells what was answered
 * to another, so their answers are weighed together; no published table ties two bundles.
 */
export type Bundle = readonly Asked[]

/** What somebody gave to a bundle: per question the cells in which it is counted. */
export interface Joint {
  readonly key: string
  readonly cells: readonly (readonly number[])[]
}

/** The bundles of the questions that are broken down: those that are neither background nor text. */
export function bundlesOf(tally: Tally): readonly Bundle[] {
  const asked = [...tally.total.questions.entries()]
    .filter(([, { question }]) => isBrokenDown(question))
    .map(([index, total]): Asked => ({ index, question: total.question, cells: cellsOf(total) }))
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

/** Reads what a response gave to a bundle. */
export function jointReader({ questionnaire }: Tally, bundle: Bundle): (response: StoredResponse) => Joint {
  const insats = insatsQuestion(questionnaire)?.id
  return (response) => {
    const answerOf = answersOf(response, insats)
    const cells = bundle.map(({ question, cells }) =>
      cellsIn(cells, answerOf(question.id), isAsked(question, answerOf)),
    )
    return { key: JSON.stringify(cells), cells }
  }
}

/**
 * Reads what the background settles about a bundle: which of its questions were asked because of it, and
 * which background questions were asked because of the bundle. Only between respondents who are alike in this
 * can answers be exchanged, or they would contradict their background.
 */
export function tieReader({ questionnaire }: Tally, bundle: Bundle): (response: StoredResponse) => string {
  const insats = insatsQuestion(questionnaire)?.id
  const inBundle = (id: string) => bundle.some(({ question }) => question.id === id)
  const ties = questionnaire.questions.filter(
    ({ id, kind, showIf }) => showIf && kind !== 'text' && inBundle(id) !== inBundle(showIf.question),
  )
  return (response) => {
    const answerOf = answersOf(response, insats)
    return ties.map((question) => (isAsked(question, answerOf) ? 'a' : '-')).join('')
  }
}

/** Whether the background alone spared a respondent a question, itself or one that it depends on. */
export function sparedByBackground(
  { questionnaire }: Tally,
  bundle: Bundle,
  question: Question,
): (response: StoredResponse) => boolean {
  const insats = insatsQuestion(questionnaire)?.id
  const spared = (asked: Question, response: StoredResponse): boolean => {
    if (!asked.showIf) return false
    const before = bundle.find(({ question }) => question.id === asked.showIf?.question)
    return before ? spared(before.question, response) : !isAsked(asked, answersOf(response, insats))
  }
  return (response) => spared(question, response)
}

function answersOf(response: StoredResponse, insats: string | undefined) {
  return (id: string) =>
    id === insats && response.insats !== null ? response.insats : answerTo(response.answers, id)
}
