import { useState } from 'preact/hooks'
import type { KioskLink } from '../../shared/kiosk.ts'
import { reachText } from '../../shared/text/reach.ts'
import { api } from '../api.ts'
import { type Act, Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { Loaded, useResource } from '../resource.tsx'
import { Qr, Way } from './way.tsx'

const words = reachText.kiosk

/** Kiosks of one insats: beginning one with a PIN, opening it on a tablet, and ending it from here. */
export function KioskWay({ id, insats }: { id: string; insats: string }) {
  const resource = useResource(`${id}/${insats}`, () => api.kiosks(id, insats))
  const act = useAct()
  const run = (work: () => Promise<void>, said: string) =>
    act.run(async () => {
      await work()
      await resource.reload()
      return said
    })
  return (
    <Way title={words.title} good={words.good}>
      <p>{words.lead}</p>
      <StartKiosk act={act} onStart={(pin) => run(() => api.startKiosk(id, insats, pin), words.started)} />
      <Reply act={act} />
      <Loaded resource={resource}>
        {(kiosks) => (
          <Kiosks
            kiosks={kiosks}
            busy={act.busy}
            onEnd={(code) => run(() => api.endKiosk(id, insats, code), words.ended)}
          />
        )}
      </Loaded>
    </Way>
  )
}

function StartKiosk({ act, onStart }: { act: Act; onStart(pin: string): Promise<void> }) {
  const [pin, setPin] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    const chosen = pin.trim()
    setPin('')
    void onStart(chosen)
  }
  return (
    <form class="kiosk-start" onSubmit={submit} novalidate>
      <Field id="kiosk-pin" label={words.pin} hint={words.pinHint}>
        {(described) => (
          <input
            {...described}
            class="number"
            inputMode="numeric"
            autocomplete="off"
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={act.busy}>
        {words.start}
      </button>
    </form>
  )
}

interface KiosksProps {
  readonly kiosks: readonly KioskLink[]
  readonly busy: boolean
  onEnd(code: string): Promise<void>
}

function Kiosks({ kiosks, busy, onEnd }: KiosksProps) {
  if (kiosks.length === 0) return <p class="empty">{words.none}</p>
  return (
    <>
      <ul class="kiosks">
        {kiosks.map(({ code, url, qr }) => {
          const typed = `${code.slice(0, 4)} ${code.slice(4)}`
          return (
            <li key={code}>
              <h3>{words.running(typed)}</h3>
              <Qr src={qr} alt={words.qr(typed)} />
              <p class="hint">{words.address(new URL(url).host, typed)}</p>
              <button
                type="button"
                disabled={busy}
                aria-label={words.endOf(typed)}
                onClick={() => void onEnd(code)}
              >
                {words.end}
              </button>
            </li>
          )
        })}
      </ul>
      <p class="hint">{words.forgotten}</p>
    </>
  )
}
