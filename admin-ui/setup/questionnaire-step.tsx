import { useState } from 'preact/hooks'
import type { QuestionnaireRef } from '../../shared/setup.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { StepForm, type StepProps } from './step-form.tsx'

/** Which questionnaire, of those that the förbund has. */
export function QuestionnaireStep(props: StepProps) {
  const { setup, questionnaires } = props.view
  const [picked, setPicked] = useState<QuestionnaireRef>(setup.questionnaire)
  const isNewer = ({ id, version }: QuestionnaireRef) =>
    questionnaires.some((other) => other.id === id && other.version > version)
  return (
    <StepForm
      {...props}
      title={words.questionnaire}
      read={() => ({ questionnaire: { id: picked.id, version: picked.version } })}
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
    </StepForm>
  )
}
