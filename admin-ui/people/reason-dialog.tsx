import { useId, useState } from 'preact/hooks'
import { maxReasonLength } from '../../shared/people.ts'
import { peopleText } from '../../shared/text/people.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Field } from '../parts/field.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** What will be gone. */
  readonly message: string
  readonly act: string
  readonly required: boolean
  /** Do it; what goes wrong is told in the dialog, which stays open. */
  onConfirm(reason: string): Promise<void>
  onCancel(): void
}

/** One question before an act on somebody's account, and why it is done: the log keeps the reason. */
export function ReasonDialog({ title, message, act, required, onConfirm, onCancel }: ReasonDialogProps) {
  const words = peopleText.reason
  const id = useId()
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const doing = useAct()
  const fault = faultOf(reason.trim(), required)

  const confirm = () => {
    setPressed(true)
    if (fault) document.getElementById(id)?.focus()
    else void doing.run(() => onConfirm(reason.trim()))
  }
  const type = (value: string) => {
    setReason(value)
    doing.clear()
  }

  return (
    <Confirm
      title={title}
      message={message}
      act={act}
      busy={doing.busy}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <Field
        id={id}
        label={required ? words.required : words.optional}
        hint={words.hint}
        fault={pressed ? fault : undefined}
      >
        {(described) => (
          <input
            {...described}
            value={reason}
            autocomplete="off"
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <Reply act={doing} />
    </Confirm>
  )
}

function faultOf(reason: string, required: boolean): string | undefined {
  const words = peopleText.reason
  if (required && reason === '') return words.missing
  return reason.length > maxReasonLength ? words.tooLong(reason.length) : undefined
}
