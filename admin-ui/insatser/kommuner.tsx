import { useState } from 'preact/hooks'
import type { Kommun } from '../../shared/insatser.ts'
import { insatserWords as words } from '../../shared/text/insatser.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'

interface KommunerProps {
  readonly kommuner: readonly Kommun[]
  onSaved(): Promise<void>
}

/** The kommuner in their order: added last, moved a step at a time, removed where nothing hangs on them. */
export function Kommuner({ kommuner, onSaved }: KommunerProps) {
  const [name, setName] = useState('')
  const act = useAct()
  const names = kommuner.map((kommun) => kommun.name)
  const save = (next: readonly string[], said: string) =>
    act.run(async () => {
      await api.setKommuner(next)
      setName('')
      await onSaved()
      return said
    })
  const swap = (index: number) =>
    save(
      names.map((name, at) => names[at === index ? index + 1 : at === index + 1 ? index : at] ?? name),
      words.moved,
    )
  const add = (event: Event) => {
    event.preventDefault()
    const added = name.trim()
    if (added !== '') void save([...names, added], words.kommunAdded(added))
  }

  return (
    <section id="kommuner">
      <h2>{words.kommuner}</h2>
      <p class={names.length === 0 ? 'empty' : 'hint'}>
        {names.length === 0 ? words.kommunerEmpty : words.kommunerLead}
      </p>
      <ol class="kommuner">
        {kommuner.map((kommun, index) => (
          <li key={kommun.name}>
            <span>{kommun.name}</span>
            <MoveButton
              label={words.up(kommun.name)}
              sign="↑"
              disabled={index === 0 || act.busy}
              onClick={() => swap(index - 1)}
            />
            <MoveButton
              label={words.down(kommun.name)}
              sign="↓"
              disabled={index === names.length - 1 || act.busy}
              onClick={() => swap(index)}
            />
            {!kommun.used && (
              <MoveButton
                label={words.removeKommun(kommun.name)}
                sign="×"
                disabled={act.busy}
                onClick={() =>
                  save(
                    names.filter((other) => other !== kommun.name),
                    words.kommunRemoved(kommun.name),
                  )
                }
              />
            )}
          </li>
        ))}
      </ol>
      <Reply act={act} />
      <form class="add-kommun" onSubmit={add} novalidate>
        <Field id="kommun-name" label={words.kommunName}>
          {(described) => (
            <input
              {...described}
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" disabled={act.busy}>
          {words.addKommun}
        </button>
      </form>
    </section>
  )
}

function MoveButton(props: { label: string; sign: string; disabled: boolean; onClick: () => void }) {
  const { label, sign, disabled, onClick } = props
  return (
    <button type="button" class="square" aria-label={label} disabled={disabled} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
