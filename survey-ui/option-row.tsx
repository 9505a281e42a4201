import type { Texts } from '../shared/questionnaire.ts'
import type { Asked } from './field.tsx'
import { fieldId } from './field.tsx'
import { Both } from './reading.tsx'

interface OptionRowProps {
  asked: Asked
  type: 'radio' | 'checkbox'
  value: string
  /** A step of a scale: the number in the circle. */
  step?: string
  label?: Texts | undefined
  /** The question's first field, which links lead to. */
  first?: boolean
}

/** One option as a row that is all target: a real radio button or checkbox, drawn by the style sheet. */
export function OptionRow({ asked, type, value, step, label, first = false }: OptionRowProps) {
  const { question, given, refusal, reading } = asked
  const words = label && <Both reading={reading} say={({ read }) => read(label)} />
  return (
    <label>
      <input
        type={type}
        name={question.id}
        value={value}
        id={first ? fieldId(question.id) : undefined}
        checked={given.includes(value)}
        aria-invalid={refusal && question.kind === 'choices' ? 'true' : undefined}
      />
      {step !== undefined && <b>{step}</b>} {reading.beneath ? <span>{words}</span> : words}
    </label>
  )
}

/** The option that takes no stand, set apart. */
export function OptOutRow({ asked, type, first = false }: Pick<OptionRowProps, 'asked' | 'type' | 'first'>) {
  const { optOut } = asked.question
  if (!optOut) return null
  return (
    <div class="x">
      <OptionRow asked={asked} type={type} value={optOut.value} label={optOut.label} first={first} />
    </div>
  )
}
