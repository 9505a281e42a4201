import type { Question } from '../../shared/questionnaire.ts'
import { text } from '../../shared/text/admin.ts'
import { numberedOptions, optOutKeys } from './options.ts'
import type { Act } from './typing.ts'

interface OptionListProps {
  readonly question: Question
  readonly insatser: readonly string[]
  readonly values: readonly string[]
  readonly digits: string
  act(act: Act): void
}

/** The options with the key of each, the opt-out apart. By key, by mouse and by touch. */
export function OptionList({ question, insatser, values, digits, act }: OptionListProps) {
  const options = numberedOptions(question, insatser)
  const several = question.kind === 'choices'
  const long = options.length > 9
  const option = (value: string, keys: readonly string[], label: string) => (
    <label key={value} class="option">
      <input
        type={several ? 'checkbox' : 'radio'}
        name={question.id}
        checked={values.includes(value)}
        onChange={() => act({ do: 'pick', value })}
      />
      <kbd>{keys.join(' ')}</kbd>
      <span lang="sv">{label}</span>
    </label>
  )
  return (
    <>
      {several && <p class="hint">{long ? text.sitting.severalLong : text.sitting.several}</p>}
      {several && long && (
        <p class="typed" role="status">
          {digits !== '' && text.sitting.typed(digits)}
        </p>
      )}
      <div class={long ? 'options options-many' : 'options'}>
        {options.map(({ value, number, label }) => option(value, [number], label))}
        {question.optOut && (
          <div class="opt-out">
            {option(question.optOut.value, optOutKeys(question), question.optOut.label.sv)}
          </div>
        )}
      </div>
    </>
  )
}
