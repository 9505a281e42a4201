import { optionsOf, type Question } from '../../shared/questionnaire.ts'
import { mean } from '../../shared/statistics/mean.ts'
import { enteredText } from '../../shared/text/entered.ts'
import { decimal } from '../../shared/text/format.ts'
import { wholeNumber } from '../parts/whole-number.ts'
import { answeredKey, type TypedTable } from './typed-report.ts'

const words = enteredText.page

interface QuestionTableProps {
  readonly question: Question
  readonly typed: TypedTable
  onChange(typed: TypedTable): void
}

/** The table of one question as a report prints it: a count for each option and the total, with what they give. */
export function QuestionTable({ question, typed, onChange }: QuestionTableProps) {
  const options = [...optionsOf(question, []), ...(question.optOut ? [question.optOut] : [])]
  const counts = options.map(({ value }) => wholeNumber(typed[String(value)] ?? '') ?? 0)
  const sum = counts.reduce((total, count) => total + count, 0)
  const stand = optionsOf(question, []).map(
    ({ value }, index) => [Number(value), counts[index] ?? 0] as const,
  )
  const n = stand.reduce((total, [, count]) => total + count, 0)
  const level = question.kind === 'scale' ? mean(stand, 2) : null
  const input = (key: string, label: string) => (
    <input
      class="number"
      inputMode="numeric"
      autocomplete="off"
      aria-label={label}
      {...(wholeNumber(typed[key] ?? '') === undefined ? { 'aria-invalid': true } : {})}
      value={typed[key] ?? ''}
      onInput={(event) => onChange({ ...typed, [key]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset class="plain-set entered-question">
      <legend lang="sv">{question.text.sv}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            <th scope="col" class="figure">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ value, label }) => (
            <tr key={String(value)}>
              <th scope="row" lang="sv">
                {label.sv}
              </th>
              <td class="figure">{input(String(value), words.countOf(label.sv, question.text.sv))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.answered}</th>
            <td class="figure">{input(answeredKey, words.countOf(words.answered, question.text.sv))}</td>
          </tr>
        </tbody>
      </table>
      {sum > 0 && (
        <p class="quiet" role="status">
          {question.kind !== 'choices' && words.sum(sum)} {level !== null && words.mean(decimal(level), n)}
        </p>
      )}
    </fieldset>
  )
}
