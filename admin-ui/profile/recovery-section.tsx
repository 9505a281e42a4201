import { useState } from 'preact/hooks'
import type { Profile } from '../../shared/account.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api, type Codes } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'

const words = profileText.recovery

/** So few left that it is time for new ones. */
const few = 3

interface RecoverySectionProps {
  readonly profile: Profile
  onCodes(codes: Codes): Promise<void>
}

/** How many recovery codes are left, and new ones. */
export function RecoverySection({ profile, onCodes }: RecoverySectionProps) {
  const { recoveryCodes: left, totp, passkeys } = profile
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const make = () => {
    setAsking(false)
    return act.run(async () => onCodes(await api.makeRecoveryCodes()))
  }
  if (!totp && passkeys.length === 0) {
    return (
      <section>
        <h2>{words.title}</h2>
        <p>{words.none}</p>
      </section>
    )
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.left(left)}</p>
      {left <= few && <p class="warning">{words.few}</p>}
      <p class="actions">
        <button type="button" disabled={act.busy} onClick={left > 0 ? () => setAsking(true) : make}>
          {words.make}
        </button>
      </p>
      <Reply act={act} />
      {asking && (
        <Confirm
          title={words.makeTitle}
          message={words.makeText(left)}
          act={words.make}
          onConfirm={() => void make()}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  )
}
