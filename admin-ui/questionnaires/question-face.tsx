import { optionsOf, type Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'

const words = questionnairesText.fields

/** A question to be read and not changed: what is asked beside it, and every answer. */
export function QuestionFace({ question, insatser }: { question: Question; insatser: readonly string[] }) {
  const options = [...optionsOf(question, insatser), ...(question.optOut ? [question.optOut] : [])]
  return (
    <div class="item-body">
      {question.hint && <p class="hint">{question.hint.sv}</p>}
      {options.length > 0 && (
        <ul aria-label={words.options}>
          {options.map(({ value, label }) => (
            <li key={value}>{label.sv}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
