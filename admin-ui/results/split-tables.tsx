import type { Published } from '../../shared/disclosure/published.ts'
import type { QuestionResult, Report } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { groupTable } from './groups.ts'
import { GroupsTable } from './groups-table.tsx'
import { type Split, withinOf } from './splits.ts'

interface SplitTablesProps {
  readonly report: Published<Report>
  readonly question: QuestionResult
  readonly split: Split
}

/** A question's groups: one table, or of a crossing one for each group that it is within and that is shown. */
export function SplitTables({ report, question, split }: SplitTablesProps) {
  const tables = split.tables.flatMap((breakdown) => {
    const table = groupTable(breakdown, question.id)
    return table ? [{ table, within: withinOf(report, breakdown) }] : []
  })
  if (tables.length === 0) return null
  // A table of its own with nothing in it says no more than its name in a list.
  const isHidden = ({ within, table }: (typeof tables)[number]) => within !== null && table.face === 'hidden'
  const hidden = tables.filter(isHidden)
  return (
    <>
      {tables
        .filter((one) => !isHidden(one))
        .map(({ table, within }, index) => (
          <GroupsTable
            key={within}
            id={`${question.id}-${index}`}
            title={
              within === null
                ? resultsText.groupsTitle(split.name)
                : resultsText.groupsWithin(split.name, within)
            }
            split={split}
            question={question}
            table={table}
            whole={within === null ? question : null}
            minGroup={report.minGroup}
          />
        ))}
      {hidden.length > 0 && (
        <p class="quiet">
          <Lozenge /> {resultsText.allHidden(hidden.map(({ within }) => within ?? ''))}{' '}
          {resultsText.hidden(report.minGroup)}
        </p>
      )}
    </>
  )
}
