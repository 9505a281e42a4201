import { textsText } from '../../shared/text/texts.ts'
import { paths } from '../paths.ts'

const words = textsText.routine

/** What to do about a threat or a cry for help, beside the texts. */
export function Routine({ contact }: { contact: string }) {
  return (
    <section class="routine" aria-labelledby="rutin">
      <h2 id="rutin">{words.title}</h2>
      <p>{words.who}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{words.contact}:</strong>{' '}
        {contact === '' ? <a href={paths.settings}>{words.noContact}</a> : <span lang="sv">{contact}</span>}
      </p>
    </section>
  )
}
