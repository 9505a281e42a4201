import type { Refusal } from '../shared/answers.ts'
import type { Question, QuestionKind } from '../shared/questionnaire.ts'
import type { Day } from '../shared/stockholm.ts'
import { refusalText } from '../shared/text/refusals.ts'
import { Both, type Reading, type Said } from './reading.tsx'

/** A question as it is asked on this page. */
export interface Asked<Kind extends QuestionKind = QuestionKind> {
  question: Question & { kind: Kind }
  reading: Reading
  heading: 'h2' | 'h3'
  insatser: readonly string[]
  /** The field values that a form which came back held. */
  given: readonly string[]
  refusal: Refusal | undefined
  /** When the question applies, in words. */
  condition: Said | undefined
  textsReadFrom: Day
}

/** The id of a question's first field, where links to the question lead. */
export function fieldId(question: string): string {
  return `q-${question}`
}

/** What the script needs to know of a question, as attributes of its step. */
export function stepAttributes({ question, condition, reading }: Asked) {
  const { showIf } = question
  return {
    class: 'q',
    'data-if': showIf && condition ? JSON.stringify([showIf.question, ...showIf.in.map(String)]) : undefined,
    'data-required': question.required
      ? refusalText({ question: question.id, code: 'required' }, question, reading.speaker)
      : undefined,
  }
}

/** The ids of a question's hint and refusal, for `aria-describedby`. */
export function describedBy(asked: Asked, extra: readonly Said[] = []): string | undefined {
  const { id, required } = asked.question
  const ids = [
    ...(hintLines(asked, extra).length > 0 ? [`h-${id}`] : []),
    ...(asked.refusal || required ? [`e-${id}`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}

/**
 * Hint and refusal of a question. The place of the refusal is there from the beginning where the script
 * may need it.
 */
export function Notes({ asked, extra = [] }: { asked: Asked; extra?: readonly Said[] }) {
  const { question, condition, refusal, reading } = asked
  const lines = hintLines(asked, extra)
  return (
    <>
      {lines.length > 0 && (
        <div id={`h-${question.id}`}>
          {lines.map((line) => (
            <p key={line(reading.speaker)} class={line === condition ? 'if' : undefined}>
              <Both reading={reading} say={line} />
            </p>
          ))}
        </div>
      )}
      {(refusal || question.required) && (
        <p class="e" id={`e-${question.id}`}>
          {refusal && refusalText(refusal, question, reading.speaker)}
        </p>
      )}
    </>
  )
}

function hintLines({ question, condition }: Asked, extra: readonly Said[]): readonly Said[] {
  const { hint, required } = question
  const lines: readonly (Said | undefined)[] = [
    condition,
    hint && (({ read }) => read(hint)),
    ...extra,
    required ? ({ say }) => say('required') : undefined,
  ]
  return lines.filter((line) => line !== undefined)
}
