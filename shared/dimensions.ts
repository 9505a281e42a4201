import { answerTo } from './answers.ts'
import { canBreakDown, insatsQuestion, optionsOf, type Question, type Value } from './questionnaire.ts'
import type { StoredResponse, Survey } from './tally.ts'

/** A way of splitting respondents into groups: one breakdown of every table. */
export interface Dimension {
  /** A background question's id, or "kommun". */
  readonly by: string
  /** Of a crossing: the insats that its groups are within. */
  readonly within?: { readonly by: string; readonly value: Value }
  readonly groups: readonly Value[]
  /** The index of the group that a respondent belongs to; undefined where to none. */
  groupOf(response: StoredResponse): number | undefined
}

/**
 * The fixed list of breakdowns: every background question that puts a respondent in one group, kommun by
 * way of the insats, and within each insats the first background question with options (kön).
 */
export function dimensionsOf(survey: Survey): readonly Dimension[] {
  const names = survey.insatser.map(({ name }) => name)
  const byQuestion = survey.questionnaire.questions
    .filter(canBreakDown)
    .map((question) => byAnswer(question, names))
  return [...byQuestion, ...byKommun(survey, byQuestion), ...crossings(survey, byQuestion)]
}

function byAnswer(question: Question, insatser: readonly string[]): Dimension {
  const groups = optionsOf(question, insatser).map(({ value }) => value)
  const indexOf = new Map(groups.map((value, index) => [value, index]))
  const groupOf = (response: StoredResponse) => {
    const answer = question.kind === 'insats' ? response.insats : answerTo(response.answers, question.id)
    return typeof answer === 'string' || typeof answer === 'number' ? indexOf.get(answer) : undefined
  }
  return { by: question.id, groups, groupOf }
}

function byKommun({ insatser }: Survey, byQuestion: readonly Dimension[]): readonly Dimension[] {
  const kommuner = [...new Set(insatser.map(({ kommun }) => kommun))].filter((kommun) => kommun !== null)
  if (kommuner.length === 0 || byQuestion.some(({ by }) => by === 'kommun')) return []
  const kommunOf = new Map(insatser.map(({ name, kommun }) => [name, kommuner.indexOf(kommun ?? '')]))
  const groupOf = ({ insats }: StoredResponse) => (insats === null ? undefined : kommunOf.get(insats))
  return [{ by: 'kommun', groups: kommuner, groupOf }]
}

function crossings(
  { questionnaire, insatser }: Survey,
  byQuestion: readonly Dimension[],
): readonly Dimension[] {
  const first = questionnaire.questions.find(
    (question) => canBreakDown(question) && question.kind === 'choice',
  )
  const crossed = byQuestion.find(({ by }) => by === first?.id)
  const insats = insatsQuestion(questionnaire)
  if (!crossed || !insats?.background) return []
  return insatser.map(({ name }) => ({
    by: crossed.by,
    within: { by: insats.id, value: name },
    groups: crossed.groups,
    groupOf: (response) => (response.insats === name ? crossed.groupOf(response) : undefined),
  }))
}
