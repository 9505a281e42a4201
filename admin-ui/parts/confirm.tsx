import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'

interface ConfirmProps {
  readonly title: string
  /** What will be gone, in numbers. */
  readonly message: string
  /** The verb on the button. */
  readonly act: string
  readonly busy?: boolean
  /** What the act asks for, where it asks for something. */
  readonly children?: ComponentChildren
  onConfirm(): void
  onCancel(): void
}

/**
 * One question before what cannot be undone. Escape and the first button leave all as it is: closing
 * gives the focus back to the button that asked.
 */
export function Confirm({ title, message, act, busy = false, children, onConfirm, onCancel }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const submit = (event: Event) => {
    event.preventDefault()
    onConfirm()
  }
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-message`}
      onClose={onCancel}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-message`}>{message}</p>
      <form onSubmit={submit} novalidate>
        {children}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {text.common.cancel}
          </button>
          <button type="submit" class="primary" disabled={busy}>
            {busy ? text.common.saving : act}
          </button>
        </div>
      </form>
    </dialog>
  )
}
