import type { Role } from '../../shared/account.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { LanguageMenu } from '../../survey-ui/language-menu.tsx'
import { languageQuery, type PageReading } from '../reading.ts'
import { Head } from './head.tsx'

interface DemoAccount {
  readonly role: Role
  readonly email: string
  readonly password: string
}

export interface StartProps {
  /** The demo's logins and its open survey, where there is a demo; the link is null while none is open. */
  readonly demo: { readonly link: string | null; readonly accounts: readonly DemoAccount[] } | null
  readonly styles: readonly string[]
  readonly reading: PageReading
}

/** The first page: a field for a typed code and the way in for staff, or the doors of the demo. */
export function StartPage({ demo, styles, reading }: StartProps) {
  const { title, staff } = pagesText.start
  const { say, language } = reading.speaker
  return (
    <html lang="sv">
      <Head title={title} styles={styles} />
      <body>
        <main class="front">
          <h1>{title}</h1>
          {demo && <Doors {...demo} />}
          <LanguageMenu reading={reading} />
          <form class="poster-code" method="get" action="/e" lang={language.code} dir={language.direction}>
            <p>{say('typeCode')}</p>
            <label for="kod">{say('typedCode')}</label>
            {reading.isChosen && <input type="hidden" name={languageQuery} value={language.code} />}
            <input
              id="kod"
              dir="ltr"
              name="kod"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={12}
              required
            />
            <button type="submit">{say('openSurvey')}</button>
          </form>
          {!demo && (
            <p class="staff">
              <a href="/admin">{staff}</a>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}

/** The faces of the product, each a press away. */
function Doors({ link, accounts }: NonNullable<StartProps['demo']>) {
  const { lead, answer, doors } = pagesText.demo
  return (
    <>
      <p>{lead}</p>
      <ul class="doors">
        <li>
          <h2>{answer.title}</h2>
          <p>{answer.text}</p>
          {link === null ? (
            <p class="go">{answer.closed}</p>
          ) : (
            <p class="go">
              <a class="button" href={`/e/${link}`}>
                {answer.go}
              </a>
            </p>
          )}
        </li>
        {accounts.map(({ role, email, password }) => (
          <li key={role}>
            <h2>{doors[role].title}</h2>
            <p>{doors[role].text}</p>
            <p class="account">
              {pagesText.demo.email} {email}
              <br />
              {pagesText.demo.password} {password}
            </p>
            <form method="post" action={`/demo/${role}`}>
              <button type="submit">{doors[role].go}</button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
