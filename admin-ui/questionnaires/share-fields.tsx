import { optionsOf, type Question, type Share, type Value } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Field } from '../parts/field.tsx'
import { NumberField } from './number-field.tsx'
import type { FieldsProps } from './question-fields.tsx'
import { TextField } from './text-field.tsx'

const words = questionnairesText.shares
const bases = ['stand', 'answered', 'respondents'] as const

type Measured = Question & { kind: 'choice' | 'choices' | 'scale' }

/** The shares that the result's summary tells of a question, each with its definition. */
export function ShareFields({ question, onChange }: FieldsProps<Measured>) {
  const { shares = [] } = question
  const put = (next: readonly Share[], within?: string) =>
    onChange({ ...question, shares: next.length > 0 ? [...next] : undefined }, within)
  return (
    <>
      <p class="hint">{words.hint}</p>
      {shares.map((share, index) => (
        <ShareSet
          // A share has no name but its place.
          key={index}
          id={`share-${question.id}-${index}`}
          question={question}
          share={share}
          number={index + 1}
          onShare={(changed, within) =>
            put(shares.with(index, changed), within && `share.${index}.${within}`)
          }
          onRemove={() => put(shares.toSpliced(index, 1))}
        />
      ))}
      <button
        type="button"
        onClick={() => put([...shares, { label: { sv: '' }, values: [], over: 'stand' }])}
      >
        {words.add}
      </button>
    </>
  )
}

interface ShareSetProps {
  readonly id: string
  readonly question: Measured
  readonly share: Share
  readonly number: number
  onShare(share: Share, within?: string): void
  onRemove(): void
}

function ShareSet({ id, question, share, number, onShare, onRemove }: ShareSetProps) {
  const options = optionsOf(question, [])
  const tick = (value: Value, ticked: boolean) => {
    const values = options.map((option) => option.value)
    onShare({
      ...share,
      values: values.filter((other) => (other === value ? ticked : share.values.includes(other))),
    })
  }
  return (
    <div class="share-set">
      <TextField
        id={`${id}-label`}
        label={words.label}
        value={share.label.sv}
        onText={(sv) => onShare({ ...share, label: { ...share.label, sv } }, 'label')}
      />
      <fieldset class="plain-set">
        <legend>{words.values}</legend>
        {options.map(({ value, label }) => (
          <label class="check" key={value}>
            <input
              type="checkbox"
              checked={share.values.includes(value)}
              onChange={(event) => tick(value, event.currentTarget.checked)}
            />
            {label.sv}
          </label>
        ))}
      </fieldset>
      <Field id={`${id}-over`} label={words.over}>
        {(described) => (
          <select
            {...described}
            value={share.over}
            onChange={(event) => onShare({ ...share, over: event.currentTarget.value as Share['over'] })}
          >
            {bases.map((over) => (
              <option key={over} value={over}>
                {words.overs[over]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <NumberField
        id={`${id}-goal`}
        label={words.goal}
        value={share.goal === undefined ? undefined : Math.round(share.goal * 100)}
        optional
        onNumber={(percent) => {
          if (percent !== undefined && (percent < 0 || percent > 100)) return
          onShare({ ...share, goal: percent === undefined ? undefined : percent / 100 }, 'goal')
        }}
      />
      <p class="actions">
        <button type="button" onClick={onRemove}>
          {words.remove(number)}
        </button>
      </p>
    </div>
  )
}
