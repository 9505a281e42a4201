import type { Published } from '../../shared/disclosure/published.ts'
import type { InsatsIntake, Report } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.sv.ts'
import { decimal, wholePercent } from '../../shared/text/format.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Lozenge } from '../parts/lozenge.tsx'

const words = text.results.intakeColumns
const columns: readonly Column<InsatsIntake>[] = [
  {
    key: 'insats',
    header: words.insats,
    rowHeader: true,
    cell: ({ insats }) => insats,
    sortBy: ({ insats }) => insats,
  },
  {
    key: 'kommun',
    header: words.kommun,
    cell: ({ kommun }) => kommun ?? '',
    sortBy: ({ kommun }) => kommun,
  },
  figure('enrolled', words.enrolled, decimal),
  figure('offered', words.offered, decimal),
  figure('coverage', words.coverage, wholePercent),
  {
    ...figure('respondents', words.respondents, decimal),
    cell: ({ respondents }) => (respondents === null ? <Lozenge /> : decimal(respondents)),
  },
  {
    ...figure('responseRate', words.responseRate, wholePercent),
    cell: ({ respondents, responseRate }) =>
      respondents === null ? <Lozenge /> : responseRate === null ? '–' : wholePercent(responseRate),
  },
]

/** Per insats how many are enrolled, were offered the survey, and answered. */
export function IntakeTable({ report }: { report: Published<Report> }) {
  const { intake, results, minGroup } = report
  const kommuner = intake.some(({ kommun }) => kommun !== null)
  const told = intake.every(({ respondents }) => respondents !== null)
  const placed = intake.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0)
  return (
    <section class="intake">
      <h2>{text.results.intake}</h2>
      <DataTable
        caption={text.results.intake}
        columns={columns.filter(({ key }) => key !== 'kommun' || kommuner)}
        rows={intake}
        rowKey={({ insats }) => insats}
        footer={{
          insats: text.results.all,
          enrolled: orDash(results.enrolled, decimal),
          offered: orDash(results.offered, decimal),
          coverage: orDash(results.coverage, wholePercent),
          respondents: decimal(results.respondents),
          responseRate: orDash(results.responseRate, wholePercent),
        }}
      />
      {told && placed < results.respondents && (
        <p class="quiet">{text.results.withoutInsats(results.respondents - placed)}</p>
      )}
      {!told && (
        <p class="quiet">
          <Lozenge /> {text.results.hidden(minGroup)}
        </p>
      )}
    </section>
  )
}

type Figure = 'enrolled' | 'offered' | 'coverage' | 'respondents' | 'responseRate'

function figure(key: Figure, header: string, format: (value: number) => string): Column<InsatsIntake> {
  return {
    key,
    header,
    numeric: true,
    cell: (row) => orDash(row[key], format),
    sortBy: (row) => row[key],
  }
}

function orDash(value: number | null, format: (value: number) => string): string {
  return value === null ? '–' : format(value)
}
