import { useRef } from 'preact/hooks'
import type { Named } from '../shared/account.ts'
import { text } from '../shared/text/admin.ts'
import { api } from './api.ts'
import { Reply, useAct } from './parts/act.tsx'
import { paths } from './paths.ts'
import { saveAll } from './unsaved.ts'

/** In which förbund one works, and the others to go to: a list under the name. */
export function ForbundMenu({ forbund, elsewhere }: { forbund: string; elsewhere: readonly Named[] }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const name = useRef<HTMLElement>(null)
  const going = useAct()
  const close = () => menu.current?.removeAttribute('open')
  const go = (id: string) =>
    going.run(async () => {
      await saveAll()
      await api.switchForbund(id)
      // All that is on the page belongs to the förbund that is left.
      location.assign(paths.start)
    })

  return (
    <details
      ref={menu}
      class="forbund"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        close()
        name.current?.focus()
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close()
      }}
    >
      <summary ref={name}>
        {forbund}
        <span class="unseen">, {text.nav.otherForbund}</span>
      </summary>
      <div class="forbund-list">
        <p id="forbund-list">{text.nav.switchTo}</p>
        <ul aria-labelledby="forbund-list">
          {elsewhere.map((one) => (
            <li key={one.id}>
              <button type="button" class="link" disabled={going.busy} onClick={() => go(one.id)}>
                {one.name}
              </button>
            </li>
          ))}
        </ul>
        <Reply act={going} />
      </div>
    </details>
  )
}
