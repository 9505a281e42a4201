import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { arrive } from './arrive.ts'

interface OpensProps {
  /** The verb on the button. */
  readonly act: string
  readonly busy?: boolean
  readonly onOpen?: () => void
  /** What is opened: `leave` closes it and gives the button the focus, `done` only closes it. */
  readonly children: (close: { leave: () => void; done: () => void }) => ComponentChildren
}

/** A button in whose place something opens: a form that is seldom needed. */
export function Opens({ act, busy = false, onOpen, children }: OpensProps) {
  const [state, setState] = useState<'closed' | 'open' | 'left'>('closed')
  if (state === 'open') {
    return <>{children({ leave: () => setState('left'), done: () => setState('closed') })}</>
  }
  const open = () => {
    onOpen?.()
    setState('open')
  }
  return (
    <p class="actions">
      <button type="button" ref={state === 'left' ? arrive : null} disabled={busy} onClick={open}>
        {act}
      </button>
    </p>
  )
}
