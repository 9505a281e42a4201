import { surveyText } from '../../shared/text/survey.sv.ts'
import { type Asked, describedBy, fieldId, Notes, stepAttributes } from '../field.tsx'
import { OptOutRow } from '../option-row.tsx'

/** Free text, with how long it may be and when it is read. */
export function TextQuestion(asked: Asked<'text'>) {
  const { question, given, refusal, textsReadFrom, heading: Heading } = asked
  const id = fieldId(question.id)
  const extra = [surveyText.textRead(textsReadFrom)]
  return (
    <div {...stepAttributes(asked)}>
      <Heading>
        <label for={id}>{question.text.sv}</label>
      </Heading>
      <Notes asked={asked} extra={extra} />
      <textarea
        id={id}
        name={question.id}
        rows={6}
        maxlength={question.maxLength}
        aria-describedby={`${describedBy(asked, extra)} c-${question.id}`}
        aria-invalid={refusal ? 'true' : undefined}
      >
        {given.find((value) => value !== question.optOut?.value)}
      </textarea>
      <p id={`c-${question.id}`} data-left={surveyText.textLeft('{0}')}>
        {surveyText.textLimit(question.maxLength)}
      </p>
      <OptOutRow asked={asked} type="checkbox" />
    </div>
  )
}
