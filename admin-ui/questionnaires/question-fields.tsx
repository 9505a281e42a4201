import type { Question, QuestionKind } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Field } from '../parts/field.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { ofKind, optionalText, withOptOut } from './editing.ts'
import { OptionFields } from './option-fields.tsx'
import type { QuestionCardProps } from './question-card.tsx'
import { ScaleFields } from './scale-fields.tsx'
import { ShareFields } from './share-fields.tsx'
import { NumberKindFields, TextKindFields } from './text-and-number-fields.tsx'
import { TextField } from './text-field.tsx'

const words = questionnairesText.fields
const kinds: readonly QuestionKind[] = ['scale', 'choice', 'choices', 'text', 'number', 'insats']

/** Everything that can be said of a question: what is needed first, the rest folded. */
export function QuestionFields(props: QuestionCardProps) {
  const { question, onChange } = props
  const { id } = question
  const [opensMore] = [Boolean(question.hint || question.section || question.showIf || question.required)]
  return (
    <>
      <TextField
        id={`text-${id}`}
        label={words.text}
        rows={2}
        value={question.text.sv}
        onText={(sv) => onChange({ ...question, text: { ...question.text, sv } }, 'text')}
      />
      <Field id={`kind-${id}`} label={words.kind}>
        {(described) => (
          <select
            {...described}
            value={question.kind}
            onChange={(event) => onChange(ofKind(question, event.currentTarget.value as QuestionKind))}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <KindFields question={question} onChange={onChange} />
      <OptOutFields question={question} onChange={onChange} />
      <details class="more" open={opensMore}>
        <summary>{words.more}</summary>
        <MoreFields {...props} />
      </details>
      {(question.kind === 'choice' || question.kind === 'choices' || question.kind === 'scale') && (
        <details class="more">
          <summary>{questionnairesText.shares.title}</summary>
          <ShareFields question={question} onChange={onChange} />
        </details>
      )}
    </>
  )
}

export interface FieldsProps<Q extends Question = Question> {
  readonly question: Q
  onChange(question: Question, within?: string): void
}

function KindFields({ question, onChange }: FieldsProps) {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return <OptionFields question={question} onChange={onChange} />
    case 'scale':
      return <ScaleFields question={question} onChange={onChange} />
    case 'text':
      return <TextKindFields question={question} onChange={onChange} />
    case 'number':
      return <NumberKindFields question={question} onChange={onChange} />
    case 'insats':
      return <p class="hint">{words.insats}</p>
  }
}

function OptOutFields({ question, onChange }: FieldsProps) {
  const { id, optOut } = question
  return (
    <div class="opt-out">
      <label class="check">
        <input
          type="checkbox"
          checked={optOut !== undefined}
          onChange={(event) =>
            onChange(withOptOut(question, event.currentTarget.checked ? words.optOutDefault : null))
          }
        />
        {words.optOut}
      </label>
      {optOut && (
        <TextField
          id={`opt-out-${id}`}
          label={words.optOutLabel}
          value={optOut.label.sv}
          onText={(label) => onChange(withOptOut(question, label), 'opt-out')}
        />
      )}
    </div>
  )
}

function MoreFields({ question, before, insatser, onChange }: QuestionCardProps) {
  const { id, hint, section, required, background } = question
  return (
    <>
      <TextField
        id={`hint-${id}`}
        label={words.hint}
        hint={words.hintHint}
        value={hint?.sv ?? ''}
        onText={(sv) => onChange({ ...question, hint: optionalText(hint, sv) }, 'hint')}
      />
      <TextField
        id={`section-${id}`}
        label={words.section}
        hint={words.sectionHint}
        value={section?.sv ?? ''}
        onText={(sv) => onChange({ ...question, section: optionalText(section, sv) }, 'section')}
      />
      <ConditionFields question={question} before={before} insatser={insatser} onChange={onChange} />
      <Tick
        id={`required-${id}`}
        label={words.required}
        hint={words.requiredHint}
        checked={required === true}
        onTick={(ticked) => onChange({ ...question, required: ticked || undefined })}
      />
      <Tick
        id={`background-${id}`}
        label={words.background}
        hint={words.backgroundHint}
        checked={background === true}
        onTick={(ticked) => onChange({ ...question, background: ticked || undefined })}
      />
      {question.kind === 'choice' && (
        <Tick
          id={`by-link-${id}`}
          label={words.byLink}
          hint={words.byLinkHint}
          checked={question.byLink === true}
          onTick={(ticked) => onChange({ ...question, byLink: ticked || undefined })}
        />
      )}
    </>
  )
}

interface TickProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly checked: boolean
  onTick(ticked: boolean): void
}

function Tick({ id, label, hint, checked, onTick }: TickProps) {
  return (
    <div class="tick">
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
