import { conditionOf, questionsThatCome } from '../../shared/asked.ts'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { printText } from '../../shared/text/print.sv.ts'
import { surveyText } from '../../shared/text/survey.sv.ts'
import { numberedOptions, optOutKeys } from '../../shared/typed-options.ts'

/** A box to tick, with the key that types it. */
interface PaperOption {
  readonly key: string
  readonly label: string
}

/** A question as paper-form.typ draws it. */
export interface PaperQuestion {
  readonly number: string
  readonly text: string
  readonly notes: readonly { readonly words: string; readonly condition: boolean }[]
  /** Boxes below each other or in a row, lines to write on, or a place for a number. */
  readonly form: 'list' | 'row' | 'lines' | 'number'
  readonly options: readonly PaperOption[]
  readonly columns: number
  readonly lines: number
  readonly unit: string | null
  readonly optOut: PaperOption | null
}

export interface PaperSection {
  readonly heading: string | null
  readonly questions: readonly PaperQuestion[]
}

/** What a form asks, and of whom. `insats` is null where the sheet must tell it. */
export interface Asking {
  readonly questionnaire: Questionnaire
  readonly insatser: readonly string[]
  readonly insats: string | null
}

/** The questions as they stand on paper, numbered from 1, each under the section it belongs to. */
export function paperSections(asking: Asking): readonly PaperSection[] {
  const questions = questionsThatCome(asking.questionnaire, asking.insats)
  const numbers = new Map(questions.map(({ id }, index) => [id, String(index + 1)]))
  const sections: { heading: string | null; questions: PaperQuestion[] }[] = []
  for (const question of questions) {
    const drawn = paperQuestion(question, asking, numbers)
    const last = sections.at(-1)
    if (!last || question.section)
      sections.push({ heading: question.section?.sv ?? null, questions: [drawn] })
    else last.questions.push(drawn)
  }
  return sections
}

function paperQuestion(
  question: Question,
  asking: Asking,
  numbers: ReadonlyMap<string, string>,
): PaperQuestion {
  const options = numberedOptions(question, asking.insatser).map(({ number, label }) => ({
    key: number,
    label,
  }))
  const form = formOf(question, options)
  return {
    number: numbers.get(question.id) ?? '',
    text: question.text.sv,
    notes: notesOf(question, asking, numbers),
    form,
    options,
    columns: form === 'list' ? columnsOf(options) : 1,
    lines: question.kind === 'text' ? linesFor(question.maxLength) : 0,
    unit: unitOf(question),
    optOut: question.optOut ? { key: optOutKeys(question)[0] ?? '', label: question.optOut.label.sv } : null,
  }
}

const { paperForm: words } = printText

function notesOf(question: Question, asking: Asking, numbers: ReadonlyMap<string, string>) {
  const condition = conditionOf(question, asking.questionnaire, asking.insatser, asking.insats)
  const onlyIf =
    condition &&
    words.onlyIf(
      condition.labels.map(({ sv }) => sv),
      numbers.get(condition.of.id) ?? '',
    )
  const limits = question.kind === 'number' ? surveyText.numberLimits(question.min, question.max) : undefined
  const rest = [
    question.hint?.sv,
    question.kind === 'choices' ? words.several : undefined,
    limits,
    question.kind === 'text' ? words.text : undefined,
    question.required ? words.required : undefined,
  ]
  return [
    ...(onlyIf ? [{ words: onlyIf, condition: true }] : []),
    ...rest.filter((line) => line !== undefined).map((line) => ({ words: line, condition: false })),
  ]
}

/** As many boxes as a row of the large print holds. */
const rowMax = 11

/** A scale is a row where its words stand at the ends, or at few steps. */
function formOf(question: Question, options: readonly PaperOption[]): PaperQuestion['form'] {
  if (question.kind === 'text') return 'lines'
  if (question.kind === 'number') return 'number'
  // Where the keys are not the steps' own numbers, each needs its words.
  if (question.kind !== 'scale' || question.min < 0) return 'list'
  const between = options.slice(1, -1).some(({ label }) => label !== '')
  const fits = options.length <= 5 ? options.every(({ label }) => label.length <= 40) : !between
  return options.length > 1 && options.length <= rowMax && fits ? 'row' : 'list'
}

/** Many short options stand beside each other, so that the question stays on its page. */
function columnsOf(options: readonly PaperOption[]): number {
  const longest = Math.max(0, ...options.map(({ label }) => label.length))
  if (options.length <= 7) return 1
  return longest <= 30 || options.length > 16 ? 2 : 1
}

/** A hand writes about 60 letters to a line. */
function linesFor(maxLength: number): number {
  return Math.min(6, Math.max(2, Math.ceil(maxLength / 150)))
}

function unitOf(question: Question): string | null {
  if (question.kind !== 'number' || question.unit === undefined) return null
  return typeof question.unit === 'string' ? question.unit : question.unit.sv
}
