import type { Fields } from '../../shared/paper.ts'
import { text } from '../../shared/text/admin.ts'
import { fieldOf, questionsAsked, shortAnswer } from './sheet.ts'
import { shownQuestion, type Typing } from './state.ts'
import type { Act } from './typing.ts'
import { newSheetId } from './use-typing.ts'

interface SheetListProps {
  readonly typing: Typing
  act(act: Act): void
}

/** The running list of a sitting, the latest first: each sheet's answers in short, to open or to take away. */
export function SheetList({ typing, act }: SheetListProps) {
  const { sheets, current, removed, form } = typing
  return (
    <section class="sheet-list">
      <h2>{text.sitting.list}</h2>
      <p role="status" class="undo">
        {removed && (
          <>
            {removed.index === -1 ? text.sitting.cleared : text.sitting.removed(removed.index + 1)}{' '}
            <button type="button" class="link" onClick={() => act({ do: 'restore' })}>
              {text.common.undo}
            </button>
          </>
        )}
      </p>
      {sheets.length === 0 && <p class="empty">{text.sitting.listEmpty}</p>}
      <ol reversed>
        {sheets
          .map(({ id, fields }, index) => (
            <li key={id} class={id === current.id ? 'sheet sheet-opened' : 'sheet'}>
              <span class="sheet-name">{text.sitting.sheet(index + 1)}</span>
              <ShortAnswers form={form} fields={fields} />
              <span class="sheet-acts">
                <button
                  type="button"
                  class="link"
                  aria-label={text.sitting.openOf(index + 1)}
                  onClick={() => act({ do: 'open', sheet: id })}
                >
                  {text.sitting.open}
                </button>
                <button
                  type="button"
                  class="link"
                  aria-label={text.sitting.removeOf(index + 1)}
                  onClick={() => act({ do: 'remove', sheet: id, freshId: newSheetId() })}
                >
                  {text.sitting.remove}
                </button>
              </span>
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  )
}

function ShortAnswers({ form, fields }: { form: Typing['form']; fields: Fields }) {
  return (
    <span class="short-answers">
      {questionsAsked(form, fields).map((question) => (
        <span key={question.id} lang="sv" title={question.text.sv}>
          {shortAnswer(question, form.insatser, fieldOf(fields, question.id))}{' '}
        </span>
      ))}
    </span>
  )
}

/** The questions of the sheet being typed, each with its answer: where one is, and a way to any of them. */
export function SheetStrip({ typing, act }: SheetListProps) {
  const { form, current } = typing
  const { question: shown, asked } = shownQuestion(typing)
  return (
    <nav aria-label={text.sitting.overview}>
      <ol class="strip">
        {asked.map((question, index) => {
          const values = fieldOf(current.fields, question.id)
          const answer = values.length > 0 ? shortAnswer(question, form.insatser, values) : ''
          return (
            <li key={question.id}>
              <button
                type="button"
                lang="sv"
                aria-current={question.id === shown.id ? 'step' : undefined}
                aria-label={`${index + 1}. ${question.text.sv}: ${answer || text.sitting.unanswered}`}
                title={question.text.sv}
                onClick={() => act({ do: 'go', question: question.id })}
              >
                <span class="strip-number">{index + 1}</span>
                <span class="strip-answer">{answer || '\u00a0'}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
