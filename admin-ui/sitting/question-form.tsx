import { useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { staffSpeaker } from '../../shared/text/staff-speaker.ts'
import { commandOf } from './keys.ts'
import { OptionList } from './option-list.tsx'
import { fieldOf, isBlank } from './sheet.ts'
import { canGoBack, shownQuestion, type Typing } from './state.ts'
import { TypedField } from './typed-field.tsx'
import type { Act } from './typing.ts'
import { newSheetId } from './use-typing.ts'

interface QuestionFormProps {
  readonly typing: Typing
  act(act: Act): void
}

/** The question being typed, alone and large. Keys work while the focus is in it, and it takes the focus. */
export function QuestionForm({ typing, act }: QuestionFormProps) {
  const { form, current, refusals, empty } = typing
  const { question, index, asked } = shownQuestion(typing)
  const values = fieldOf(current.fields, question.id)
  const box = useRef<HTMLDivElement>(null)
  const refusal = refusals.find((one) => one.question === question.id)

  const typedField = question.kind === 'text' || question.kind === 'number'
  const pickedByKey = question.kind === 'choices' || typedField ? '' : values.join()
  useLayoutEffect(() => {
    const picked = box.current?.querySelector<HTMLElement>('input:checked')
    const first = box.current?.querySelector<HTMLElement>('input, textarea')
    ;(picked ?? first)?.focus()
  }, [question.id, current.id, pickedByKey])

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    // A button's own Enter and Space are its own.
    if (target.closest('button')) return
    const [value = ''] = values
    const blank = value === '' || value === question.optOut?.value
    const command = commandOf(event, question.kind, blank)
    if (!command) return
    event.preventDefault()
    act({ do: 'key', command, freshId: newSheetId() })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its fields are what is interacted with; keys bubble from them
    <div class="question" ref={box} onKeyDown={onKeyDown}>
      <p class="quiet">
        {text.sitting.question(index + 1, asked.length)}
        {question.section && (
          <>
            {' · '}
            <span lang="sv">{question.section.sv}</span>
          </>
        )}
      </p>
      <fieldset
        key={`${current.id} ${question.id}`}
        aria-describedby={refusal || empty ? 'refusal' : undefined}
      >
        <legend lang="sv">{question.text.sv}</legend>
        {question.hint && (
          <p class="hint" lang="sv">
            {question.hint.sv}
          </p>
        )}
        {(refusal || empty) && (
          <p class="fault" id="refusal" role="alert">
            {empty ? text.sitting.emptySheet : refusal && refusalText(refusal, question, staffSpeaker)}
          </p>
        )}
        {typedField ? (
          <TypedField question={question} values={values} act={act} />
        ) : (
          <OptionList
            question={question}
            insatser={form.insatser}
            values={values}
            digits={current.digits}
            act={act}
          />
        )}
      </fieldset>
      <Actions typing={typing} act={act} />
    </div>
  )
}

function Actions({ typing, act }: QuestionFormProps) {
  const { current } = typing
  const { question, index, asked } = shownQuestion(typing)
  const last = index === asked.length - 1
  const answered = fieldOf(current.fields, question.id).length > 0
  return (
    <div class="actions">
      <button type="button" disabled={!canGoBack(typing)} onClick={() => act(key('back'))}>
        {text.sitting.back}
      </button>
      <button type="button" class="primary" onClick={() => act(key('next'))}>
        {last ? text.sitting.saveSheet : answered ? text.sitting.next : text.sitting.skip}
      </button>
      {current.again ? (
        <button type="button" onClick={() => act({ do: 'finish', freshId: newSheetId() })}>
          {text.sitting.doneCorrecting}
        </button>
      ) : (
        !isBlank(current.fields) && (
          <button
            type="button"
            class="link"
            onClick={() => act({ do: 'remove', sheet: current.id, freshId: newSheetId() })}
          >
            {text.sitting.clearSheet}
          </button>
        )
      )}
    </div>
  )
}

function key(press: 'back' | 'next'): Act {
  return { do: 'key', command: { do: press }, freshId: newSheetId() }
}
