import type { Question } from '../../shared/questionnaire.ts'
import { text } from '../../shared/text/admin.ts'
import { OptionList } from './option-list.tsx'
import type { Act } from './typing.ts'

interface TypedFieldProps {
  readonly question: Question & { kind: 'text' | 'number' }
  readonly values: readonly string[]
  act(act: Act): void
}

/** A text or a number, with its opt-out below where it has one. */
export function TypedField({ question, values, act }: TypedFieldProps) {
  const optedOut = question.optOut !== undefined && values.includes(question.optOut.value)
  const field = {
    lang: 'sv',
    'aria-label': question.text.sv,
    'aria-describedby': 'typed-hint',
    value: optedOut ? '' : (values[0] ?? ''),
    onInput: (event: Event) =>
      act({ do: 'write', value: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value }),
  }
  return (
    <>
      {question.kind === 'text' ? (
        <textarea rows={5} {...field} />
      ) : (
        <input class="number" inputMode="decimal" autocomplete="off" {...field} />
      )}
      <p class="hint" id="typed-hint">
        {question.kind === 'text'
          ? text.sitting.textHint(question.maxLength)
          : text.sitting.numberHint(unitOf(question))}
      </p>
      {question.optOut && (
        <OptionList question={question} insatser={[]} values={values} digits="" act={act} />
      )}
    </>
  )
}

function unitOf({ unit }: Question & { kind: 'number' }): string {
  return typeof unit === 'object' ? unit.sv : (unit ?? '')
}
