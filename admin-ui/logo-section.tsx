import { useState } from 'preact/hooks'
import { logoMaxBytes } from '../shared/logo.ts'
import { logoText } from '../shared/text/logo.ts'
import { api } from './api.ts'
import { Reply, useAct } from './parts/act.tsx'
import { Field } from './parts/field.tsx'
import { downloads } from './paths.ts'
import { ApiError } from './request.ts'

/** The förbund's logo as it is printed: chosen, seen and taken away. */
export function LogoSection({ name, has }: { name: string; has: boolean }) {
  const [chosen, setChosen] = useState(has)
  /** Each file under an address of its own, so that the picture is fetched anew. */
  const [version, setVersion] = useState(0)
  const act = useAct()

  const save = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    input.value = ''
    if (file.size > logoMaxBytes) {
      return act.refuse(new ApiError(413, 'too-large', logoText.tooLarge(file.size / 1000)))
    }
    void act.run(async () => {
      await api.saveLogo(file)
      setChosen(true)
      setVersion((now) => now + 1)
      return logoText.saved
    })
  }
  const remove = () =>
    act.run(async () => {
      await api.removeLogo()
      setChosen(false)
      return logoText.removed
    })

  return (
    <section>
      <h2>{logoText.title}</h2>
      <p>{logoText.lead}</p>
      {chosen ? (
        <img class="logo-preview" src={`${downloads.logo}?${version}`} alt={logoText.of(name)} />
      ) : (
        <p class="quiet">{logoText.none}</p>
      )}
      <Field id="logo" label={logoText.choose} hint={logoText.hint}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".svg,.png,image/svg+xml,image/png"
            disabled={act.busy}
            onChange={(event) => save(event.currentTarget)}
          />
        )}
      </Field>
      {act.busy && <p class="quiet">{logoText.saving}</p>}
      {chosen && (
        <p class="actions">
          <button type="button" disabled={act.busy} onClick={remove}>
            {logoText.remove}
          </button>
        </p>
      )}
      <Reply act={act} />
    </section>
  )
}
