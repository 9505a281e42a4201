import type { Published } from '../../../shared/disclosure/published.ts'
import { type Feedback, type FeedbackPromise, tellable } from '../../../shared/feedback.ts'
import { optionsOf, type Question } from '../../../shared/questionnaire.ts'
import type { BandResult, QuestionResult, Row, ShareResult } from '../../../shared/results.ts'
import type { SnapshotFile } from '../../../shared/snapshots.ts'
import { feedbackPageText as words } from '../../../shared/text/feedback-page.sv.ts'
import { speakerOf } from '../../../shared/text/speakers.ts'
import type { FeedbackPaper, ToldPromise, ToldQuestion } from '../../../survey-ui/feedback-page.tsx'

interface About {
  readonly demo: boolean
  readonly contact: string
  /** Whether it is no more than a draft. */
  readonly draft: boolean
}

/** Texts of a questionnaire in lättläst Swedish, where it has them, else in Swedish. */
const { read } = speakerOf('sv-x-lattlast')

/** What those who were asked get back of a result: what the kansli has written, and figures as they were published. */
export function feedbackPaper(
  report: Published<SnapshotFile>,
  feedback: Feedback,
  { demo, contact, draft }: About,
): FeedbackPaper {
  const { results, forbund, questionnaire } = report
  const { respondents, offered } = results
  const asked = new Map(questionnaire.questions.map((question) => [question.id, question]))
  return {
    forbund,
    demo,
    matperiod: results.matperiod.name,
    draft: draft ? words.draft : null,
    greeting: feedback.greeting,
    answered: [
      words.answered(respondents, offered),
      words.thanks,
      ...(offered !== null && offered > respondents ? [words.others] : []),
    ],
    questions: tellable(report)
      .filter(({ id }) => feedback.questions.includes(id))
      .flatMap((result) => {
        const question = asked.get(result.id)
        return question ? [told(question, result, respondents)] : []
      }),
    promises: feedback.promises.map(toldPromise),
    contact,
  }
}

/** A promise as it is read, with what came of it. */
export function toldPromise({ text, outcome, note }: FeedbackPromise): ToldPromise {
  return { text, outcome: outcome && words.outcomes[outcome], note }
}

/**
 * A question by its first share, or its bands; where the questionnaire defines neither, by its answers alone. A
 * scale has one bar in parts, other questions a bar for each option.
 */
function told(question: Question, result: QuestionResult, respondents: number): ToldQuestion {
  const labels = new Map(optionsOf(question, []).map(({ value, label }) => [value, read(label)]))
  if (question.optOut) labels.set(question.optOut.value, read(question.optOut.label))
  const rows = (result.rows ?? []).map((row) => ({ ...row, label: labels.get(row.value) ?? row.label }))
  const steps = rows.filter(({ optOut }) => !optOut)
  const optOut = rows.find((row) => row.optOut)
  const isScale = question.kind === 'scale'
  const { lines, note, base } = linesOf(question, result, rows)
  return {
    id: question.id,
    text: read(question.text),
    lines,
    notes: [
      ...(note ? [note] : []),
      ...(base.of === respondents ? [] : [words.base[base.over](base.of)]),
      ...(isScale && optOut && optOut.count > 0 ? [words.optOut(optOut.label, optOut.count)] : []),
      ...(question.kind === 'choices' ? [words.several] : []),
    ],
    scale: isScale,
    rows,
    ends: [steps[0]?.label ?? '', steps.at(-1)?.label ?? ''],
  }
}

/** What is said of a question in words, what that counts, and of whom. */
function linesOf(question: Question, { shares, bands, answered }: QuestionResult, rows: readonly Row[]) {
  const [share] = shares ?? []
  if (share && share.base > 0) {
    const label = 'shares' in question ? question.shares?.[0]?.label : undefined
    return {
      lines: [{ figure: words.of(share.count, share.base), words: `${label ? read(label) : share.label}.` }],
      note: words.shareNote(valuesOf(share, rows)),
      base: { over: share.over, of: share.base },
    }
  }
  return {
    lines: (bands ?? [])
      .filter(({ base }) => base > 0)
      .map((band) => ({
        figure: words.of(band.count, band.base),
        words: `${words.band(band.label, valuesOf(band, rows))}.`,
      })),
    note: null,
    base: { over: 'answered' as const, of: answered ?? 0 },
  }
}

/** What a share or a band counts: "svarade 3, 4 eller 5". */
function valuesOf({ values }: Pick<ShareResult | BandResult, 'values'>, rows: readonly Row[]): string {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length === values.length
    ? words.steps(numbers)
    : words.options(values.map((value) => rows.find((row) => row.value === value)?.label ?? String(value)))
}
