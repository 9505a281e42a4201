import { type ComponentChildren, createContext } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Me } from '../shared/account.ts'
import { Frame } from './frame.tsx'
import { Failure } from './parts/failure.tsx'
import { paths } from './paths.ts'
import { EnrolmentPage } from './sign-in/enrolment-page.tsx'
import { SecondFactorPage } from './sign-in/second-factor-page.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { type Front, keyOf, useSignIn } from './sign-in/use-sign-in.ts'
import { WelcomePage } from './sign-in/welcome-page.tsx'

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
 * Shows its pages to whom is signed in, and the steps of signing in in their place to everyone else, at
 * the same address. Pages that were there stay behind those steps, with all that was typed.
 */
export function SessionGate({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const signIn = useSignIn()
  const { me, front } = signIn.session
  if (path === paths.welcome) {
    return (
      <Frame>
        <WelcomePage onSignedIn={signIn.refresh} />
      </Frame>
    )
  }
  return (
    <>
      {front && (
        <Frame>
          <FrontPage front={front} signIn={signIn} />
        </Frame>
      )}
      {me && (
        <SessionContext.Provider value={{ me, signOut: signIn.signOut }}>
          <Kept key={keyOf(me)} hidden={front !== null}>
            <Frame me={me} signOut={signIn.signOut}>
              {children}
            </Frame>
          </Kept>
        </SessionContext.Provider>
      )}
    </>
  )
}

function FrontPage({ front, signIn }: { front: Front; signIn: ReturnType<typeof useSignIn> }) {
  const { session, refresh, giveUp, cancel } = signIn
  switch (front.stage) {
    case 'loading':
    case 'other-language':
      return null
    case 'failed':
      return <Failure error={front.error} onRetry={refresh} />
    case 'second-factor':
      return <SecondFactorPage {...front} onSignedIn={refresh} onCancel={giveUp} />
    case 'enrolment':
      return <EnrolmentPage {...front} onDone={refresh} onCancel={giveUp} />
    case 'out':
      return (
        <SignInPage
          why={front.why}
          email={session.me?.email ?? ''}
          onSignedIn={refresh}
          onCancel={front.why === 'not-recent' ? cancel : undefined}
        />
      )
  }
}

/** Pages that can be hidden as they are; shown again, the focus is where it was. */
function Kept({ hidden, children }: { hidden: boolean; children: ComponentChildren }) {
  const left = useRef<Element | null>(null)
  // What hides has lost the focus by the time that effects run, so it is noted as it moves.
  const note = (event: FocusEvent) => {
    if (event.target instanceof Element) left.current = event.target
  }
  useLayoutEffect(() => {
    if (!hidden && left.current instanceof HTMLElement && document.activeElement === document.body) {
      left.current.focus()
    }
  }, [hidden])
  return (
    <div hidden={hidden} onFocusCapture={note}>
      {children}
    </div>
  )
}
