import type { ParticipantLanguage } from '../shared/text/languages.ts'
import type { Reading } from './reading.tsx'

/** The languages that a page can be read in, each with the address that it has then. */
export interface LanguageChoices {
  readonly languages: readonly { readonly language: ParticipantLanguage; readonly href: string }[]
  /** Where the Swedish comes beneath, or goes; null where the page is Swedish. */
  readonly swedish: string | null
}

/** The id of the form that a choice of language sends along. */
export const formId = 'enkat'
/** The field that says that a form was sent for another language, and not to be stored. */
export const languageField = '_sprak'

interface MenuProps {
  reading: Reading
  /** Whether there is a form, whose answers then come along. */
  withForm?: boolean
}

/** A choice of language, each by its own name. Nothing where there is none. */
export function LanguageMenu({ reading: { speaker, beneath, choices }, withForm = false }: MenuProps) {
  if (!choices) return null
  const Choice = withForm ? FormChoice : LinkChoice
  return (
    <nav aria-label={speaker.say('chooseLanguage')}>
      {/* What Enter in a field presses, instead of the first language. */}
      {withForm && <button type="submit" form={formId} hidden />}
      {choices.languages.map(({ language, href }) =>
        language.code === speaker.language.code ? (
          <span key={href} aria-current="true">
            {language.name}
          </span>
        ) : (
          <Choice key={href} href={href} language={language}>
            {language.name}
          </Choice>
        ),
      )}
      {withForm && choices.swedish && (
        <Choice href={choices.swedish}>{speaker.say(beneath ? 'withoutSwedish' : 'withSwedish')}</Choice>
      )}
    </nav>
  )
}

interface ChoiceProps {
  href: string
  language?: ParticipantLanguage
  children: string
}

const attributesOf = (language?: ParticipantLanguage) =>
  language && { lang: language.code, dir: language.direction }

function LinkChoice({ href, language, children }: ChoiceProps) {
  return (
    <a href={href} {...attributesOf(language)}>
      {children}
    </a>
  )
}

/** Without scripts what is written goes to the server and comes back in the other language. */
function FormChoice({ href, language, children }: ChoiceProps) {
  return (
    <button type="submit" form={formId} formaction={href} name={languageField} {...attributesOf(language)}>
      {children}
    </button>
  )
}
