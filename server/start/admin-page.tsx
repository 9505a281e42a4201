import { pagesText } from '../../shared/text/pages.sv.ts'
import { Head } from './head.tsx'

interface AdminProps {
  readonly script: string
  readonly styles: readonly string[]
  /** Told before anybody has signed in, too. */
  readonly demo: boolean
}

/** The shell that the admin interface fills; it needs scripts, and says so without. */
export function AdminPage({ script, styles, demo }: AdminProps) {
  return (
    <html lang="sv">
      <Head title={pagesText.adminTitle} styles={styles} script={script} />
      <body>
        <div id="app" {...(demo ? { 'data-demo': '' } : {})} />
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
