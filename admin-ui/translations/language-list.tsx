import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { LanguageState } from '../../shared/complete-languages.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { participantLanguage, participantLanguages } from '../../shared/text/languages.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { Field } from '../parts/field.tsx'
import { paths } from '../paths.ts'

interface LanguageListProps {
  readonly questionnaire: Pick<Questionnaire, 'id' | 'version'>
  /** Every one but Swedish. */
  readonly states: readonly LanguageState[]
  /** The one that is shown, which may have no text yet. */
  readonly language: string | null
  readonly editable: boolean
  onRemove(language: string, written: number): void
}

/** How far each language has come, and the ways to add one and to take one away. */
export function LanguageList({ questionnaire, states, language, editable, onRemove }: LanguageListProps) {
  const { id, version } = questionnaire
  return (
    <section class="languages">
      <h2>{words.languages}</h2>
      {states.length === 0 && <p class="empty">{words.none}</p>}
      <ul hidden={states.length === 0}>
        {states.map(({ language: code, written, of, awaiting }) => (
          <li key={code} class="language">
            <a
              href={paths.translations(id, version, code)}
              aria-current={code === language ? 'page' : undefined}
            >
              <LanguageName code={code} />
            </a>
            <progress aria-label={words.progress(languageName(code))} value={written} max={of} />
            <span class="quiet">
              {words.written(written, of)}
              {written > 0 && `, ${words.awaiting(awaiting)}`}
            </span>
            {editable && code === language && written > 0 && (
              <button type="button" class="link" onClick={() => onRemove(code, written)}>
                {words.remove(languageName(code))}
              </button>
            )}
          </li>
        ))}
      </ul>
      {editable && <AddLanguage questionnaire={questionnaire} has={states.map(({ language }) => language)} />}
    </section>
  )
}

/** A language by its own name, and by what it is called in the reader's. */
function LanguageName({ code }: { code: string }) {
  const own = participantLanguage(code)
  const name = languageName(code)
  if (!own || own.name.toLowerCase() === name.toLowerCase()) return <>{name}</>
  return (
    <>
      {name} <bdi lang={code}>({own.name})</bdi>
    </>
  )
}

interface AddLanguageProps {
  readonly questionnaire: Pick<Questionnaire, 'id' | 'version'>
  readonly has: readonly string[]
}

const another = 'another'

/** A language is there once something is written in it: to add it is to begin. */
function AddLanguage({ questionnaire: { id, version }, has }: AddLanguageProps) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState('')
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const left = participantLanguages.filter(({ code }) => code !== 'sv' && !has.includes(code))
  const choice = chosen || (left[0]?.code ?? another)
  const begin = (event: SubmitEvent) => {
    event.preventDefault()
    const wanted = choice === another ? code.trim().toLowerCase() : choice
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(wanted) || wanted === 'sv') return setFault(words.addCodeFault)
    route(paths.translations(id, version, wanted))
  }
  return (
    <details class="more">
      <summary>{words.add}</summary>
      <form class="add-language" noValidate onSubmit={begin}>
        <Field id="nytt-sprak" label={words.addWhich}>
          {(described) => (
            <select {...described} value={choice} onChange={(event) => setChosen(event.currentTarget.value)}>
              {left.map(({ code, name }) => (
                <option key={code} value={code}>
                  {languageName(code)} ({name})
                </option>
              ))}
              <option value={another}>{words.addOther}</option>
            </select>
          )}
        </Field>
        {choice === another && (
          <Field id="sprakkod" label={words.addCode} hint={words.addCodeHint} fault={fault}>
            {(described) => (
              <input
                {...described}
                value={code}
                maxLength={35}
                autocapitalize="none"
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setCode(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <button type="submit">{words.addAct}</button>
      </form>
    </details>
  )
}
