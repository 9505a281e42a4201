import { useId } from 'preact/hooks'
import { languages } from '../../shared/account.ts'
import { language } from '../../shared/text/language.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'

const words = profileText.language

/** What the pages are read in. They are loaded anew in another language, so it is chosen by a button of its own. */
export function LanguageSection() {
  const id = useId()
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget as HTMLFormElement).get('language')
    return act.run(async () => {
      await api.setLanguage(languages.find((known) => known === given) ?? language)
      location.reload()
    })
  }
  return (
    <section>
      <h2 id={id}>
        <span lang="sv">{words.title.sv}</span> / <span lang="en">{words.title.en}</span>
      </h2>
      <p id={`${id}-lead`}>{words.lead}</p>
      <form onSubmit={submit}>
        <fieldset class="plain-set" aria-labelledby={id} aria-describedby={`${id}-lead`}>
          {languages.map((one) => (
            <label key={one} class="check" lang={one}>
              <input type="radio" name="language" value={one} defaultChecked={one === language} />
              {words.names[one]}
            </label>
          ))}
        </fieldset>
        <p class="actions">
          <button type="submit" disabled={act.busy}>
            {words.submit}
          </button>
        </p>
      </form>
      <Reply act={act} />
    </section>
  )
}
