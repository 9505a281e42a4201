import { canonicalJson } from './canonical-json.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** What differs between two versions of a question. The first three end the comparison, the others mark it. */
export type Difference = 'kind' | 'scale' | 'options' | 'wording' | 'order' | 'opt-out' | 'condition'

/**
 * Whether a question's figures can be read beside those of the version before: `same`; `marked`, where
 * they can but something that may matter has changed; `broken`, where they cannot; `new` and `gone`.
 */
export interface Comparison {
  readonly id: string
  /** The question as it is now; as it was, where it is gone. */
  readonly question: Question
  readonly verdict: 'same' | 'marked' | 'broken' | 'new' | 'gone'
  readonly differences: readonly Difference[]
}

const breaking: readonly Difference[] = ['kind', 'scale', 'options']

/**
 * What stays comparable from one version to the next, in the order of the new one and then what is gone.
 * A question is the same over time by its id, its kind, and its scale or the values of its options.
 */
export function compareVersions(before: Questionnaire, after: Questionnaire): readonly Comparison[] {
  const now = after.questions.map((question): Comparison => {
    const was = before.questions.find(({ id }) => id === question.id)
    if (!was) return { id: question.id, question, verdict: 'new', differences: [] }
    const differences = differencesOf(was, question)
    const verdict = differences.some((difference) => breaking.includes(difference))
      ? 'broken'
      : differences.length > 0
        ? 'marked'
        : 'same'
    return { id: question.id, question, verdict, differences }
  })
  const gone = before.questions
    .filter(({ id }) => !after.questions.some((question) => question.id === id))
    .map((question): Comparison => ({ id: question.id, question, verdict: 'gone', differences: [] }))
  return [...now, ...gone]
}

function differencesOf(was: Question, is: Question): readonly Difference[] {
  const differs = (of: (question: Question) => unknown) =>
    canonicalJson([of(was)]) !== canonicalJson([of(is)])
  const found: [Difference, boolean][] = [
    ['kind', was.kind !== is.kind],
    ['scale', was.kind === is.kind && differs(scaleOf)],
    ['options', was.kind === is.kind && differs((question) => valuesOf(question)?.toSorted())],
    ['wording', differs(wordsOf)],
    ['order', !differs((question) => valuesOf(question)?.toSorted()) && differs(valuesOf)],
    ['opt-out', differs(({ optOut }) => optOut?.value)],
    ['condition', differs(({ showIf }) => showIf)],
  ]
  return found.filter(([, holds]) => holds).map(([difference]) => difference)
}

function scaleOf(question: Question): unknown {
  if (question.kind === 'scale') return [question.min, question.max]
  // A number in another unit is another number.
  return question.kind === 'number' ? unitOf(question) : null
}

function unitOf({ unit }: Question & { kind: 'number' }): string | undefined {
  return typeof unit === 'object' ? unit.sv : unit
}

function valuesOf(question: Question): readonly string[] | undefined {
  return 'options' in question ? question.options.map(({ value }) => value) : undefined
}

/** Every word of it that a participant reads in Swedish; options by their value, for their order is told apart. */
function wordsOf(question: Question): unknown {
  const ends = question.kind === 'scale' ? [question.minLabel?.sv, question.maxLabel?.sv] : []
  const steps =
    question.kind === 'scale'
      ? Object.entries(question.labels ?? {}).map(([step, label]) => [step, label.sv])
      : []
  const options =
    'options' in question ? question.options.map(({ value, label }) => [value, label.sv]).toSorted() : []
  const optOut = question.optOut && [question.optOut.label.sv]
  return { text: question.text.sv, hint: question.hint?.sv, ends, steps, options, optOut }
}
