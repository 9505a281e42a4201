import { numberLimits } from '../../shared/text/number-limits.ts'
import { type Asked, describedBy, fieldId, Notes, stepAttributes } from '../field.tsx'
import { OptOutRow } from '../option-row.tsx'
import { Both } from '../reading.tsx'

/** A number, typed the Swedish way, with its limits and its unit in words. */
export function NumberQuestion(asked: Asked<'number'>) {
  const { question, given, refusal, reading, heading: Heading } = asked
  const id = fieldId(question.id)
  const unit = typeof question.unit === 'object' ? reading.speaker.read(question.unit) : question.unit
  const limits = numberLimits(question)
  const extra = limits === undefined ? [] : [limits]
  const described = [describedBy(asked, extra), unit && `u-${question.id}`].filter(Boolean).join(' ')
  return (
    <div {...stepAttributes(asked)}>
      <Heading>
        <label for={id}>
          <Both reading={reading} say={({ read }) => read(question.text)} />
        </label>
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
