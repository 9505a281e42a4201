import { useState } from 'preact/hooks'
import type { QuestionnaireRef } from '../../shared/setup.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { StepForm, type StepProps } from './step-form.tsx'

/** Which questionnaire, of those that the förbund has. */
export function QuestionnaireStep(props: StepProps) {
  const { setup, questionnaires } = props.view
  const [picked, setPicked] = useState<QuestionnaireRef>(setup.questionnaire)
  const [chosen, setChosen] = useState(setup.languages)
  const { languages = [] } =
    questionnaires.find(({ id, version }) => id === picked.id && version === picked.version) ?? {}
  const isNewer = ({ id, version }: QuestionnaireRef) =>
    questionnaires.some((other) => other.id === id && other.version > version)
  return (
    <StepForm
      {...props}
      title={words.questionnaire}
      read={() => ({
        questionnaire: { id: picked.id, version: picked.version },
        // A language that the questionnaire lacks texts in cannot be answered in.
        languages: languages.filter((language) => chosen.includes(language)),
      })}
    >
      <fieldset class="plain-set cards">
        <legend class="unseen">{words.questionnaire}</legend>
        {questionnaires.map((one) => (
          <label key={`${one.id} ${one.version}`} class="check card">
            <input
              type="radio"
              name="questionnaire"
              checked={one.id === picked.id && one.version === picked.version}
              onChange={() => setPicked(one)}
            />
            <span>
              <strong>{one.title}</strong>
              <span class="quiet block">
                {words.questionnaireMeta(one.version, one.questions, one.audience)}
              </span>
              {isNewer(one) && <span class="quiet block">{words.questionnaireNewer}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="plain-set">
        <legend>{words.answerIn}</legend>
        <p class="hint">{languages.length === 0 ? words.answerInNone : words.answerInHint}</p>
        {languages.map((language) => (
          <label key={language} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen((now) => (checked ? [...now, language] : now.filter((other) => other !== language)))
              }
            />
            {languageName(language)}
          </label>
        ))}
      </fieldset>
    </StepForm>
  )
}
