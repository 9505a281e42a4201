import { useState } from 'preact/hooks'
import type { ApiError } from '../request.ts'
import { Faults, problemOf } from './failure.tsx'
import { Message } from './message.tsx'

/** What came of something: it is done, nothing happened and that is fine, or why it could not be. */
type Said =
  | { readonly kind: 'done' | 'note'; readonly message: string }
  | { readonly kind: 'alert'; readonly error: ApiError }

export interface Act {
  readonly busy: boolean
  readonly said: Said | null
  /** Do something, one at a time. A sentence that it gives is said; what it throws is said too. */
  run(work: () => Promise<unknown>): Promise<void>
  /** Say what stands in the way before anything is sent. */
  refuse(error: ApiError): void
  clear(): void
}

/** Codes of what was not done because its reader changed their mind. */
const calm: readonly string[] = ['cancelled']

/** What a form or a button does: whether it is under way, and what came of it. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const refuse = (error: ApiError) =>
    setSaid(calm.includes(error.code) ? { kind: 'note', message: error.message } : { kind: 'alert', error })
  const run = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    try {
      const done = await work()
      setSaid(typeof done === 'string' ? { kind: 'done', message: done } : null)
    } catch (error) {
      refuse(problemOf(error))
    }
    setBusy(false)
  }
  return { busy, said, run, refuse, clear: () => setSaid(null) }
}

/** The reply to what was done, which takes the focus. */
export function Reply({ act: { said } }: { act: Act }) {
  if (!said) return null
  return (
    <Message kind={said.kind} focus key={said}>
      {said.kind === 'alert' ? <Refusal error={said.error} /> : <p>{said.message}</p>}
    </Message>
  )
}

/** What is wrong with one thing that was typed says enough by itself; the server says it in Swedish. */
function Refusal({ error }: { error: ApiError }) {
  if (error.code === 'refused' && error.faults.length === 1) return <p lang="sv">{error.faults[0]}</p>
  return (
    <>
      <p>{error.message}</p>
      <Faults error={error} />
    </>
  )
}
