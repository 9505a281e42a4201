import { useState } from 'preact/hooks'
import type { CodesOverview } from '../../shared/codes.ts'
import { text } from '../../shared/text/admin.ts'
import { codesText } from '../../shared/text/codes.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'

interface ChoiceProps {
  readonly id: string
  readonly overview: CodesOverview
  onChanged(): Promise<void>
}

/** Whether the mätperiod uses codes: the kansli's to say until it opens. */
export function Choice({ id, overview: { usesCodes, mayChange }, onChanged }: ChoiceProps) {
  const words = codesText.choice
  const [picked, setPicked] = useState(usesCodes)
  const saving = useAct()
  const save = (chosen: boolean) => {
    setPicked(chosen)
    void saving.run(async () => {
      await api.useCodes(id, chosen).catch((error: unknown) => {
        setPicked(usesCodes)
        throw error
      })
      await onChanged()
      return text.common.saved
    })
  }
  if (!mayChange) return <p class="hint">{words.fixed}</p>
  return (
    <section>
      <h2>{words.title}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={picked}
          disabled={saving.busy}
          onChange={(event) => save(event.currentTarget.checked)}
        />
        {words.label}
      </label>
      <p class="hint">{words.hint}</p>
      <Reply act={saving} />
    </section>
  )
}
