import { useState } from 'preact/hooks'
import type { SecondFactor } from '../../shared/account.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { api, type Codes } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Heading } from '../parts/heading.tsx'
import { MakePasskey } from './make-passkey.tsx'
import { MakeTotp } from './make-totp.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const words = signInText.enrolment

interface EnrolmentPageProps {
  readonly email: string
  readonly hasPassword: boolean
  /** The account has its second factor, and its owner the codes. */
  onDone(): Promise<void>
  onCancel(): Promise<void>
}

/** An account that governs must have a second factor: a passkey or an app with codes, and recovery codes. */
export function EnrolmentPage({ email, hasPassword, onDone, onCancel }: EnrolmentPageProps) {
  const act = useAct()
  const [way, setWay] = useState<SecondFactor>('passkey')
  const [made, setMade] = useState<{ codes: readonly string[]; forbund: string } | null>(null)
  const onMade = async ({ codes }: Codes) => {
    if (codes === null) return onDone()
    // The codes are shown whatever happens; the förbund's name is only for the printed page.
    const who = await api.me().catch(() => null)
    setMade({ codes, forbund: who?.stage === 'full' ? who.forbund : '' })
  }
  if (made) return <RecoveryCodes {...made} email={email} onDone={() => void onDone()} />
  return (
    <>
      <Heading title={words.title} />
      <p>{words.lead}</p>
      <p class="quiet">{words.time}</p>
      <div class="choose">
        <section class="card">
          <h2>
            {words.passkey} <span class="mark">{words.recommended}</span>
          </h2>
          <p>{words.passkeyWhy}</p>
          {way === 'passkey' ? (
            <MakePasskey onMade={onMade} />
          ) : (
            <Choose act={words.usePasskey} onChoose={() => setWay('passkey')} />
          )}
        </section>
        <section class="card">
          <h2>{words.totp}</h2>
          <p>{words.totpWhy}</p>
          {!hasPassword && <p>{words.totpNeedsPassword}</p>}
          {way === 'totp' && <MakeTotp onMade={onMade} />}
          {way === 'passkey' && hasPassword && <Choose act={words.useTotp} onChoose={() => setWay('totp')} />}
        </section>
      </div>
      <p class="way-out">
        <button type="button" class="link" disabled={act.busy} onClick={() => act.run(onCancel)}>
          {words.cancel}
        </button>
      </p>
      <Reply act={act} />
    </>
  )
}

function Choose({ act, onChoose }: { act: string; onChoose: () => void }) {
  return (
    <p class="actions">
      <button type="button" onClick={onChoose}>
        {act}
      </button>
    </p>
  )
}
