import type { Me } from '../../shared/account.ts'
import type { MatperiodSummary } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { dayRange } from '../../shared/text/format.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import { setupWords } from '../../shared/text/setup.ts'
import { DataTable } from '../parts/data-table.tsx'
import { paths } from '../paths.ts'

/** Every mätperiod, and for the kansli the way to its result. */
export function Matperioder({ me, matperioder }: { me: Me; matperioder: readonly MatperiodSummary[] }) {
  const kansli = me.roles.includes('kansli')
  return (
    <section>
      <h2>{text.start.list}</h2>
      {kansli && (
        <p class="actions">
          <a class="button" href={paths.newMatperiod}>
            {setupWords.begin}
          </a>
          <a href={paths.insatser}>{setupWords.toInsatser}</a>
          <a href={paths.rawData}>{rawDataText.go}</a>
        </p>
      )}
      {matperioder.length === 0 ? (
        <p class="empty">{kansli ? setupWords.empty : text.start.empty}</p>
      ) : (
        <DataTable
          caption={text.start.list}
          rows={matperioder}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: text.start.columns.name,
              rowHeader: true,
              cell: ({ id, name, state }) => (
                <a href={state === 'draft' ? paths.setup(id) : paths.matperiod(id)}>{name}</a>
              ),
            },
            {
              key: 'dates',
              header: text.start.columns.dates,
              cell: ({ opensOn, closesOn }) => dayRange(opensOn, closesOn),
            },
            {
              key: 'state',
              header: text.start.columns.state,
              cell: ({ id, name, state, hasResults }) =>
                hasResults ? (
                  <>
                    {text.states[state]}.{' '}
                    <a href={paths.results(id)} aria-label={text.start.read(name)}>
                      {text.start.results}
                    </a>
                  </>
                ) : (
                  text.states[state]
                ),
            },
          ]}
        />
      )}
    </section>
  )
}
