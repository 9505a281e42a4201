import type { Questionnaire } from '../shared/questionnaire.ts'
import { refusalText } from '../shared/text/refusals.sv.ts'
import { surveyText } from '../shared/text/survey.sv.ts'
import { fieldId } from './field.tsx'
import type { FormState } from './view.ts'

/**
 * Why the form came back, first on the page and in focus, with scripts or without, with a link to each
 * refused question. `data-at` names the step where the script opens: the first refused question, or the
 * last step where only Skicka is left.
 */
export function ErrorSummary({ questionnaire, form }: { questionnaire: Questionnaire; form: FormState }) {
  const { refusals, notice } = form
  const first = refusals[0]?.question ?? (notice === 'empty' ? questionnaire.questions[0]?.id : undefined)
  if (refusals.length === 0 && notice === undefined) return null
  const heading = notice ? surveyText[notice].heading : surveyText.refused.heading(refusals.length)
  return (
    <section
      id="fel"
      tabindex={-1}
      autofocus
      aria-labelledby="fel-h"
      data-at={first ? fieldId(first) : 'skicka'}
    >
      <h2 id="fel-h">{heading}</h2>
      <p>{surveyText[notice ?? 'refused'].rest}</p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map((refusal) => {
            const question = questionnaire.questions.find(({ id }) => id === refusal.question)
            return (
              question && (
                <li key={question.id}>
                  <a href={`#${fieldId(question.id)}`}>{question.text.sv}</a>
                  <br />
                  {refusalText(refusal, question)}
                </li>
              )
            )
          })}
        </ul>
      )}
    </section>
  )
}
