import { useState } from 'preact/hooks'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Field } from '../parts/field.tsx'

interface NumberFieldProps {
  readonly id: string
  readonly label: string
  readonly value: number | undefined
  /** May be left blank. */
  readonly optional?: boolean
  onNumber(value: number | undefined): void
}

/** A whole number as it is typed: what is no number yet stays in the field and changes nothing. */
export function NumberField({ id, label, value, optional = false, onNumber }: NumberFieldProps) {
  const [typed, setTyped] = useState({ text: textOf(value), value })
  // Undone or changed elsewhere: what is typed here is overtaken.
  const text = typed.value === value ? typed.text : textOf(value)
  const isBlank = text.trim() === ''
  const fault = numberIn(text) === undefined && !(optional && isBlank)
  const onInput = (next: string) => {
    const number = numberIn(next)
    const changes = number !== undefined || (optional && next.trim() === '')
    setTyped({ text: next, value: changes ? number : value })
    if (changes) onNumber(number)
  }
  return (
    <Field id={id} label={label} fault={fault ? questionnairesText.fields.wholeNumber : undefined}>
      {(described) => (
        <input
          {...described}
          class="number"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

function numberIn(text: string): number | undefined {
  return /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined
}
