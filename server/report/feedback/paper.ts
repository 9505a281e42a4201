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
        return question ? [told(question, result)] : []
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
 * A question by its first share, or its bands, with a bar of all its answers below; where the questionnaire
 * defines neither, and where its options are no steps, by a bar for each.
 */
function told(question: Question, result: QuestionResult): ToldQuestion {
  const labels = new Map(optionsOf(question, []).map(({ value, label }) => [value, read(label)]))
  if (question.optOut) labels.set(question.optOut.value, read(question.optOut.label))
  const rows = (result.rows ?? []).map((row) => ({ ...row, label: labels.get(row.value) ?? row.label }))
  const steps = rows.filter(({ optOut }) => !optOut)
  const isScale = question.kind === 'scale'
  const lines = linesOf(question, result, rows)
  const isParts = isScale && lines.lines.length > 0
  const optOut = rows.find((row) => row.optOut)
  return {
    id: question.id,
    text: read(question.text),
    lines: lines.lines,
    notes: [
      ...lines.notes,
      ...(isParts && optOut && optOut.count > 0 ? [words.optOut(optOut.label, optOut.count)] : []),
      ...(question.kind === 'choices' ? [words.several] : []),
    ],
    drawing: isParts ? 'parts' : 'bars',
    scale: isScale,
    rows,
    ends: [steps[0]?.label ?? '', steps.at(-1)?.label ?? ''],
  }
}

function linesOf(question: Question, result: QuestionResult, rows: readonly Row[]) {
  const [share] = result.shares ?? []
  const label = 'shares' in question ? question.shares?.[0]?.label : undefined
  if (share && share.base > 0) {
    return {
      lines: [{ figure: words.of(share.count, share.base), words: `${label ? read(label) : share.label}.` }],
      notes: [words.shareNote(valuesOf(share, rows)), words.base[share.over](share.base)],
    }
  }
  const bands = (result.bands ?? []).filter(({ base }) => base > 0)
  return {
    lines: bands.map((band) => ({
      figure: words.of(band.count, band.base),
      words: `${words.band(band.label, valuesOf(band, rows))}.`,
    })),
    notes: [words.base.answered(bands[0]?.base ?? result.answered ?? 0)],
  }
}

/** What a share or a band counts: "svarade 3, 4 eller 5". */
function valuesOf({ values }: Pick<ShareResult | BandResult, 'values'>, rows: readonly Row[]): string {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length === values.length
    ? words.steps(numbers)
    : words.options(values.map((value) => rows.find((row) => row.value === value)?.label ?? String(value)))
}
