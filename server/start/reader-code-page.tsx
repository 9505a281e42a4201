import { readerPageText } from '../../shared/text/reader-page.sv.ts'
import { Head } from './head.tsx'

const words = readerPageText.code

interface ReaderCodePageProps {
  /** Where the code is sent: in a form, so that it stands in no address. */
  readonly action: string
  readonly styles: readonly string[]
  /** What was wrong with the code that was sent. */
  readonly fault: 'missing' | 'wrong' | 'slowDown' | null
}

/** What stands before a result whose link has a code. */
export function ReaderCodePage({ action, styles, fault }: ReaderCodePageProps) {
  return (
    <html lang="sv">
      <Head title={readerPageText.title} styles={styles} />
      <body>
        <main class="front">
          <h1>{readerPageText.title}</h1>
          <form class="poster-code" method="post" action={action} autocomplete="off">
            <p>{words.lead}</p>
            <label for="kod">{words.label}</label>
            {fault && (
              <p class="fault" id="kod-fel" role="alert">
                {words[fault]}
              </p>
            )}
            <input
              id="kod"
              name="kod"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={20}
              required
              {...(fault ? { 'aria-invalid': true, 'aria-describedby': 'kod-fel' } : {})}
            />
            <p class="actions">
              <button type="submit" class="primary">
                {words.open}
              </button>
              <button type="submit" name="som" value="fil">
                {words.save}
              </button>
            </p>
          </form>
        </main>
      </body>
    </html>
  )
}
