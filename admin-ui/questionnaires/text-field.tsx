import { Field } from '../parts/field.tsx'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  onText(value: string): void
}

/** A text in a field of its own, of one line or more. */
export function TextField({ id, label, hint, value, rows, onText }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(described) =>
        rows === undefined ? (
          <input
            {...described}
            value={value}
            maxLength={2000}
            autocomplete="off"
            onInput={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...described}
            rows={rows}
            value={value}
            maxLength={2000}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )
      }
    </Field>
  )
}
