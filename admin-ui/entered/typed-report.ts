import { enterableQuestions, enteredFaults, type NewEnteredReport } from '../../shared/entered.ts'
import { optionsOf, type Question, type Questionnaire } from '../../shared/questionnaire.ts'
import { isDay } from '../../shared/stockholm.ts'
import { enteredText } from '../../shared/text/entered.ts'
import { wholeNumber } from '../parts/whole-number.ts'

const words = enteredText.page

export type TypedHead = Readonly<Record<'name' | 'opensOn' | 'closesOn' | 'source' | 'respondents', string>>
export const blankHead: TypedHead = { name: '', opensOn: '', closesOn: '', source: '', respondents: '' }
/** What is typed in a question's table, by the option's value; no value is called as the total is. */
export type TypedTable = Readonly<Record<string, string>>
export type TypedTables = ReadonlyMap<string, TypedTable>
export const answeredKey = '_answered'

export type ReadReport =
  | { readonly ok: true; readonly report: NewEnteredReport }
  | { readonly ok: false; readonly fault: string }

/** What was typed as a report, or the first thing to put right. */
export function reportOf(questionnaire: Questionnaire, head: TypedHead, tables: TypedTables): ReadReport {
  const { name, source, opensOn, closesOn } = head
  const respondents = wholeNumber(head.respondents)
  if (name.trim() === '' || source.trim() === '' || !isDay(opensOn) || !isDay(closesOn) || !respondents)
    return { ok: false, fault: words.missing }
  const questions: NewEnteredReport['questions'] = []
  for (const question of enterableQuestions(questionnaire)) {
    const typed = tables.get(question.id) ?? {}
    if (Object.values(typed).every((field) => field.trim() === '')) continue
    if (Object.values(typed).some((field) => wholeNumber(field) === undefined))
      return { ok: false, fault: words.notCount(question.text.sv) }
    questions.push(tableOf(question, typed))
  }
  if (questions.length === 0) return { ok: false, fault: words.none }
  const { id, version } = questionnaire
  const report = { questionnaire: { id, version }, name, source, opensOn, closesOn, respondents, questions }
  const [fault] = enteredFaults(report, questionnaire)
  return fault === undefined ? { ok: true, report } : { ok: false, fault }
}

function tableOf(question: Question, typed: TypedTable): NewEnteredReport['questions'][number] {
  const options = [...optionsOf(question, []), ...(question.optOut ? [question.optOut] : [])]
  const count = (key: string) => wholeNumber(typed[key] ?? '') ?? 0
  return {
    question: question.id,
    answered: count(answeredKey),
    rows: options.map(({ value }) => ({ value, count: count(String(value)) })),
  }
}
