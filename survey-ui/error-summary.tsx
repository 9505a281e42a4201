import type { Questionnaire } from '../shared/questionnaire.ts'
import { refusalText } from '../shared/text/refusals.sv.ts'
import { surveyText } from '../shared/text/survey.sv.ts'
import { surveyCodeText } from '../shared/text/survey-code.sv.ts'
import { codeId } from './code-field.tsx'
import { fieldId } from './field.tsx'
import type { FormState } from './view.ts'

interface Item {
  href: string
  of: string
  why: string
}

/**
 * Why the form came back, first on the page and in focus, with scripts or without, with a link to each
 * refused question. `data-at` names the step where the script opens: the first refused question, or the
 * last step where only Skicka is left.
 */
export function ErrorSummary({ questionnaire, form }: { questionnaire: Questionnaire; form: FormState }) {
  const { notice } = form
  const items = itemsOf(questionnaire, form)
  if (items.length === 0 && notice === undefined) return null
  const { heading, rest } = words(form, items.length)
  return (
    <section id="fel" tabindex={-1} autofocus aria-labelledby="fel-h" data-at={opensAt(questionnaire, form)}>
      <h2 id="fel-h">{heading}</h2>
      <p>{rest}</p>
      {items.length > 0 && (
        <ul>
          {items.map(({ href, of, why }) => (
            <li key={href}>
              <a href={`#${href}`}>{of}</a>
              <br />
              {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What has to change, in the order of the page. */
function itemsOf(questionnaire: Questionnaire, { refusals, code }: FormState): readonly Item[] {
  const refused = code?.refusal
  const codeItem = refused && {
    href: codeId,
    of: surveyCodeText.label,
    why: surveyCodeText.refused[refused],
  }
  const answers = refusals.flatMap((refusal) => {
    const question = questionnaire.questions.find(({ id }) => id === refusal.question)
    if (!question) return []
    return [{ href: fieldId(question.id), of: question.text.sv, why: refusalText(refusal, question) }]
  })
  return codeItem ? [codeItem, ...answers] : answers
}

function opensAt({ questions }: Questionnaire, { refusals, code, notice }: FormState): string {
  if (code?.refusal || notice === 'code-used') return codeId
  const first = refusals[0]?.question ?? (notice === 'empty' ? questions[0]?.id : undefined)
  return first ? fieldId(first) : 'skicka'
}

function words({ notice, code, refusals }: FormState, count: number): { heading: string; rest: string } {
  if (notice === undefined) {
    const { heading, rest } = surveyText.refused
    const codeAlone = code?.refusal !== undefined && refusals.length === 0
    return { heading: codeAlone ? surveyCodeText.refusedHeading : heading(count), rest }
  }
  return notice === 'code-used' || notice === 'code-unchecked' ? surveyCodeText[notice] : surveyText[notice]
}
