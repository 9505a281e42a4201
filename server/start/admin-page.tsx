import type { Language } from '../../shared/account.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { Head } from './head.tsx'

interface AdminProps {
  readonly script: string
  readonly styles: readonly string[]
  /** Told before anybody has signed in, too. */
  readonly demo: boolean
  /** Whether a one-time link can be had by mail. */
  readonly mail: boolean
  /** Whose own accounts one can sign in with, if any. */
  readonly organisation: string | null
  /** What whoever is signed in reads the pages in. */
  readonly language: Language
}

/** The shell that the admin interface fills; it needs scripts, and says so without. */
export function AdminPage({ script, styles, demo, mail, organisation, language }: AdminProps) {
  return (
    <html lang={language}>
      <Head title={pagesText.adminTitle} styles={styles} script={script} />
      <body>
        <div
          id="app"
          {...(demo ? { 'data-demo': '' } : {})}
          {...(mail ? { 'data-mail': '' } : {})}
          {...(organisation === null ? {} : { 'data-oidc': organisation })}
        />
        <noscript>
          <main>
            <h1>{pagesText.adminTitle}</h1>
            <p>{pagesText.adminNoScript}</p>
          </main>
        </noscript>
      </body>
    </html>
  )
}
