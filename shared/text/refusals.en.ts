import type { Question } from '../questionnaire.ts'
import { decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { refusalText as swedish } from './refusals.sv.ts'

/** What to do about a refused answer, in a sentence or two, for those who type papers, in English. */
export const refusalText: Texts<typeof swedish> = (refusal, question) => {
  const limit = decimal(refusal.limit ?? 0, 6)
  const orSkip = question.required ? '.' : ', or skip the question.'
  switch (refusal.code) {
    case 'required':
      return `${verbs[question.kind]}. The question needs an answer.`
    case 'unknown-option':
      return `Pick one of the answers here${orSkip}`
    case 'one-only':
      return question.kind === 'text' || question.kind === 'number'
        ? `Write an answer or pick “${question.optOut?.label.sv ?? ''}”, not both.`
        : 'Pick only one answer.'
    case 'opt-out-alone':
      return `Pick either “${question.optOut?.label.sv ?? ''}” or other answers, not both.`
    case 'not-a-number':
      return `Write the answer in digits, for example 12 or 7.5${orSkip}`
    case 'too-small':
      return `Write a number that is at least ${limit}${orSkip}`
    case 'too-large':
      return `Write a number that is at most ${limit}${orSkip}`
    case 'too-long':
      return `Shorten the text to at most ${limit} characters. It now has ${decimal(refusal.length ?? 0, 6)}.`
  }
}

const verbs: Record<Question['kind'], string> = {
  choice: 'Pick an answer',
  choices: 'Pick at least one answer',
  scale: 'Pick an answer',
  insats: 'Pick an answer',
  text: 'Write an answer',
  number: 'Write a number',
}
