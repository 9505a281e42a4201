import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'

const words = questionnairesText.fault

/** What is to be done about a fault; what nobody writes by hand is told by its field. */
export function faultInWords({ field, message }: QuestionnaireFault): string {
  const number = Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0) + 1
  if (field === 'text.sv') return words.text
  if (field === 'title.sv') return words.title
  if (field === 'questions') return words.questions
  if (field === 'options') return words.options
  if (/^options\[\d+\]\.label/.test(field)) return words.option(number)
  if (field === 'optOut.label.sv') return words.optOut
  if (field === 'showIf.in' && !message.includes('”')) return words.showIfIn
  if (/^shares\[\d+\]\.label/.test(field)) return words.shareLabel(number)
  if (/^shares\[\d+\]\.values$/.test(field)) return words.shareValues(number)
  const name = field.split(/[.[]/)[0] ?? ''
  return words.other(words.fields[name] ?? field, message)
}
