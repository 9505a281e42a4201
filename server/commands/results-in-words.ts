import type { Published } from '../../shared/disclosure/published.ts'
import type { GroupQuestionResult, QuestionResult, Results } from '../../shared/results.ts'
import { decimal, percent } from '../../shared/text/format.ts'

const withheld = '   (visas inte, så att ingen kan kännas igen)'

/** Results as plain lines for a terminal. */
export function resultsInWords(results: Published<Results>): string {
  const { matperiod, respondents, offered, enrolled } = results
  return [
    ...(results.preliminary
      ? ['Preliminärt resultat: siffrorna ändras tills mätperioden är fastställd.']
      : []),
    `${matperiod.name}: ${respondents} svar av ${offered ?? '–'} erbjudna och ${enrolled ?? '–'} inskrivna`,
    ...results.questions.flatMap((question) => ['', question.text, ...linesOf(question)]),
    ...results.breakdowns.flatMap(({ by, groups }) =>
      groups.flatMap(({ label, questions }) =>
        questions.flatMap((question) => ['', `${by} ${label}: ${question.text}`, ...linesOf(question)]),
      ),
    ),
  ].join('\n')
}

function linesOf(question: QuestionResult | GroupQuestionResult): string[] {
  if (question.rows === null || question.answered === null) return [withheld]
  const lines = (question.rows ?? []).map(
    ({ label, count, percent: share }) =>
      `   ${label}: ${count}${share === null ? '' : ` (${percent(share)})`}`,
  )
  const measures = [
    ['medelvärde', question.mean],
    ['median', question.median],
  ] as const
  const told = measures.flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name} ${decimal(value)}`] : [],
  )
  return [...lines, `   besvarad av ${[question.answered, ...told].join(', ')}`]
}
