import {
  differenceInWords,
  levelInWords,
  measureName,
  questionChanges,
} from '../../../admin-ui/results/changes.ts'
import { rateOf } from '../../../admin-ui/results/definition.ts'
import { goalName } from '../../../admin-ui/results/goals-table.tsx'
import { type GroupFace, groupTable } from '../../../admin-ui/results/groups.ts'
import type { Reading } from '../../../admin-ui/results/reading.ts'
import type { Published } from '../../../shared/disclosure/published.ts'
import { goalActual, goalTarget } from '../../../shared/goal-level.ts'
import { type Breakdown, firstBreakdown, type QuestionResult, type Report } from '../../../shared/results.ts'
import type { SnapshotFile } from '../../../shared/snapshots.ts'
import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { decimal, momentInWords } from '../../../shared/text/format.ts'
import { goalsText } from '../../../shared/text/goals.sv.ts'
import { resultsText } from '../../../shared/text/results.sv.ts'
import { snapshotsText } from '../../../shared/text/snapshots.sv.ts'
import { groupColumn } from '../group-column.ts'
import type { Block, Column, Table } from './blocks.ts'

const name = (header: string): Column => ({ header, figure: false })
const number = (header: string): Column => ({ header, figure: true })
const hiddenNote = (minGroup: number): Block => ({
  kind: 'paragraph',
  text: words.hiddenNote(minGroup),
  note: true,
})

/** How many are enrolled, were offered and answered, insats by insats. */
export function intakeTable({ intake, results }: Published<Report>): Table {
  const { intakeColumns } = resultsText
  const count = (value: number | null) => (value === null ? '–' : decimal(value))
  return {
    kind: 'table',
    caption: words.intake,
    columns: [
      name(intakeColumns.insats),
      number(intakeColumns.enrolled),
      number(intakeColumns.offered),
      number(intakeColumns.coverage),
      number(intakeColumns.respondents),
      number(intakeColumns.responseRate),
    ],
    rows: intake.map(({ insats, enrolled, offered, respondents }) => [
      insats,
      count(enrolled),
      count(offered),
      rateOf(offered, enrolled),
      respondents === null ? words.hidden : decimal(respondents),
      respondents === null ? words.hidden : rateOf(respondents, offered),
    ]),
    total: [
      resultsText.all,
      count(results.enrolled),
      count(results.offered),
      rateOf(results.offered, results.enrolled),
      decimal(results.respondents),
      rateOf(results.respondents, results.offered),
    ],
  }
}

/** What goes group by group: insatser, or kommuner. */
export function groupsTitle({ by }: Pick<Breakdown, 'by'>): string {
  return by === 'kommun' ? words.kommuner : words.parts.insatser
}

/** Every question that is broken down, insats by insats. */
export function groupsPart({ report }: { readonly report: Published<Report> }): readonly Block[] {
  const by = firstBreakdown(report)
  const breakdown = report.results.breakdowns.find((table) => table.by === by && !table.within)
  const tables = breakdown
    ? report.results.questions.flatMap((question) => groupsTable(breakdown, question))
    : []
  return [hiddenNote(report.minGroup), ...tables]
}

function groupsTable(breakdown: Breakdown, question: QuestionResult): readonly Block[] {
  const table = groupTable(breakdown, question.id)
  if (!table) return []
  const measured = question.mean !== undefined
  const whole = table.face === 'whole'
  const cells = (face: GroupFace): readonly string[] => {
    if (face.kind === 'hidden') return []
    const { n, mean } = face
    return [
      n === null ? '–' : decimal(n),
      ...(measured ? [mean === null ? '–' : decimal(mean, face.kind === 'mean' ? 1 : 2)] : []),
      ...(face.kind === 'counts' && measured && whole
        ? [face.median === null ? '–' : decimal(face.median)]
        : []),
      ...(face.kind === 'counts' ? face.counts.map((count) => decimal(count)) : []),
    ]
  }
  const columns = [
    name(groupColumn(breakdown)),
    number(measured ? resultsText.n : resultsText.answeredShort),
    ...(measured ? [number(words.figures.mean)] : []),
    ...(measured && whole ? [number(words.figures.median)] : []),
    ...table.columns.map(({ label }) => number(label)),
  ]
  const rows = table.lines.map(({ label, face }) => {
    const told = cells(face)
    return [label, ...columns.slice(1).map((_, at) => told[at] ?? words.hidden)]
  })
  return [{ kind: 'table', caption: words.groups(groupsTitle(breakdown), question.text), columns, rows }]
}

/** Every goal, what came of it, and the verdict. */
export function goalsPart({ outcomes }: Pick<Reading, 'outcomes'>): readonly Block[] {
  if (outcomes.length === 0) return [{ kind: 'paragraph', text: words.noGoals }]
  const { columns } = goalsText
  return [
    {
      kind: 'table',
      caption: goalsText.title,
      columns: [
        name(columns.goal),
        number(columns.target),
        number(columns.actual),
        number(columns.base),
        name(columns.verdict),
      ],
      rows: outcomes.map((outcome) => [
        goalName(outcome),
        goalTarget(outcome),
        goalActual(outcome),
        outcome.base === null ? '–' : decimal(outcome.base),
        goalsText.verdicts[outcome.verdict],
      ]),
    },
    { kind: 'paragraph', text: goalsText.definition, note: true },
  ]
}

/** Every question beside last time, by its first measure. */
export function changesPart({ report, earlier }: Pick<Reading, 'report' | 'earlier'>): readonly Block[] {
  const [last] = earlier
  if (!last) return [{ kind: 'paragraph', text: words.noChange }]
  const { change } = resultsText
  const changes = questionChanges(report.results.questions, last.questions)
  if (changes.length === 0) return [{ kind: 'paragraph', text: change.notComparable(last.name) }]
  return [
    {
      kind: 'table',
      caption: words.change(last.name),
      columns: [
        name(change.question),
        name(change.measure),
        number(report.results.matperiod.name),
        number(last.name),
        number(change.difference),
        name(change.note),
      ],
      rows: changes.map(({ question, change: found }) => [
        question.text,
        measureName(found.share),
        levelInWords(found.share, found.now),
        levelInWords(found.share, found.before),
        differenceInWords(found),
        found.difference !== 0 && found.restsOnFew ? change.restsOnFew : '',
      ]),
    },
  ]
}

/** How everything is counted, what is protected and how, and what was frozen. */
export function methodPart({ report }: { readonly report: Published<SnapshotFile> }): readonly Block[] {
  const { minGroup, rule, kind, number: which, madeAt, sha256, results } = report
  const { respondents, enrolled } = results
  return [
    ...(enrolled === null
      ? []
      : [{ kind: 'paragraph', text: resultsText.rest(respondents, enrolled) } as const]),
    { kind: 'list', items: Object.values(resultsText.definitions) },
    { kind: 'paragraph', text: resultsText.rule(minGroup, rule) },
    {
      kind: 'paragraph',
      text: `${resultsText.frozen(snapshotsText.name(kind, which), momentInWords(new Date(madeAt)))} ${resultsText.hash}: ${sha256}`,
      note: true,
    },
  ]
}
