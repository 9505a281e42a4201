import { pagesText } from '../../shared/text/pages.sv.ts'

/** The shell that the admin interface fills; it needs scripts, and says so without. */
export function AdminPage({ script, styles }: { script: string; styles: readonly string[] }) {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{pagesText.adminTitle}</title>
        <link rel="icon" href="data:," />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={script} />
      </head>
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
