import { languageStates } from '../../shared/complete-languages.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Review } from '../../shared/reviews.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { paths } from '../paths.ts'

interface LanguagesProps {
  readonly questionnaire: Questionnaire
  readonly reviews: readonly Review[]
}

/** What a questionnaire is written in, and the way to its translations. */
export function Languages({ questionnaire, reviews }: LanguagesProps) {
  const names = languageStates(questionnaire, reviews)
    .filter(({ language }) => language !== 'sv')
    .map(({ language, written, of, awaiting }) =>
      questionnairesText.list.language(languageName(language), written, of, awaiting),
    )
  return (
    <p>
      {words.summary(names)}{' '}
      <a href={paths.translations(questionnaire.id, questionnaire.version)}>{words.open}</a>
    </p>
  )
}
