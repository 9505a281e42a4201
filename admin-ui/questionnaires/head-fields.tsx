import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Field } from '../parts/field.tsx'
import type { Change } from './use-draft.ts'

const words = questionnairesText.editor

interface HeadFieldsProps {
  readonly questionnaire: Questionnaire
  readonly edit: Change
  /** Those of the questionnaire itself. */
  readonly faults: readonly QuestionnaireFault[]
}

/** What the questionnaire is called, and to whom it goes. */
export function HeadFields({ questionnaire, edit, faults }: HeadFieldsProps) {
  const { title, audience } = questionnaire
  const untitled = faults.some(({ field }) => field.startsWith('title'))
  return (
    <section class="head-fields">
      <h2 class="unseen">{words.heading}</h2>
      <Field
        id="namn"
        label={words.name}
        hint={words.nameHint}
        fault={untitled ? questionnairesText.fault.title : undefined}
      >
        {(described) => (
          <input
            {...described}
            value={title.sv}
            maxLength={200}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) =>
              edit((now) => ({ ...now, title: { ...now.title, sv: value } }), 'title')
            }
          />
        )}
      </Field>
      <Field id="till" label={words.audience} hint={words.audienceHint}>
        {(described) => (
          <>
            <input
              {...described}
              value={audience}
              maxLength={100}
              list="till-forslag"
              autocomplete="off"
              onInput={({ currentTarget: { value } }) =>
                edit((now) => ({ ...now, audience: value }), 'audience')
              }
            />
            <datalist id="till-forslag">
              {words.audiences.map((audience) => (
                <option key={audience} value={audience} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </section>
  )
}
