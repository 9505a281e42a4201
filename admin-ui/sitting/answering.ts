import { parseAnswer } from '../../shared/answers.ts'
import { codeField } from '../../shared/codes.ts'
import type { Fields } from '../../shared/paper.ts'
import type { Question } from '../../shared/questionnaire.ts'
import type { Command } from './keys.ts'
import { enqueue } from './outbox.ts'
import { type Pick, pickBy, tickDigits } from './pick.ts'
import { fieldOf, questionsAsked } from './sheet.ts'
import { finished, opened, wentTo } from './sheets.ts'
import { canGoBack, shownQuestion, type Typing } from './state.ts'

/** After a key. `freshId` is the id of the next sheet, should one begin. */
export function pressed(typing: Typing, command: Command, freshId: string): Typing {
  switch (command.do) {
    case 'next':
      return next(typing, freshId)
    case 'back':
      return back(typing)
    default:
      return picked(typing, (question, pick) => pickBy(question, typing.form.insatser, pick, command))
  }
}

/** After the question shown was picked from. */
export function picked(typing: Typing, picking: (question: Question, pick: Pick) => Pick): Typing {
  const { question } = shownQuestion(typing)
  const { fields, digits } = typing.current
  const after = picking(question, { values: fieldOf(fields, question.id), digits })
  return answered(typing, after.values, after.digits)
}

/** After a sheet was given a code, or had it taken away; it may have been finished while its code was checked. */
export function coded(typing: Typing, sheetId: string, code: string | null): Typing {
  const { current, sheets, outbox } = typing
  const given = (fields: Fields) => withField(fields, codeField, code === null ? [] : [code])
  if (current.id === sheetId)
    return wentTo({ ...typing, current: { ...current, fields: given(current.fields) } }, current.at)
  const finished = sheets.find(({ id }) => id === sheetId)
  if (!finished) return typing
  const sheet = { ...finished, fields: given(finished.fields) }
  return {
    ...typing,
    sheets: sheets.map((other) => (other.id === sheetId ? sheet : other)),
    outbox: enqueue(outbox, { do: 'put', sheet }),
  }
}

/** After the question shown was given these values. */
export function answered(typing: Typing, values: readonly string[], digits: string): Typing {
  const { question } = shownQuestion(typing)
  const fields = withField(typing.current.fields, question.id, values)
  // A half-typed sheet that was thrown away can be had back until another one is begun.
  const gone = typing.removed?.index === -1 ? null : typing.removed
  const current = { ...typing.current, at: question.id, fields, digits }
  return { ...typing, refusals: [], empty: false, removed: gone, current }
}

function withField(fields: Fields, name: string, values: readonly string[]): Fields {
  const { [name]: _, ...others } = fields
  return values.length === 0 ? others : { ...others, [name]: values }
}

/** On to the next question, or to the end of the sheet; what cannot be an answer is refused at once. */
function next(typing: Typing, freshId: string): Typing {
  const { question, index, asked } = shownQuestion(typing)
  const { fields, digits } = typing.current
  const values = fieldOf(fields, question.id)
  const ticked = tickDigits(question, typing.form.insatser, { values, digits })
  if (ticked) return answered(typing, ticked.values, ticked.digits)
  const read = parseAnswer(question, typing.form.insatser, values)
  if (read && 'refusal' in read) {
    return { ...typing, refusals: [{ question: question.id, ...read.refusal }] }
  }
  const following = asked[index + 1]
  return following ? wentTo(typing, following.id) : finished(typing, freshId)
}

/** One question back; from the first one of a new, empty sheet to the end of the sheet before. */
function back(typing: Typing): Typing {
  const { index, asked } = shownQuestion(typing)
  const before = asked[index - 1]
  if (before) return wentTo(typing, before.id)
  const last = typing.sheets.at(-1)
  if (!last || !canGoBack(typing)) return typing
  const end = questionsAsked(typing.form, last.fields).at(-1)?.id ?? ''
  return wentTo(opened(typing, last.id), end)
}
