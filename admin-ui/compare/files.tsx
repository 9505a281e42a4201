import type { ComparisonFileInfo } from '../../shared/comparisons.ts'
import { compareText } from '../../shared/text/compare.ts'
import { decimal } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Field } from '../parts/field.tsx'
import { readComparisonFile } from './comparison-file.ts'

const words = compareText.files

interface FilesProps {
  readonly files: readonly ComparisonFileInfo[]
  reload(): Promise<void>
}

/** Other förbund's files: adding one, which there are and which of them count, and taking one away. */
export function Files({ files, reload }: FilesProps) {
  const act = useAct()
  const add = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    void act.run(async () => {
      const content = await readComparisonFile(file)
      await api.addComparison(content)
      await reload()
      return words.added(content.forbund)
    })
    input.value = ''
  }
  const remove = (id: string) =>
    act.run(async () => {
      await api.removeComparison(id)
      await reload()
      return words.removed
    })
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Field id="comparison-file" label={words.choose} hint={words.hint}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".json,application/json"
            disabled={act.busy}
            onChange={(event) => add(event.currentTarget)}
          />
        )}
      </Field>
      {act.busy && <p class="quiet">{words.adding}</p>}
      <Reply act={act} />
      {files.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <FileTable files={files} busy={act.busy} onRemove={remove} />
      )}
    </section>
  )
}

interface FileTableProps {
  readonly files: readonly ComparisonFileInfo[]
  readonly busy: boolean
  onRemove(id: string): void
}

function FileTable({ files, busy, onRemove }: FileTableProps) {
  const { columns } = words
  return (
    <DataTable
      caption={words.title}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        { key: 'forbund', header: columns.forbund, rowHeader: true, cell: ({ forbund }) => forbund },
        { key: 'matperiod', header: columns.matperiod, cell: ({ matperiod }) => matperiod },
        { key: 'closesOn', header: columns.closesOn, cell: ({ closesOn }) => words.closed(closesOn) },
        {
          key: 'respondents',
          header: columns.respondents,
          numeric: true,
          cell: ({ respondents }) => decimal(respondents),
        },
        {
          key: 'counted',
          header: columns.counted,
          cell: ({ counted }) => (counted ? words.counted : words.notCounted),
        },
        {
          key: 'act',
          header: columns.act,
          cell: ({ id, forbund, matperiod }) => (
            <button
              type="button"
              disabled={busy}
              aria-label={words.removeOf(forbund, matperiod)}
              onClick={() => onRemove(id)}
            >
              {words.remove}
            </button>
          ),
        },
      ]}
    />
  )
}
