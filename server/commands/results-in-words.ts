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
    ...results.breakdowns.flatMap(({ by, within, groups }) =>
      groups.flatMap(({ label, questions }) => {
        const name = within ? `${by} ${label}, ${within.value}` : `${by} ${label}`
        return questions.flatMap((question) => ['', `${name}: ${question.text}`, ...linesOf(question)])
      }),
    ),
  ].join('\n')
}

function linesOf(question: QuestionResult | GroupQuestionResult): string[] {
  const face = 'face' in question ? question.face : 'whole'
  if (question.answered === null || face === 'hidden') return [withheld]
  if (question.rows === null && face === 'whole') return [withheld]
  const merged = 'merged' in question ? question.merged : null
  const lines = (merged ?? question.rows ?? []).map(
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
