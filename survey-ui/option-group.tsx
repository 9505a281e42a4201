import type { Texts } from '../shared/questionnaire.ts'
import { type Asked, describedBy, Notes, stepAttributes } from './field.tsx'
import { OptionRow, OptOutRow } from './option-row.tsx'
import { Both, type Said } from './reading.tsx'

interface Row {
  value: string
  step?: string
  label: Texts | undefined
}

interface OptionGroupProps {
  asked: Asked
  type: 'radio' | 'checkbox'
  rows: readonly Row[]
  /** Lines after the question's own hint. */
  extra?: readonly Said[]
}

/** A question with options: a fieldset whose legend is the question. */
export function OptionGroup({ asked, type, rows, extra = [] }: OptionGroupProps) {
  const { question, refusal, reading, heading: Heading } = asked
  const isRefusable = type === 'radio' && (refusal || question.required)
  return (
    <fieldset
      {...stepAttributes(asked)}
      role={isRefusable ? 'radiogroup' : undefined}
      aria-describedby={describedBy(asked, extra)}
      aria-invalid={refusal && type === 'radio' ? 'true' : undefined}
    >
      <legend>
        <Heading>
          <Both reading={reading} say={({ read }) => read(question.text)} />
        </Heading>
      </legend>
      <Notes asked={asked} extra={extra} />
      {rows.map((row, index) => (
        <OptionRow key={row.value} {...row} asked={asked} type={type} first={index === 0} />
      ))}
      <OptOutRow asked={asked} type={type} first={rows.length === 0} />
    </fieldset>
  )
}
