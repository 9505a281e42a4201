import { useState } from 'preact/hooks'
import { profileText } from '../../shared/text/profile.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'

const words = profileText.organisation

/** The tie to an account at an organisation, for those who have one. */
export function OrganisationSection({ onChanged }: { onChanged: () => Promise<void> }) {
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const untie = () => {
    setAsking(false)
    return act.run(async () => {
      await api.untieOrganisation()
      await onChanged()
    })
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.has}</p>
      <p class="actions">
        <button type="button" disabled={act.busy} onClick={() => setAsking(true)}>
          {words.remove}
        </button>
      </p>
      <Reply act={act} />
      {asking && (
        <Confirm
          title={words.removeTitle}
          message={words.removeText}
          act={words.remove}
          onConfirm={() => void untie()}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  )
}
