import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'

/** Whether a page has been shown before this one: the first lets the browser decide where to begin. */
let shown = false

interface HeadingProps {
  readonly title: string
  readonly focus?: boolean
  /** The title as it is shown, where it is more than its letters. */
  readonly children?: ComponentChildren
}

/** A page's heading: names the tab, and is where a reader lands who came by a link. */
export function Heading({ title, focus = true, children = title }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${text.common.product}`
  }, [title])
  useEffect(() => {
    if (shown && focus) heading.current?.focus({ preventScroll: true })
    shown = true
  }, [focus])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
