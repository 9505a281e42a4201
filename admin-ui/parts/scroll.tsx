import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { Still } from './still.ts'

/** Something wide that scrolls sideways by itself. Only where it must, or where nobody can tell, does it stop the Tab key. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(useContext(Still))
  useEffect(() => {
    const shown = box.current
    if (!shown) return
    const observer = new ResizeObserver(() => setScrolls(shown.scrollWidth > shown.clientWidth))
    observer.observe(shown)
    return () => observer.disconnect()
  }, [])
  const reachable = scrolls ? { tabIndex: 0, 'aria-label': label } : {}
  return (
    <section ref={box} class="scroll" {...reachable}>
      {children}
    </section>
  )
}
