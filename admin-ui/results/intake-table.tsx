import type { Published } from '../../shared/disclosure/published.ts'
import type { InsatsIntake, Report } from '../../shared/results.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Lozenge } from '../parts/lozenge.tsx'
import { rateOf } from './definition.ts'

const words = resultsText.intakeColumns
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
  figure('enrolled', words.enrolled, ({ enrolled }) => orDash(enrolled)),
  figure('offered', words.offered, ({ offered }) => orDash(offered)),
  figure('coverage', words.coverage, ({ offered, enrolled }) => rateOf(offered, enrolled)),
  figure('respondents', words.respondents, ({ respondents }) =>
    respondents === null ? <Lozenge /> : decimal(respondents),
  ),
  figure('responseRate', words.responseRate, ({ respondents, offered }) =>
    respondents === null ? <Lozenge /> : rateOf(respondents, offered),
  ),
]

interface IntakeTableProps {
  readonly report: Published<Report> & { readonly part?: 'own' }
}

/** Per insats how many are enrolled, were offered the survey, and answered. */
export function IntakeTable({ report }: IntakeTableProps) {
  const { intake, results, minGroup, part } = report
  if (intake.length === 0) return null
  const kommuner = intake.some(({ kommun }) => kommun !== null)
  const told = intake.every(({ respondents }) => respondents !== null)
  const placed = intake.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0)
  return (
    <div class="intake">
      <DataTable
        caption={resultsText.intake}
        columns={columns.filter(({ key }) => key !== 'kommun' || kommuner)}
        rows={intake}
        rowKey={({ insats }) => insats}
        footer={{
          insats: resultsText.all,
          enrolled: orDash(results.enrolled),
          offered: orDash(results.offered),
          coverage: rateOf(results.offered, results.enrolled),
          respondents: decimal(results.respondents),
          responseRate: rateOf(results.respondents, results.offered),
        }}
      />
      {/* Of a part the rest are mostly in insatser that are not shown. */}
      {part === undefined && told && placed < results.respondents && (
        <p class="quiet">{resultsText.withoutInsats(results.respondents - placed)}</p>
      )}
      {!told && (
        <p class="quiet">
          <Lozenge /> {resultsText.hidden(minGroup)}
        </p>
      )}
    </div>
  )
}

type Figure = 'enrolled' | 'offered' | 'coverage' | 'respondents' | 'responseRate'

/** Not to be sorted by: insatser stand in the mätperiod's order, and are not ranked. */
function figure(key: Figure, header: string, cell: Column<InsatsIntake>['cell']): Column<InsatsIntake> {
  return { key, header, numeric: true, cell }
}

function orDash(count: number | null): string {
  return count === null ? '–' : decimal(count)
}
