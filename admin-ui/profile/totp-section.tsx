import { useState } from 'preact/hooks'
import type { Profile } from '../../shared/account.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api, type Codes } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Opens } from '../parts/opens.tsx'
import { MakeTotp } from '../sign-in/make-totp.tsx'

const words = profileText.totp

interface TotpSectionProps {
  readonly profile: Profile
  onChanged(): Promise<void>
  /** Recovery codes that came with the first second factor; null where there were some. */
  onCodes(codes: Codes): Promise<void>
}

/** An app with codes, beside a password. */
export function TotpSection({ profile: { totp, hasPassword }, onChanged, onCodes }: TotpSectionProps) {
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const made = (codes: Codes, done: () => void) =>
    act.run(async () => {
      done()
      await onCodes(codes)
      return words.done
    })
  const remove = () => {
    setAsking(false)
    return act.run(async () => {
      await api.removeTotp()
      await onChanged()
      return words.removed
    })
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{totp ? words.has : hasPassword ? words.hasNot : words.needsPassword}</p>
      {totp && (
        <p class="actions">
          <button type="button" disabled={act.busy} onClick={() => setAsking(true)}>
            {words.remove}
          </button>
        </p>
      )}
      {!totp && hasPassword && (
        <Opens act={words.add} busy={act.busy} onOpen={act.clear}>
          {({ leave, done }) => <MakeTotp onMade={(codes) => made(codes, done)} onCancel={leave} />}
        </Opens>
      )}
      <Reply act={act} />
      {asking && (
        <Confirm
          title={words.removeTitle}
          message={words.removeText}
          act={words.remove}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  )
}
