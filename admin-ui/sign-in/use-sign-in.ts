import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Me, SignedIn } from '../../shared/account.ts'
import { language } from '../../shared/text/language.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { ApiError, askForSignIn } from '../request.ts'
import { saveAll } from '../unsaved.ts'
import type { SignInReason } from './sign-in-page.tsx'

/** What stands in front of the pages until somebody is signed in all the way. */
export type Front =
  | { readonly stage: 'loading' }
  | { readonly stage: 'failed'; readonly error: ApiError }
  | { readonly stage: 'out'; readonly why: SignInReason | null }
  /** Somebody came in whose language is another than the page's: it is about to be loaded anew. */
  | { readonly stage: 'other-language' }
  | Exclude<SignedIn, Me>

interface Session {
  /** Whose pages are there: shown, or kept as they are behind what stands in front. */
  readonly me: Me | null
  readonly front: Front | null
}

interface Waiting {
  readonly go: () => void
  readonly stop: (error: ApiError) => void
}

const words = signInText.signIn
const out = (why: SignInReason | null): Front => ({ stage: 'out', why })
const reasonOf = (code: string): SignInReason => (code === 'not-recent' ? code : 'expired')

/** Where somebody stands who turns out not to be signed in: a step that was waiting has waited too long. */
function outOf(front: Front | null): Front {
  if (front?.stage === 'out') return front
  return out(front?.stage === 'second-factor' || front?.stage === 'enrolment' ? 'too-slow' : null)
}

/** Let those who wait go on, or stop them with an error. */
function release(waiting: Waiting[], error: ApiError | null): void {
  for (const { go, stop } of waiting.splice(0)) {
    if (error) stop(error)
    else go()
  }
}

/** Whose pages they are: what is typed in one förbund must not be saved in another. */
export const keyOf = ({ email, forbund }: Me) => `${email} ${forbund}`

/** Of a person who works in several förbund and has signed in again: back in the one where the pages are. */
async function backWhere(before: Me | null, now: Me): Promise<Me> {
  if (before?.email !== now.email) return now
  const left = now.elsewhere.find(({ name }) => name === before.forbund)
  if (!left) return now
  await api.switchForbund(left.id)
  const back = await api.me()
  return back?.stage === 'full' ? back : now
}

/**
 * How far the sign-in has come. Requests that met one that had run out, or was too old for a change,
 * wait here and go on after the new one.
 */
export function useSignIn() {
  const [session, setSession] = useState<Session>({ me: null, front: { stage: 'loading' } })
  const waiting = useRef<Waiting[]>([])
  const known = useRef<Me | null>(null)
  const front = useRef(session.front)
  front.current = session.front

  const refresh = useCallback(async () => {
    try {
      const who = await api.me()
      if (who?.stage !== 'full') return setSession(({ me, front }) => ({ me, front: who ?? outOf(front) }))
      const before = known.current
      const me = await backWhere(before, who)
      known.current = me
      const kept = before !== null && keyOf(me) === keyOf(before)
      // Only after signing in here, so that it is once; kept pages may hold what somebody has typed.
      const anew = me.language !== language && !kept && front.current?.stage !== 'loading'
      setSession(anew ? { me: null, front: { stage: 'other-language' } } : { me, front: null })
      const goesOn = before === null || kept
      release(waiting.current, goesOn ? null : new ApiError(401, 'other-person', words.otherPerson))
    } catch (error) {
      setSession(({ me }) => ({ me, front: { stage: 'failed', error: problemOf(error) } }))
    }
  }, [])

  const signOut = useCallback(async () => {
    await saveAll()
    await api.signOut()
    known.current = null
    setSession({ me: null, front: out(null) })
  }, [])

  /** Out of a step of signing in; the pages behind it stay. */
  const giveUp = useCallback(async () => {
    await api.signOut()
    setSession(({ me }) => ({ me, front: out(me && 'expired') }))
  }, [])

  /** Back to the pages without the change that asked for a newer sign-in. */
  const cancel = useCallback(() => {
    setSession(({ me }) => ({ me, front: null }))
    release(waiting.current, new ApiError(401, 'cancelled', words.confirmCancelled))
  }, [])

  useEffect(() => {
    const ask = (code: string, { go, stop }: Waiting) => {
      // With nobody's pages kept nothing waits: the next one to sign in may be somebody else.
      if (known.current === null) stop(new ApiError(401, code, words.tookTooLong))
      else waiting.current.push({ go, stop })
      if (front.current?.stage === 'enrolment') void refresh()
      else setSession(({ me, front }) => ({ me, front: front ?? out(reasonOf(code)) }))
    }
    askForSignIn((code) => new Promise((go, stop) => ask(code, { go, stop })))
    void refresh()
    return () => askForSignIn(null)
  }, [refresh])

  // By now nothing is left of the pages before, which could ask whether to be left.
  useEffect(() => {
    if (session.front?.stage === 'other-language') location.reload()
  }, [session.front])

  return { session, refresh, signOut, giveUp, cancel }
}
