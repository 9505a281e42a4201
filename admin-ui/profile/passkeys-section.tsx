import { useState } from 'preact/hooks'
import type { PasskeySummary, Profile } from '../../shared/account.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api, type Codes } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Opens } from '../parts/opens.tsx'
import { MakePasskey } from '../sign-in/make-passkey.tsx'
import { PasskeyItem } from './passkey-item.tsx'

const words = profileText.passkeys

interface PasskeysSectionProps {
  readonly profile: Profile
  onChanged(): Promise<void>
  /** Recovery codes that came with the first second factor; null where there were some. */
  onCodes(codes: Codes): Promise<void>
}

export function PasskeysSection({ profile: { passkeys }, onChanged, onCodes }: PasskeysSectionProps) {
  const act = useAct()
  const [removing, setRemoving] = useState<PasskeySummary | null>(null)

  const made = (codes: Codes, name: string, done: () => void) =>
    act.run(async () => {
      done()
      await onCodes(codes)
      return words.done(name)
    })
  const change = (work: () => Promise<void>, done: string) =>
    act.run(async () => {
      await work()
      await onChanged()
      return done
    })
  // The question is closed first: it would lie before a new sign-in, should one be needed.
  const remove = ({ id, name }: PasskeySummary) => {
    setRemoving(null)
    return change(() => api.removePasskey(id), words.removed(name))
  }
  const rename = ({ id }: PasskeySummary, name: string, done: () => void) =>
    change(() => api.renamePasskey(id, name).then(done), words.renamed(name))

  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {passkeys.length > 0 && (
        <ul class="own-list">
          {passkeys.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              busy={act.busy}
              onRename={(name, done) => rename(passkey, name, done)}
              onRemove={() => setRemoving(passkey)}
            />
          ))}
        </ul>
      )}
      <Opens act={words.add} busy={act.busy} onOpen={act.clear}>
        {({ leave, done }) => (
          <div class="narrow">
            <MakePasskey begins onMade={(codes, name) => made(codes, name, done)} onCancel={leave} />
          </div>
        )}
      </Opens>
      <Reply act={act} />
      {removing && (
        <ConfirmRemoval
          name={removing.name}
          left={passkeys.length - 1}
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        />
      )}
    </section>
  )
}

interface ConfirmRemovalProps {
  readonly name: string
  readonly left: number
  onConfirm(): void
  onCancel(): void
}

function ConfirmRemoval({ name, left, onConfirm, onCancel }: ConfirmRemovalProps) {
  return (
    <Confirm
      title={words.removeTitle(name)}
      message={words.removeText(left)}
      act={words.remove}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  )
}
