import { optionsOf, type Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Field } from '../parts/field.tsx'
import type { FieldsProps } from './question-fields.tsx'

const words = questionnairesText.fields

interface ConditionFieldsProps extends FieldsProps {
  readonly before: readonly Question[]
  readonly insatser: readonly string[]
}

/** Who is asked a question: everybody, or those who gave some answers to an earlier one. */
export function ConditionFields({ question, before, insatser, onChange }: ConditionFieldsProps) {
  const { id, showIf } = question
  const askable = before.filter(({ kind }) => kind !== 'text' && kind !== 'number')
  const asked = askable.find((candidate) => candidate.id === showIf?.question)
  const choose = (value: string) =>
    onChange({ ...question, showIf: value === '' ? undefined : { question: value, in: [] } })
  return (
    <>
      <Field id={`show-${id}`} label={words.showIf}>
        {(described) => (
          <select
            {...described}
            value={showIf?.question ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{words.showIfNone}</option>
            {showIf && !asked && <option value={showIf.question}>{showIf.question}</option>}
            {askable.map(({ id, text }, index) => (
              <option key={id} value={id}>
                {before.findIndex((other) => other.id === id) + 1}. {text.sv || index + 1}
              </option>
            ))}
          </select>
        )}
      </Field>
      {showIf && asked && (
        <Answers asked={asked} insatser={insatser} question={question} showIf={showIf} onChange={onChange} />
      )}
    </>
  )
}

interface AnswersProps extends FieldsProps {
  readonly asked: Question
  readonly insatser: readonly string[]
  readonly showIf: NonNullable<Question['showIf']>
}

function Answers({ asked, insatser, question, showIf, onChange }: AnswersProps) {
  const options = [...optionsOf(asked, insatser), ...(asked.optOut ? [asked.optOut] : [])]
  const isIn = (value: string | number) => showIf.in.some((wanted) => String(wanted) === String(value))
  const tick = (value: string | number, ticked: boolean) => {
    // In the order of the options, whatever the order of the ticks.
    const values = options.map((option) => option.value)
    const wanted = values.filter((other) => (other === value ? ticked : isIn(other)))
    onChange({ ...question, showIf: { ...showIf, in: wanted } })
  }
  return (
    <fieldset class="plain-set">
      <legend>{words.showIfIn}</legend>
      {options.map(({ value, label }) => (
        <label class="check" key={value}>
          <input
            type="checkbox"
            checked={isIn(value)}
            onChange={(event) => tick(value, event.currentTarget.checked)}
          />
          {label.sv}
        </label>
      ))}
    </fieldset>
  )
}
