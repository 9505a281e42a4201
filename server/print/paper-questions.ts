import { conditionOf, questionsThatCome } from '../../shared/asked.ts'
import type { Question, Questionnaire, Texts } from '../../shared/questionnaire.ts'
import { numberLimits } from '../../shared/text/number-limits.ts'
import type { Speaker } from '../../shared/text/speaker.ts'
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
  readonly speaker: Speaker
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
      sections.push({ heading: textOf(question.section, asking), questions: [drawn] })
    else last.questions.push(drawn)
  }
  return sections
}

function paperQuestion(
  question: Question,
  asking: Asking,
  numbers: ReadonlyMap<string, string>,
): PaperQuestion {
  const { insatser, speaker } = asking
  const options = numberedOptions(question, insatser, speaker.read).map(({ number, label }) => ({
    key: number,
    label,
  }))
  const { optOut } = question
  const form = formOf(question, options)
  return {
    number: numbers.get(question.id) ?? '',
    text: speaker.read(question.text),
    notes: notesOf(question, asking, numbers),
    form,
    options,
    columns: form === 'list' ? columnsOf(options) : 1,
    lines: question.kind === 'text' ? linesFor(question.maxLength) : 0,
    unit: unitOf(question, asking),
    optOut: optOut ? { key: optOutKeys(question)[0] ?? '', label: speaker.read(optOut.label) } : null,
  }
}

function notesOf(question: Question, asking: Asking, numbers: ReadonlyMap<string, string>) {
  const { questionnaire, insatser, insats, speaker } = asking
  const { say, either, read } = speaker
  const condition = conditionOf(question, questionnaire, insatser, insats)
  const onlyIf =
    condition &&
    say('paperOnlyIf', {
      labels: either(condition.labels.map(read)),
      number: numbers.get(condition.of.id) ?? '',
    })
  const rest = [
    textOf(question.hint, asking),
    question.kind === 'choices' ? say('tickSeveral') : null,
    (question.kind === 'number' ? numberLimits(question)?.(speaker) : null) ?? null,
    question.kind === 'text' ? say('paperTextRead') : null,
    question.required ? say('paperRequired') : null,
  ]
  return [
    ...(onlyIf ? [{ words: onlyIf, condition: true }] : []),
    ...rest.filter((line) => line !== null).map((line) => ({ words: line, condition: false })),
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

function textOf(texts: Texts | undefined, { speaker }: Asking): string | null {
  return texts ? speaker.read(texts) : null
}

function unitOf(question: Question, asking: Asking): string | null {
  if (question.kind !== 'number' || question.unit === undefined) return null
  return typeof question.unit === 'string' ? question.unit : textOf(question.unit, asking)
}
