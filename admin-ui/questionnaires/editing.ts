import type { Question, QuestionKind, Questionnaire, Texts } from '../../shared/questionnaire.ts'

type Options = Extract<Question, { kind: 'choice' }>['options']

/** The same list with one of its parts in another place; itself where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const part = list[from]
  if (part === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, part)
}

/** A Swedish text with its translations kept; undefined where it is blank, for a text that may be left out. */
export function optionalText(before: Texts | undefined, sv: string): Texts | undefined {
  return sv === '' ? undefined : { ...before, sv }
}

export function withQuestion(questionnaire: Questionnaire, index: number, question: Question): Questionnaire {
  return { ...questionnaire, questions: questionnaire.questions.with(index, question) }
}

/** A new question of a kind, blank, after another; -1 for the first place. */
export function addQuestion(questionnaire: Questionnaire, kind: QuestionKind, after: number): Questionnaire {
  const question = blankQuestion(freeId(questionnaire), kind)
  return { ...questionnaire, questions: questionnaire.questions.toSpliced(after + 1, 0, question) }
}

/** The same question once more, under an id of its own, right after it. */
export function duplicateQuestion(questionnaire: Questionnaire, index: number): Questionnaire {
  const question = questionnaire.questions[index]
  if (!question) return questionnaire
  const twin = { ...question, id: freeId(questionnaire) }
  return { ...questionnaire, questions: questionnaire.questions.toSpliced(index + 1, 0, twin) }
}

export function removeQuestion(questionnaire: Questionnaire, index: number): Questionnaire {
  return { ...questionnaire, questions: questionnaire.questions.toSpliced(index, 1) }
}

export function moveQuestion(questionnaire: Questionnaire, from: number, to: number): Questionnaire {
  return { ...questionnaire, questions: moved(questionnaire.questions, from, to) }
}

/** "fraga-7": the first that no question has. */
function freeId({ questions }: Questionnaire): string {
  return firstFree(
    'fraga',
    questions.map(({ id }) => id),
  )
}

function firstFree(stem: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`
  }
}

function blankQuestion(id: string, kind: QuestionKind): Question {
  return ofKind({ id, kind: 'insats', text: { sv: '' } }, kind)
}

/**
 * The same question answered in another way. What the kinds have in common is kept; shares, bands and
 * options that mean nothing in the new kind are not.
 */
export function ofKind(question: Question, kind: QuestionKind): Question {
  if (question.kind === kind) return question
  const { id, text, hint, section, required, showIf, optOut, background } = question
  const common = { id, text, hint, section, required, showIf, optOut, background }
  switch (kind) {
    case 'choice':
    case 'choices':
      return { ...common, kind, options: 'options' in question ? question.options : blankOptions(optOut) }
    case 'scale':
      return { ...common, kind, min: 1, max: 5 }
    case 'text':
      return { ...common, kind, maxLength: 1000 }
    default:
      return { ...common, kind }
  }
}

function blankOptions(optOut: Question['optOut']): Options {
  return addOption(addOption([], optOut), optOut)
}

/** A new option last, blank, with a value that neither another option nor the opt-out has. */
export function addOption(options: Options, optOut: Question['optOut']): Options {
  const taken = [...options.map(({ value }) => value), ...(optOut ? [optOut.value] : [])]
  const value = firstFree('svar', taken)
  return [...options, { value, label: { sv: '' } }]
}

type WithOptions = Extract<Question, { kind: 'choice' | 'choices' }>

/** Without one of its options, and without the option in what counts it. */
export function removeOption<Q extends WithOptions>(question: Q, index: number): Q {
  const gone = question.options[index]?.value
  const counted = <M extends { values: (string | number)[] }>(measures: M[] | undefined) =>
    measures
      ?.map((measure) => ({ ...measure, values: measure.values.filter((value) => value !== gone) }))
      .filter(({ values }) => values.length > 0)
  return {
    ...question,
    options: question.options.toSpliced(index, 1),
    shares: counted(question.shares),
    bands: counted(question.bands),
  }
}

/** With or without an answer for those who take no stand. */
export function withOptOut<Q extends Question>(question: Q, label: string | null): Q {
  if (label === null) return { ...question, optOut: undefined }
  const taken = 'options' in question ? question.options.map(({ value }) => value) : []
  const value =
    question.optOut?.value ?? ['vet-ej', 'inget-svar', 'avstar'].find((free) => !taken.includes(free))
  return {
    ...question,
    optOut: { value: value ?? 'tar-inte-stallning', label: { ...question.optOut?.label, sv: label } },
  }
}
