import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Me } from '../shared/account.ts'
import { text } from '../shared/text/admin.sv.ts'
import { api } from './api.ts'
import { Frame } from './frame.tsx'
import { Failure } from './parts/failure.tsx'
import { paths } from './paths.ts'
import { ApiError, askForSignIn } from './request.ts'
import { SignInForm } from './sign-in-page.tsx'
import { saveAll } from './unsaved.ts'
import { WelcomePage } from './welcome-page.tsx'

type Session =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly me: Me }
  /** The sign-in ran out while somebody worked: the page stays as it is behind the sign-in form. */
  | { readonly kind: 'expired'; readonly me: Me }

interface Waiting {
  readonly go: () => void
  readonly stop: (error: ApiError) => void
}

interface SessionHook {
  readonly me: Me
  signOut(): Promise<void>
}

const SessionContext = createContext<SessionHook | null>(null)

/** Who is signed in. Only for what stands inside a `SessionGate`. */
export function useSession(): SessionHook {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionGate')
  return session
}

/**
 * Shows its pages to whom is signed in, and the sign-in form in their place to everyone else, at the
 * same address. Requests that met a sign-in that had run out wait here and go on after the new one.
 */
export function SessionGate({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const { session, refresh, signOut } = useSignIn()

  if (path === paths.welcome) {
    return (
      <Frame>
        <WelcomePage onSignedIn={refresh} />
      </Frame>
    )
  }
  if (session.kind === 'loading') return <Frame />
  if (session.kind === 'failed') {
    return (
      <Frame>
        <Failure error={session.error} onRetry={refresh} />
      </Frame>
    )
  }
  if (session.kind === 'out') {
    return (
      <Frame>
        <SignInForm onSignedIn={refresh} />
      </Frame>
    )
  }
  const expired = session.kind === 'expired'
  return (
    <SessionContext.Provider value={{ me: session.me, signOut }}>
      {expired && (
        <Frame>
          <SignInForm onSignedIn={refresh} note={text.signIn.again} email={session.me.email} />
        </Frame>
      )}
      <div key={session.me.email} hidden={expired}>
        <Frame me={session.me} signOut={signOut}>
          {children}
        </Frame>
      </div>
    </SessionContext.Provider>
  )
}

function useSignIn() {
  const [session, setSession] = useState<Session>({ kind: 'loading' })
  const waiting = useRef<Waiting[]>([])
  const known = useRef<string | null>(null)

  const refresh = useCallback(async () => {
    try {
      const me = await api.me()
      if (!me) return setSession({ kind: 'out' })
      const same = known.current === null || known.current === me.email
      known.current = me.email
      setSession({ kind: 'in', me })
      for (const { go, stop } of waiting.current.splice(0)) {
        if (same) go()
        else stop(new ApiError(401, 'other-person', text.signIn.otherPerson))
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSession({ kind: 'failed', error })
    }
  }, [])

  const signOut = useCallback(async () => {
    await saveAll()
    await api.signOut()
    known.current = null
    setSession({ kind: 'out' })
  }, [])

  useEffect(() => {
    askForSignIn(
      () =>
        new Promise((go, stop) => {
          // After a sign-out nothing waits: the next one to sign in may be somebody else.
          if (known.current === null) return stop(new ApiError(401, 'not-signed-in', text.signIn.title))
          waiting.current.push({ go, stop })
          setSession((now) => (now.kind === 'in' ? { kind: 'expired', me: now.me } : now))
        }),
    )
    void refresh()
    return () => askForSignIn(null)
  }, [refresh])

  return { session, refresh, signOut }
}
