import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface MessageProps {
  /** `alert` asks for something to be done; `done` tells that it is. */
  readonly kind: 'alert' | 'done' | 'note'
  /** Moves the reader there: for the reply to a form that was sent. */
  readonly focus?: boolean
  readonly children: ComponentChildren
}

/** A sentence or two set apart, read out when it appears. */
export function Message({ kind, focus = false, children }: MessageProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus, children])
  return (
    <div
      ref={box}
      class={`message message-${kind}`}
      role={kind === 'alert' ? 'alert' : kind === 'done' ? 'status' : undefined}
      tabIndex={-1}
    >
      {children}
    </div>
  )
}
