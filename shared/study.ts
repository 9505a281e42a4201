import * as v from 'valibot'
import {
  type Answer,
  type Answers,
  answerTo,
  cleanText,
  isAsked,
  parseAnswer,
  type TextAnswer,
} from './answers.ts'
import { missingTexts } from './complete-texts.ts'
import { faultsOf, listFaults } from './faults.ts'
import { count, day, name } from './fields.ts'
import { goalFaults } from './goals.ts'
import { goalsSchema } from './matperiod.ts'
import { insatsQuestion, type Question, type Questionnaire } from './questionnaire.ts'
import { questionnaireFaults } from './questionnaire-faults.ts'
import { questionnaireFileSchema } from './reviews.ts'
import type { StoredResponse } from './tally.ts'

/**
 * A whole study, in and out: `deltagarenkat/study@1`. The förbund and its insatser, the mätperiod, its
 * questionnaire, what was offered and came in, and the responses, with free texts apart from them.
 */
export interface Study extends Omit<StudyFile, 'responses' | 'texts'> {
  readonly responses: readonly StoredResponse[]
  readonly texts: readonly StoredText[]
}
export interface StoredText extends TextAnswer {
  readonly insats: string | null
}
export type StudyFile = v.InferOutput<typeof studySchema>
export type Intake = StudyFile['intake'][number]

const answer = v.union([v.string(), v.number(), v.array(v.string())])
/** Tables of more groups than any förbund has would take the memory of a machine to weigh. */
const mostInsatser = 200

export const studySchema = v.object({
  format: v.literal('deltagarenkat/study@1'),
  forbund: v.object({ name, kommuner: v.optional(v.array(name), []) }),
  insatser: v.pipe(
    v.array(v.object({ name, kommun: v.optional(v.nullable(name), null) })),
    v.maxLength(mostInsatser),
  ),
  /** Strict: a misspelt field must not weaken the protection unseen. */
  matperiod: v.strictObject({
    name,
    opensOn: day,
    closesOn: day,
    minGroup: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1000)), 5),
    smallBackground: v.optional(v.picklist(['merge', 'show']), 'merge'),
    goals: v.optional(goalsSchema, {}),
    /** What it can be read in, each whole in the questionnaire; Swedish always. */
    languages: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))), ['sv']),
    whoTypes: v.optional(v.picklist(['own-insats', 'other-insats', 'kansli'])),
  }),
  questionnaire: questionnaireFileSchema,
  /** Per insats; null gathers the responses that name none. digital + papper is how many responded. */
  intake: v.optional(
    v.array(
      v.object({
        insats: v.nullable(name),
        enrolled: v.optional(v.nullable(count), null),
        offered: v.optional(v.nullable(count), null),
        digital: v.optional(count, 0),
        papper: v.optional(count, 0),
      }),
    ),
    [],
  ),
  /** `insats` is the answer to the insats question: null is its opt-out, absent is unanswered. */
  responses: v.optional(
    v.array(
      v.object({
        insats: v.optional(v.nullable(name)),
        answers: v.optional(v.record(v.string(), answer), {}),
      }),
    ),
    [],
  ),
  texts: v.optional(
    v.array(v.object({ insats: v.optional(v.nullable(name), null), question: v.string(), text: v.string() })),
    [],
  ),
})

export type CheckedStudy = { ok: true; study: Study } | { ok: false; faults: readonly string[] }

/**
 * Check a study file wholly: its shape, then what only holds between its parts. Every fault is listed,
 * each with its place in the file; nothing is guessed.
 */
export function checkStudy(file: unknown): CheckedStudy {
  const parsed = v.safeParse(studySchema, file)
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.issues) }
  const faults = listFaults()
  checkPlaces(parsed.output, faults.add)
  questionnaireFaults(
    parsed.output.questionnaire,
    parsed.output.insatser.map((insats) => insats.name),
    faults.add,
  )
  if (faults.found.length > 0) return { ok: false, faults: faults.found }

  const { responses, texts } = readResponses(parsed.output, faults.add)
  const intake = completeIntake(parsed.output, responses, faults.add)
  if (faults.found.length > 0) return { ok: false, faults: faults.found }
  return { ok: true, study: { ...parsed.output, intake, responses, texts } }
}

type AddFault = (path: string, message: string) => void

function checkPlaces(
  { forbund, insatser, matperiod, intake, questionnaire }: StudyFile,
  add: AddFault,
): void {
  const names = insatser.map((insats) => insats.name)
  for (const [language, lacking] of missingTexts(questionnaire, matperiod.languages)) {
    add('matperiod.languages', `enkäten är inte hel på ”${language}”; texter saknas i ${lacking.join(', ')}`)
  }
  goalFaults(matperiod.goals, questionnaire, add)
  if (matperiod.opensOn > matperiod.closesOn) add('matperiod.closesOn', 'ligger före opensOn')
  for (const [index, insats] of insatser.entries()) {
    if (names.indexOf(insats.name) < index)
      add(`insatser[${index}].name`, `”${insats.name}” finns två gånger`)
    if (insats.kommun !== null && !forbund.kommuner.includes(insats.kommun)) {
      add(`insatser[${index}].kommun`, `”${insats.kommun}” finns inte bland förbundets kommuner`)
    }
  }
  const rows = intake.map((row) => row.insats)
  for (const [index, insats] of rows.entries()) {
    if (insats !== null && !names.includes(insats)) {
      add(`intake[${index}].insats`, `”${insats}” finns inte bland insatserna`)
    }
    if (rows.indexOf(insats) < index) add(`intake[${index}].insats`, `”${insats ?? 'null'}” finns två gånger`)
  }
}

/** The responses as they are stored; texts inside answers are parted from them, answers never asked for are dropped. */
function readResponses(
  { insatser, questionnaire, responses, texts }: StudyFile,
  add: AddFault,
): Pick<Study, 'responses' | 'texts'> {
  const names = insatser.map((insats) => insats.name)
  const parted: StoredText[] = []
  const read = responses.map((response, index): StoredResponse => {
    const at = `responses[${index}]`
    const insats = response.insats ?? null
    if (insats !== null && !names.includes(insats))
      add(`${at}.insats`, `”${insats}” finns inte bland insatserna`)
    const answers = readAnswers(questionnaire, names, response, (path, message) =>
      add(`${at}.${path}`, message),
    )
    for (const question of questionnaire.questions) {
      const given = answers.get(question.id)
      if (question.kind !== 'text' || typeof given !== 'string' || given === question.optOut?.value) continue
      answers.delete(question.id)
      parted.push({ insats, question: question.id, text: given })
    }
    return { insats, answers: Object.fromEntries(answers) }
  })

  for (const [index, { insats, question, text }] of texts.entries()) {
    const at = `texts[${index}]`
    const asked = questionnaire.questions.find(({ id }) => id === question)
    if (asked?.kind !== 'text') {
      add(`${at}.question`, `”${question}” är ingen textfråga i enkäten`)
      continue
    }
    if (insats !== null && !names.includes(insats))
      add(`${at}.insats`, `”${insats}” finns inte bland insatserna`)
    const clean = cleanText(text)
    if (clean.length > asked.maxLength) add(`${at}.text`, `är längre än ${asked.maxLength} tecken`)
    if (clean !== '') parted.push({ insats, question, text: clean })
  }
  for (const { id } of questionnaire.questions) {
    if (parted.filter(({ question }) => question === id).length > read.length) {
      add('texts', `fler texter till ”${id}” än det finns svar`)
    }
  }
  return { responses: read, texts: parted }
}

function readAnswers(
  questionnaire: Questionnaire,
  insatser: readonly string[],
  response: StudyFile['responses'][number],
  add: AddFault,
): Map<string, Answer> {
  const read = new Map<string, Answer>()
  const asked = insatsQuestion(questionnaire)
  if (response.insats === null && asked?.optOut) read.set(asked.id, asked.optOut.value)
  for (const id of Object.keys(response.answers)) {
    const question = questionnaire.questions.find((question) => question.id === id)
    if (!question) add(`answers.${id}`, 'frågan finns inte i enkäten')
    else if (question.kind === 'insats')
      add(`answers.${id}`, 'insatsen står i fältet insats, inte bland svaren')
  }
  const answerOf = (id: string) => (id === asked?.id ? (response.insats ?? read.get(id)) : read.get(id))
  for (const question of questionnaire.questions) {
    const given = question.kind === 'insats' ? undefined : answerTo(response.answers as Answers, question.id)
    if (given === undefined || !isAsked(question, answerOf)) continue
    const values = fieldValues(question, given)
    const parsed = values === null ? { refusal: { code: 'type' } } : parseAnswer(question, insatser, values)
    if (parsed === undefined) continue
    if ('answer' in parsed) read.set(question.id, parsed.answer)
    else
      add(
        `answers.${question.id}`,
        `${JSON.stringify(given)} är inget svar på frågan (${parsed.refusal.code})`,
      )
  }
  return read
}

/** A typed answer as the form would post it, or null where its type is not the question's. */
function fieldValues(question: Question, given: Answer): readonly string[] | null {
  if (given === question.optOut?.value) return [String(given)]
  switch (question.kind) {
    case 'choices':
      return typeof given === 'object' ? given : null
    case 'scale':
    case 'number':
      return typeof given === 'number' ? [String(given)] : null
    default:
      return typeof given === 'string' ? [given] : null
  }
}

/** A row for every insats and one for those who named none; each must add up to the responses. */
function completeIntake(
  { insatser, intake }: StudyFile,
  responses: readonly StoredResponse[],
  add: AddFault,
): readonly Intake[] & Study['intake'] {
  const counts = new Map<string | null, number>()
  for (const { insats } of responses) counts.set(insats, (counts.get(insats) ?? 0) + 1)
  return [...insatser.map((insats) => insats.name), null].map((insats) => {
    const index = intake.findIndex((row) => row.insats === insats)
    const came = counts.get(insats) ?? 0
    const row = intake[index]
    if (!row) return { insats, enrolled: null, offered: null, digital: came, papper: 0 }
    if (row.digital + row.papper !== came) {
      add(`intake[${index}]`, `digital + papper är ${row.digital + row.papper}, men svaren är ${came}`)
    }
    return row
  })
}
