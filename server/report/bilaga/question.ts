import { definitionOf } from '../../../admin-ui/results/definition.ts'
import type { Palette } from '../../../shared/chart/palette.ts'
import type { Published } from '../../../shared/disclosure/published.ts'
import { isWithheld, type QuestionResult, type Report, type Row } from '../../../shared/results.ts'
import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { decimal, percent, wholePercent } from '../../../shared/text/format.ts'
import { resultsText } from '../../../shared/text/results.sv.ts'
import type { Block, Figures, Table } from './blocks.ts'
import { chartOf } from './chart.tsx'

/** A question as Bilaga 2 prints it: its table with its chart, its figures, and its shares with what they count. */
export function questionBlocks(
  report: Published<Report>,
  question: QuestionResult,
  palette: Palette,
): readonly Block[] {
  const { text, rows, answered, shares, bands } = question
  const measures = [...(shares ?? []), ...(bands ?? [])].map(
    (share) =>
      `${share.percent === null ? '–' : percent(share.percent)} ${share.label}. ${definitionOf(share, question)}`,
  )
  return [
    { kind: 'heading', level: 2, text },
    ...(rows && rows.length > 0 ? [rowsTable(question, rows, palette)] : []),
    ...(isWithheld(question)
      ? [{ kind: 'paragraph', text: resultsText.hiddenTable, note: true } as const]
      : []),
    ...(answered === null ? [] : [figuresOf(question, report.results.respondents)]),
    ...(measures.length > 0 ? [{ kind: 'list', items: measures } as const] : []),
  ]
}

/** Namn, Antal, % and a last row with the total, which of several ticks is no sum of percents. */
function rowsTable(question: QuestionResult, rows: readonly Row[], palette: Palette): Table {
  const answered = question.answered ?? 0
  const whole = question.kind === 'choices' || answered === 0 ? '' : decimal(100)
  return {
    kind: 'table',
    caption: question.text,
    columns: [
      { header: words.table.name, figure: false },
      { header: words.table.count, figure: true },
      { header: words.table.percent, figure: true },
    ],
    rows: rows.map(({ label, count, percent }) => [
      label,
      decimal(count),
      percent === null ? '–' : decimal(percent, 1),
    ]),
    total: [words.table.total, decimal(answered), whole],
    chart: chartOf(question, rows, palette),
  }
}

/** Medelvärde and median where the question has them, and how many of those who were asked answered it. */
function figuresOf({ answered, notAsked, mean, median }: QuestionResult, respondents: number): Figures {
  const asked = respondents - (notAsked ?? 0)
  const rate = `${wholePercent(answered ?? 0, asked) ?? '–'} (${decimal(answered ?? 0)}/${decimal(asked)})`
  const level = (value: number | null) => (value === null ? '–' : decimal(value))
  return {
    kind: 'figures',
    items: [
      ...(mean === undefined ? [] : [[words.figures.mean, level(mean)] as const]),
      ...(median === undefined ? [] : [[words.figures.median, level(median)] as const]),
      [words.figures.rate, rate],
    ],
  }
}
