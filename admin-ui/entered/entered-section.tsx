import type { EnteredReport } from '../../shared/entered.ts'
import { enteredText as words } from '../../shared/text/entered.ts'
import { decimal } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { paths } from '../paths.ts'

interface EnteredSectionProps {
  /** The mätperiod that they are read beside. */
  readonly id: string
  readonly reports: readonly EnteredReport[]
  reload(): Promise<void>
}

/** Tables of old reports: which there are, taking one away, and the way to enter one. */
export function EnteredSection({ id, reports, reload }: EnteredSectionProps) {
  const act = useAct()
  const remove = (report: string) =>
    act.run(async () => {
      await api.removeEntered(report)
      await reload()
      return words.removed
    })
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {reports.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <DataTable
          caption={words.title}
          rows={reports}
          rowKey={(report) => report.id}
          columns={[
            { key: 'name', header: words.columns.name, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'source',
              header: words.columns.source,
              cell: ({ source }) => <span lang="sv">{source}</span>,
            },
            {
              key: 'respondents',
              header: words.columns.respondents,
              numeric: true,
              cell: ({ respondents }) => decimal(respondents),
            },
            {
              key: 'questions',
              header: words.columns.questions,
              numeric: true,
              cell: ({ questions }) => decimal(questions.length),
            },
            {
              key: 'act',
              header: words.columns.act,
              cell: (report) => (
                <button
                  type="button"
                  disabled={act.busy}
                  aria-label={words.removeOf(report.name)}
                  onClick={() => remove(report.id)}
                >
                  {words.remove}
                </button>
              ),
            },
          ]}
        />
      )}
      <Reply act={act} />
      <p class="actions">
        <a class="button" href={paths.enterReport(id)}>
          {words.begin}
        </a>
      </p>
    </section>
  )
}
