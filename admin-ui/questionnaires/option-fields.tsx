import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { addOption, moved, removeOption } from './editing.ts'
import type { FieldsProps } from './question-fields.tsx'

const words = questionnairesText.fields

/** The options of a question, a line each; Enter in one makes the next. */
export function OptionFields({ question, onChange }: FieldsProps<Question & { kind: 'choice' | 'choices' }>) {
  const { id, options, optOut } = question
  const fieldId = (index: number) => `option-${id}-${index}`
  /** The field to go to once it is there, before the next key is pressed. */
  const arriving = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (arriving.current) document.getElementById(arriving.current)?.focus()
    arriving.current = null
  }, [options.length])
  const add = () => {
    onChange({ ...question, options: addOption(options, optOut) })
    arriving.current = fieldId(options.length)
  }
  const move = (from: number, to: number) => onChange({ ...question, options: moved(options, from, to) })
  const remove = (index: number) => {
    onChange(removeOption(question, index))
    document.getElementById(fieldId(Math.max(0, index - 1)))?.focus()
  }
  const write = (index: number, sv: string) => {
    const option = options[index]
    if (!option) return
    const written = { ...option, label: { ...option.label, sv } }
    onChange({ ...question, options: options.with(index, written) }, `option.${option.value}`)
  }
  return (
    <fieldset class="option-edit">
      <legend>{words.options}</legend>
      <ol>
        {options.map(({ value, label }, index) => (
          <li key={value}>
            <input
              id={fieldId(index)}
              aria-label={words.option(index + 1)}
              value={label.sv}
              maxLength={2000}
              autocomplete="off"
              onInput={(event) => write(index, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <button
              type="button"
              class="move move-up"
              aria-label={words.optionUp(index + 1)}
              title={words.optionUp(index + 1)}
              onClick={() => move(index, index - 1)}
            />
            <button
              type="button"
              class="move move-down"
              aria-label={words.optionDown(index + 1)}
              title={words.optionDown(index + 1)}
              onClick={() => move(index, index + 1)}
            />
            <button
              type="button"
              class="move"
              aria-label={words.removeOption(index + 1)}
              title={words.removeOption(index + 1)}
              onClick={() => remove(index)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={add}>
        {words.addOption}
      </button>
    </fieldset>
  )
}
