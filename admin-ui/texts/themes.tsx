import { useState } from 'preact/hooks'
import { decimal } from '../../shared/text/format.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import { type ReadText, type Theme, themeMaxLength } from '../../shared/texts.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Field } from '../parts/field.tsx'
import { Opens } from '../parts/opens.tsx'

/** What a text is about: the themes on and off, numbered as the keys that turn them. */
export function TextThemes(props: {
  themes: readonly Theme[]
  chosen: readonly string[]
  onToggle: (id: string) => void
}) {
  const { themes, chosen, onToggle } = props
  if (themes.length === 0) return <p class="hint">{words.themesNone}</p>
  return (
    <ul class="themes">
      {themes.map(({ id, name }, index) => (
        <li key={id}>
          <button type="button" aria-pressed={chosen.includes(id)} onClick={() => onToggle(id)}>
            {index < 9 && <kbd>{index + 1}</kbd>}
            <span lang="sv">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export const newThemeId = 'nytt-tema'

/** A new theme, for the text at hand. */
export function NewTheme(props: { matperiod: string; onMade: (id: string) => Promise<void> }) {
  const { matperiod, onMade } = props
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string>()
  const act = useAct()
  const submit = (event: Event) => {
    event.preventDefault()
    const typed = name.trim()
    const wrong =
      typed === '' ? words.themeMissing : typed.length > themeMaxLength ? words.themeLong : undefined
    setFault(wrong)
    if (wrong) return document.getElementById(newThemeId)?.focus()
    void act.run(async () => {
      const { id } = await api.addTheme(matperiod, typed)
      setName('')
      await onMade(id)
    })
  }
  return (
    <form class="new-theme" onSubmit={submit} novalidate>
      <Field id={newThemeId} label={words.themeNew} hint={words.themeHint} fault={fault}>
        {(described) => (
          <input
            {...described}
            autocomplete="off"
            lang="sv"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="actions">
        <button type="submit" disabled={act.busy}>
          {words.themeAdd}
        </button>
      </p>
      <Reply act={act} />
    </form>
  )
}

interface ThemeCountsProps {
  readonly matperiod: string
  readonly themes: readonly Theme[]
  readonly texts: readonly ReadText[]
  readonly minGroup: number
  onRemoved(): Promise<void>
}

/** Every theme with how many texts it was found in, and the way to take it away. */
export function ThemeCounts({ matperiod, themes, texts, minGroup, onRemoved }: ThemeCountsProps) {
  const act = useAct()
  if (themes.length === 0) return null
  const remove = (id: string) =>
    act.run(async () => {
      await api.removeTheme(matperiod, id)
      await onRemoved()
    })
  return (
    <section>
      <h2>{words.themeCounts}</h2>
      <p class="hint">{words.themeCountsLead(minGroup)}</p>
      <Reply act={act} />
      <ul class="theme-counts">
        {themes.map(({ id, name }) => {
          const count = texts.filter((text) => text.themes.includes(id)).length
          return (
            <li key={id}>
              <span lang="sv">{name}</span>
              <span class="figure">{decimal(count)}</span>
              <Opens act={words.themeRemove(name)}>
                {({ leave }) => (
                  <Confirm
                    title={words.themeRemoveTitle(name)}
                    message={words.themeRemoveText(count)}
                    act={words.themeRemove(name)}
                    busy={act.busy}
                    onConfirm={() => remove(id)}
                    onCancel={leave}
                  />
                )}
              </Opens>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
