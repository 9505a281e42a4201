import type { Refusal } from '../../shared/answers.ts'
import type { Fields, Sheet } from '../../shared/paper.ts'
import type { Question } from '../../shared/questionnaire.ts'
import type { Outbox } from './outbox.ts'
import { type Form, isBlank, questionsAsked } from './sheet.ts'

/** The sheet that is being typed. */
export interface Current {
  readonly id: string
  readonly fields: Fields
  /** The question shown. */
  readonly at: string
  readonly digits: string
  /** Whether the server has it, or is about to. */
  readonly stored: boolean
  /** Whether it was complete already, and is opened to be corrected. */
  readonly again: boolean
}

/** A sitting as it is typed: what is done, what is shown, and what waits to be saved. */
export interface Typing {
  readonly form: Form
  /** The complete sheets, in order. */
  readonly sheets: readonly Sheet[]
  readonly current: Current
  /** The half-typed sheet, while another is corrected. */
  readonly parked: Current | null
  readonly refusals: readonly Refusal[]
  /** The sheet was to be saved with nothing on it. */
  readonly empty: boolean
  /** What was taken away last, and can be had back. */
  readonly removed: { readonly sheet: Sheet; readonly index: number } | null
  readonly outbox: Outbox
}

/** A sheet with nothing on it. */
export function freshSheet(form: Form, id: string): Current {
  return {
    id,
    fields: {},
    at: questionsAsked(form, {})[0]?.id ?? '',
    digits: '',
    stored: false,
    again: false,
  }
}

/** The question shown, and where it stands among those asked. */
export function shownQuestion({ form, current }: Typing): {
  question: Question
  index: number
  asked: readonly Question[]
} {
  const asked = questionsAsked(form, current.fields)
  const index = Math.max(
    0,
    asked.findIndex(({ id }) => id === current.at),
  )
  const question = asked[index] ?? form.questionnaire.questions[0]
  if (!question) throw new RangeError('a questionnaire has a question')
  return { question, index, asked }
}

/** Whether there is anything before the question shown: a question, or before an empty sheet another one. */
export function canGoBack(typing: Typing): boolean {
  const { current, sheets } = typing
  if (shownQuestion(typing).index > 0) return true
  return !current.again && sheets.length > 0 && isBlank(current.fields)
}
