import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.sv.ts'

/** Whether a page has been shown before this one: the first lets the browser decide where to begin. */
let shown = false

/** A page's heading: names the tab, and is where a reader lands who came by a link. */
export function Heading({ title, focus = true }: { title: string; focus?: boolean }) {
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
      {title}
    </h1>
  )
}
