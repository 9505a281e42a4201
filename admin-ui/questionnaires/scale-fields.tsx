import type { Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { optionalText } from './editing.ts'
import { NumberField } from './number-field.tsx'
import type { FieldsProps } from './question-fields.tsx'
import { TextField } from './text-field.tsx'

const words = questionnairesText.fields
/** More steps have words only where they come with a file. */
const mostWords = 11

type Scale = Question & { kind: 'scale' }

/** A scale's ends and the words of its steps. */
export function ScaleFields({ question, onChange }: FieldsProps<Scale>) {
  const { id, min, max } = question
  const count = Math.min(mostWords, Math.max(0, max - min + 1))
  const steps = Array.from({ length: count }, (_, step) => min + step)
  return (
    <fieldset class="option-edit">
      <legend>{words.kinds.scale}</legend>
      <div class="limits">
        <NumberField
          id={`min-${id}`}
          label={words.min}
          value={min}
          onNumber={(value) => value !== undefined && onChange({ ...question, min: value })}
        />
        <NumberField
          id={`max-${id}`}
          label={words.max}
          value={max}
          onNumber={(value) => value !== undefined && onChange({ ...question, max: value })}
        />
      </div>
      <p class="hint">{words.stepHint}</p>
      <div class="steps">
        {steps.map((step) => (
          <TextField
            key={step}
            id={`step-${id}-${step}`}
            label={words.step(step)}
            value={wordsAt(question, step)}
            onText={(sv) => onChange(withWords(question, step, sv), `step.${step}`)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function wordsAt({ min, max, minLabel, maxLabel, labels }: Scale, step: number): string {
  const end = step === min ? minLabel : step === max ? maxLabel : undefined
  return (labels?.[String(step)] ?? end)?.sv ?? ''
}

/** A scale with words at a step: the ends have fields of their own, unless they came as any other step. */
function withWords(question: Scale, step: number, sv: string): Scale {
  const { min, max, minLabel, maxLabel, labels = {} } = question
  const name = String(step)
  if (step === min && !labels[name]) return { ...question, minLabel: optionalText(minLabel, sv) }
  if (step === max && !labels[name]) return { ...question, maxLabel: optionalText(maxLabel, sv) }
  const { [name]: before, ...others } = labels
  const written = optionalText(before, sv)
  const kept = written ? { ...others, [name]: written } : others
  return { ...question, labels: Object.keys(kept).length > 0 ? kept : undefined }
}
