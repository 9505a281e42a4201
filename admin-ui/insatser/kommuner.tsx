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
            <SquareButton
              label={words.up(kommun.name)}
              sign="up"
              disabled={index === 0 || act.busy}
              onClick={() => swap(index - 1)}
            />
            <SquareButton
              label={words.down(kommun.name)}
              sign="down"
              disabled={index === names.length - 1 || act.busy}
              onClick={() => swap(index)}
            />
            {!kommun.used && (
              <SquareButton
                label={words.removeKommun(kommun.name)}
                sign="cross"
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

const signs = { up: 'M3 8L7 4L11 8', down: 'M3 6L7 10L11 6', cross: 'M3 3L11 11M11 3L3 11' }

interface SquareButtonProps {
  readonly label: string
  readonly sign: keyof typeof signs
  readonly disabled: boolean
  onClick(): void
}

function SquareButton(props: SquareButtonProps) {
  const { label, sign, disabled, onClick } = props
  return (
    <button type="button" class="square" aria-label={label} disabled={disabled} onClick={onClick}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={signs[sign]} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
  )
}
