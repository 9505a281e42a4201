import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Me } from '../shared/account.ts'
import { text } from '../shared/text/admin.ts'
import { questionnairesText } from '../shared/text/questionnaires.ts'
import { ForbundMenu } from './forbund-menu.tsx'
import { problemOf } from './parts/failure.tsx'
import { Message } from './parts/message.tsx'
import { paths } from './paths.ts'
import { governs } from './roles.ts'

interface FrameProps {
  readonly me?: Me
  readonly signOut?: () => Promise<void>
  readonly children?: ComponentChildren
}

/** Whether the installation is a demo, which the server tells before anybody has signed in. */
function isDemo(): boolean {
  return document.getElementById('app')?.dataset.demo !== undefined
}

/** What stands around every page: whose product it is, the few words of navigation, and the page. */
export function Frame({ me, signOut, children }: FrameProps) {
  return (
    <>
      <a class="skip" href="#main">
        {text.common.skip}
      </a>
      <header class="top">
        <div class="top-inner">
          {me && me.elsewhere.length > 0 ? (
            <ForbundMenu forbund={me.forbund} elsewhere={me.elsewhere} />
          ) : (
            <span class="top-name">{me?.forbund || text.common.product}</span>
          )}
          {me && signOut && <Navigation me={me} signOut={signOut} />}
        </div>
        {(me ? me.demo : isDemo()) && <p class="demo">{text.common.demo}</p>}
      </header>
      <main class="main" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function Navigation({ me, signOut }: { me: Me; signOut: () => Promise<void> }) {
  const { path } = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const leave = () => signOut().catch((error: unknown) => setProblem(problemOf(error).message))
  const pages = [
    [paths.start, text.nav.start],
    ...(me.roles.includes('kansli') ? [[paths.questionnaires, questionnairesText.title] as const] : []),
    ...(governs(me)
      ? [
          [paths.people, text.nav.people],
          [paths.settings, text.nav.settings],
          [paths.log, text.nav.log],
        ]
      : []),
    [paths.profile, text.nav.profile],
  ] as const
  return (
    <nav class="nav" aria-label={text.nav.label}>
      {pages.map(([to, name]) => (
        <a key={to} href={to} {...(path === to ? here : {})}>
          {name}
        </a>
      ))}
      <button type="button" class="link" title={me.email} onClick={leave}>
        {text.nav.signOut}
      </button>
      {problem && <Message kind="alert">{problem}</Message>}
    </nav>
  )
}

const here = { 'aria-current': 'page' } as const
