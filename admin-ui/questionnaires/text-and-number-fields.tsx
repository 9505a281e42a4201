import type { Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { optionalText } from './editing.ts'
import { NumberField } from './number-field.tsx'
import type { FieldsProps } from './question-fields.tsx'
import { TextField } from './text-field.tsx'

const words = questionnairesText.fields

/** How long a free text may be. */
export function TextKindFields({ question, onChange }: FieldsProps<Question & { kind: 'text' }>) {
  return (
    <NumberField
      id={`length-${question.id}`}
      label={words.maxLength}
      value={question.maxLength}
      onNumber={(value) =>
        value !== undefined && value >= 1 && value <= 10_000 && onChange({ ...question, maxLength: value })
      }
    />
  )
}

/** Between what a number lies, and what it counts. */
export function NumberKindFields({ question, onChange }: FieldsProps<Question & { kind: 'number' }>) {
  const { id, min, max, unit } = question
  const texts = typeof unit === 'string' ? { sv: unit } : unit
  return (
    <>
      <div class="limits">
        <NumberField
          id={`min-${id}`}
          label={words.smallest}
          value={min}
          optional
          onNumber={(value) => onChange({ ...question, min: value })}
        />
        <NumberField
          id={`max-${id}`}
          label={words.largest}
          value={max}
          optional
          onNumber={(value) => onChange({ ...question, max: value })}
        />
      </div>
      <TextField
        id={`unit-${id}`}
        label={words.unit}
        hint={words.unitHint}
        value={texts?.sv ?? ''}
        onText={(sv) => onChange({ ...question, unit: optionalText(texts, sv) }, 'unit')}
      />
    </>
  )
}
