import { pagesText } from '../../shared/text/pages.sv.ts'
import { Head } from './head.tsx'

/** The shell that the admin interface fills; it needs scripts, and says so without. */
export function AdminPage({ script, styles }: { script: string; styles: readonly string[] }) {
  return (
    <html lang="sv">
      <Head title={pagesText.adminTitle} styles={styles} script={script} />
      <body>
        <div id="app" />
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
