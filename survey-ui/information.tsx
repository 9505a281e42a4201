import type { ForbundSettings } from '../shared/forbund.ts'
import { asksParticipants } from '../shared/questionnaire.ts'
import { surveyText } from '../shared/text/survey.sv.ts'
import { surveyCodeText } from '../shared/text/survey-code.sv.ts'
import { CodeField } from './code-field.tsx'
import type { FormState, SurveyView } from './view.ts'

const legalRows: readonly (keyof ForbundSettings)[] = [
  'controller',
  'legalBasis',
  'dataProtectionOfficer',
  'destroyed',
  'contact',
]

/** What a participant should know before answering: four lines seen, the rest folded, and a code's field. */
export function Information({ view, form }: { view: SurveyView; form: FormState }) {
  const { forbund, insats, matperiod, questionnaire } = view
  const anyRequired = questionnaire.questions.some(({ required }) => required)
  const { whoAsks, voluntary, anonymous, others } = surveyText
  const participants = asksParticipants(questionnaire)
  const lines: readonly (readonly [lead: string, rest: string])[] = [
    [whoAsks.lead(forbund.name), participants ? whoAsks.rest(insats) : others.whoAsks],
    [voluntary.lead, participants ? voluntary.rest(anyRequired) : others.voluntary(anyRequired)],
    [anonymous.lead, participants ? anonymous.rest : others.anonymous],
    [surveyText.stored.lead, surveyText.stored.rest(insats)],
  ]
  return (
    <div class="q" id="om" data-required={view.usesCodes ? surveyCodeText.refused.missing : undefined}>
      {lines.map(([lead, rest]) => (
        <p key={lead}>
          <b>{lead}</b> {rest}
        </p>
      ))}
      <details>
        <summary>{surveyText.more}</summary>
        {legalRows
          .filter((row) => forbund.settings[row] !== '')
          .map((row) => (
            <p key={row}>
              <b>{surveyText.legal[row]}</b> {forbund.settings[row]}
            </p>
          ))}
        <p>{surveyText.when(matperiod.opensOn, matperiod.closesOn)}</p>
        {participants && <p>{surveyText.paper(matperiod.whoTypes)}</p>}
      </details>
      {view.usesCodes && <CodeField code={form.code} />}
    </div>
  )
}
