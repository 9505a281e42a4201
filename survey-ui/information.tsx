import { asksParticipants } from '../shared/questionnaire.ts'
import { promisedText, promiseInWords } from '../shared/text/feedback-page.sv.ts'
import { byWhoTypes, legalRows } from '../shared/text/information.ts'
import { isInSwedish, type Speaker } from '../shared/text/speaker.ts'
import { CodeField } from './code-field.tsx'
import { Beneath, Both } from './reading.tsx'
import type { FormState, SurveyView } from './view.ts'

/** What a participant should know before answering: four lines seen, the rest folded, and a code's field. */
export function Information({ view, form }: { view: SurveyView; form: FormState }) {
  const { forbund, matperiod, questionnaire, reading } = view
  const { speaker, beneath } = reading
  /** What the förbund has written itself is Swedish. */
  const isSwedish = speaker.language.code === 'sv'
  const inSwedish = beneath && linesOf(view, beneath)
  return (
    <div class="q" id="om" data-required={view.usesCodes ? speaker.say('codeMissing') : undefined}>
      {linesOf(view, speaker).map((line, index) => (
        <p key={line[0]}>
          <Line line={line} />
          {inSwedish?.[index] && (
            <Beneath>
              <Line line={inSwedish[index]} />
            </Beneath>
          )}
        </p>
      ))}
      <details>
        <summary>
          <Both reading={reading} say={({ say }) => say('more')} />
        </summary>
        {legalRows
          .filter((row) => forbund.settings[row] !== '')
          .map((row) => (
            <p key={row}>
              <b>{speaker.say(row)}</b>{' '}
              {isSwedish ? forbund.settings[row] : <bdi lang="sv">{forbund.settings[row]}</bdi>}
            </p>
          ))}
        <p>
          <Both
            reading={reading}
            say={({ say, days }) => say('when', { days: days(matperiod.opensOn, matperiod.closesOn) })}
          />
        </p>
        {asksParticipants(questionnaire) && (
          <p>
            <Both
              reading={reading}
              say={({ say }) => `${say('onPaper')} ${say(byWhoTypes[matperiod.whoTypes].typed)}`}
            />
          </p>
        )}
      </details>
      {view.promised && isInSwedish(speaker) && <Promised promised={view.promised} />}
      {view.usesCodes && <CodeField reading={reading} code={form.code} />}
    </div>
  )
}

/** That answers led to something is a reason to answer. What was promised is Swedish, and told where Swedish is read. */
function Promised({ promised: { matperiod, promises } }: { promised: NonNullable<SurveyView['promised']> }) {
  return (
    <details>
      <summary>{promisedText.lead(matperiod)}</summary>
      <ul>
        {promises.map((promise) => (
          <li key={promise.text}>{promiseInWords(promise)}</li>
        ))}
      </ul>
    </details>
  )
}

type InformationLine = readonly [lead: string, rest: string]

function linesOf({ questionnaire, forbund, insats }: SurveyView, { say }: Speaker): InformationLine[] {
  const anyRequired = questionnaire.questions.some(({ required }) => required)
  const participants = asksParticipants(questionnaire)
  const about = insats === null ? say('whoAsksAny') : say('whoAsks', { insats })
  const voluntary = participants
    ? say(anyRequired ? 'voluntaryRequired' : 'voluntary')
    : say(anyRequired ? 'voluntaryOthersRequired' : 'voluntaryOthers')
  return [
    [say('whoAsksLead', { forbund: forbund.name }), participants ? about : say('whoAsksOthers')],
    [say('voluntaryLead'), voluntary],
    [say('anonymousLead'), say(participants ? 'anonymous' : 'anonymousOthers')],
    [say('storedLead'), insats === null ? say('storedAny') : say('stored', { insats })],
  ]
}

function Line({ line: [lead, rest] }: { line: InformationLine }) {
  return (
    <>
      <b>{lead}</b> {rest}
    </>
  )
}
