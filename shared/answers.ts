import { insatsQuestion, optionsOf, type Question, type Questionnaire } from './questionnaire.ts'

/** An option's value; a number of a scale or number question; the values ticked, for several choices. */
export type Answer = string | number | readonly string[]
/** Answers by question id. Unanswered questions, free texts and the named insats are not among them. */
export type Answers = Readonly<Record<string, Answer>>

/** One free text, apart from everything else the same person answered. */
export interface TextAnswer {
  readonly question: string
  readonly text: string
}

/** One person's whole form, checked. `insats` is null where none was named (unanswered, or the opt-out). */
export interface ResponseForm {
  readonly insats: string | null
  readonly answers: Answers
  readonly texts: readonly TextAnswer[]
}

export type RefusalCode =
  | 'required'
  | 'unknown-option'
  | 'one-only'
  | 'opt-out-alone'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'too-long'

/** Why an answer cannot be taken, shown beside its question. */
export interface Refusal {
  readonly question: string
  readonly code: RefusalCode
  /** The limit that was passed, or the length of a text that is too long. */
  readonly limit?: number
  readonly length?: number
}

export type Parsed =
  | { readonly ok: true; readonly form: ResponseForm }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly empty: boolean }

/** The answer to a question, safe for ids that an object already has ("toString"). */
export function answerTo(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined
}

/** What is known of a form before it is read. */
export interface Given {
  /** The insats that the link or the paper's pile already tells; its question is then not asked. */
  readonly insats?: string | null
  /** Whether compulsory questions must be answered: paper is taken as it was filled in. */
  readonly compulsory?: boolean
}

/**
 * Parse one person's form: field values as a form posts them, by question id. Answers to questions that
 * are not asked, because their condition is false, are dropped. A form without any answer is refused.
 *
 * @param insatser the names of the mätperiod's insatser
 */
export function parseResponse(
  questionnaire: Questionnaire,
  insatser: readonly string[],
  fields: (question: string) => readonly string[],
  { insats: fixedInsats = null, compulsory = true }: Given = {},
): Parsed {
  const given = new Map<string, Answer>()
  const texts: TextAnswer[] = []
  const refusals: Refusal[] = []
  if (fixedInsats !== null) given.set(insatsQuestion(questionnaire)?.id ?? '', fixedInsats)

  for (const question of questionnaire.questions) {
    if (!isAsked(question, (id) => given.get(id))) continue
    if (fixedInsats !== null && question.kind === 'insats') continue
    const read = parseAnswer(question, insatser, fields(question.id))
    if (read === undefined) {
      if (question.required && compulsory) refusals.push({ question: question.id, code: 'required' })
    } else if ('refusal' in read) {
      refusals.push({ question: question.id, ...read.refusal })
    } else if (question.kind === 'text' && read.answer !== question.optOut?.value) {
      texts.push({ question: question.id, text: String(read.answer) })
    } else {
      given.set(question.id, read.answer)
    }
  }

  const form = partInsats(questionnaire, insatser, given, texts)
  const anything = texts.length > 0 || Object.keys(form.answers).length > 0 || form.insats !== fixedInsats
  return refusals.length === 0 && anything
    ? { ok: true, form }
    : { ok: false, refusals, empty: refusals.length === 0 && !anything }
}

/** The named insats leaves the answers: it has a place of its own in a response. */
function partInsats(
  questionnaire: Questionnaire,
  insatser: readonly string[],
  given: ReadonlyMap<string, Answer>,
  texts: readonly TextAnswer[],
): ResponseForm {
  const answers = new Map(given)
  const asked = insatsQuestion(questionnaire)?.id ?? ''
  const named = answers.get(asked)
  const insats = typeof named === 'string' && insatser.includes(named) ? named : null
  if (insats !== null) answers.delete(asked)
  return { insats, answers: Object.fromEntries(answers), texts }
}

/** Whether a question is asked, given the answers before it. A question without a condition always is. */
export function isAsked(question: Question, answerOf: (id: string) => Answer | undefined): boolean {
  if (!question.showIf) return true
  const answer = answerOf(question.showIf.question)
  if (answer === undefined) return false
  const given = Array.isArray(answer) ? answer : [String(answer)]
  return question.showIf.in.some((value) => given.includes(String(value)))
}

type Read = { answer: Answer } | { refusal: Omit<Refusal, 'question'> } | undefined

/** One question's field values as an answer; undefined when nothing was given. */
export function parseAnswer(
  question: Question,
  insatser: readonly string[],
  values: readonly string[],
): Read {
  const given = values.map(cleanText).filter((value) => value !== '')
  const first = given[0]
  if (first === undefined) return undefined
  if (question.kind === 'choices') return parseChoices(question, given)
  if (given.some((value) => value !== first)) return { refusal: { code: 'one-only' } }
  if (first === question.optOut?.value) return { answer: first }

  switch (question.kind) {
    case 'text':
      return first.length > question.maxLength
        ? { refusal: { code: 'too-long', limit: question.maxLength, length: first.length } }
        : { answer: first }
    case 'number':
      return parseNumber(question, first)
    case 'scale': {
      const step = Number(first)
      const isStep = Number.isInteger(step) && String(step) === first
      return isStep && step >= question.min && step <= question.max
        ? { answer: step }
        : { refusal: { code: 'unknown-option' } }
    }
    default: {
      const option = optionsOf(question, insatser).find(({ value }) => String(value) === first)
      return option ? { answer: option.value } : { refusal: { code: 'unknown-option' } }
    }
  }
}

/** Ticked options in the questionnaire's order, each once; the opt-out stands alone. */
function parseChoices(question: Question & { kind: 'choices' }, given: readonly string[]): Read {
  const optOut = question.optOut?.value
  const known = question.options.map(({ value }) => value)
  if (given.some((value) => value !== optOut && !known.includes(value))) {
    return { refusal: { code: 'unknown-option' } }
  }
  if (optOut !== undefined && given.includes(optOut)) {
    return given.every((value) => value === optOut)
      ? { answer: [optOut] }
      : { refusal: { code: 'opt-out-alone' } }
  }
  return { answer: known.filter((value) => given.includes(value)) }
}

/** A number the Swedish way: decimal comma or point, up to six decimals, spaces between thousands allowed. */
function parseNumber(question: Question & { kind: 'number' }, given: string): Read {
  const plain = given
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return { refusal: { code: 'not-a-number' } }
  const answer = Number(plain) + 0
  if (question.min !== undefined && answer < question.min) {
    return { refusal: { code: 'too-small', limit: question.min } }
  }
  if (question.max !== undefined && answer > question.max) {
    return { refusal: { code: 'too-large', limit: question.max } }
  }
  return { answer }
}

/** Line ends as one character, no characters that a database cannot hold, no blank ends. */
export function cleanText(text: string): string {
  // Most of a form is values of options, which need nothing done.
  if (/^[\w.-]*$/.test(text)) return text
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '').toWellFormed().trim()
}
