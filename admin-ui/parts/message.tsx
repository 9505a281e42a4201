import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface MessageProps {
  /** `alert` asks for something to be done; `done` tells that it is. */
  readonly kind: 'alert' | 'done' | 'note'
  /**
   * Moves the reader there: for the reply to a form that was sent. Where it is what is replied to, it does
   * so once for each, however often the page around it is drawn.
   */
  readonly focus?: boolean | object
  readonly children: ComponentChildren
}

/** A sentence or two set apart, read out when it appears. */
export function Message({ kind, focus = false, children }: MessageProps) {
  const box = useRef<HTMLDivElement>(null)
  const repliesTo = focus === true ? children : focus
  useEffect(() => {
    if (repliesTo) box.current?.focus()
  }, [repliesTo])
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
