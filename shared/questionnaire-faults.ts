import { questionByLink } from './preset.ts'
import { insatsQuestion, optionsOf, type Question, type Questionnaire, type Value } from './questionnaire.ts'

type AddFault = (path: string, message: string) => void

/** The most steps a scale may have: each is a row on a phone. */
const maxSteps = 21

/** What must hold between the parts of a questionnaire, told fault by fault. */
export function questionnaireFaults(
  questionnaire: Questionnaire,
  insatser: readonly string[],
  add: AddFault,
): void {
  const { questions } = questionnaire
  const insats = insatsQuestion(questionnaire)
  if (questionnaire.locked && !questionnaire.source) {
    add('questionnaire.source', 'saknas; ett låst instrument säger varifrån det kommer och på vilka villkor')
  }
  for (const [index, question] of questions.entries()) {
    const at = `questionnaire.questions[${index}]`
    if (questions.findIndex(({ id }) => id === question.id) < index) {
      add(`${at}.id`, `”${question.id}” finns två gånger`)
    }
    if (question.kind === 'choice' && question.byLink) linkFaults(question, questions, at, add)
    if (question.kind === 'insats' && question !== insats) add(at, 'bara en fråga kan gälla insatsen')
    if (!rangeFaults(question, at, add)) continue
    optionFaults(question, insatser, at, add)
    measureFaults(question, insatser, at, add)
    conditionFaults(question, questions.slice(0, index), insatser, at, add)
  }
}

/** A link answers one question, and always the same: it is asked of everybody. */
function linkFaults(question: Question, questions: readonly Question[], at: string, add: AddFault): void {
  if (questionByLink({ questions }) !== question) add(`${at}.byLink`, 'bara en fråga kan besvaras av länken')
  if (question.showIf) add(`${at}.showIf`, 'går inte att ha på en fråga som länken kan besvara')
}

/** Whether a question's limits make sense; where they do not, nothing else of it can be checked. */
function rangeFaults(question: Question, at: string, add: AddFault): boolean {
  if (question.kind === 'number' && (question.min ?? Number.NEGATIVE_INFINITY) > (question.max ?? Infinity)) {
    add(`${at}.max`, 'är mindre än min')
  }
  if (question.kind !== 'scale') return true
  const steps = question.max - question.min + 1
  if (steps < 2) add(`${at}.max`, 'ska vara större än min')
  else if (steps > maxSteps) add(`${at}.max`, `skalan har ${steps} steg, högst ${maxSteps} ryms`)
  for (const step of Object.keys(question.labels ?? {})) {
    if (Number(step) < question.min || Number(step) > question.max) {
      add(`${at}.labels.${step}`, 'ligger utanför skalan')
    }
  }
  return steps >= 2 && steps <= maxSteps
}

function optionFaults(question: Question, insatser: readonly string[], at: string, add: AddFault): void {
  const values = optionsOf(question, insatser).map(({ value }) => String(value))
  // The insatser themselves are checked where they are listed.
  for (const [index, value] of question.kind === 'insats' ? [] : values.entries()) {
    if (values.indexOf(value) < index) add(`${at}.options[${index}].value`, `”${value}” finns två gånger`)
  }
  const optOut = question.optOut?.value
  if (question.kind === 'number' && optOut !== undefined && /^[\d.-]+$/.test(optOut)) {
    add(`${at}.optOut.value`, `”${optOut}” kan tas för ett tal`)
  }
  if (optOut !== undefined && values.includes(optOut)) {
    add(`${at}.optOut.value`, `”${optOut}” är redan ett svarsalternativ`)
  }
}

function measureFaults(question: Question, insatser: readonly string[], at: string, add: AddFault): void {
  const options = optionsOf(question, insatser).map(({ value }) => value)
  const check = (field: 'shares' | 'bands', measures: readonly { values: readonly Value[] }[] = []) => {
    for (const [index, { values }] of measures.entries()) {
      for (const value of values.filter((value) => !options.includes(value))) {
        add(`${at}.${field}[${index}].values`, `${JSON.stringify(value)} är inget svarsalternativ`)
      }
      if (new Set(values).size < values.length)
        add(`${at}.${field}[${index}].values`, 'har samma värde två gånger')
      if (question.kind === 'choices' && values.length > 1) {
        add(`${at}.${field}[${index}].values`, 'kan bara ha ett värde där flera svar kan väljas')
      }
    }
  }
  if ('shares' in question) check('shares', question.shares)
  if ('bands' in question) check('bands', question.bands)
}

function conditionFaults(
  { showIf }: Question,
  before: readonly Question[],
  insatser: readonly string[],
  at: string,
  add: AddFault,
): void {
  if (!showIf) return
  const asked = before.find(({ id }) => id === showIf.question)
  if (!asked) {
    add(`${at}.showIf.question`, `”${showIf.question}” är ingen fråga före denna`)
    return
  }
  if (asked.kind === 'text' || asked.kind === 'number') {
    add(`${at}.showIf.question`, 'ska vara en fråga med svarsalternativ')
    return
  }
  const known = [...optionsOf(asked, insatser).map(({ value }) => value), asked.optOut?.value].map(String)
  for (const value of showIf.in.filter((value) => !known.includes(String(value)))) {
    add(`${at}.showIf.in`, `${JSON.stringify(value)} är inget svarsalternativ till ”${asked.id}”`)
  }
}
