import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { signInText } from '../../shared/text/sign-in.ts'
import { api, type WelcomeAnswer } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import { ApiError } from '../request.ts'
import { Loaded, useResource } from '../resource.tsx'
import { LinkSignIn } from './link-sign-in.tsx'
import { NewLink } from './new-link.tsx'
import { WelcomeForm } from './welcome-form.tsx'

const words = signInText.welcome

/** Uses the link up and goes on, signed in. */
export type SpendLink = (answer: Omit<WelcomeAnswer, 'token'>) => Promise<void>

/**
 * Behind a one-time link: choose a password, or sign in by it. Opening the page uses nothing up, since
 * mail filters open links too.
 */
export function WelcomePage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { route } = useLocation()
  const token = useToken()
  const check = useResource(token, async () => {
    if (token === '') throw new ApiError(410, 'link-used', words.noToken)
    return api.checkWelcome(token)
  })
  const spend: SpendLink = async (answer) => {
    await api.welcome({ token, ...answer })
    await onSignedIn()
    route(paths.start, true)
  }
  if (check.error && !check.error.passing) return <UsedLink message={check.error.message} />
  return (
    <div class="narrow way-in" key={token}>
      <Loaded resource={check}>
        {(welcome) =>
          welcome.kind === 'sign-in' && welcome.email !== null ? (
            <LinkSignIn email={welcome.email} mayChoosePassword={welcome.mayChoosePassword} spend={spend} />
          ) : (
            <WelcomeForm welcome={welcome} spend={spend} />
          )
        }
      </Loaded>
    </div>
  )
}

/** The token of the address, also when another link is opened where this page stands. */
function useToken(): string {
  const [token, setToken] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const read = () => setToken(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return token
}

function UsedLink({ message }: { message: string }) {
  return (
    <div class="narrow way-in">
      <Heading title={words.usedTitle} />
      <Message kind="alert">
        <p>{message}</p>
      </Message>
      <p>
        {words.used} <a href={paths.signIn}>{words.toSignIn}</a>
      </p>
      <NewLink needed />
    </div>
  )
}
