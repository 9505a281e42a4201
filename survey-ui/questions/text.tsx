import { type Asked, describedBy, fieldId, Notes, stepAttributes } from '../field.tsx'
import { OptOutRow } from '../option-row.tsx'
import { Both, type Said } from '../reading.tsx'

/** Free text, with how long it may be and when it is read. */
export function TextQuestion(asked: Asked<'text'>) {
  const { question, given, refusal, textsReadFrom, reading, heading: Heading } = asked
  const { speaker } = reading
  const id = fieldId(question.id)
  const extra: readonly Said[] = [({ say, day }) => say('textRead', { day: day(textsReadFrom) })]
  return (
    <div {...stepAttributes(asked)}>
      <Heading>
        <label for={id}>
          <Both reading={reading} say={({ read }) => read(question.text)} />
        </label>
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
      <p id={`c-${question.id}`} data-left={speaker.say('textLeft', { left: '{0}' })}>
        {speaker.say('textLimit', { count: question.maxLength })}
      </p>
      <OptOutRow asked={asked} type="checkbox" />
    </div>
  )
}
