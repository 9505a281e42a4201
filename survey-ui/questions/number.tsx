import { surveyText } from '../../shared/text/survey.sv.ts'
import { type Asked, describedBy, fieldId, Notes, stepAttributes } from '../field.tsx'
import { OptOutRow } from '../option-row.tsx'

/** A number, typed the Swedish way, with its limits and its unit in words. */
export function NumberQuestion(asked: Asked<'number'>) {
  const { question, given, refusal, heading: Heading } = asked
  const id = fieldId(question.id)
  const unit = typeof question.unit === 'object' ? question.unit.sv : question.unit
  const limits = surveyText.numberLimits(question.min, question.max)
  const extra = limits === undefined ? [] : [limits]
  const described = [describedBy(asked, extra), unit && `u-${question.id}`].filter(Boolean).join(' ')
  return (
    <div {...stepAttributes(asked)}>
      <Heading>
        <label for={id}>{question.text.sv}</label>
      </Heading>
      <Notes asked={asked} extra={extra} />
      <input
        type="text"
        inputmode="decimal"
        id={id}
        name={question.id}
        value={given.find((value) => value !== question.optOut?.value)}
        aria-describedby={described || undefined}
        aria-invalid={refusal ? 'true' : undefined}
      />
      {unit && <span id={`u-${question.id}`}>{`\u00a0${unit}`}</span>}
      <OptOutRow asked={asked} type="checkbox" />
    </div>
  )
}
