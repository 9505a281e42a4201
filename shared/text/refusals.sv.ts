import type { Refusal } from '../answers.ts'
import type { Question } from '../questionnaire.ts'
import { decimal } from './format.ts'

/** What to do about a refused answer, in a sentence or two, for the participant as for those who type papers. */
export function refusalText(refusal: Refusal, question: Question): string {
  const limit = decimal(refusal.limit ?? 0, 6)
  const orSkip = question.required ? '.' : ', eller hoppa över frågan.'
  switch (refusal.code) {
    case 'required':
      return `${verbs[question.kind]}. Frågan behöver besvaras.`
    case 'unknown-option':
      return `Välj ett av svaren här${orSkip}`
    case 'one-only':
      return question.kind === 'text' || question.kind === 'number'
        ? `Skriv ett svar eller välj ”${question.optOut?.label.sv ?? ''}”, inte båda.`
        : 'Välj bara ett svar.'
    case 'opt-out-alone':
      return `Välj antingen ”${question.optOut?.label.sv ?? ''}” eller andra svar, inte båda.`
    case 'not-a-number':
      return `Skriv svaret med siffror, till exempel 12 eller 7,5${orSkip}`
    case 'too-small':
      return `Skriv ett tal som är minst ${limit}${orSkip}`
    case 'too-large':
      return `Skriv ett tal som är högst ${limit}${orSkip}`
    case 'too-long':
      return `Korta texten till högst ${limit} tecken. Nu är den ${decimal(refusal.length ?? 0, 6)} tecken.`
  }
}

const verbs: Record<Question['kind'], string> = {
  choice: 'Välj ett svar',
  choices: 'Välj minst ett svar',
  scale: 'Välj ett svar',
  insats: 'Välj ett svar',
  text: 'Skriv ett svar',
  number: 'Skriv ett tal',
}
