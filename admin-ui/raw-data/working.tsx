import type { ComponentChildren } from 'preact'

/** Work that goes on at the server: what it does, and that it has not stopped. */
export function Working({ children }: { children: ComponentChildren }) {
  return (
    <div class="working" role="status">
      <p>{children}</p>
      <progress aria-hidden="true" />
    </div>
  )
}
