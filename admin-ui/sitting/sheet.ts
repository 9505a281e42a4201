import { type Answer, isAsked, type Parsed, parseAnswer, parseResponse } from '../../shared/answers.ts'
import type { Fields, Sitting } from '../../shared/paper.ts'
import type { Question } from '../../shared/questionnaire.ts'
import { text } from '../../shared/text/admin.ts'
import { numberedOptions } from './options.ts'

/** What all sheets of a sitting have in common. */
export type Form = Pick<Sitting, 'questionnaire' | 'insatser' | 'insats'>

/** The values of one question's field; none where it is left open. */
export function fieldOf(fields: Fields, question: string): readonly string[] {
  return Object.hasOwn(fields, question) ? (fields[question] ?? []) : []
}

/** The questions that a sheet asks, given what it answers: conditions are followed, a known insats is not asked. */
export function questionsAsked(
  { questionnaire, insatser, insats }: Form,
  fields: Fields,
): readonly Question[] {
  const given = new Map<string, Answer>()
  return questionnaire.questions.filter((question) => {
    if (!isAsked(question, (id) => given.get(id))) return false
    if (question.kind === 'insats' && insats !== null) {
      given.set(question.id, insats)
      return false
    }
    const read = parseAnswer(question, insatser, fieldOf(fields, question.id))
    if (read && 'answer' in read) given.set(question.id, read.answer)
    return true
  })
}

/** The server's own verdict on a sheet, known before it is sent. */
export function parseSheet({ questionnaire, insatser, insats }: Form, fields: Fields): Parsed {
  return parseResponse(questionnaire, insatser, (question) => fieldOf(fields, question), {
    insats,
    compulsory: false,
  })
}

/** Whether anything at all is filled in. */
export function isBlank(fields: Fields): boolean {
  return Object.values(fields).every((values) => values.every((value) => value.trim() === ''))
}

/** Where a half-typed sheet goes on: at the question after the last one answered. */
export function resumeAt(form: Form, fields: Fields): string {
  const asked = questionsAsked(form, fields)
  const last = asked.findLastIndex(({ id }) => fieldOf(fields, id).length > 0)
  return (asked[last + 1] ?? asked.at(-1))?.id ?? ''
}

/** An answer as the typist knows it from the paper: its number, V for the opt-out, a dash for none. */
export function shortAnswer(
  question: Question,
  insatser: readonly string[],
  values: readonly string[],
): string {
  const first = values[0]?.trim()
  if (!first) return text.sitting.blank
  if (first === question.optOut?.value) return text.sitting.optOutShort
  if (question.kind === 'text') return text.sitting.textShort
  if (question.kind === 'number') return first
  const options = numberedOptions(question, insatser)
  return values.map((value) => options.find((option) => option.value === value)?.number ?? '?').join('+')
}
