import type { RowFault } from '../../shared/raw-data/place.ts'
import type { DryRun } from '../../shared/raw-data/plan.ts'
import { isDay } from '../../shared/stockholm.ts'
import { decimal, listed } from '../../shared/text/format.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import { Reply } from '../parts/act.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Message } from '../parts/message.tsx'
import type { RawImport, ReadFile } from './use-raw-import.ts'
import { Working } from './working.tsx'

const words = rawDataText.check
/** More rows than these are counted, not listed. */
const mostListed = 30

/** A dry run of the whole file, what it found, and then the import. */
export function CheckSection({ raw, read }: { raw: RawImport; read: ReadFile }) {
  const { found, checking, matperiod } = raw
  const filled = matperiod.name.trim() !== '' && isDay(matperiod.opensOn) && isDay(matperiod.closesOn)
  const ready = found !== null && found.faults.length === 0 && found.hindrances.length === 0
  return (
    <section>
      <h2>{words.title}</h2>
      {!filled && <p class="hint">{words.fill}</p>}
      <p class="actions">
        <button
          type="button"
          class={ready ? undefined : 'primary'}
          disabled={checking.busy || !filled}
          onClick={raw.check}
        >
          {words.run}
        </button>
        {ready && (
          <button type="button" class="primary" disabled={checking.busy} onClick={raw.add}>
            {words.import(found.responses)}
          </button>
        )}
      </p>
      {checking.busy && (
        <Working>{ready ? words.importing(found.responses) : words.running(read.seen.rows)}</Working>
      )}
      <Reply act={checking} />
      {found && !checking.busy && <Found found={found} raw={raw} />}
    </section>
  )
}

function Found({ found, raw }: { found: DryRun; raw: RawImport }) {
  const { faults, hindrances, empty, notAsked, texts, insatser } = found
  const rows = new Set(faults.flatMap((fault) => fault.rows)).size
  const textOf = (id: string) =>
    raw.questionnaire.questions.find((question) => question.id === id)?.text.sv ?? id
  const isNew = insatser.flatMap(({ insats, isNew }) => (isNew && insats !== null ? [insats] : []))
  const named = insatser.map(({ insats, responses }) => `${insats ?? words.noInsats} (${decimal(responses)})`)
  return (
    <>
      {faults.length > 0 || hindrances.length > 0 ? (
        <Message kind="alert" focus={found}>
          {rows > 0 && (
            <p>
              <strong>{words.faults(rows)}</strong>. {words.faultsLead}
            </p>
          )}
          {hindrances.map((hindrance) => (
            <p key={hindrance} lang="sv">
              {hindrance}
            </p>
          ))}
        </Message>
      ) : (
        <Message kind="done" focus={found}>
          <p>{words.ready(found.responses, found.rows)}</p>
        </Message>
      )}
      {faults.length > 0 && <FaultTable faults={faults} />}
      <ul class="notes">
        {named.length > 0 && faults.length === 0 && <li>{words.byInsats(listed(named))}</li>}
        {isNew.length > 0 && <li>{words.newInsatser(listed(isNew))}</li>}
        {texts > 0 && <li>{words.texts(texts)}</li>}
        {empty.length > 0 && <li>{words.empty(empty.length, rowsInWords(empty))}</li>}
        {notAsked.map(({ question, count }) => (
          <li key={question}>{words.notAsked(textOf(question), count)}</li>
        ))}
      </ul>
    </>
  )
}

function FaultTable({ faults }: { faults: readonly RowFault[] }) {
  const { faultColumns } = words
  return (
    <DataTable
      caption={rawDataText.check.title}
      rows={faults}
      rowKey={({ column, value, code, question }) => JSON.stringify([column, question, value, code])}
      columns={[
        {
          key: 'value',
          header: faultColumns.value,
          rowHeader: true,
          cell: ({ value }) => <span class="raw-value">{value}</span>,
        },
        { key: 'column', header: faultColumns.column, cell: ({ column }) => column },
        { key: 'rows', header: faultColumns.rows, cell: ({ rows }) => rowsInWords(rows) },
        { key: 'todo', header: faultColumns.todo, cell: ({ code }) => rawDataText.faults[code] },
      ]}
    />
  )
}

function rowsInWords(rows: readonly number[]): string {
  if (rows.length <= mostListed) return rows.join(', ')
  return `${rows.slice(0, mostListed).join(', ')} ${words.moreRows(rows.length - mostListed)}`
}
